//! A smart host has the name of a mail domain, so its MX record decides where mail goes, not its address.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-has-mx",
    severity: Severity::Warning,
    is_security: false,
    title: "A smart host has the name of a mail domain, so its MX record decides where mail goes, not its address.",
    because: &[facts::SMART_HOST_LOOKUP],
    reads: Reads {
        outbound: &[Out::UseMXRecord, Out::SmartHosts, Out::RecipientDomains],
        accepted: &[Accepted::DomainName],
        ..Reads::NONE
    },
    remedy: "Enter the host name of the server instead of the domain.",
    check: "Look up the MX record of the smart host: Resolve-DnsName -Type MX.",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $false -SmartHosts 'fabrikam.com' -TlsSettings CertificateValidation",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $false -SmartHosts 'mail.fabrikam.com' -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, here: &Here<'_>) -> Answer {
    let is_domain = |host: &SmartHost| {
        let Some(name) = host_name(host) else {
            return Some(false);
        };
        let exact = DomainPattern::Exact(name.clone());
        let is_listed = has(&one.recipient_domains, |space| space.pattern == exact);
        any([is_listed, here.is_accepted(name)])
    };
    let hosts = entries(&one.smart_hosts, |_| true);
    let any_domain = some_of(
        hosts
            .iter()
            .map(|host| is_domain(host))
            .chain([has(&one.smart_hosts, |_| false)]),
    );
    found(all([not(is_on(&one.use_mx_record)), any_domain]), || {
        let domains = hosts.iter().filter(|host| is_domain(host) == Some(true));
        Hit::at(Out::SmartHosts).values(domains)
    })
}
