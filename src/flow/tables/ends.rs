//! Senders and recipients, with their hops into Microsoft 365 and out of it.

use super::hops::{
    DIRECT_SEND, FROM_INTERNET, FROM_INTERNET_TO_PROVIDER, FROM_PARTNER, FROM_PROVIDER,
    FROM_YOUR_SERVER, INSIDE_MICROSOFT_365, INSIDE_YOUR_SERVER, RELAY, SUBMISSION, TO_INTERNET,
    TO_INTERNET_FROM_PROVIDER, TO_PARTNER, TO_PROVIDER, TO_YOUR_SERVER,
};
use crate::evidence::{Fact, facts};
use crate::flow::{End, Hop, Place};

/// The data of an end.
pub struct EndRow {
    /// Its name in a link.
    pub id: &'static str,
    /// Its name in a sentence.
    pub label: &'static str,
    /// Where its mail starts or arrives.
    pub place: Place,
    /// Whether it is outside the organization.
    pub is_outside: bool,
    /// The hops from its place to Microsoft 365.
    pub sends: &'static [&'static Hop],
    /// The hops from Microsoft 365 to its place; none if it only sends.
    pub receives: Option<&'static [&'static Hop]>,
    /// The hop between two of its kind, if the organization has such mail.
    pub within: Option<&'static Hop>,
    /// Why its mail isn't delivered outside the organization, if so.
    pub stop: Option<&'static Fact>,
}

/// A device using SMTP relay, the basis for the rows of other devices.
const DEVICE: EndRow = EndRow {
    id: "relay",
    label: "a device using SMTP relay",
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
        label: "a device using direct send",
        sends: &[&DIRECT_SEND],
        stop: Some(&facts::DIRECT_SEND_STAYS_INSIDE),
        ..DEVICE
    },
    EndRow {
        id: "submission",
        label: "a device that signs in (client submission)",
        sends: &[&SUBMISSION],
        ..DEVICE
    },
];

/// A fact about one pair, in addition to those of its hops.
pub struct Remark {
    /// Who sends.
    pub from: End,
    /// Who receives.
    pub to: End,
    /// The fact.
    pub says: &'static Fact,
}

/// Every remark.
pub const REMARKS: &[Remark] = &[
    Remark {
        from: End::Relay,
        to: End::YourServer,
        says: &facts::SMTP_RELAY_ONLY_IN_THE_CLOUD,
    },
    Remark {
        from: End::DirectSend,
        to: End::Microsoft365,
        says: &facts::DIRECT_SEND_TRAINING,
    },
    Remark {
        from: End::DirectSend,
        to: End::Microsoft365,
        says: &facts::DIRECT_SEND_BY_CONNECTOR,
    },
    Remark {
        from: End::DirectSend,
        to: End::YourServer,
        says: &facts::DIRECT_SEND_TO_OWN_SERVER,
    },
];
