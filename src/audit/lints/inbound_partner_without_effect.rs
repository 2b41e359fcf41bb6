//! The connector demands nothing of its senders, so it changes nothing.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-without-effect",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector demands nothing of its senders, so it changes nothing.",
    because: &[facts::NOTHING_DEMANDED],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RequireTls,
            In::RestrictDomainsToCertificate,
            In::RestrictDomainsToIPAddresses,
            In::TlsSenderCertificateName,
            In::SenderIPAddresses,
            In::EFSkipLastIP,
            In::EFSkipIPs,
        ],
        ..Reads::NONE
    },
    remedy: "Require TLS, restrict the senders, or remove the connector.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RequireTls $false",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let idle = all([
        inbound(one, ConnectorType::Partner),
        not(is_on(&one.require_tls)),
        not(restricts(one)),
        not(has_value(&one.tls_sender_certificate_name)),
        is_empty(&one.sender_ip_addresses),
        not(is_filtered(one)),
    ]);
    found(idle, || Hit::at(In::RequireTls).set(In::RequireTls, true))
}
