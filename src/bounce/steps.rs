//! The steps of the set-up guide to look at when mail bounces.
//!
//! The guide takes their names and codes from here, so that both say the same.

use super::row::Row;

/// A step of the set-up guide to look at when mail bounces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuideStep {
    /// Its short name for links, which never changes.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The meanings that it concerns, by their ids. Each begins with its code.
    pub concerns: &'static [&'static str],
}

impl GuideStep {
    /// The steps that a row concerns, in the order of the guide.
    pub fn of(row: &Row) -> impl Iterator<Item = GuideStep> {
        let id = row.id;
        let is_one = move |step: &GuideStep| step.concerns.contains(&id);
        ALL.iter().copied().filter(is_one)
    }

    /// Every such step, in the order of the guide.
    pub fn all() -> impl Iterator<Item = GuideStep> {
        ALL.iter().copied()
    }
}

pub const VERSION: GuideStep = GuideStep {
    id: "version",
    title: "Check the version of your Exchange server",
    concerns: &["4.7.230", "5.7.230"],
};

pub const SENDERS: GuideStep = GuideStep {
    id: "senders",
    title: "Let Microsoft 365 recognize your sending domains",
    concerns: &["5.7.64-attr36", "5.7.750"],
};

pub const TLS: GuideStep = GuideStep {
    id: "tls",
    title: "Turn on TLS with a valid certificate",
    concerns: &["4.4.317-root", "4.4.317", "4.7.320", "5.7.3-starttls"],
};

pub const RECEIVE: GuideStep = GuideStep {
    id: "receive",
    title: "Present the certificate on your receive connector",
    concerns: &["4.4.317-subject", "4.4.317", "5.7.3-starttls"],
};

pub const NAME: GuideStep = GuideStep {
    id: "name",
    title: "Note the external name of your email server",
    concerns: &["4.4.312", "4.4.315"],
};

pub const PORT: GuideStep = GuideStep {
    id: "port",
    title: "Open port 25",
    concerns: &["4.4.315", "4.4.316"],
};

pub const FIREWALL: GuideStep = GuideStep {
    id: "firewall",
    title: "Allow all of Exchange Online Protection",
    concerns: &["4.4.315", "4.4.316"],
};

pub const DEVICE: GuideStep = GuideStep {
    id: "device",
    title: "Give the device a certificate or static public IP addresses",
    concerns: &["5.7.64"],
};

pub const RELAY: GuideStep = GuideStep {
    id: "relay",
    title: "Make the domain an internal relay domain",
    concerns: &["5.4.1-unknown", "5.1.10", "5.1.1-old-address"],
};

pub const TO_RELAY: GuideStep = GuideStep {
    id: "to-relay",
    title: "Create the connector for the relay domain",
    concerns: &["5.4.14"],
};

pub const FROM_SERVER: GuideStep = GuideStep {
    id: "from-server",
    title: "Create the connector from your servers or devices to Microsoft 365",
    concerns: &["5.7.64", "4.4.62", "4.7.500"],
};

pub const ENABLED: GuideStep = GuideStep {
    id: "enabled",
    title: "Check that the connector is turned on",
    concerns: &["5.7.64"],
};

pub const SEND: GuideStep = GuideStep {
    id: "send",
    title: "Send your server’s mail through Microsoft 365",
    concerns: &["4.7.5-send"],
};

pub const DEVICE_SEND: GuideStep = GuideStep {
    id: "device-send",
    title: "Point the device to Microsoft 365",
    concerns: &["5.7.57", "4.4.62"],
};

pub const FROM_SERVICE: GuideStep = GuideStep {
    id: "from-service",
    title: "Create the locked-down connector from your service provider",
    concerns: &["5.7.51"],
};

pub const FILTERING: GuideStep = GuideStep {
    id: "filtering",
    title: "Turn on Enhanced Filtering for this connector",
    concerns: &["5.7.509", "5.7.367"],
};

pub const FROM_HOSTED: GuideStep = GuideStep {
    id: "from-hosted",
    title: "Create the connector from the hosted service",
    concerns: &["5.7.68"],
};

/// Every step, in the order of the guide.
const ALL: &[GuideStep] = &[
    VERSION,
    SENDERS,
    TLS,
    RECEIVE,
    NAME,
    PORT,
    FIREWALL,
    DEVICE,
    RELAY,
    TO_RELAY,
    FROM_SERVER,
    ENABLED,
    SEND,
    DEVICE_SEND,
    FROM_SERVICE,
    FILTERING,
    FROM_HOSTED,
];
