//! The mail flow and the set-up guide: whatever a link says, there is a sheet, and it survives its way to the app.

#![no_main]

use connector_checker::organization::Timestamp;
use connector_checker::sheets::{self, Sheet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for page in ["flow", "setup"] {
        let link = format!("#/{page}?{text}");
        let sheet = sheets::guide(&link, Timestamp::of_clock(0));
        let sheet = sheet.expect("a link to the guide has a sheet");
        assert!(!sheet.title.is_empty());
        assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
    }
});
