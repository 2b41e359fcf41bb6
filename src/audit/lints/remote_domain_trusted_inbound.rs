//! Messages from the domain aren’t filtered.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "remote-domain-trusted-inbound",
    severity: Severity::Warning,
    is_security: true,
    title: "Messages from the domain aren’t filtered.",
    because: &[facts::TRUSTED_REMOTE_DOMAIN],
    reads: Reads {
        remote: &[Remote::TrustedMailInboundEnabled],
        ..Reads::NONE
    },
    remedy: "Turn TrustedMailInboundEnabled off.",
    check: "",
    found: "New-RemoteDomain -Name 'Fabrikam' -DomainName 'fabrikam.com'\n\
             Set-RemoteDomain -Identity 'Fabrikam' -TrustedMailInboundEnabled $true",
    clean: "New-RemoteDomain -Name 'Fabrikam' -DomainName 'fabrikam.com'",
    test: Test::Remote(test),
};

fn test(one: &RemoteDomain, _: &Here<'_>) -> Answer {
    found(is_on(&one.trusted_mail_inbound_enabled), || {
        Hit::at(Remote::TrustedMailInboundEnabled).set(Remote::TrustedMailInboundEnabled, false)
    })
}
