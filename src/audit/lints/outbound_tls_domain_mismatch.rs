//! TlsDomain fits the name of none of the smart hosts.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-tls-domain-mismatch",
    severity: Severity::Warning,
    is_security: false,
    title: "TlsDomain fits the name of none of the smart hosts.",
    because: &[facts::TLS_DOMAIN_MISMATCH],
    reads: Reads {
        outbound: &[
            Out::Enabled,
            Out::UseMXRecord,
            Out::SmartHosts,
            Out::TlsSettings,
            Out::TlsDomain,
        ],
        ..Reads::NONE
    },
    remedy: "Enter a name that is in the smart hosts’ certificate.",
    check: "Run Validate-OutboundConnector: it shows the certificate error.",
    found: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings DomainValidation -TlsDomain 'mail.fabrikam.com'",
    clean: "New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings DomainValidation -TlsDomain '*.contoso.com'",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let validates = is(&one.tls_settings, Some(TlsAuthLevel::DomainValidation));
    let fits = |host: &SmartHost| match (host_name(host), certificate(&one.tls_domain)) {
        (Some(host), Some(name)) => name.covers(host) || name.domain() == host,
        // The name in the certificate of an address can be anything.
        _ => true,
    };
    let named = one
        .tls_domain
        .known()
        .map(|_| certificate(&one.tls_domain).is_some());
    let mismatch = all([
        in_use(&one.enabled),
        validates,
        named,
        not(is_on(&one.use_mx_record)),
        not(is_empty(&one.smart_hosts)),
        not(has(&one.smart_hosts, fits)),
    ]);
    found(mismatch, || {
        Hit::at(Out::TlsDomain)
            .values(certificate(&one.tls_domain))
            .values(entries(&one.smart_hosts, |_| true))
            .ask(Out::TlsDomain, "<name in the certificate>")
    })
}
