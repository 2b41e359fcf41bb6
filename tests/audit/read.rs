//! Configurations from text, with the options that their comments give.

use connector_checker::audit::{CertificateExpiry, Options, Silence};
use connector_checker::import::{File, import};
use connector_checker::organization::{
    AcceptedDomain, CertificateName, MailboxesHere, MxRecords, Organization, Timestamp, parse_item,
};

/// What a text says, taken for the whole configuration.
pub fn organization(name: &str, text: &str) -> Organization {
    let bytes = text.as_bytes();
    let mut organization = import(&[File { name, bytes }]).organization;
    organization.incomplete.clear();
    // There is no organization without a domain.
    if organization.accepted_domains.is_empty() {
        let domain = "contoso.com".parse().expect("a domain");
        organization
            .accepted_domains
            .push(AcceptedDomain::new(domain));
    }
    organization
}

/// The options in lines such as `# MX: elsewhere`.
pub fn options(text: &str) -> Options {
    let mut options = Options::default();
    for line in text.lines().filter_map(|line| line.strip_prefix("# ")) {
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let pair = || value.split_once(", ").unwrap_or_else(|| panic!("{line}"));
        let time = |text: &str| parse_item::<Timestamp>(text).expect("a date and time");
        match name {
            "MX" => options.arrival.mx = MxRecords::by_id(value).expect("a choice"),
            "Mailboxes" => {
                options.arrival.mailboxes = MailboxesHere::by_id(value).expect("a choice");
            }
            "SPF" => options.spf = Some(value.into()),
            "Today" => options.today = Some(time(value)),
            "Certificate" => {
                let (name, expires) = pair();
                let certificate = CertificateExpiry {
                    name: parse_item::<CertificateName>(name).expect("a name"),
                    expires: time(expires),
                };
                options
                    .certificates
                    .get_or_insert_default()
                    .push(certificate);
            }
            "Silence" => {
                let (lint, object) = pair();
                options.silences.push(Silence {
                    lint: lint.into(),
                    object: Some(object.into()),
                    reason: "It is known.".into(),
                });
            }
            _ => panic!("{line}"),
        }
    }
    options
}
