//! A parameter has a value that is reserved for Microsoft.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "inbound-reserved-parameter",
    severity: Severity::Info,
    is_security: false,
    title: "A parameter has a value that is reserved for Microsoft.",
    because: &[facts::RESERVED_PARAMETERS],
    reads: Reads {
        inbound: &[
            In::EFTestMode,
            In::EFSkipMailGateway,
            In::ScanAndDropRecipients,
            In::ClientHostNames,
        ],
        ..Reads::NONE
    },
    remedy: "Find out who set it and why. Clear it unless Microsoft Support told you to set it.",
    check: "",
    found: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -ScanAndDropRecipients 'jane@contoso.com'",
    clean: "New-InboundConnector -Name 'Fabrikam' -ConnectorType Partner -SenderDomains 'fabrikam.com' -EFTestMode $false",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, _: &Here<'_>) -> Answer {
    let given = [
        (In::EFTestMode, is_on(&one.ef_test_mode)),
        (
            In::EFSkipMailGateway,
            not(is_empty(&one.ef_skip_mail_gateway)),
        ),
        (
            In::ScanAndDropRecipients,
            not(is_empty(&one.scan_and_drop_recipients)),
        ),
        (In::ClientHostNames, not(is_empty(&one.client_host_names))),
    ];
    let mut set = given.iter().filter(|(_, is_set)| *is_set == Some(true));
    let [mode, gateway, recipients, hosts] = given.map(|(_, is_set)| is_set);
    // An export doesn't always have the reserved ones. What it doesn't have is no reason for a doubt.
    let is_set = any([mode, gateway, recipients, hosts].map(|is_set| is_set.or(Some(false))));
    found(is_set, || {
        set.next()
            .map_or_else(Hit::default, |(parameter, _)| Hit::at(*parameter))
    })
}
