//! What can be typed, and what a mistake is told.

use super::*;
use connector_checker::organization::ValueError;
use connector_checker::setup::{
    Fault, FieldError, OwnDomain, certificate_name, ip_range, mail_domain, smart_host,
};
use proptest::prelude::*;
use std::fmt::{Debug, Display};

/// The problem of a form in which only this was typed, or none.
fn problem(field: Field, text: &str) -> Option<String> {
    let mut form = Form::default();
    form.set(field, text.to_owned());
    let (values, mut problems) = form.read();
    assert!(problems.len() <= 1);
    let problem = problems.pop()?;
    assert_eq!(problem.field, field);
    assert_eq!(values, Values::default(), "a mistake gives no value");
    Some(problem.message)
}

#[test]
fn an_empty_form_has_no_problem() {
    let (values, problems) = Form::default().read();
    assert_eq!((values, problems), (Values::default(), Vec::new()));
    for field in Field::ALL {
        assert_eq!(problem(field, " \n\t "), None);
    }
}

#[test]
fn no_placeholder_passes_for_a_value() {
    for field in Field::ALL {
        let placeholder = field.placeholder();
        assert!(placeholder.is_ascii() && !placeholder.contains(['\'', '"', '`', '$']));
        assert!(placeholder.starts_with('<') && placeholder.ends_with('>'));
        // Any text may be the name of a receive connector.
        let is_refused = problem(field, placeholder).is_some();
        assert_eq!(
            is_refused,
            field != Field::ReceiveConnector,
            "{placeholder}"
        );
    }
}

#[test]
fn what_was_typed_is_kept_right_or_wrong() {
    let mut form = Form::default();
    for field in Field::ALL {
        form.set(field, format!(" {}\n:::", field.id()));
    }
    for field in Field::ALL {
        assert_eq!(form.get(field), format!(" {}\n:::", field.id()));
    }
}

#[test]
fn every_field_takes_what_its_hint_promises() {
    let (_, problems) = filled_in().read();
    assert_eq!(problems, []);
    for field in Field::ALL {
        let separators = [", ", "; ", " ", "\n", "\r\n", ",;,"];
        let several = match field {
            Field::Domains | Field::RelayDomains | Field::OtherDomains => {
                ["a.example", "b.example"]
            }
            Field::PartnerDomains => ["a.example", "*.a.example"],
            Field::Servers | Field::ServiceHosts | Field::RuleHosts | Field::AddOnHosts => {
                ["192.0.2.1", "a.example"]
            }
            Field::Addresses | Field::PartnerAddresses | Field::ServiceAddresses => {
                ["192.0.2.1", "192.0.2.0/24"]
            }
            _ => {
                assert!(!field.is_list());
                continue;
            }
        };
        assert!(field.is_list());
        for separator in separators {
            assert_eq!(
                problem(field, &several.join(separator)),
                None,
                "{separator:?}"
            );
        }
    }
}

#[test]
fn a_mistake_is_told_in_a_sentence_that_names_the_limit_and_the_part() {
    for (field, text, message) in [
        (
            Field::Addresses,
            "192.0.2.1, 192.0.2.0/16",
            "This range is larger than /24. Split it into ranges from /24 to /32, such as 192.0.2.0/24. Found: “192.0.2.0/16”.",
        ),
        (
            Field::PartnerAddresses,
            "2001:db8::1",
            "Connectors don’t support IPv6. Enter an IPv4 address, such as 192.0.2.10. Found: “2001:db8::1”.",
        ),
        (
            Field::ServiceAddresses,
            "mail.contoso.com",
            "This isn’t an IPv4 address or a range from /24 to /32. Enter one, such as 192.0.2.10 or 192.0.2.0/24. Found: “mail.contoso.com”.",
        ),
        (
            Field::Servers,
            "mail.contoso.com:25",
            "A smart host can’t have a port. Remove the port. Found: “mail.contoso.com:25”.",
        ),
        (
            Field::RuleHosts,
            "192.0.2.0/24",
            "This is a range of addresses. Enter the server’s host name or its one address. Found: “192.0.2.0/24”.",
        ),
        (
            Field::ServiceHosts,
            "192.0.2.300",
            "This isn’t a host name or an IPv4 address. Enter one, such as mail.contoso.com or 192.0.2.10. Found: “192.0.2.300”.",
        ),
        (
            Field::Certificate,
            "mail.*.contoso.com",
            "This certificate name has an invalid *. Use * only before a domain, as in *.contoso.com. Found: “mail.*.contoso.com”.",
        ),
        (
            Field::PartnerDomains,
            "fabrikam.com *",
            "* would match every domain. Enter the domains, such as contoso.com or *.contoso.com. Found: “*”.",
        ),
        (
            Field::RelayDomains,
            "contoso-com.mail.protection.outlook.com",
            "This is a host name in Microsoft 365, not a domain. Enter your domain, such as contoso.com. Found: “contoso-com.mail.protection.outlook.com”.",
        ),
        (
            Field::CertificateId,
            "mail.contoso.com",
            "This isn’t a certificate’s issuer and subject. Enter them as Exchange does: <I>issuer<S>subject. Found: “mail.contoso.com”.",
        ),
        (
            Field::ReceiveConnector,
            "one\ntwo",
            "This text contains a line break or a hidden character. Delete it, or retype the text. Found: “U+000A”.",
        ),
        (
            Field::Domains,
            "contoso.com Contoso.COM",
            "This is listed twice. Remove the duplicate. Found: “Contoso.COM”.",
        ),
        (
            Field::Certificate,
            "a.example b.example",
            "This is more than one domain. Enter one, without spaces, commas, or semicolons. Found: “a.example b.example”.",
        ),
    ] {
        assert_eq!(problem(field, text).as_deref(), Some(message));
    }
}

