//! How to see that it works.

use super::calls::{
    ANY_ROW, DEVICES, FROM_PARTNER, FROM_SERVER, FROM_SERVICE, FROM_TENANT, OWN_OR_HYBRID, PLAIN,
    RELAY, RELAY_DOMAINS, SMTP_RELAY, TESTS, TO_PARTNER, TO_RULE, TO_SERVER, TO_SERVICE, TO_TENANT,
    made_by_you, there, when,
};
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::setup::table::Step;

const ARRIVES: Claim = Claim {
    says: "If both messages arrive, your mail goes through Microsoft 365.",
    grade: Grade::Documented,
    cites: &[TESTS],
};

/// A test that no document describes, after the model of the one that does.
const fn after_the_model(says: &'static str) -> Claim {
    Claim {
        says,
        grade: Grade::Inferred,
        cites: &[TESTS],
    }
}

/// The steps, in order.
pub const STEPS: &[Step] = &[
    Step {
        id: "test-out",
        title: "Send from your server to the internet",
        when: when(&[there(FROM_SERVER, OWN_OR_HYBRID)]),
        does: "Send a message from a mailbox on your server to one on the internet, and check that it arrives.",
        because: &[ARRIVES],
        ..PLAIN
    },
    Step {
        id: "test-in",
        title: "Send from the internet to your server",
        when: when(&[there(TO_SERVER, OWN_OR_HYBRID)]),
        does: "Send a message from an internet mailbox to one on your server, and check that it arrives. Repeat it for each of your domains.",
        because: &[ARRIVES],
        warnings: &[Claim {
            says: "If nothing arrives although the connector exists, check port 25 first.",
            grade: Grade::Documented,
            cites: &[Citation {
                source: Source::PlanConnectors,
                section: "The module’s knowledge check",
            }],
        }],
        ..PLAIN
    },
    Step {
        id: "test-device",
        title: "Send from the device",
        when: when(&[there(FROM_SERVER, DEVICES)]),
        does: "Send to a recipient outside your organization, and check that the message arrives.",
        because: &[Claim {
            says: "Recipients outside are what relay is for.",
            grade: Grade::Inferred,
            cites: &[SMTP_RELAY],
        }],
        ..PLAIN
    },
    Step {
        id: "test-relay",
        title: "Send to a recipient outside Exchange Online",
        when: when(&[there(TO_SERVER, RELAY)]),
        does: "Send to somebody in the relay domain who has no mailbox in Exchange Online, and check that it arrives.",
        because: &[Claim {
            says: "Only such a recipient’s mail takes the connector.",
            grade: Grade::Inferred,
            cites: &[RELAY_DOMAINS],
        }],
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
        because: &[after_the_model(
            "A refused message shows that certificate or addresses are not as agreed.",
        )],
        ..PLAIN
    },
    Step {
        id: "test-tenant",
        title: "Exchange mail with the other organization",
        when: when(&[
            made_by_you(FROM_TENANT, ANY_ROW),
            made_by_you(TO_TENANT, ANY_ROW),
        ]),
        does: "Send a message each way, and check that it arrives.",
        because: &[after_the_model(
            "Either side may refuse mail, so either direction is tested.",
        )],
        ..PLAIN
    },
    Step {
        id: "test-service",
        title: "Exchange mail with the internet through the service",
        when: when(&[
            made_by_you(FROM_SERVICE, ANY_ROW),
            made_by_you(TO_SERVICE, ANY_ROW),
        ]),
        does: "Send a message in each direction that has a connector, and look in the received message’s headers for the service’s servers.",
        because: &[after_the_model(
            "A message can arrive without having passed through the service.",
        )],
        ..PLAIN
    },
    Step {
        id: "test-rule",
        title: "Try the rule",
        when: when(&[made_by_you(TO_RULE, ANY_ROW)]),
        does: "Send one message that the rule is for and one that it is not, and check which way each took.",
        because: &[after_the_model(
            "The second message shows that the rule takes no more than it should.",
        )],
        ..PLAIN
    },
];
