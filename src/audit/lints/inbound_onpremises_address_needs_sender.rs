//! The connector knows its servers by IP address alone, so bounces without a sender aren’t attributed to it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-onpremises-address-needs-sender",
    severity: Severity::Info,
    is_security: false,
    title: "The connector knows its servers by IP address alone, so bounces without a sender aren’t attributed to it.",
    because: &[facts::ADDRESS_NOT_RECOMMENDED],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::TlsSenderCertificateName,
            In::SenderIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "Identify the servers by the name in their certificate.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let by_address = all([
        inbound(one, ConnectorType::OnPremises),
        not(has_value(&one.tls_sender_certificate_name)),
        not(is_empty(&one.sender_ip_addresses)),
    ]);
    found(by_address, || {
        Hit::at(In::SenderIPAddresses).ask(In::TlsSenderCertificateName, "<certificate name>")
    })
}
