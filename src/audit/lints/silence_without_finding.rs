//! A silence that meets no finding, so that it doesn't hide a later one.

use crate::audit::kit::*;

/// A silence matches no finding.
pub(in crate::audit) const LINT: Lint = Lint {
    id: "silence-without-finding",
    severity: Severity::Info,
    is_security: false,
    title: "A silence matches no finding.",
    because: &[],
    reads: Reads::NONE,
    remedy: "Remove the silence, or correct the lint’s ID or the object’s name.",
    check: "",
    found: "# Silence: outbound-test-mode, To Fabrikam\n\
            New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com'",
    clean: "# Silence: outbound-test-mode, To Fabrikam\n\
            New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -TestMode $true",
    test: Test::Silences,
};
