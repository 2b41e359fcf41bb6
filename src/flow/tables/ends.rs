//! Who sends and receives, and by which hops their mail gets into Microsoft 365 and out of it.

use super::hops::{
    DIRECT_SEND, DIRECT_SEND_CITED, FROM_INTERNET, FROM_INTERNET_TO_PROVIDER, FROM_PARTNER,
    FROM_PROVIDER, FROM_YOUR_SERVER, INSIDE_MICROSOFT_365, INSIDE_YOUR_SERVER, PLAN_NEW_CONNECTOR,
    RELAY, SUBMISSION, TO_INTERNET, TO_INTERNET_FROM_PROVIDER, TO_PARTNER, TO_PROVIDER,
    TO_YOUR_SERVER,
};
use crate::evidence::{Citation, Claim, Grade, Source};
use crate::flow::{End, Hop, Place};

/// What the flow knows of an end.
pub struct EndRow {
    /// Its name in a link.
    pub id: &'static str,
    /// Its name inside a sentence.
    pub label: &'static str,
    /// The machine at which its mail starts or arrives.
    pub place: Place,
    /// Whether it belongs to somebody else than the organization.
    pub is_outside: bool,
    /// The hops from its place to Microsoft 365.
    pub sends: &'static [&'static Hop],
    /// The hops from Microsoft 365 to its place; none at all where it only sends.
    pub receives: Option<&'static [&'static Hop]>,
    /// The hop between two of its kind, where the organization has such mail.
    pub within: Option<&'static Hop>,
    /// Why its mail is not delivered outside the organization, where it is not.
    pub stop: Option<&'static Claim>,
}

/// A device by SMTP relay. The other devices differ from it in a few things.
const DEVICE: EndRow = EndRow {
    id: "relay",
    label: "a device by SMTP relay",
    place: Place::Device,
    is_outside: false,
    sends: &[&RELAY],
    receives: None,
    within: None,
    stop: None,
};

/// Every end, in the order of [`End`]'s variants.
pub const ENDS: [EndRow; End::ALL.len()] = [
    EndRow {
        id: "your-server",
        label: "your own email server",
        place: Place::YourServer,
        is_outside: false,
        sends: &[&FROM_YOUR_SERVER],
        receives: Some(&[&TO_YOUR_SERVER]),
        within: Some(&INSIDE_YOUR_SERVER),
        stop: None,
    },
    EndRow {
        id: "microsoft-365",
        label: "a Microsoft 365 mailbox",
        place: Place::Microsoft365,
        is_outside: false,
        sends: &[],
        receives: Some(&[]),
        within: Some(&INSIDE_MICROSOFT_365),
        stop: None,
    },
    EndRow {
        id: "internet",
        label: "the internet",
        place: Place::Internet,
        is_outside: true,
        sends: &[&FROM_INTERNET],
        receives: Some(&[&TO_INTERNET]),
        within: None,
        stop: None,
    },
    EndRow {
        id: "partner",
        label: "a partner with forced TLS",
        place: Place::Partner,
        is_outside: true,
        sends: &[&FROM_PARTNER],
        receives: Some(&[&TO_PARTNER]),
        within: None,
        stop: None,
    },
    EndRow {
        id: "provider",
        label: "the internet through a service provider",
        place: Place::Internet,
        is_outside: true,
        sends: &[&FROM_INTERNET_TO_PROVIDER, &FROM_PROVIDER],
        receives: Some(&[&TO_PROVIDER, &TO_INTERNET_FROM_PROVIDER]),
        within: None,
        stop: None,
    },
    DEVICE,
    EndRow {
        id: "direct-send",
        label: "a device by direct send",
        sends: &[&DIRECT_SEND],
        stop: Some(&Claim {
            says: "Direct send reaches recipients of your own organization only: Microsoft 365 passes nothing of it on to anyone outside.",
            grade: Grade::Documented,
            cites: &[DIRECT_SEND_CITED],
        }),
        ..DEVICE
    },
    EndRow {
        id: "submission",
        label: "a device that signs in (client submission)",
        sends: &[&SUBMISSION],
        ..DEVICE
    },
];

/// What is special about one pair, beyond what its hops say.
pub struct Remark {
    /// Who sends.
    pub from: End,
    /// Who receives.
    pub to: End,
    /// What is special.
    pub says: Claim,
}

/// Every remark.
pub const REMARKS: &[Remark] = &[
    Remark {
        from: End::Relay,
        to: End::YourServer,
        says: Claim {
            says: "The overview page offers relay only where all mailboxes are in Exchange Online; the training unit knows no such limit.",
            grade: Grade::DocumentsDisagree,
            cites: &[
                Citation {
                    source: Source::ConfigureMailFlow,
                    section: "Connectors for mail notifications from a device including printers",
                },
                PLAN_NEW_CONNECTOR,
            ],
        },
    },
    Remark {
        from: End::DirectSend,
        to: End::Microsoft365,
        says: Claim {
            says: "The training unit sounds different: it counts devices that mail your Exchange Online mailboxes among the cases for a connector.",
            grade: Grade::DocumentsDisagree,
            cites: &[PLAN_NEW_CONNECTOR, DIRECT_SEND_CITED],
        },
    },
    Remark {
        from: End::DirectSend,
        to: End::YourServer,
        says: Claim {
            says: "A recipient on your own server is one of your organization’s too, so direct send should reach it, with a connector for the second hop.",
            grade: Grade::Inferred,
            cites: &[DIRECT_SEND_CITED],
        },
    },
];
