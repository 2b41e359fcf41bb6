//! The connector restricts nobody, but another one for the same senders does, and that one decides.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-allow-beside-restrict",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector restricts nobody, but another one for the same senders does, and that one decides.",
    because: &[facts::RESTRICTING_CONNECTOR_WINS],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::SenderDomains,
            In::RestrictDomainsToCertificate,
            In::RestrictDomainsToIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "Give the exception a restriction of its own, or add its addresses to the other connector.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com'\n\
             New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '198.51.100.7'\n\
             New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let is_rival = |other: &InboundConnector| {
        and(is_restricting(other), || {
            has(&other.sender_domains, |theirs| {
                let own = has(&one.sender_domains, |own| {
                    overlap(&own.pattern, &theirs.pattern)
                });
                own == Some(true)
            })
        })
    };
    let exception = all([
        inbound(one, ConnectorType::Partner),
        not(restricts(one)),
        not(is_empty(&one.sender_domains)),
    ]);
    let restricted = || here.any_at(&here.rivals.restricting, is_rival);
    found(and(exception, restricted), || {
        Hit::at(In::SenderDomains).beside::<InboundConnector>(
            here.organization,
            here.others_at(&here.rivals.restricting, is_rival),
        )
    })
}
