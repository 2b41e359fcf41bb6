//! Values as the lines that commands hold.

use super::line::Line;
use super::values::{CertificateId, CertificateName, IpRange, MailDomain, ServiceHost, SmartHost};
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

impl From<&MailDomain> for Line {
    fn from(domain: &MailDomain) -> Line {
        Line::of(domain)
    }
}

impl From<&SmartHost> for Line {
    fn from(host: &SmartHost) -> Line {
        Line::of(host)
    }
}

impl From<&IpRange> for Line {
    fn from(range: &IpRange) -> Line {
        Line::of(range)
    }
}

impl From<&CertificateName> for Line {
    fn from(name: &CertificateName) -> Line {
        Line::of(name)
    }
}

impl From<&CertificateId> for Line {
    fn from(certificate: &CertificateId) -> Line {
        certificate.line().clone()
    }
}
