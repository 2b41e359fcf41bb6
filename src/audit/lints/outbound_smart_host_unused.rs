//! UseMXRecord is on, so the smart hosts aren’t used.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-smart-host-unused",
    severity: Severity::Warning,
    is_security: false,
    title: "UseMXRecord is on, so the smart hosts aren’t used.",
    because: &[facts::SMART_HOSTS_NEEDED],
    reads: Reads {
        outbound: &[Out::UseMXRecord, Out::SmartHosts],
        ..Reads::NONE
    },
    remedy: "Turn UseMXRecord off if mail should go to the smart hosts. Otherwise, clear them.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -SmartHosts 'mail.fabrikam.com'",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let unused = all([is_on(&one.use_mx_record), not(is_empty(&one.smart_hosts))]);
    found(unused, || {
        Hit::at(Out::SmartHosts)
            .values(entries(&one.smart_hosts, |_| true))
            .set(Out::SmartHosts, Value::list::<Value>([]))
    })
}
