//! What an audit takes beside the configuration.

use super::fingerprint::Fingerprint;
use crate::organization::{Arrival, CertificateName, MailboxesHere, Timestamp};

/// What an audit takes beside the configuration: what no cmdlet lists, and what to leave out.
///
/// By default, nothing is known, nothing is silenced, and there is no baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the mailboxes are and where the MX record points.
    pub arrival: Arrival,
    /// The SPF record of the organization’s domain.
    pub spf: Option<Box<str>>,
    /// The certificates that the organization’s servers present, with their expiry. None if unknown.
    pub certificates: Option<Vec<CertificateExpiry>>,
    /// Today’s date. The checker has no clock of its own.
    pub today: Option<Timestamp>,
    /// Findings to leave out.
    pub silences: Vec<Silence>,
    /// The findings of an earlier audit. Others are new.
    pub baseline: Option<Vec<Fingerprint>>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            arrival: Arrival {
                mailboxes: MailboxesHere::Unknown,
                ..Arrival::default()
            },
            spf: None,
            certificates: None,
            today: None,
            silences: Vec::new(),
            baseline: None,
        }
    }
}

/// A certificate and when it expires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateExpiry {
    /// The name in it.
    pub name: CertificateName,
    /// When it expires.
    pub expires: Timestamp,
}

/// A finding to leave out of the report, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The lint.
    pub lint: Box<str>,
    /// The object, by name or identifier. None for every object.
    pub object: Option<Box<str>>,
    /// Why.
    pub reason: Box<str>,
}
