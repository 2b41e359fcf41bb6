//! A mail address: what is taken reads the same once it is written out, and what is refused is refused in one short line.

#![no_main]

use connector_checker::domain::MailAddress;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.parse::<MailAddress>() {
        Ok(address) => {
            let written = address.to_string();
            let again: MailAddress = written.parse().expect("what was written out is taken");
            assert_eq!(again, address);
            assert_eq!(again.local(), address.local());
            assert_eq!(again.to_string(), written);
            assert!(address.local().len() <= 64);
        }
        Err(error) => {
            let said = error.to_string();
            assert!(!said.is_empty() && said.len() < 600, "{said}");
            assert!(!said.contains(char::is_control), "{said:?}");
        }
    }
});
