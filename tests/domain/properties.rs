//! What holds for every input.

use connector_checker::domain::{
    Domain, DomainPattern, MailAddress, PlainAddress, PlainPattern, parse_list,
};
use proptest::prelude::*;

/// Texts of the characters that shape names and addresses, so that many come close to parsing.
fn near_miss() -> impl Strategy<Value = String> {
    "[aZ0é例\u{202e}\u{a0}．@.<>\"\\\\,;:*/?_ \\-\\[\\]\r\n]{0,24}"
}

fn domain() -> impl Strategy<Value = String> {
    "[a-c]([a-c0-9_-]{0,3}[a-c0-9])?(\\.[a-c]{1,2}){1,3}"
}

fn shouted(text: &str, loud: &[bool]) -> String {
    let loud = loud.iter().cycle();
    text.chars()
        .zip(loud)
        .map(|(letter, loud)| {
            if *loud {
                letter.to_ascii_uppercase()
            } else {
                letter
            }
        })
        .collect()
}

#[test]
fn the_parsers_take_any_text_without_panicking() {
    proptest!(ProptestConfig::with_cases(5_000), |(text in prop_oneof![any::<String>(), near_miss()])| {
        let _ = text.parse::<Domain>();
        let _ = text.parse::<DomainPattern>();
        let _ = text.parse::<MailAddress>();
        parse_list(&text).for_each(drop);
    });
}

#[test]
fn what_parses_is_shown_in_a_form_that_parses_to_the_same() {
    proptest!(ProptestConfig::with_cases(20_000), |(text in near_miss(), name in domain())| {
        if let Ok(domain) = text.parse::<Domain>() {
            prop_assert_eq!(domain.to_string().parse(), Ok(domain));
        }
        if let Ok(pattern) = text.parse::<DomainPattern>() {
            prop_assert_eq!(pattern.to_string().parse(), Ok(pattern));
        }
        // Random text is hardly ever an address, so a sound domain is put behind it.
        for text in [format!("{text}@{name}"), format!("\"{text}\"@{name}"), text] {
            if let Ok(address) = text.parse::<MailAddress>() {
                let again: MailAddress = address.to_string().parse().expect("what was shown parses");
                prop_assert_eq!(again.local(), address.local());
                prop_assert_eq!(again.domain(), address.domain());
            }
        }
    });
}

#[test]
fn any_visible_text_can_be_a_quoted_local_part() {
    proptest!(|(local in "[ -~À-ÿ例]{1,20}", name in domain())| {
        let escaped = local.replace('\\', "\\\\").replace('"', "\\\"");
        let address: MailAddress = format!("\"{escaped}\"@{name}").parse().expect("it is quoted");
        prop_assert_eq!(address.local(), local);
    });
}

#[test]
fn case_and_the_final_dot_never_matter() {
    proptest!(|(name in domain(), loud in prop::collection::vec(any::<bool>(), 1..9))| {
        let plain: Domain = name.parse().expect("the generator makes sound names");
        let variant = format!(" {}.", shouted(&name, &loud));
        prop_assert_eq!(variant.parse::<Domain>(), Ok(plain));
        let address: MailAddress = format!("john@{name}").parse().expect("sound");
        prop_assert_eq!(format!("{}@{variant}", shouted("john", &loud)).parse(), Ok(address));
    });
}

#[test]
fn a_wildcard_covers_by_whole_labels_only() {
    proptest!(ProptestConfig::with_cases(5_000), |(base in "[ab]{1,2}\\.c", front in "([ab]\\.?){0,3}")| {
        let Ok(recipient) = format!("{front}{base}").parse::<Domain>() else {
            return Ok(());
        };
        let wildcard: DomainPattern = format!("*.{base}").parse().expect("sound");
        let plain: DomainPattern = base.parse().expect("sound");
        let at_a_boundary = front.is_empty() || front.ends_with('.');
        prop_assert_eq!(wildcard.covers(&recipient), at_a_boundary);
        prop_assert_eq!(plain.covers(&recipient), front.is_empty());
    });
}

#[test]
fn suffixes_are_the_name_and_each_of_its_parents() {
    proptest!(|(name in domain())| {
        let domain: Domain = name.parse().expect("sound");
        let labels: Vec<&str> = name.split('.').collect();
        let expected = (0..labels.len()).map(|from| labels[from..].join("."));
        prop_assert!(domain.suffixes().eq(expected));
    });
}

#[test]
fn a_list_holds_the_addresses_that_were_joined() {
    let separator = prop::sample::select(vec![",", "; ", "\n", "\r\n", " , \n;"]);
    let piece = (separator, "[a-z\"@,; ]{1,6}", domain());
    proptest!(|(pieces in prop::collection::vec(piece, 0..12))| {
        let mut pasted = String::new();
        let mut expected = Vec::new();
        for (separator, local, name) in &pieces {
            let address = format!("\"{}\"@{name}", local.replace('"', "\\\""));
            expected.push(address.parse::<MailAddress>().expect("it is quoted"));
            pasted += &address;
            pasted += separator;
        }
        let found: Result<Vec<_>, _> = parse_list(&pasted).map(|entry| entry.address).collect();
        prop_assert_eq!(found, Ok(expected));
    });
}

/// Names that a reading in place may take for a plain one, or nearly.
fn nearly_plain_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[aZ09._é: -]{0,8}",
        "[a-z]{62,65}\\.[a-z]{1,3}",
        "([a-z]{50}\\.){4}[a-z]{45,55}",
        domain()
    ]
}

/// Addresses of that kind.
fn nearly_plain() -> impl Strategy<Value = String> {
    let local = prop_oneof![
        "[aZ0.!#$%&'*+/=?^_`{|}~é\"<, -]{0,5}",
        "a{62,66}",
        "[a-z]{1,4}"
    ];
    ("[ \t\r]{0,2}", local, nearly_plain_name(), "[ \t\r.]{0,2}")
        .prop_map(|(before, local, name, after)| format!("{before}{local}@{name}{after}"))
}

#[test]
fn what_is_read_in_place_is_what_the_parser_reads() {
    proptest!(ProptestConfig::with_cases(50_000), |(text in nearly_plain())| {
        let mut bytes = text.clone().into_bytes();
        if let Some(plain) = PlainAddress::read(&mut bytes) {
            let address: MailAddress = text.parse().expect("the parser takes it too");
            prop_assert_eq!(plain.domain(), address.domain().as_str().as_bytes());
            let local = address.local().to_ascii_lowercase();
            let whole = format!("{local}@{}", address.domain());
            prop_assert_eq!(plain.text(), whole.as_bytes());
        }
    });
}

#[test]
fn a_pattern_that_is_read_in_place_is_the_one_that_the_parser_reads() {
    let text = ("(\\*\\.?){0,1}", nearly_plain_name()).prop_map(|(star, name)| star + &name);
    proptest!(ProptestConfig::with_cases(50_000), |(text in text)| {
        let mut bytes = text.clone().into_bytes();
        if let Some(plain) = PlainPattern::read(&mut bytes) {
            let pattern: DomainPattern = text.parse().expect("the parser takes it too");
            prop_assert_eq!(plain, pattern.plain());
        }
    });
}

/// Were it to refuse everything, it would agree with the parser too.
#[test]
fn an_address_without_anything_special_is_read_in_place() {
    proptest!(|(local in "[a-zA-Z0-9]{1,64}", name in domain(), loud in prop::collection::vec(any::<bool>(), 1..9))| {
        let mut text = format!(" {local}@{}\r", shouted(&name, &loud)).into_bytes();
        prop_assert!(PlainAddress::read(&mut text).is_some());
    });
}
