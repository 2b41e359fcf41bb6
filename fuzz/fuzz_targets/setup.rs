//! The values of the set-up guide: what is taken reads the same once it is written out, and no command made of it has a line
//! that the guide did not begin.

#![no_main]

use connector_checker::rules::{Answers, check};
use connector_checker::setup::{
    CertificateId, Field, FieldError, Form, Line, OwnDomain, certificate_name, checklist, ip_range,
    mail_domain, script, smart_host,
};
use libfuzzer_sys::fuzz_target;
use std::fmt::{Debug, Display};

/// Every field is typed the same text, a part of it that a line or NUL ends, or another one.
fn form(text: &str) -> Form {
    let mut form = Form::default();
    let mut parts = text.split('\0').cycle();
    for field in Field::ALL {
        form.set(field, parts.next().unwrap_or_default().to_owned());
    }
    form
}

fn reads_the_same<T: Display + PartialEq + Debug>(
    read: fn(&str) -> Result<T, FieldError>,
    text: &str,
) {
    if let Ok(value) = read(text) {
        assert_eq!(
            read(&value.to_string()).expect("what was written out is taken"),
            value
        );
    }
}

fuzz_target!(|text: &str| {
    reads_the_same(smart_host, text);
    reads_the_same(ip_range, text);
    reads_the_same(certificate_name, text);
    reads_the_same(mail_domain, text);
    if let Ok(domain) = text.parse::<OwnDomain>() {
        assert_eq!(domain.domain().as_str().parse(), Ok(domain.clone()));
        reads_the_same(smart_host, &domain.service_host().to_string());
    }
    if let Ok(line) = text.parse::<Line>() {
        assert_eq!(line.as_str().parse(), Ok(line.clone()));
        assert!(!line.as_str().contains(char::is_control));
    }
    if let Ok(id) = text.parse::<CertificateId>() {
        let written = id.to_string();
        assert!(!written.contains(char::is_control));
        assert_eq!(written.parse(), Ok(id));
    }

    let (values, problems) = form(text).read();
    for problem in &problems {
        assert!(
            !problem.message.is_empty() && !problem.message.contains(char::is_control),
            "{problem:?}"
        );
    }
    // With no answer given, the checklist has the most steps.
    let steps = checklist(&check(&Answers::default()));
    for block in script(&steps, &values).blocks {
        assert!(
            !block.text().contains(|c: char| c != '\n' && c.is_control()),
            "{block:?}"
        );
    }
});
