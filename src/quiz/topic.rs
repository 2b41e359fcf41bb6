//! The topics and levels of a quiz.

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// Whether a situation needs a connector.
    Need,
    /// Which connectors a situation needs, and in which direction.
    Connectors,
    /// On-premises email servers and hybrid deployments.
    Servers,
    /// Printers, scanners and apps.
    Devices,
    /// Whether a message uses a connector.
    Flow,
    /// Which connector handles a recipient.
    Routing,
    /// The order of the set-up, ports, encryption and commands.
    Setup,
    /// Contradictions in the documentation, and how well statements are supported.
    Documents,
    /// What bounce messages mean.
    Bounce,
    /// Which inbound connector takes a message, and whether it is accepted.
    Inbound,
}

impl Topic {
    /// Every topic, in the order shown.
    pub const ALL: [Topic; 10] = [
        Topic::Need,
        Topic::Connectors,
        Topic::Servers,
        Topic::Devices,
        Topic::Flow,
        Topic::Routing,
        Topic::Setup,
        Topic::Documents,
        Topic::Bounce,
        Topic::Inbound,
    ];

    /// Its name in a link. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Topic::Need => "need",
            Topic::Connectors => "connectors",
            Topic::Servers => "servers",
            Topic::Devices => "devices",
            Topic::Flow => "flow",
            Topic::Routing => "routing",
            Topic::Setup => "setup",
            Topic::Documents => "documents",
            Topic::Bounce => "bounce",
            Topic::Inbound => "inbound",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Topic::Need => "Do I need a connector?",
            Topic::Connectors => "Which connectors, and in which direction?",
            Topic::Servers => "On-premises servers and hybrid deployments",
            Topic::Devices => "Printers, scanners and apps",
            Topic::Flow => "Mail flow: is a connector used?",
            Topic::Routing => "Which connector handles this recipient?",
            Topic::Setup => "Setup: order, ports, TLS and commands",
            Topic::Documents => "Reading Microsoft’s documentation",
            Topic::Bounce => "Bounce messages",
            Topic::Inbound => "Incoming mail",
        }
    }

    /// The topic of that name in a link.
    ///
    /// ```
    /// use connector_checker::quiz::Topic;
    /// assert_eq!(Topic::by_id("routing"), Some(Topic::Routing));
    /// assert_eq!(Topic::by_id("weather"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.id() == id)
    }
}

/// How hard the questions are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// One thing at a time: one need besides the location of the mailboxes, one message, an organization with all connectors
    /// turned on and no overlapping wildcards, Microsoft’s own example.
    #[default]
    Basic,
    /// Several things together: two needs, several messages, organizations with nested wildcards, match subdomains, and
    /// connectors that are turned off or used only by mail flow rules.
    Advanced,
}

impl Level {
    /// Both levels, the easier first.
    pub const ALL: [Level; 2] = [Level::Basic, Level::Advanced];

    /// Its name in a link. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Level::Basic => "basic",
            Level::Advanced => "advanced",
        }
    }

    /// The word that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Level::Basic => "Basic",
            Level::Advanced => "Advanced",
        }
    }

    /// The level of that name in a link.
    ///
    /// ```
    /// use connector_checker::quiz::Level;
    /// assert_eq!(Level::by_id("advanced"), Some(Level::Advanced));
    /// assert_eq!(Level::by_id("hard"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.id() == id)
    }
}
