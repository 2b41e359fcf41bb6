//! Pasted lists of addresses.

#[cfg(target_arch = "wasm32")]
use super::test;
use connector_checker::domain::{AddressErrorKind, parse_list};

/// Checks the pieces of a text, each as its line, its text, and whether it is an address.
#[track_caller]
fn check(pasted: &str, expected: &[(usize, &str, bool)]) {
    let found: Vec<_> = parse_list(pasted)
        .map(|entry| (entry.line, entry.text, entry.address.is_ok()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn line_ends_semicolons_and_commas_separate() {
    check(
        "a@x.example; b@x.example,c@x.example\r\n\n ,; \nd@x.example",
        &[
            (1, "a@x.example", true),
            (1, "b@x.example", true),
            (1, "c@x.example", true),
            (4, "d@x.example", true),
        ],
    );
    check("", &[]);
}

#[test]
fn separators_in_names_do_not_separate() {
    check(
        "\"Doe; Jane, Dr.\" <jane@x.example>, Doe, John <john@x.example>; \"a;b\"@x.example",
        &[
            (1, "\"Doe; Jane, Dr.\" <jane@x.example>", true),
            (1, "Doe, John <john@x.example>", true),
            (1, "\"a;b\"@x.example", true),
        ],
    );
}

#[test]
fn words_that_are_no_addresses_stand_for_themselves() {
    check(
        "nobody, a@x.example, Smith, b@x.example",
        &[
            (1, "nobody", false),
            (1, "a@x.example", true),
            (1, "Smith", false),
            (1, "b@x.example", true),
        ],
    );
}

#[test]
fn an_open_quote_or_bracket_spoils_its_own_line_only() {
    check(
        "\"John <john@x.example>; b@x.example\nc@x.example\n<d@x.example, e@x.example\nf@x.example",
        &[
            (1, "\"John <john@x.example>; b@x.example", false),
            (2, "c@x.example", true),
            (3, "<d@x.example, e@x.example", false),
            (4, "f@x.example", true),
        ],
    );
    let quote = parse_list("\"a@x.example").next().unwrap();
    assert_eq!(
        quote.address.unwrap_err().kind,
        AddressErrorKind::UnclosedQuote
    );
}

#[test]
fn a_hundred_thousand_addresses_are_read_on_one_line_or_on_many() {
    for separator in ["\n", "; ", ","] {
        let pasted = ["john@contoso.com"; 100_000].join(separator);
        let good = parse_list(&pasted).filter(|entry| entry.address.is_ok());
        assert_eq!(good.count(), 100_000, "{separator:?}");
    }
}

/// Reading these in quadratic time would take hours, so it is enough that the test ends.
#[test]
fn hostile_lists_are_read_in_linear_time() {
    for piece in [
        ",", ";", "<", ">", "\"", "\\", "@", "a,", "<,", "\",", "\"\"", "a@,", "é", "\n",
    ] {
        let pasted = piece.repeat(1 << 20);
        assert!(
            parse_list(&pasted).all(|entry| entry.address.is_err()),
            "{piece:?}"
        );
    }
}
