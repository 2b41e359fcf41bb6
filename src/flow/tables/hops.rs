//! The hops that paths are made of.
//!
//! `FROM_…` enters Microsoft 365, `TO_…` leaves it, and `INSIDE_…` stays in one place.

use crate::evidence::facts;
use crate::flow::{ConnectorUse, Hop, Place, Tls};
use crate::rules::Party;

/// The inbound connector for mail from a party.
const fn incoming(from: Party) -> Option<ConnectorUse> {
    Some(ConnectorUse {
        from,
        to: Party::Microsoft365,
    })
}

/// The outbound connector for mail to a party.
const fn outgoing(to: Party) -> Option<ConnectorUse> {
    Some(ConnectorUse {
        from: Party::Microsoft365,
        to,
    })
}

const SMTP: Option<u16> = Some(25);

/// From the organization's own servers into Microsoft 365.
pub const FROM_YOUR_SERVER: Hop = Hop {
    from: Place::YourServer,
    to: Place::Microsoft365,
    connector: incoming(Party::YourServer),
    port: SMTP,
    tls: Tls::Required,
    because: &[facts::ALL_MAIL_FROM_SERVER],
    carried: &[facts::PORT_25, facts::SERVER_DEMANDS_TLS],
};

/// From Microsoft 365 to the organization's own servers.
pub const TO_YOUR_SERVER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::YourServer,
    connector: outgoing(Party::YourServer),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[facts::ALL_MAIL_TO_SERVER],
    carried: &[facts::PORT_25, facts::SERVER_OFFERS_TLS, facts::TLS_SETTING],
};

/// From the internet into Microsoft 365.
pub const FROM_INTERNET: Hop = Hop {
    from: Place::Internet,
    to: Place::Microsoft365,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[facts::INTERNET_MAIL],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::OPPORTUNISTIC_TLS],
};

/// From Microsoft 365 to the internet.
pub const TO_INTERNET: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Internet,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[facts::INTERNET_MAIL],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::OPPORTUNISTIC_TLS],
};

/// Between two mailboxes in Microsoft 365.
pub const INSIDE_MICROSOFT_365: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Microsoft365,
    connector: None,
    port: None,
    tls: Tls::Inside,
    because: &[facts::DELIVERED_INSIDE],
    carried: &[facts::MANAGED_BY_MICROSOFT],
};

/// Between two mailboxes on the organization's own servers.
pub const INSIDE_YOUR_SERVER: Hop = Hop {
    from: Place::YourServer,
    to: Place::YourServer,
    connector: None,
    port: None,
    tls: Tls::Inside,
    because: &[facts::BETWEEN_OWN_SERVERS],
    carried: &[facts::EXCHANGE_SERVER_CONNECTORS],
};

/// From a partner into Microsoft 365.
pub const FROM_PARTNER: Hop = Hop {
    from: Place::Partner,
    to: Place::Microsoft365,
    connector: incoming(Party::Partner),
    port: SMTP,
    tls: Tls::Required,
    because: &[facts::FROM_PARTNER, facts::PARTNER_OPTIONAL],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::VALID_CERTIFICATES],
};

/// From Microsoft 365 to a partner.
pub const TO_PARTNER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Partner,
    connector: outgoing(Party::Partner),
    port: SMTP,
    tls: Tls::Required,
    because: &[facts::TO_PARTNER, facts::PARTNER_OPTIONAL],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::VALID_CERTIFICATES],
};

/// From the internet to a service provider.
pub const FROM_INTERNET_TO_PROVIDER: Hop = Hop {
    from: Place::Internet,
    to: Place::Provider,
    connector: None,
    port: None,
    tls: Tls::Theirs,
    because: &[facts::MX_TO_SERVICE],
    carried: &[facts::UP_TO_THE_SERVICE],
};

/// From a service provider into Microsoft 365.
pub const FROM_PROVIDER: Hop = Hop {
    from: Place::Provider,
    to: Place::Microsoft365,
    connector: incoming(Party::Provider),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[
        facts::SERVICE_NEEDS_CONNECTOR,
        facts::SERVICE_WITHOUT_CONNECTOR,
    ],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::SERVICE_IDENTITY],
};

/// From Microsoft 365 to a service provider.
pub const TO_PROVIDER: Hop = Hop {
    from: Place::Microsoft365,
    to: Place::Provider,
    connector: outgoing(Party::Provider),
    port: SMTP,
    tls: Tls::AsSet,
    because: &[facts::TO_SERVICE],
    carried: &[facts::PORT_25_BETWEEN_SERVERS, facts::TLS_SETTING],
};

/// From a service provider to the internet.
pub const TO_INTERNET_FROM_PROVIDER: Hop = Hop {
    from: Place::Provider,
    to: Place::Internet,
    connector: None,
    port: None,
    tls: Tls::Theirs,
    because: &[facts::DELIVERED_BY_THE_SERVICE],
    carried: &[facts::UP_TO_THE_SERVICE],
};

/// From a device into Microsoft 365, by SMTP relay.
pub const RELAY: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    // In the connector's settings, the device counts as the organization's email server.
    connector: incoming(Party::YourServer),
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[
        facts::SMTP_RELAY,
        facts::ADDRESS_NOT_RECOMMENDED,
        facts::SMTP_RELAY_CONNECTOR,
    ],
    carried: &[
        facts::PORT_25_FOR_DEVICES,
        facts::OPPORTUNISTIC_TLS,
        facts::SMTP_RELAY_CERTIFICATE,
    ],
};

/// From a device into Microsoft 365, by direct send.
pub const DIRECT_SEND: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    connector: None,
    port: SMTP,
    tls: Tls::Opportunistic,
    because: &[facts::DIRECT_SEND, facts::DIRECT_SEND_REFUSED],
    carried: &[facts::PORT_25_FOR_DEVICES, facts::OPPORTUNISTIC_TLS],
};

/// From a device into Microsoft 365, by client submission.
pub const SUBMISSION: Hop = Hop {
    from: Place::Device,
    to: Place::Microsoft365,
    connector: None,
    port: Some(587),
    tls: Tls::Required12,
    because: &[facts::CLIENT_SUBMISSION],
    carried: &[
        facts::CLIENT_SUBMISSION_PORT,
        facts::CLIENT_SUBMISSION_SIGN_IN,
    ],
};
