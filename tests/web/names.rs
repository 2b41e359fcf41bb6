//! Names in other alphabets. The browser's URL parser converts them here, and must come to what the
//! standard's tables say; the host's tests have the same expectations of another implementation.

use connector_checker::domain::{Domain, DomainErrorKind, DomainPattern, MailAddress};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn names_in_other_alphabets_have_the_ascii_form_of_the_standard() {
    for (typed, ascii) in [
        ("bücher.example", "xn--bcher-kva.example"),
        ("BÜCHER.Example.", "xn--bcher-kva.example"),
        // The same letter in two parts.
        ("bu\u{308}cher.example", "xn--bcher-kva.example"),
        ("XN--BCHER-KVA.example", "xn--bcher-kva.example"),
        ("straße.example", "xn--strae-oqa.example"),
        ("💩.la", "xn--ls8h.la"),
        ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
        ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
        // Full-width letters and the three other dots.
        ("ＣＯＮＴＯＳＯ．com", "contoso.com"),
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        ("contoso｡com", "contoso.com"),
        // The Turkish İ is an i with a dot above, and not an i.
        ("İstanbul.example", "xn--istanbul-o0e.example"),
        ("ISTANBUL.example", "istanbul.example"),
        // What stands beside a name in another alphabet stays as it is.
        ("my_bücher-3.example", "xn--my_bcher-3-deb.example"),
    ] {
        let domain: Result<Domain, _> = typed.parse();
        match domain {
            Ok(domain) => assert_eq!(domain.as_str(), ascii, "{typed}"),
            Err(error) => panic!("{typed}: {error}"),
        }
    }
}

#[wasm_bindgen_test]
fn patterns_and_addresses_convert_their_domains_alike() {
    let pattern: DomainPattern = "*.Bücher.example".parse().expect("a pattern");
    let recipient: MailAddress = "ann@news.bücher.example".parse().expect("an address");
    assert!(pattern.covers(recipient.domain()));
    assert_eq!(pattern.to_string(), "*.xn--bcher-kva.example");
}

#[wasm_bindgen_test]
fn what_the_url_parser_would_take_for_something_else_is_refused() {
    use DomainErrorKind::*;
    for (typed, kind) in [
        // No spelling at all: a lone combining mark, a letter that no name may have, punycode of nothing.
        ("\u{301}a.example", NotConvertible),
        ("a\u{FFFD}.example", NotConvertible),
        ("xn--ü.example", NotConvertible),
        // A URL would read these as a port, a user, a path, a query or a number.
        ("bücher.example:25", Url),
        ("ü@bücher.example", Address),
        ("bücher.example/x", Url),
        ("bücher.example?x", Character),
        ("bücher.example#x", Character),
        ("bü%63her.example", Character),
        ("[::1]", IpAddress),
        ("１０.０.０.１", IpAddress),
        ("bü cher.example", Several),
        ("bü\u{202E}cher.example", Hidden),
        ("bücher", SingleLabel),
        ("bücher..example", EmptyLabel),
        ("", Empty),
    ] {
        match typed.parse::<Domain>() {
            Ok(domain) => panic!("{typed:?} became {domain}"),
            Err(error) => assert_eq!(error.kind, kind, "{typed:?}: {error}"),
        }
    }
}

#[wasm_bindgen_test]
fn signs_that_are_only_another_spelling_of_a_forbidden_one_are_refused() {
    for typed in [
        "＊.bücher.example",
        "bücher.example／x",
        "ann＠bücher.example",
        "bücher．．example",
        "bü％63her.example",
    ] {
        assert!(typed.parse::<Domain>().is_err(), "{typed}");
        assert!(typed.parse::<DomainPattern>().is_err(), "{typed}");
    }
}

#[wasm_bindgen_test]
fn names_are_measured_in_their_ascii_form() {
    let label = |count: usize| format!("{}.example", "ü".repeat(count));
    assert!(label(50).parse::<Domain>().is_ok());
    let error = label(63).parse::<Domain>().expect_err("more than 63 bytes");
    assert_eq!(error.kind, DomainErrorKind::LabelTooLong);
    let error = label(100_000).parse::<Domain>().expect_err("a huge name");
    assert_eq!(error.kind, DomainErrorKind::NameTooLong);
}
