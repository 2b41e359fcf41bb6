//! The lines of an answer, which a browser's storage may have kept: whatever they are, the form and the settings can be read.

#![no_main]

use connector_checker::imported::{Imported, cells, line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(found) = cells(text) {
        assert_eq!(cells(&line(&found)), Some(found));
    }
    let mut imported = Imported::default();
    imported.take(text);
    let (view, _) = imported.draft.read();
    assert_eq!(view.outbound_connectors.len(), imported.outbound_connectors.len());
    for object in &imported.outbound_connectors {
        let _ = imported.settings(object);
    }
});
