//! The form as entered, and the values it parses to.
//!
//! A form keeps every text as entered, valid or not. [`Form::read`] parses [`Values`] from it. A field
//! with an error gives no value at all: a command that silently lacked one of several addresses would
//! reject mail it should accept.

use super::error::{Fault, FieldError};
use super::field::{FIELD_COUNT, Field};
use super::line::Line;
use super::values::{
    CertificateId, OwnDomain, ServiceHost, certificate_name, ip_range, mail_domain, smart_host,
};
use crate::organization::{AddressSpace, CertificateName, IpRange, SmartHost};

/// How many values a list may have. The form is for people, and every value is compared with all
/// others.
const MOST_VALUES: usize = 200;

/// The text of each field, initially empty.
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

/// A validation error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// What is wrong, and what to enter.
    pub message: String,
}

/// The parsed values of the form. Nothing is required: commands have placeholders for missing values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// The domains of the organization.
    pub domains: Vec<OwnDomain>,
    /// The host in Microsoft 365 that accepts the organization's mail.
    pub tenant: Option<ServiceHost>,
    /// The servers that accept mail from Microsoft 365.
    pub servers: Vec<SmartHost>,
    /// The name in the certificate of the organization's server or device.
    pub certificate: Option<CertificateName>,
    /// The addresses that the organization's servers or devices send from.
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
    /// The addresses that the partner sends from.
    pub partner_addresses: Vec<IpRange>,
    /// The domains of the other Exchange Online organization.
    pub other_domains: Vec<AddressSpace>,
    /// The smart hosts of the service provider.
    pub service_hosts: Vec<SmartHost>,
    /// The name in the service provider's certificate.
    pub service_certificate: Option<CertificateName>,
    /// The addresses that the service provider sends from.
    pub service_addresses: Vec<IpRange>,
    /// The smart hosts that a mail flow rule routes to.
    pub rule_hosts: Vec<SmartHost>,
    /// The name in the hosted service's certificate.
    pub hosted_certificate: Option<CertificateName>,
    /// The smart hosts of the add-on service.
    pub add_on_hosts: Vec<SmartHost>,
    /// The name in the add-on service's certificate.
    pub add_on_certificate: Option<CertificateName>,
}

impl Form {
    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        // A field's number is below the count of fields, which is the array's length.
        &self.typed[field as usize]
    }

    /// Sets the text of a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.typed[field as usize] = text;
    }

    /// The parsed values, and at most one problem per field.
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
            hosted_certificate: reader.one(Field::HostedCertificate, certificate_name),
            add_on_hosts: reader.list(Field::AddOnHosts, smart_host),
            add_on_certificate: reader.one(Field::AddOnCertificate, certificate_name),
        };
        (values, reader.problems)
    }
}

/// Parses field by field and collects the problems.
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
        let is_right = self.each(field, &mut |piece| {
            let value = read(piece)?;
            let fault = if values.contains(&value) {
                Fault::Twice
            } else if values.len() == MOST_VALUES {
                Fault::TooMany
            } else {
                values.push(value);
                return Ok(());
            };
            Err(FieldError::new(fault, piece))
        });
        if is_right { values } else { Vec::new() }
    }

    /// Parses the values of a list up to the first error. Returns whether there is none.
    fn each(&mut self, field: Field, read: &mut dyn FnMut(&str) -> Result<(), FieldError>) -> bool {
        let separates = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let pieces = self.form.get(field).split(separates);
        let mut pieces = pieces.filter(|piece| !piece.is_empty());
        let done = pieces.try_for_each(read);
        if let Err(error) = &done {
            self.refuse(field, error);
        }
        done.is_ok()
    }

    fn refuse(&mut self, field: Field, error: &FieldError) {
        self.problems.push(Problem {
            field,
            message: error.advice(),
        });
    }
}
