//! Which document says a thing, and how well it is supported.
//!
//! Everything that the checker tells its reader is a [`Claim`]: a sentence of ours, a [`Grade`]
//! that says how well it is supported, and the places where it is written. Rows of the tables,
//! routes and their steps all carry claims, so that no answer stands without its evidence.

/// A document that the checker draws on.
///
/// ```
/// use connector_checker::evidence::Source;
/// assert!(Source::RouteMail.url().starts_with("https://learn.microsoft.com/"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// The PowerShell reference of the connector commands.
    PowerShell,
}

impl Source {
    /// Every source, in the order in which the app lists them.
    pub const ALL: [Source; 11] = [
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
        Source::PowerShell,
    ];

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
            Source::PowerShell => "New-OutboundConnector and New-InboundConnector",
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
            Source::PowerShell => {
                "https://learn.microsoft.com/powershell/module/exchange/new-outboundconnector"
            }
        }
    }
}

/// How well a claim is supported, from the firmest to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A Microsoft document says so.
    Documented,
    /// Microsoft's documents contradict each other, or one speaks where another is silent.
    DocumentsDisagree,
    /// Seen in a real organization's settings, or told by administrators.
    Reported,
    /// Follows from what is documented, but no document says it.
    Inferred,
    /// Nobody has published it.
    Undocumented,
}

impl Grade {
    /// Every grade, the firmest first.
    pub const ALL: [Grade; 5] = [
        Grade::Documented,
        Grade::DocumentsDisagree,
        Grade::Reported,
        Grade::Inferred,
        Grade::Undocumented,
    ];

    /// The word that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Grade::Documented => "Documented",
            Grade::DocumentsDisagree => "Documents disagree",
            Grade::Reported => "Reported",
            Grade::Inferred => "Inferred",
            Grade::Undocumented => "Undocumented",
        }
    }

    /// What the word means, as a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Grade::Documented => "A Microsoft document says so.",
            Grade::DocumentsDisagree => {
                "Microsoft’s documents contradict each other, or one speaks where another is silent."
            }
            Grade::Reported => {
                "Seen in a real organization’s settings or told by administrators; no document says it."
            }
            Grade::Inferred => "Follows from what is documented, but no document says it.",
            Grade::Undocumented => "Nobody has published how the service behaves here.",
        }
    }
}

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Citation {
    /// The document.
    pub source: Source,
    /// The heading under which the reader finds it, or the name of the table or parameter. Empty
    /// where the whole page is meant.
    pub section: &'static str,
}

/// A sentence with its support.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Claim {
    /// The sentence, in our words.
    pub says: &'static str,
    /// How well it is supported.
    pub grade: Grade,
    /// Where it is written, or what it was inferred from. Empty only where nothing is published.
    pub cites: &'static [Citation],
}