/// How the form reads a value.
type Read<T> = fn(&str) -> Result<T, FieldError>;

#[track_caller]
fn assert_refused<T: Debug>(read: Read<T>, text: &str, fault: Fault) {
    let error = read(text).expect_err(text);
    assert_eq!(error.fault, fault, "{text}");
}

#[test]
fn ranges_are_ipv4_from_24_to_32() {
    use ValueError::{DashRange, Ipv6, NotIpAddress};
    for (text, shown) in [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1/32", "192.0.2.1"),
        ("192.0.2.255/31", "192.0.2.254/31"),
        ("192.168.0.1/25", "192.168.0.0/25"),
        ("0.0.0.0/24", "0.0.0.0/24"),
        ("255.255.255.255/24", "255.255.255.0/24"),
    ] {
        assert_eq!(
            ip_range(text).map(|range| range.to_string()),
            Ok(shown.to_owned())
        );
    }
    for text in [
        "192.0.2.0/23",
        "192.0.2.0/0",
        "192.0.2.0/33",
        "192.0.2.0/",
        "192.0.2.0/+24",
        "192.0.2.0/24/24",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0/999999999999",
    ] {
        assert_refused(ip_range, text, Fault::RangeSize);
    }
    for text in [
        "192.0.2",
        "192.0.2.256",
        "192.0.2.01",
        "192.0.2.1:25",
        "one",
        "192.0.2.٣",
    ] {
        assert_refused(ip_range, text, Fault::Value(NotIpAddress));
    }
    assert_refused(ip_range, "192.0.2.1-192.0.2.9", Fault::Value(DashRange));
    for text in ["::1", "2001:db8::/32", "::ffff:192.0.2.1"] {
        assert_refused(ip_range, text, Fault::Value(Ipv6));
    }
}

#[test]
fn a_smart_host_is_a_name_or_an_address_and_nothing_behind_it() {
    use Fault::{HostRange, NotHost, Value};
    use ValueError::{Ipv6, Port};
    for text in [
        "mail.contoso.com",
        "192.0.2.10",
        "[192.0.2.10]",
        "MAIL.Contoso.com.",
        "bücher.example",
    ] {
        assert!(smart_host(text).is_ok(), "{text}");
    }
    assert_refused(smart_host, "192.0.2.10:587", Value(Port));
    assert_refused(smart_host, "mail.contoso.com:", Value(Port));
    assert_refused(smart_host, "192.0.2.0/24", HostRange);
    assert_refused(smart_host, "192.0.2.0/99", HostRange);
    assert_refused(smart_host, "2001:db8::1", Value(Ipv6));
    assert_refused(smart_host, "1.2.3", NotHost);
    for text in [
        "contoso",
        "*.contoso.com",
        "https://mail.contoso.com/",
        "john@contoso.com",
    ] {
        let error = smart_host(text).expect_err(text);
        assert!(
            matches!(error.fault, Value(ValueError::Domain(_))),
            "{text}"
        );
    }
}

#[test]
fn a_certificate_has_a_host_or_one_star_in_front() {
    for text in [
        "*",
        "*.*.contoso.com",
        "mail.*.com",
        "*contoso.com",
        "contoso.*",
    ] {
        assert_refused(
            certificate_name,
            text,
            Fault::Value(ValueError::CertificateStar),
        );
    }
    let wildcard = certificate_name("*.contoso.com").expect("sound");
    for (host, covered) in [
        ("mail.contoso.com", true),
        ("contoso.com", false),
        ("a.mail.contoso.com", false),
        ("mail.evilcontoso.com", false),
    ] {
        assert_eq!(
            wildcard.covers(&host.parse().expect("sound")),
            covered,
            "{host}"
        );
    }
    let host = certificate_name("mail.contoso.com").expect("sound");
    assert!(host.covers(&"mail.contoso.com".parse().expect("sound")));
    assert!(!host.covers(&"contoso.com".parse().expect("sound")));
    assert!(certificate_name("*.com").is_err(), "no authority signs it");
}

