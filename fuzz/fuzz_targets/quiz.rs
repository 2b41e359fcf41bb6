//! What a link says of a quiz: answers read the same once they are written out, and there is always a sheet.

#![no_main]

use connector_checker::link::Link;
use connector_checker::quiz::Answer;
use connector_checker::sheets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for part in text.split([',', '&', '=']) {
        if let Some(answer) = Answer::parse(part) {
            assert_eq!(Answer::parse(&answer.to_text()), Some(answer));
        }
    }
    let link = Link::parse(&format!("#/quiz?{text}"));
    assert!(!sheets::quiz(&mut None, &link.into()).title.is_empty());
});
