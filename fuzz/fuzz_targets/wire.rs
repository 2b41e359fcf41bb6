//! A sheet as a text: any text is one or is refused, and one that was taken is the same once it is packed again.

#![no_main]

use connector_checker::sheets::Sheet;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(sheet) = Sheet::unpack(text) {
        assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
    }
});
