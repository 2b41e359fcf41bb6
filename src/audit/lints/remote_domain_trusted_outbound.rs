//! Messages to the domain aren’t filtered.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "remote-domain-trusted-outbound",
    severity: Severity::Warning,
    is_security: true,
    title: "Messages to the domain aren’t filtered.",
    because: &[facts::TRUSTED_REMOTE_DOMAIN],
    reads: Reads {
        remote: &[Remote::TrustedMailOutboundEnabled],
        ..Reads::NONE
    },
    remedy: "Turn TrustedMailOutboundEnabled off.",
    check: "",
    found: "New-RemoteDomain -Name 'Fabrikam' -DomainName 'fabrikam.com'\n\
             Set-RemoteDomain -Identity 'Fabrikam' -TrustedMailOutboundEnabled $true",
    clean: "New-RemoteDomain -Name 'Fabrikam' -DomainName 'fabrikam.com'",
    test: Test::Remote(test),
};

fn test(one: &RemoteDomain, _: &Here<'_>) -> Answer {
    found(is_on(&one.trusted_mail_outbound_enabled), || {
        Hit::at(Remote::TrustedMailOutboundEnabled).set(Remote::TrustedMailOutboundEnabled, false)
    })
}
