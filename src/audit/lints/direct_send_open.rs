//! RejectDirectSend is off, so anyone can send to your recipients with a sender in your own domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "direct-send-open",
    severity: Severity::Info,
    is_security: true,
    title: "RejectDirectSend is off, so anyone can send to your recipients with a sender in your own domains.",
    because: &[
        facts::DIRECT_SEND_REFUSED,
        facts::REJECT_BY_DEFAULT,
        facts::EXEMPT_BY_PARTNER,
    ],
    reads: Reads {
        config: &[Config::RejectDirectSend],
        ..Reads::NONE
    },
    remedy: "Find the devices and services that send directly, give them a connector, then turn RejectDirectSend on.",
    check: "",
    found: "Set-OrganizationConfig -RejectDirectSend $false",
    clean: "Set-OrganizationConfig -RejectDirectSend $true",
    test: Test::Organization(test),
};

fn test(here: &Here<'_>) -> Answer {
    let rejects = is_on(&here.organization.organization_config.reject_direct_send);
    found(not(rejects), || {
        Hit::at(Config::RejectDirectSend).set(Config::RejectDirectSend, true)
    })
}
