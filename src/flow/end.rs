//! Senders and recipients, and the servers and devices that their mail passes through.

/// Who sends or receives mail. Devices only send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum End {
    /// A mailbox on the organization's own servers ("on-premises").
    YourServer,
    /// A mailbox in Exchange Online.
    Microsoft365,
    /// Anyone on the internet, without any arrangement.
    Internet,
    /// A partner with a partner connector that forces TLS.
    Partner,
    /// Anyone on the internet, through a filtering or archiving service.
    Provider,
    /// A device or an app that uses SMTP relay.
    Relay,
    /// A device or an app that uses direct send.
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

/// A server or device where mail starts, passes through or arrives.
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
    /// The label.
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
