//! A list as people paste it: each entry is a piece of the text, in order, and the addresses in it make the same list again.

#![no_main]

use connector_checker::domain::{MailAddress, parse_list};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut from = text.as_ptr() as usize;
    let mut line = 1;
    let mut addresses: Vec<MailAddress> = Vec::new();
    for entry in parse_list(text) {
        assert!(!entry.text.is_empty() && entry.text == entry.text.trim());
        assert!(entry.text.as_ptr() as usize >= from, "entries overlap");
        from = entry.text.as_ptr() as usize + entry.text.len();
        assert!(entry.line >= line);
        line = entry.line;
        assert!(
            text.lines()
                .nth(line - 1)
                .expect("there is such a line")
                .contains(entry.text)
        );
        addresses.extend(entry.address.ok());
    }
    for separator in [";", ", ", "\r\n"] {
        let written: Vec<String> = addresses.iter().map(ToString::to_string).collect();
        let written = written.join(separator);
        let again: Vec<MailAddress> = parse_list(&written)
            .map(|entry| entry.address.expect("what was written out is taken"))
            .collect();
        assert_eq!(again, addresses, "{written:?}");
    }
});
