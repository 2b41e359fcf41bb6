//! The rule routes to a server that also sends to Microsoft 365, and has no exception for mail that has come back.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "rule-no-loop-exception",
    severity: Severity::Error,
    is_security: false,
    title: "The rule routes to a server that also sends to Microsoft 365, and has no exception for mail that has come back.",
    because: &[facts::RETURNED_MAIL],
    reads: Reads {
        rules: &[
            Rule::State,
            Rule::Mode,
            Rule::Exceptions,
            Rule::RouteMessageOutboundConnector,
        ],
        outbound: &[Out::Name, Out::SmartHosts],
        inbound: &[
            In::Enabled,
            In::ConnectorType,
            In::ConnectorSource,
            In::TlsSenderCertificateName,
        ],
        ..Reads::NONE
    },
    remedy: "Add an exception for a header that the service writes, or for its IP addresses.",
    check: "",
    found: "New-OutboundConnector -Name 'To signatures' -ConnectorType OnPremises -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts 'sign.contoso.com' -TlsSettings CertificateValidation\n\
             New-InboundConnector -Name 'From signatures' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'\n\
             New-TransportRule -Name 'Sign' -FromScope InOrganization -RouteMessageOutboundConnector 'To signatures'",
    clean: "New-OutboundConnector -Name 'To signatures' -ConnectorType OnPremises -IsTransportRuleScoped $true -UseMXRecord $false -SmartHosts 'sign.contoso.com' -TlsSettings CertificateValidation\n\
             New-InboundConnector -Name 'From signatures' -ConnectorType OnPremises -SenderDomains '*' -TlsSenderCertificateName '*.contoso.com'\n\
             New-TransportRule -Name 'Sign' -FromScope InOrganization -ExceptIfHeaderContainsMessageHeader 'X-Signed' -ExceptIfHeaderContainsWords 'yes' -RouteMessageOutboundConnector 'To signatures'",
    test: Test::Rule(test),
};

fn test(one: &TransportRule, here: &Here<'_>) -> Answer {
    let hands_back = |connector: &OutboundConnector| {
        let hosts = entries(&connector.smart_hosts, |_| true);
        let comes_back = || {
            here.any(|inbound_connector: &InboundConnector| {
                let name = inbound_connector.tls_sender_certificate_name.known()?;
                let name = name.as_ref().and_then(|name| name.as_ref().ok());
                let is_same = |host: &&SmartHost| {
                    name.zip(host_name(host))
                        .is_some_and(|(name, host)| name.covers(host))
                };
                let known = hosts.iter().any(is_same);
                // The wizard’s connector is for mailboxes on those servers.
                let by_wizard = is_by_wizard(&inbound_connector.connector_source) == Some(true);
                all([
                    inbound(inbound_connector, ConnectorType::OnPremises),
                    Some(known && !by_wizard),
                ])
            })
        };
        // The rule names few connectors, and all inbound ones are looked at for each.
        and(names(one, connector), comes_back)
    };
    let bare = all([routes(one), is_empty(&one.exceptions)]);
    found(and(bare, || here.any(hands_back)), || {
        Hit::at(Rule::Exceptions)
    })
}
