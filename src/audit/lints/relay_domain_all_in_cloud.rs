//! The domain is an internal relay, although all mailboxes are in Microsoft 365, so mistyped addresses aren’t rejected.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "relay-domain-all-in-cloud",
    severity: Severity::Info,
    is_security: false,
    title: "The domain is an internal relay, although all mailboxes are in Microsoft 365, so mistyped addresses aren’t rejected.",
    because: &[facts::UNKNOWN_RECIPIENT_PASSED_ON],
    reads: Reads {
        accepted: &[Accepted::DomainType],
        mailboxes: true,
        ..Reads::NONE
    },
    remedy: "Make the domain authoritative once every recipient is in the directory.",
    check: "",
    found: "# Mailboxes: all\n\
             Set-AcceptedDomain -Identity 'contoso.com' -DomainType InternalRelay -MatchSubDomains $false\n\
             New-OutboundConnector -Name 'To own servers' -ConnectorType OnPremises -AllAcceptedDomains $true -UseMXRecord $false -SmartHosts 'mail.contoso.com' -TlsSettings CertificateValidation",
    clean: "# Mailboxes: all\n\
             Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false",
    test: Test::Accepted(test),
};

fn test(one: &AcceptedDomain, here: &Here<'_>) -> Answer {
    let all_here = match here.options.arrival.mailboxes {
        MailboxesHere::All => Some(true),
        MailboxesHere::Listed | MailboxesHere::None => Some(false),
        MailboxesHere::Unknown => None,
    };
    let relay = is(&one.domain_type, AcceptedDomainType::InternalRelay);
    found(all([relay, all_here]), || {
        Hit::at(Accepted::DomainType).set(
            Accepted::DomainType,
            AcceptedDomainType::Authoritative.word(),
        )
    })
}
