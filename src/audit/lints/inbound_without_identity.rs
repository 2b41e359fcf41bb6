//! The connector names neither a certificate nor an IP address, so no mail is ever attributed to it.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-without-identity",
    severity: Severity::Error,
    is_security: false,
    title: "The connector names neither a certificate nor an IP address, so no mail is ever attributed to it.",
    because: &[facts::IDENTITY_NEEDED],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::TlsSenderCertificateName,
            In::SenderIPAddresses,
            In::TrustedOrganizations,
        ],
        ..Reads::NONE
    },
    remedy: "Enter the name in your servers’ certificate, or their public IP addresses.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*'",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let nobody = all([
        inbound(one, ConnectorType::OnPremises),
        not(has_value(&one.tls_sender_certificate_name)),
        is_empty(&one.sender_ip_addresses),
        // Few exports have it, and few connectors use it.
        is_empty(&one.trusted_organizations).or(Some(true)),
    ]);
    found(nobody, || {
        Hit::at(In::TlsSenderCertificateName)
            .ask(In::TlsSenderCertificateName, "<certificate name>")
    })
}