#[test]
fn a_certificate_is_typed_by_a_name_in_it() {
    let thumbprint = "a909502dd82ae41433e6f83886b00d4277a32a7b";
    for (text, error, begins) in [
        (
            thumbprint,
            ValueError::Thumbprint,
            "This is a certificate’s thumbprint",
        ),
        (
            "<I>CN=Contoso CA<S>CN=mail.contoso.com",
            ValueError::IssuerAndSubject,
            "This is a certificate’s issuer and subject",
        ),
    ] {
        assert_refused(certificate_name, text, Fault::Value(error));
        let message = problem(Field::Certificate, text).expect("a problem");
        assert!(message.starts_with(begins), "{message}");
        assert!(
            message.contains("Enter a name in the certificate"),
            "{message}"
        );
    }
}

#[test]
fn an_error_says_what_is_wrong_and_only_its_advice_says_what_to_enter() {
    let faults = [
        Fault::Hidden,
        Fault::NotHost,
        Fault::HostRange,
        Fault::RangeSize,
        Fault::CertificateId,
        Fault::ServiceHost,
        Fault::ServiceHostTooLong,
        Fault::EveryDomain,
        Fault::Twice,
        Fault::TooMany,
        Fault::Value(ValueError::NotIpAddress),
        Fault::Value(ValueError::DashRange),
        Fault::Value(ValueError::Ipv6),
        Fault::Value(ValueError::Port),
        Fault::Value(ValueError::CertificateStar),
        Fault::Value(ValueError::Thumbprint),
        Fault::Value(ValueError::IssuerAndSubject),
    ];
    for fault in faults {
        let error = FieldError {
            fault,
            part: "x".into(),
        };
        let (says, advice) = (error.to_string(), error.advice());
        assert_ne!(says, advice, "{fault:?}");
        // One sentence that says what is wrong, or two that end with what to enter; then the part.
        for (text, sentences) in [(&says, 1), (&advice, 2)] {
            assert!(text.ends_with(". Found: “x”."), "{text}");
            assert_eq!(text.matches(". ").count(), sentences, "{text}");
        }
        assert!(!says.contains("Enter "), "{says}");
    }
}

#[test]
fn the_host_of_a_domain_fits_in_one_label() {
    let fits = format!("{}.example", "a".repeat(55));
    let domain: OwnDomain = fits.parse().expect("63 characters");
    let host = domain.service_host().to_string();
    assert_eq!(host.split('.').next().map(str::len), Some(63));
    let long = format!("{}.example", "a".repeat(56));
    assert_refused(str::parse::<OwnDomain>, &long, Fault::ServiceHostTooLong);
    assert_refused(
        str::parse::<OwnDomain>,
        "contoso-com.mail.protection.outlook.com",
        Fault::ServiceHost,
    );
}

#[test]
fn a_list_is_long_enough_for_people_and_no_longer() {
    let addresses = |count: u32| {
        let hosts = (0..count).map(|n| std::net::Ipv4Addr::from(n).to_string());
        hosts.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(problem(Field::Addresses, &addresses(200)), None);
    let message = problem(Field::Addresses, &addresses(201)).expect("too many");
    assert!(message.starts_with("This list has more than 200 entries"));
}

#[test]
fn what_parses_is_shown_in_a_form_that_parses_to_the_same() {
    fn survives<T: PartialEq + Display>(read: Read<T>, text: &str) -> bool {
        match read(text) {
            Ok(value) => read(&value.to_string()).is_ok_and(|again| again == value),
            Err(_) => true,
        }
    }
    let near_miss = "[aZ*0-9./:\\[\\]é ]{0,16}|[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|(\\*\\.)?[a-c]{1,3}\\.[a-c]{1,3}";
    proptest!(ProptestConfig::with_cases(5_000), |(text in near_miss)| {
        prop_assert!(survives(ip_range, &text));
        prop_assert!(survives(smart_host, &text));
        prop_assert!(survives(certificate_name, &text));
        prop_assert!(survives(mail_domain, &text));
    });
}

#[test]
fn any_text_in_any_field_gives_values_or_one_problem_that_is_a_sentence() {
    proptest!(ProptestConfig::with_cases(2_000), |(text in any::<String>())| {
        let mut form = Form::default();
        for field in Field::ALL {
            form.set(field, text.clone());
        }
        let (_, problems) = form.read();
        prop_assert!(problems.len() <= Field::ALL.len());
        for problem in problems {
            prop_assert!(problem.message.ends_with(['.', '”']));
            prop_assert!(problem.message.chars().count() < 500, "{}", problem.message);
        }
    });
}
