//! The mail flow and the set-up guide: whatever a link says, there is a sheet.

#![no_main]

use connector_checker::link::Link;
use connector_checker::organization::Timestamp;
use connector_checker::sheets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for page in ["flow", "setup"] {
        let link = Link::parse(&format!("#/{page}?{text}"));
        let sheet = sheets::sheet(&link.into(), Timestamp::of_clock(0));
        let sheet = sheet.expect("a link to the guide has a sheet");
        assert!(!sheet.title.is_empty());
    }
});
