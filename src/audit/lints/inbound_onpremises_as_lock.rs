//! The connector restricts senders, but an OnPremises connector never locks anyone out.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-onpremises-as-lock",
    severity: Severity::Warning,
    is_security: true,
    title: "The connector restricts senders, but an OnPremises connector never locks anyone out.",
    because: &[facts::PARTNER_ONLY, facts::NO_LOCK_ON_PREMISES],
    reads: Reads {
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::RestrictDomainsToCertificate,
            In::RestrictDomainsToIPAddresses,
        ],
        ..Reads::NONE
    },
    remedy: "To lock out other senders, create a Partner connector that restricts them. Turn off the restriction here.",
    check: "",
    found: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com' -RestrictDomainsToCertificate $true",
    clean: "New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    found(
        all([inbound(one, ConnectorType::OnPremises), restricts(one)]),
        || {
            let parameter = match is_on(&one.restrict_domains_to_certificate) {
                Some(true) => In::RestrictDomainsToCertificate,
                _ => In::RestrictDomainsToIPAddresses,
            };
            Hit::at(parameter)
                .set(In::RestrictDomainsToCertificate, false)
                .set(In::RestrictDomainsToIPAddresses, false)
        },
    )
}
