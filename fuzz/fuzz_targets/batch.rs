//! A file of recipients: whatever the bytes are and wherever they are cut, what is found is the same, and no count is lost.

#![no_main]

use connector_checker::batch::{Batch, Report};
use connector_checker::routing::{Message, worked_example};
use libfuzzer_sys::fuzz_target;

fn read<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> Report {
    let mut batch = Batch::new(worked_example(), Message::default());
    for piece in pieces {
        batch.feed(piece);
    }
    batch.finish()
}

fuzz_target!(|bytes: &[u8]| {
    let whole = read([bytes]);
    assert_eq!(read(bytes.chunks(1)), whole);
    assert_eq!(read(bytes.chunks(5)), whole);
    let counted: u64 = whole.outcomes.iter().map(|group| group.recipients).sum();
    assert_eq!(counted, whole.recipients);
    assert!(whole.rows <= whole.lines);
    if let Some(compared) = &whole.compared {
        let [own, other] = &compared.followed;
        let explained = compared.as_predicted + own.rows + other.rows + compared.either;
        assert_eq!(explained + compared.unexplained_rows, compared.rows);
    }
    for row in whole.to_csv().lines() {
        assert!(!row.contains(",\"="), "{row}");
    }
});
