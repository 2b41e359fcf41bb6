//! Who sends and who receives, and the machines that their mail passes.

/// Who sends or receives mail. Devices only send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
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
}

/// A machine that mail starts from, passes or arrives at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
