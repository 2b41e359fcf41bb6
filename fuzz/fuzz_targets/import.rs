//! Exports and scripts: whatever the bytes are, every notice has a place in the file, what is read is written as one value of JSON,
//! and reading the same twice gives the same.

#![no_main]

use connector_checker::import::{File, Status, import, to_json};
use connector_checker::routing::{Precedence, Router};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let files = [File { name: "file", bytes }];
    let read = import(&files);
    assert_eq!(read.files.len(), 1);
    let ends = |end: u8| bytes.iter().filter(|byte| **byte == end).count();
    // Where no line feed ends a line, carriage returns do.
    let lines = 1 + ends(b'\n').max(ends(b'\r'));
    for notice in &read.notices {
        assert!(notice.at.file == 0 && notice.at.column > 0, "{notice:?}");
        assert!(notice.at.line.get() as usize <= lines, "{notice:?}");
        assert!(notice.count > 0 && notice.to_string().len() < 2_000, "{notice}");
    }
    if matches!(read.files[0].status, Status::Empty | Status::NotRecognized) {
        assert!(read.organization.outbound_connectors.is_empty());
    }
    let json = to_json(&read);
    assert_eq!(json, to_json(&import(&files)));
    // What is written is a shape that is read again.
    let again = import(&[File { name: "again", bytes: json.as_bytes() }]);
    assert!(!matches!(again.files[0].status, Status::Empty | Status::TooLarge));
    // What is unknown has defaults, so any organization routes.
    let router = Router::new(&read.organization, Precedence::default());
    router.route(&"ann@contoso.com".parse().expect("an address"));
});
