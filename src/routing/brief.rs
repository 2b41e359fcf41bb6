//! Where a message goes, without reasons.

/// Where a message goes, in as few words as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Brief {
    /// This connector handles it.
    Connector(usize),
    /// One of several connectors does: [`Lookup::tie`](super::Lookup::tie) says which.
    Tie(usize),
    /// No connector: delivery by MX record.
    Mx,
    /// The mailbox is in Exchange Online.
    StaysInMicrosoft365,
    /// The directory doesn't have the recipient.
    Rejected,
    /// No connector, and the MX record points back to Microsoft 365.
    Loops,
}
