//! The rule copies or redirects messages to a recipient outside your accepted domains.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-sends-outside",
    severity: Severity::Warning,
    is_security: true,
    title: "The rule copies or redirects messages to a recipient outside your accepted domains.",
    because: &[facts::SENT_OUTSIDE],
    reads: Reads {
        rules: &[
            Rule::State,
            Rule::Mode,
            Rule::RedirectMessageTo,
            Rule::BlindCopyTo,
            Rule::CopyTo,
            Rule::AddToRecipients,
        ],
        accepted: &[Accepted::DomainName, Accepted::MatchSubDomains],
        ..Reads::NONE
    },
    remedy: "Ask the person who made the rule whether the recipient is intended.",
    check: "",
    found: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-TransportRule -Name 'Copy invoices' -SubjectContainsWords 'Invoice' -BlindCopyTo 'collector@fabrikam.com'",
    clean: "Set-AcceptedDomain -Identity 'contoso.com' -DomainType Authoritative -MatchSubDomains $false\n\
             New-TransportRule -Name 'Copy invoices' -SubjectContainsWords 'Invoice' -BlindCopyTo 'books@contoso.com'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let lists = [
        (Rule::RedirectMessageTo, &one.redirect_message_to),
        (Rule::BlindCopyTo, &one.blind_copy_to),
        (Rule::CopyTo, &one.copy_to),
        (Rule::AddToRecipients, &one.add_to_recipients),
    ];
    // A recipient without a domain is a name in the organization’s own directory.
    let is_outside = |text: &str| match text.parse::<MailAddress>() {
        Ok(address) => not(here.is_own(address.domain())),
        Err(_) => Some(false),
    };
    let outside = lists.map(|(_, list)| {
        let entries = entries(list, |_| true);
        some_of(
            entries
                .iter()
                .map(|one| is_outside(one))
                .chain([has(list, |_| false)]),
        )
    });
    found(all([acts(one), any(outside)]), || {
        let first = lists
            .iter()
            .zip(outside)
            .find(|(_, is_so)| *is_so == Some(true));
        let hit = first.map_or_else(Hit::default, |((parameter, _), _)| Hit::at(*parameter));
        let all = lists.iter().flat_map(|(_, list)| entries(list, |_| true));
        hit.values(all.filter(|text| is_outside(text) == Some(true)))
    })
}
