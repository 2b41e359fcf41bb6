//! Made-up organizations with messages, for questions about incoming mail. `{}` stands for the company’s domain.

use crate::inbound::{Sample, SampleConnector, SampleMessage};

/// An organization with the messages that are asked about.
pub struct Arriving {
    /// A stable name.
    pub id: &'static str,
    /// The organization.
    pub sample: &'static Sample,
    /// The messages.
    pub messages: &'static [SampleMessage],
}

/// A message over TLS without a certificate. The others differ from it.
const PLAIN: SampleMessage = SampleMessage {
    id: "",
    title: "",
    source: [203, 0, 113, 90],
    is_over_tls: true,
    certificate: "",
    from: "kim@margiestravel.com",
    to: "anna@{}",
};

/// Organizations with one rule each.
pub const PLAINLY: &[Arriving] = &[
    Arriving {
        id: "own-servers",
        sample: &Sample {
            rejects_direct_send: false,
            connectors: &[
                SampleConnector::own("Lisbon", "*.{}", &[]),
                SampleConnector::own("Oslo", "", &["192.0.2.0/28"]),
            ],
        },
        messages: &[
            SampleMessage {
                id: "certificate-out",
                source: [198, 51, 100, 25],
                certificate: "mail.{}",
                from: "anna@{}",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "certificate-in",
                source: [198, 51, 100, 25],
                certificate: "mail.{}",
                from: "kim@tailspintoys.com",
                ..PLAIN
            },
            SampleMessage {
                id: "address-out",
                source: [192, 0, 2, 5],
                is_over_tls: false,
                from: "scanner@{}",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "address-foreign",
                source: [192, 0, 2, 5],
                is_over_tls: false,
                from: "scanner@tailspintoys.com",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "unknown-out",
                from: "anna@{}",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "internet",
                ..PLAIN
            },
        ],
    },
    Arriving {
        id: "partner",
        sample: &Sample {
            rejects_direct_send: true,
            connectors: &[SampleConnector {
                certificate: "*.tailspintoys.com",
                restricts_certificate: true,
                ..SampleConnector::partner("Nairobi", &["tailspintoys.com"])
            }],
        },
        messages: &[
            SampleMessage {
                id: "with-certificate",
                certificate: "mail.tailspintoys.com",
                from: "kim@tailspintoys.com",
                ..PLAIN
            },
            SampleMessage {
                id: "without-certificate",
                from: "kim@tailspintoys.com",
                ..PLAIN
            },
            SampleMessage {
                id: "other",
                from: "lee@treyresearch.net",
                ..PLAIN
            },
            SampleMessage {
                id: "direct-send",
                from: "alerts@{}",
                ..PLAIN
            },
        ],
    },
];

/// Organizations in which several rules meet.
pub const TOGETHER: &[Arriving] = &[
    Arriving {
        id: "order",
        sample: &Sample {
            rejects_direct_send: false,
            connectors: &[
                SampleConnector::own("Toronto", "*.{}", &[]),
                SampleConnector::own("Osaka", "", &["198.51.100.0/28"]),
                SampleConnector {
                    is_on: false,
                    ..SampleConnector::own("Perth", "", &["203.0.113.64/28"])
                },
            ],
        },
        messages: &[
            SampleMessage {
                id: "certificate-and-address",
                source: [198, 51, 100, 3],
                certificate: "mail.{}",
                from: "anna@{}",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "bounce-with-certificate",
                source: [198, 51, 100, 25],
                certificate: "mail.{}",
                from: "",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "bounce-by-address",
                source: [198, 51, 100, 3],
                from: "",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "turned-off",
                source: [203, 0, 113, 66],
                from: "anna@{}",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
        ],
    },
    Arriving {
        id: "names",
        sample: &Sample {
            rejects_direct_send: true,
            connectors: &[
                SampleConnector::own("Lima", "relay.tailspintoys.com", &[]),
                SampleConnector::own("Gdansk", "", &["192.0.2.32/28"]),
            ],
        },
        messages: &[
            SampleMessage {
                id: "not-accepted",
                source: [198, 51, 100, 40],
                certificate: "relay.tailspintoys.com",
                from: "billing@tailspintoys.com",
                to: "sun@margiestravel.com",
                ..PLAIN
            },
            SampleMessage {
                id: "address-in",
                source: [192, 0, 2, 40],
                from: "alerts@{}",
                ..PLAIN
            },
            SampleMessage {
                id: "direct-send",
                source: [192, 0, 2, 60],
                from: "alerts@{}",
                ..PLAIN
            },
        ],
    },
    Arriving {
        id: "partners",
        sample: &Sample {
            rejects_direct_send: false,
            connectors: &[
                SampleConnector {
                    addresses: &["203.0.113.16/28"],
                    restricts_addresses: true,
                    ..SampleConnector::partner("Nairobi", &["tailspintoys.com"])
                },
                SampleConnector::partner("Oslo", &["treyresearch.net"]),
            ],
        },
        messages: &[
            SampleMessage {
                id: "listed",
                source: [203, 0, 113, 20],
                from: "kim@tailspintoys.com",
                ..PLAIN
            },
            SampleMessage {
                id: "not-listed",
                from: "kim@tailspintoys.com",
                ..PLAIN
            },
            SampleMessage {
                id: "by-domain",
                from: "lee@treyresearch.net",
                ..PLAIN
            },
            SampleMessage {
                id: "internet",
                ..PLAIN
            },
        ],
    },
];
