//! The values of Exchange Server's commands as lines.

use super::line::Line;
use super::values::{CertificateId, ServiceHost};
use crate::domain::Domain;

impl From<&Domain> for Line {
    fn from(domain: &Domain) -> Line {
        Line::of(domain)
    }
}

impl From<&ServiceHost> for Line {
    fn from(host: &ServiceHost) -> Line {
        Line::of(host)
    }
}

impl From<&CertificateId> for Line {
    fn from(certificate: &CertificateId) -> Line {
        certificate.line().clone()
    }
}
