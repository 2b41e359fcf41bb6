//! The form as a person types it, and what of it can be understood.
//!
//! A form keeps every text as typed, right or wrong. [`Form::read`] makes [`Values`] of what is
//! right. A field with a mistake in it gives no value at all: a command that silently lacked one of
//! several addresses would refuse mail that it should let through.

use super::error::{Fault, FieldError};
use super::field::{FIELD_COUNT, Field};
use super::line::Line;
use super::values::{
    CertificateId, OwnDomain, certificate_name, ip_range, mail_domain, smart_host,
};
use crate::organization::{AddressSpace, CertificateName, IpRange, SmartHost};

/// How many values a list may have. The form is for people, and each is compared with all others.
const MOST_VALUES: usize = 200;

/// What was typed into each field. Empty at first.
///
/// ```
/// use connector_checker::setup::{Field, Form};
/// let mut form = Form::default();
/// form.set(Field::Addresses, "192.0.2.1; 192.0.2.0/16".to_owned());
/// let (values, problems) = form.read();
/// assert!(values.addresses.is_empty());
/// assert_eq!(problems[0].field, Field::Addresses);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    typed: [String; FIELD_COUNT],
}

/// What could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it was typed.
    pub field: Field,
    /// What is wrong, and what to type.
    pub message: String,
}

/// What the form says, typed. Nothing is required: whatever is missing shows in the commands as a
/// placeholder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// The domains of the organization.
    pub domains: Vec<OwnDomain>,
    /// The accepted domain of which the smart host in Microsoft 365 is made.
    pub tenant: Option<OwnDomain>,
    /// The servers that take mail from Microsoft 365.
    pub servers: Vec<SmartHost>,
    /// The name in the certificate of the organization's server or device.
    pub certificate: Option<CertificateName>,
    /// The addresses from which the organization's servers or devices send.
    pub addresses: Vec<IpRange>,
    /// The name of the receive connector on the organization's Exchange server.
    pub receive_connector: Option<Line>,
    /// Issuer and subject of that server's certificate.
    pub certificate_id: Option<CertificateId>,
    /// The internal relay domains.
    pub relay_domains: Vec<OwnDomain>,
    /// The domains of the partner.
    pub partner_domains: Vec<AddressSpace>,
    /// The name in the partner's certificate.
    pub partner_certificate: Option<CertificateName>,
    /// The addresses from which the partner sends.
    pub partner_addresses: Vec<IpRange>,
    /// The domains of the other Exchange Online organization.
    pub other_domains: Vec<AddressSpace>,
    /// The smart hosts of the service provider.
    pub service_hosts: Vec<SmartHost>,
    /// The name in the service provider's certificate.
    pub service_certificate: Option<CertificateName>,
    /// The addresses from which the service provider sends.
    pub service_addresses: Vec<IpRange>,
    /// The smart hosts that a mail flow rule sends to.
    pub rule_hosts: Vec<SmartHost>,
}

impl Form {
    /// What was typed into a field.
    pub fn get(&self, field: Field) -> &str {
        // A field's number is below the count of fields, which is the array's length.
        &self.typed[field as usize]
    }

    /// Types into a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.typed[field as usize] = text;
    }

    /// The values, and what could not be understood: one problem a field at most.
    pub fn read(&self) -> (Values, Vec<Problem>) {
        let mut reader = Reader {
            form: self,
            problems: Vec::new(),
        };
        let values = Values {
            domains: reader.list(Field::Domains, str::parse),
            tenant: reader.one(Field::Tenant, str::parse),
            servers: reader.list(Field::Servers, smart_host),
            certificate: reader.one(Field::Certificate, certificate_name),
            addresses: reader.list(Field::Addresses, ip_range),
            receive_connector: reader.one(Field::ReceiveConnector, str::parse),
            certificate_id: reader.one(Field::CertificateId, str::parse),
            relay_domains: reader.list(Field::RelayDomains, str::parse),
            partner_domains: reader.list(Field::PartnerDomains, mail_domain),
            partner_certificate: reader.one(Field::PartnerCertificate, certificate_name),
            partner_addresses: reader.list(Field::PartnerAddresses, ip_range),
            other_domains: reader.list(Field::OtherDomains, mail_domain),
            service_hosts: reader.list(Field::ServiceHosts, smart_host),
            service_certificate: reader.one(Field::ServiceCertificate, certificate_name),
            service_addresses: reader.list(Field::ServiceAddresses, ip_range),
            rule_hosts: reader.list(Field::RuleHosts, smart_host),
        };
        (values, reader.problems)
    }
}

/// Reads field by field, and gathers what is wrong.
struct Reader<'a> {
    form: &'a Form,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn one<T>(&mut self, field: Field, read: fn(&str) -> Result<T, FieldError>) -> Option<T> {
        let text = self.form.get(field).trim();
        if text.is_empty() {
            return None;
        }
        read(text).map_err(|error| self.refuse(field, &error)).ok()
    }

    fn list<T: PartialEq>(
        &mut self,
        field: Field,
        read: fn(&str) -> Result<T, FieldError>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        let separates = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let pieces = self.form.get(field).split(separates);
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            let error = match read(piece) {
                Ok(value) if values.contains(&value) => FieldError::new(Fault::Twice, piece),
                Ok(_) if values.len() == MOST_VALUES => FieldError::new(Fault::TooMany, piece),
                Ok(value) => {
                    values.push(value);
                    continue;
                }
                Err(error) => error,
            };
            self.refuse(field, &error);
            return Vec::new();
        }
        values
    }

    fn refuse(&mut self, field: Field, error: &FieldError) {
        self.problems.push(Problem {
            field,
            message: error.advice(),
        });
    }
}
