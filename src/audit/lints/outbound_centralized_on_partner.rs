//! RouteAllMessagesViaOnPremises is on, which has no effect on a Partner connector.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "outbound-centralized-on-partner",
    severity: Severity::Error,
    is_security: false,
    title: "RouteAllMessagesViaOnPremises is on, which has no effect on a Partner connector.",
    because: &[facts::CENTRALIZED_ON_PARTNER],
    reads: Reads {
        outbound: &[Out::ConnectorType, Out::RouteAllMessagesViaOnPremises],
        ..Reads::NONE
    },
    remedy: "For centralized mail transport, use an OnPremises connector. Otherwise, turn RouteAllMessagesViaOnPremises off.",
    check: "",
    found: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation -RouteAllMessagesViaOnPremises $true",
    clean: "New-OutboundConnector -Name 'To Fabrikam' -ConnectorType Partner -RecipientDomains 'fabrikam.com' -UseMXRecord $true -TlsSettings CertificateValidation",
    test: Test::Outbound(test),
};

fn test(one: &OutboundConnector, _: &Here<'_>) -> Answer {
    let partner = is(&one.connector_type, ConnectorType::Partner);
    found(
        all([partner, is_on(&one.route_all_messages_via_on_premises)]),
        || {
            Hit::at(Out::RouteAllMessagesViaOnPremises)
                .set(Out::RouteAllMessagesViaOnPremises, false)
        },
    )
}
