//! The certificate that this connector names has expired, or expires within 60 days.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "certificate-expires",
    severity: Severity::Warning,
    is_security: false,
    title: "The certificate that this connector names has expired, or expires within 60 days.",
    because: &[facts::CERTIFICATE_EXPIRES],
    reads: Reads {
        inbound: &[In::Enabled, In::TlsSenderCertificateName],
        certificates: true,
        ..Reads::NONE
    },
    remedy: "Renew the certificate with the same name, on every server that presents it.",
    check: "",
    found: "# Today: 2026-11-27T00:00:00Z\n\
             # Certificate: *.contoso.com, 2026-12-31T00:00:00Z\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    clean: "# Today: 2026-11-27T00:00:00Z\n\
             # Certificate: *.contoso.com, 2027-05-31T00:00:00Z\n\
             New-InboundConnector -Name 'Own servers' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    const SOON: i64 = 60 * 24 * 60 * 60;
    let Some(name) = certificate(&one.tls_sender_certificate_name) else {
        return without_name(one);
    };
    let expires = here.options.certificates.as_ref().zip(here.options.today);
    let soon = expires.map(|(certificates, today)| {
        let mut same = certificates.iter().filter(|known| known.name == *name);
        same.any(|known| known.expires.seconds().saturating_sub(today.seconds()) < SOON)
    });
    found(all([in_use(&one.enabled), soon]), || {
        Hit::at(In::TlsSenderCertificateName).values([name])
    })
}
