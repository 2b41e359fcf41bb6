//! TrustedOrganizations has a value, so the certificate and the addresses of this connector aren’t used.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-trusted-organizations",
    severity: Severity::Warning,
    is_security: false,
    title: "TrustedOrganizations has a value, so the certificate and the addresses of this connector aren’t used.",
    because: &[facts::TRUSTED_ORGANIZATIONS],
    reads: Reads {
        inbound: &[
            In::TrustedOrganizations,
            In::TlsSenderCertificateName,
            In::SenderIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "Use one connector for the other organization, and another one for servers.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -TrustedOrganizations 'fabrikam.onmicrosoft.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType OnPremises -SenderDomains '*' -TrustedOrganizations 'fabrikam.onmicrosoft.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let others = any([
        has_value(&one.tls_sender_certificate_name),
        not(is_empty(&one.sender_ip_addresses)),
    ]);
    found(
        all([not(is_empty(&one.trusted_organizations)), others]),
        || Hit::at(In::TrustedOrganizations).values(entries(&one.trusted_organizations, |_| true)),
    )
}
