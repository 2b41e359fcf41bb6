//! The connectors that several rows ask for.

use crate::rules::table::{Connector, Identity, Party};

/// From the organization's own servers to Microsoft 365.
pub const FROM_YOUR_SERVER: Connector = Connector {
    from: Party::YourServer,
    to: Party::Microsoft365,
    identified_by: &[Identity::Certificate, Identity::IpAddress],
    requirements: &[],
};

/// From Microsoft 365 to the organization's own servers.
pub const TO_YOUR_SERVER: Connector = Connector {
    from: Party::Microsoft365,
    to: Party::YourServer,
    identified_by: &[],
    requirements: &[],
};

/// The pair that joins own servers and Microsoft 365.
pub const BOTH_WAYS: &[Connector] = &[FROM_YOUR_SERVER, TO_YOUR_SERVER];
