//! The connector takes mail from every domain and restricts nobody, so senders can bypass the service in front.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-partner-open",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector takes mail from every domain and restricts nobody, so senders can bypass the service in front.",
    because: &[facts::BYPASS_REJECTED, facts::RESTRICTION_OFF],
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
    remedy: "Restrict the connector to the service’s certificate or IP addresses. First make sure that all your mail comes through the service.",
    check: "Send a test message directly to your Microsoft 365 host: a locked-down connector rejects it with 550 5.7.51.",
    found: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*'",
    clean: "New-InboundConnector -Name 'Filter' -ConnectorType Partner -SenderDomains '*' -RestrictDomainsToIPAddresses $true -SenderIPAddresses '203.0.113.0/24'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    // If the MX record leads to Microsoft 365, there is no service in front.
    let in_front = Some(here.options.arrival.mx != MxRecords::Here);
    found(
        all([is_for_service(one), not(restricts(one)), in_front]),
        || {
            Hit::at(In::RestrictDomainsToIPAddresses)
                .set(In::RestrictDomainsToIPAddresses, true)
                .ask(In::SenderIPAddresses, "<the service’s IP addresses>")
        },
    )
}
