//! The values of the set-up guide: what is taken reads the same once it is written out, and no command made of it has a line
//! that the guide did not begin.

#![no_main]

use connector_checker::rules::{Answers, check};
use connector_checker::setup::{
    CertificateId, CertificateName, Field, Form, IpRange, Line, MailDomain, OwnDomain, SmartHost,
    checklist, script,
};
use libfuzzer_sys::fuzz_target;
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// Every field is typed the same text, a part of it that a line or NUL ends, or another one.
fn form(text: &str) -> Form {
    let mut form = Form::default();
    let mut parts = text.split('\0').cycle();
    for field in Field::ALL {
        form.set(field, parts.next().unwrap_or_default().to_owned());
    }
    form
}

fn reads_the_same<T: FromStr<Err: Debug> + Display + PartialEq + Debug>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        assert_eq!(
            value
                .to_string()
                .parse::<T>()
                .expect("what was written out is taken"),
            value
        );
    }
}

fuzz_target!(|text: &str| {
    reads_the_same::<SmartHost>(text);
    reads_the_same::<IpRange>(text);
    reads_the_same::<CertificateName>(text);
    reads_the_same::<MailDomain>(text);
    if let Ok(domain) = text.parse::<OwnDomain>() {
        assert_eq!(domain.domain().as_str().parse(), Ok(domain.clone()));
        reads_the_same::<SmartHost>(&domain.service_host().to_string());
    }
    for line in [
        text.parse::<Line>(),
        text.parse::<CertificateId>().map(|id| id.line().clone()),
    ]
    .into_iter()
    .flatten()
    {
        assert_eq!(line.as_str().parse(), Ok(line.clone()));
        assert!(!line.as_str().contains(char::is_control));
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
