//! A smart host is the host of one of your accepted domains in Microsoft 365, so mail loops.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-loop",
    severity: Severity::Error,
    is_security: false,
    title: "A smart host is the host of one of your accepted domains in Microsoft 365, so mail loops.",
    because: &[facts::SMART_HOST_LOOP],
    reads: Reads {
        outbound: &[Out::Enabled, Out::UseMXRecord, Out::SmartHosts],
        accepted: &[Accepted::DomainName],
        ..Reads::NONE
    },
    remedy: "Enter the name of your own server.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'contoso-com.mail.protection.outlook.com' -TlsSettings CertificateValidation",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let is_own = |host: &SmartHost| {
        let name = host_name(host).filter(|name| is_service_host(name));
        let Some(first) = name.and_then(|name| name.as_str().split('.').next()) else {
            return false;
        };
        let accepted = here.organization.accepted_domains.iter();
        let mut accepted = accepted.filter_map(AcceptedDomain::domain);
        accepted.any(|domain| is_label_of(first, domain))
    };
    let has_service = has(&one.smart_hosts, |host| {
        host_name(host).is_some_and(is_service_host)
    });
    let loops = match has(&one.smart_hosts, is_own) {
        // A host of Microsoft 365 may be that of an accepted domain that isn’t listed.
        Some(false) if !here.is_complete(Noun::AcceptedDomain) => {
            has_service.filter(|is_so| !is_so)
        }
        known => known,
    };
    let in_question = all([in_use(&one.enabled), not(is_on(&one.use_mx_record)), loops]);
    found(in_question, || {
        Hit::at(Out::SmartHosts)
            .values(entries(&one.smart_hosts, is_own))
            .ask(Out::SmartHosts, "<your server>")
    })
}

/// Whether a host in Microsoft 365 has this first label for a domain: its name with hyphens for dots.
fn is_label_of(first: &str, domain: &Domain) -> bool {
    let letters = domain.as_str().bytes();
    let letters = letters.map(|letter| if letter == b'.' { b'-' } else { letter });
    letters.eq(first.bytes())
}
