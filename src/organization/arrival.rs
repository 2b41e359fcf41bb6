//! What decides whether a message arrives and no cmdlet lists: an administrator says it once.

/// One of the answers to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// A stable name, for links and for other programs.
    pub id: &'static str,
    /// The words that the reader sees.
    pub label: &'static str,
}

/// Declares an enumeration of the answers to one question, each with its id and its label.
macro_rules! choices {
    (
        $(#[$on_type:meta])*
        pub enum $Type:ident {
            $($(#[$on_choice:meta])* $Name:ident = $id:literal, $label:literal;)+
        }
    ) => {
        $(#[$on_type])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $Type {
            $($(#[$on_choice])* $Name,)+
        }

        impl $Type {
            /// Every answer.
            pub const ALL: &[$Type] = &[$($Type::$Name,)+];

            /// The ids and labels of all answers, in the same order.
            pub const CHOICES: &[$crate::organization::Choice] = &[$(
                $crate::organization::Choice { id: $id, label: $label },
            )+];

            /// A stable name, for links and for other programs.
            pub const fn id(self) -> &'static str {
                match self {
                    $($Type::$Name => $id,)+
                }
            }

            /// The answer of this name.
            pub fn by_id(id: &str) -> Option<$Type> {
                let mut all = $Type::ALL.iter().copied();
                all.find(|known| known.id() == id)
            }
        }
    };
}
pub(crate) use choices;

choices! {
    /// Which recipients of the organization's own domains its directory in Microsoft 365 has, as
    /// mailboxes, mail users, mail contacts or groups.
    pub enum Directory {
        /// All of them, those with a mailbox elsewhere included.
        All = "all", "All of them";
        /// Only those with a mailbox in Microsoft 365.
        Mailboxes = "mailboxes", "Only those with a mailbox in Microsoft 365";
        /// Nobody has said.
        #[default]
        Unknown = "unknown", "I don’t know";
    }
}

choices! {
    /// Which of the organization's mailboxes are in Microsoft 365.
    pub enum MailboxesHere {
        /// Every mailbox.
        All = "all", "All mailboxes";
        /// Those that are listed, and no others.
        #[default]
        Listed = "listed", "Only the ones I list";
        /// None.
        None = "none", "None";
        /// Those that are listed, and perhaps others.
        Unknown = "unknown", "I don’t know";
    }
}

choices! {
    /// Where the MX records of the organization's own domains point.
    pub enum MxRecords {
        /// To Microsoft 365.
        Here = "microsoft-365", "Microsoft 365";
        /// To servers or a service outside Microsoft 365.
        Elsewhere = "elsewhere", "Somewhere else";
        /// Nobody has said.
        #[default]
        Unknown = "unknown", "I don’t know";
    }
}

/// What an organization says of itself that decides whether a message arrives. By default it has
/// said nothing, except that it lists its mailboxes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Arrival {
    /// Which recipients the directory has.
    pub directory: Directory,
    /// Which mailboxes are in Microsoft 365.
    pub mailboxes: MailboxesHere,
    /// Where the MX records point.
    pub mx: MxRecords,
}

impl Arrival {
    /// Of an organization in which nothing keeps a message from its connectors: the directory has
    /// every recipient, and mail without a connector never comes back.
    pub const SETTLED: Arrival = Arrival {
        directory: Directory::All,
        mailboxes: MailboxesHere::Listed,
        mx: MxRecords::Elsewhere,
    };
}
