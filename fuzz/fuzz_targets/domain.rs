//! A domain and a pattern of domains: what is taken reads the same once it is written out, and covers what it says.

#![no_main]

use connector_checker::domain::{Domain, DomainPattern};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let domain = text.parse::<Domain>();
    if let Ok(domain) = &domain {
        let name = domain.as_str();
        assert_eq!(name.parse::<Domain>().as_ref(), Ok(domain));
        assert!(name.is_ascii() && name.len() <= 253);
        assert!(!name.bytes().any(|byte| byte.is_ascii_uppercase()));
        assert!(name.split('.').all(|label| (1..=63).contains(&label.len())));
        assert_eq!(domain.suffixes().next(), Some(name));
        assert_eq!(domain.suffixes().count(), name.split('.').count());
    }
    match text.parse::<DomainPattern>() {
        Ok(pattern) => {
            assert_eq!(pattern.to_string().parse(), Ok(pattern.clone()));
            match &pattern {
                DomainPattern::Exact(exact) => assert_eq!(domain.as_ref(), Ok(exact)),
                DomainPattern::Subdomains(base) => {
                    assert!(pattern.covers(base));
                    // A name may be too long for one more label.
                    if let Ok(below) = format!("a.{base}").parse() {
                        assert!(pattern.covers(&below));
                    }
                    if let Ok(beside) = format!("a{base}").parse() {
                        assert!(!pattern.covers(&beside), "a label was matched in part");
                    }
                }
                DomainPattern::Everything => assert_eq!(text.trim(), "*"),
            }
        }
        Err(error) => {
            assert!(domain.is_err(), "every domain is a pattern");
            let said = error.to_string();
            assert!(!said.is_empty() && said.len() < 600, "{said}");
            assert!(!said.contains(char::is_control), "{said:?}");
        }
    }
});
