//! Microsoft's documents.

/// A document that the checker draws on.
///
/// ```
/// use connector_checker::evidence::Source;
/// assert!(Source::RouteMail.url().starts_with("https://learn.microsoft.com/"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Source {
    /// The scenario table with its four rows.
    DoINeedAConnector,
    /// The overview with the own-servers table.
    ConfigureMailFlow,
    /// The training unit that plans connectors.
    PlanConnectors,
    /// The training unit on mail flow in Exchange Online.
    ManageMailFlow,
    /// The set-up page, with the order of several connectors.
    RouteMail,
    /// The page on partner connectors.
    PartnerMail,
    /// The page on devices and applications.
    Devices,
    /// The page on third-party cloud services.
    ThirdPartyCloud,
    /// The pages on accepted domains and their subdomains.
    AcceptedDomains,
    /// The page on routing by a mail flow rule.
    ConditionalRouting,
    /// The PowerShell reference of the cmdlet that creates an outbound connector.
    NewOutboundConnector,
    /// The same of the cmdlet that creates an inbound connector.
    NewInboundConnector,
    /// The same of the cmdlet that creates a send connector on an Exchange server.
    NewSendConnector,
    /// The same of the cmdlet that changes a receive connector on an Exchange server.
    SetReceiveConnector,
}

impl Source {
    /// Every source, in the order in which the app lists them.
    pub const ALL: [Source; 14] = [
        Source::DoINeedAConnector,
        Source::ConfigureMailFlow,
        Source::PlanConnectors,
        Source::ManageMailFlow,
        Source::RouteMail,
        Source::PartnerMail,
        Source::Devices,
        Source::ThirdPartyCloud,
        Source::AcceptedDomains,
        Source::ConditionalRouting,
        Source::NewOutboundConnector,
        Source::NewInboundConnector,
        Source::NewSendConnector,
        Source::SetReceiveConnector,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Source::DoINeedAConnector => "do-i-need-a-connector",
            Source::ConfigureMailFlow => "configure-mail-flow",
            Source::PlanConnectors => "plan-connectors",
            Source::ManageMailFlow => "manage-mail-flow",
            Source::RouteMail => "route-mail",
            Source::PartnerMail => "partner-mail",
            Source::Devices => "devices",
            Source::ThirdPartyCloud => "third-party-cloud",
            Source::AcceptedDomains => "accepted-domains",
            Source::ConditionalRouting => "conditional-routing",
            Source::NewOutboundConnector => "new-outbound-connector",
            Source::NewInboundConnector => "new-inbound-connector",
            Source::NewSendConnector => "new-send-connector",
            Source::SetReceiveConnector => "set-receive-connector",
        }
    }

    /// The document's own title.
    pub const fn title(self) -> &'static str {
        match self {
            Source::DoINeedAConnector => "Do I need to create a connector in Exchange Online?",
            Source::ConfigureMailFlow => "Configure mail flow using connectors",
            Source::PlanConnectors => "Plan to route email with connectors (Learn training unit)",
            Source::ManageMailFlow => "Manage mail flow in Exchange Online (Learn training unit)",
            Source::RouteMail => {
                "Set up connectors to route mail between Office 365 and your own email servers"
            }
            Source::PartnerMail => {
                "Set up connectors for secure mail flow with a partner organization"
            }
            Source::Devices => "How to set up a multifunction device or application to send email",
            Source::ThirdPartyCloud => "Manage mail flow using a third-party cloud service",
            Source::AcceptedDomains => "Manage accepted domains; Enable mail flow for subdomains",
            Source::ConditionalRouting => "Conditional mail routing",
            Source::NewOutboundConnector => "New-OutboundConnector",
            Source::NewInboundConnector => "New-InboundConnector",
            Source::NewSendConnector => "New-SendConnector",
            Source::SetReceiveConnector => "Set-ReceiveConnector",
        }
    }

    /// The public address. For [`Source::ManageMailFlow`], whose own address is not known, it is
    /// the page that the unit itself points to.
    pub const fn url(self) -> &'static str {
        match self {
            Source::DoINeedAConnector => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/do-i-need-to-create-a-connector"
            }
            Source::ConfigureMailFlow => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/use-connectors-to-configure-mail-flow"
            }
            Source::PlanConnectors => {
                "https://learn.microsoft.com/training/modules/m365-messaging-configure-transport-architecture/"
            }
            Source::ManageMailFlow => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/mail-flow-best-practices"
            }
            Source::RouteMail => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-to-route-mail"
            }
            Source::PartnerMail => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner"
            }
            Source::Devices => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365"
            }
            Source::ThirdPartyCloud => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-mail-flow-using-third-party-cloud"
            }
            Source::AcceptedDomains => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains"
            }
            Source::ConditionalRouting => {
                "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/conditional-mail-routing"
            }
            Source::NewOutboundConnector => {
                "https://learn.microsoft.com/powershell/module/exchangepowershell/new-outboundconnector"
            }
            Source::NewInboundConnector => {
                "https://learn.microsoft.com/powershell/module/exchangepowershell/new-inboundconnector"
            }
            Source::NewSendConnector => {
                "https://learn.microsoft.com/powershell/module/exchangepowershell/new-sendconnector"
            }
            Source::SetReceiveConnector => {
                "https://learn.microsoft.com/powershell/module/exchangepowershell/set-receiveconnector"
            }
        }
    }
}
