//! Who sends and who receives, and the machines that their mail passes.

use super::tables::{ENDS, EndRow};

/// Who sends or receives mail. Devices only send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum End {
    /// A mailbox on the organization's own servers ("on-premises").
    YourServer,
    /// A mailbox in Exchange Online.
    Microsoft365,
    /// Anyone on the internet, with nothing agreed.
    Internet,
    /// A partner for whom a partner connector forces TLS.
    Partner,
    /// Anyone on the internet, where a filtering or archiving service stands between.
    Provider,
    /// A device or an app that sends by SMTP relay.
    Relay,
    /// A device or an app that sends by direct send.
    DirectSend,
    /// A device or an app that signs in to a mailbox.
    Submission,
}

impl End {
    /// Every end, those that also receive first.
    pub const ALL: [End; 8] = [
        End::YourServer,
        End::Microsoft365,
        End::Internet,
        End::Partner,
        End::Provider,
        End::Relay,
        End::DirectSend,
        End::Submission,
    ];

    /// The end of that name in a link.
    ///
    /// ```
    /// use connector_checker::flow::End;
    /// assert_eq!(End::by_id("internet"), Some(End::Internet));
    /// assert_eq!(End::by_id("moon"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<End> {
        End::ALL.into_iter().find(|end| end.id() == id)
    }

    /// Its name in a link, for example `relay`.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name inside a sentence, behind "from" or "to".
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The machine at which its mail starts or arrives.
    pub fn place(self) -> Place {
        self.row().place
    }

    /// Whether mail can be sent to it at all.
    pub fn can_receive(self) -> bool {
        self.row().receives.is_some()
    }

    /// The recipients to whom mail from here is a matter of Microsoft 365 and the organization:
    /// every one but, for outsiders, other outsiders. None of them is a device.
    ///
    /// ```
    /// use connector_checker::flow::End;
    /// assert!(End::Relay.recipients().any(|to| to == End::Internet));
    /// assert!(!End::Partner.recipients().any(|to| to == End::Internet));
    /// ```
    pub fn recipients(self) -> impl Iterator<Item = End> {
        let is_offered = move |to: &End| match self.row() {
            own if self == *to => own.within.is_some(),
            own => to.can_receive() && !(own.is_outside && to.row().is_outside),
        };
        End::ALL.into_iter().filter(is_offered)
    }

    pub(super) fn row(self) -> &'static EndRow {
        // The table holds one row a variant, in the same order: a test and the array's length
        // prove it, so this index exists.
        &ENDS[self as usize]
    }
}

/// A machine that mail starts from, passes or arrives at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The organization's own servers.
    YourServer,
    /// Exchange Online or Exchange Online Protection.
    Microsoft365,
    /// Any mail server on the internet.
    Internet,
    /// The partner's mail server.
    Partner,
    /// The filtering or archiving service.
    Provider,
    /// The printer, the scanner or the application.
    Device,
}

impl Place {
    /// The name that the reader sees on it.
    pub const fn label(self) -> &'static str {
        match self {
            Place::YourServer => "Your own email server",
            Place::Microsoft365 => "Microsoft 365",
            Place::Internet => "The internet",
            Place::Partner => "The partner’s email server",
            Place::Provider => "The service provider",
            Place::Device => "Your device or app",
        }
    }
}
