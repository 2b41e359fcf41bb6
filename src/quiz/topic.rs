//! What a quiz is about, and how hard it is.

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// Whether a situation needs a connector.
    Need,
    /// Which connectors a situation takes, from where to where.
    Connectors,
    /// Own email servers and hybrid deployments.
    Servers,
    /// Printers, scanners and apps.
    Devices,
    /// Who mails whom, and whether a connector is used.
    Flow,
    /// Which connector handles a recipient.
    Routing,
    /// The order of the set-up, ports, encryption and commands.
    Setup,
    /// Where the documents contradict each other, and how well things are supported.
    Documents,
}

impl Topic {
    /// Every topic, in the order in which a reader picks them.
    pub const ALL: [Topic; 8] = [
        Topic::Need,
        Topic::Connectors,
        Topic::Servers,
        Topic::Devices,
        Topic::Flow,
        Topic::Routing,
        Topic::Setup,
        Topic::Documents,
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
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Topic::Need => "Do I need a connector?",
            Topic::Connectors => "Which connectors, from where to where?",
            Topic::Servers => "Own servers and hybrid deployments",
            Topic::Devices => "Printers, scanners and apps",
            Topic::Flow => "Who mails whom: is a connector used?",
            Topic::Routing => "Which connector handles this recipient?",
            Topic::Setup => "Setting up: order, ports, TLS, commands",
            Topic::Documents => "Reading the documents",
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
    /// One thing at a time: one need beside where the mailboxes are, one message, an organization
    /// in which all connectors are on and no two wildcards overlap, Microsoft’s own example.
    #[default]
    Basic,
    /// Several things together: two needs at once, several messages, organizations with nested
    /// wildcards, match-subdomains, and connectors that are off or used by mail flow rules only.
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
