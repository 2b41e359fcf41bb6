//! What a link says of a quiz: answers read the same once they are written out, and every sheet survives its way.

#![no_main]

use connector_checker::quiz::Answer;
use connector_checker::sheets::{self, Sheet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for part in text.split([',', '&', '=']) {
        if let Some(answer) = Answer::parse(part) {
            assert_eq!(Answer::parse(&answer.to_text()), Some(answer));
        }
    }
    let sheet =
        sheets::quiz(&mut None, &format!("#/quiz?{text}")).expect("a link to the quiz has a sheet");
    assert!(!sheet.title.is_empty());
    assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
});
