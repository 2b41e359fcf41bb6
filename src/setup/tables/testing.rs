//! The steps that test the result.

use super::calls::{
    ANY_ROW, DEVICES, FROM_ADD_ON, FROM_HOSTED, FROM_PARTNER, FROM_SERVER, FROM_SERVICE,
    FROM_TENANT, OWN_OR_HYBRID, PLAIN, RELAY, REMAINING, TO_PARTNER, TO_RULE, TO_SERVER,
    TO_SERVICE, TO_TENANT, made_by_you, there, when,
};
use crate::evidence::facts;
use crate::setup::table::Step;

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "test-out",
        title: "Send from your server to the internet",
        when: when(&[there(FROM_SERVER, OWN_OR_HYBRID)]),
        does: "Send a message from a mailbox on your server to an internet mailbox, and check that it arrives.",
        because: &[facts::BOTH_ARRIVE],
        ..PLAIN
    },
    Step {
        id: "test-in",
        title: "Send from the internet to your server",
        when: when(&[there(TO_SERVER, OWN_OR_HYBRID)]),
        does: "Send a message from an internet mailbox to one on your server, and check that it arrives. Repeat for each of your domains.",
        because: &[facts::BOTH_ARRIVE],
        warnings: &[facts::CHECK_PORT_25_FIRST],
        ..PLAIN
    },
    Step {
        id: "test-device",
        title: "Send from the device",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "Send to a recipient outside your organization, and check that the message arrives.",
        because: &[facts::SMTP_RELAY],
        ..PLAIN
    },
    Step {
        id: "test-relay",
        title: "Send to a recipient outside Exchange Online",
        when: when(&[there(TO_SERVER, RELAY)]),
        does: "Send to a recipient in the relay domain who has no Exchange Online mailbox, and check that the message arrives.",
        because: &[facts::RELAY_RECIPIENT],
        ..PLAIN
    },
    Step {
        id: "test-partner",
        title: "Exchange mail with your partner",
        when: when(&[
            made_by_you(FROM_PARTNER, ANY_ROW),
            made_by_you(TO_PARTNER, ANY_ROW),
        ]),
        does: "Send a message in each direction that has a connector, and check that it arrives.",
        because: &[facts::REFUSED_MESSAGE],
        ..PLAIN
    },
    Step {
        id: "test-tenant",
        title: "Exchange mail with the other organization",
        when: when(&[
            made_by_you(FROM_TENANT, ANY_ROW),
            made_by_you(TO_TENANT, ANY_ROW),
        ]),
        does: "Send a message in each direction, and check that it arrives.",
        because: &[facts::EITHER_DIRECTION],
        ..PLAIN
    },
    Step {
        id: "test-service",
        title: "Exchange mail with the internet through the service",
        when: when(&[
            made_by_you(FROM_SERVICE, ANY_ROW),
            made_by_you(TO_SERVICE, ANY_ROW),
        ]),
        does: "Send a message in each direction that has a connector. Look for the service’s servers in the received message’s headers.",
        because: &[facts::PASSED_THROUGH_SERVICE],
        ..PLAIN
    },
    Step {
        id: "test-bypass",
        title: "Try to bypass the service",
        when: when(&[made_by_you(FROM_SERVICE, ANY_ROW)]),
        does: "From a server on the internet, send a message directly to your domain’s host in Microsoft 365. Check that it’s rejected.",
        because: &[facts::BYPASS_REJECTED],
        ..PLAIN
    },
    Step {
        id: "test-rule",
        title: "Test the rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "Send one message that the rule applies to and one that it doesn’t. Check which route each took.",
        because: &[facts::RULE_TAKES_NO_MORE],
        ..PLAIN
    },
    Step {
        id: "test-remaining",
        title: "Send from a device through your server",
        when: when(&[made_by_you(FROM_SERVER, REMAINING)]),
        does: "Send to a recipient outside your organization, and check that the message arrives.",
        because: &[facts::SERVER_STAYS],
        ..PLAIN
    },
    Step {
        id: "test-hosted",
        title: "Send from the hosted service",
        when: when(&[made_by_you(FROM_HOSTED, ANY_ROW)]),
        does: "Let it send a message in your name, and check that the message arrives.",
        because: &[facts::REJECTED_DIRECT_SEND],
        ..PLAIN
    },
    Step {
        id: "test-add-on",
        title: "Send a message through the add-on service",
        when: when(&[made_by_you(FROM_ADD_ON, ANY_ROW)]),
        does: "Check that it arrives once, with what the service adds. Message trace must show no loop.",
        because: &[facts::ADD_ON_EXCEPTION],
        ..PLAIN
    },
];
