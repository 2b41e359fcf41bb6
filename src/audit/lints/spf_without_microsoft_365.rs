//! The SPF record doesn’t include Microsoft 365, whose servers send your mail to the internet.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "spf-without-microsoft-365",
    severity: Severity::Warning,
    is_security: true,
    title: "The SPF record doesn’t include Microsoft 365, whose servers send your mail to the internet.",
    because: &[facts::SPF_INCLUDES],
    reads: Reads {
        spf: true,
        outbound: &[
            Out::Enabled,
            Out::RecipientDomains,
            Out::IsTransportRuleScoped,
        ],
        ..Reads::NONE
    },
    remedy: "Add include:spf.protection.outlook.com to the record.",
    check: "",
    found: "# SPF: v=spf1 ip4:203.0.113.10 -all\n\
             New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -TlsSettings CertificateValidation",
    clean: "# SPF: v=spf1 ip4:203.0.113.10 include:spf.protection.outlook.com -all\n\
             New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -TlsSettings CertificateValidation",
    test: Test::Organization(test),
};

fn test(here: &Here<'_>) -> Answer {
    let Some(record) = &here.options.spf else {
        return Answer::CantTell;
    };
    let record = record.to_lowercase();
    let mut terms = record.split_whitespace();
    let is_included = terms.any(|term| {
        term.trim_start_matches('+') == "include:spf.protection.outlook.com"
            || term.starts_with("redirect=")
    });
    // If all mail leaves through other servers, theirs count.
    let elsewhere = here.any(|one: &OutboundConnector| {
        all([
            takes_by_domain(one),
            has(&one.recipient_domains, is_everything),
        ])
    });
    found(all([Some(!is_included), not(elsewhere)]), || {
        Hit::default().values([record])
    })
}
