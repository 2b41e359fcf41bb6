//! Messages that are forwarded automatically may leave for every domain.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "remote-domain-auto-forward",
    severity: Severity::Warning,
    is_security: true,
    title: "Messages that are forwarded automatically may leave for every domain.",
    because: &[facts::FORWARDING_ALLOWED],
    reads: Reads {
        remote: &[Remote::DomainName, Remote::AutoForwardEnabled],
        ..Reads::NONE
    },
    remedy: "Turn AutoForwardEnabled off, and allow it for single domains where it is needed.",
    check: "Run Get-HostedOutboundSpamFilterPolicy | Format-List Name, AutoForwardingMode.",
    found: "New-RemoteDomain -Name 'Default' -DomainName '*'",
    clean: "New-RemoteDomain -Name 'Default' -DomainName '*'\n\
             Set-RemoteDomain -Identity 'Default' -AutoForwardEnabled $false",
    test: Test::Remote(test),
};

fn test(one: &RemoteDomain, _: &Here<'_>) -> Answer {
    let is_default = one
        .domain_name
        .known()
        .map(|space| space.as_ref().is_ok_and(is_everything));
    found(all([is_default, is_on(&one.auto_forward_enabled)]), || {
        Hit::at(Remote::AutoForwardEnabled).set(Remote::AutoForwardEnabled, false)
    })
}
