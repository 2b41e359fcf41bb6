//! A file that is cut anywhere is read as one that isn't.

use connector_checker::batch::{Batch, Report};
use connector_checker::routing::{Message, worked_example};

const FILES: [&str; 7] = [
    "a,b,recipient,c,d\nq\"q,\"\"\"\n,\",x@contoso.com,\"\n\",e\r\n,,y@contoso.com\nonly\n,,,,,\n\nb,\"c\"d,z@contoso.com,\"open",
    "ann@contoso.com\r\nnobody\n\nBen <ben@sales.contoso.com>; c@bücher.example\n",
    "#TYPE x\r\nsep=;\r\nconnector_id;\"recipient_status\";a\r\n\"Connector 1\";\"x@sales.contoso.com##Receive, Send;y@sales.contoso.com##Send\";\"q\"\"\r\n;\"\r\nBüro;z@contoso.com;\r\n",
    "recipient,connector\n\"a@contoso.com\"\"\",\"\"\"\"\n\"b@contoso.com\" ,\"Connector 2\"\r\n,\n\"\"\r\nc@contoso.com,\"open\n",
    "Product,Price\nPen,1\n",
    "a|recipient\n|x@contoso.com\r\n\r\n|\n",
    "😀@contoso.com\n\u{FFFD}",
];

fn read<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> Report {
    let mut batch = Batch::new(worked_example(), Message::default());
    for piece in pieces {
        batch.feed(piece);
    }
    batch.finish()
}

/// A text in each encoding, with and without a mark.
fn encoded(text: &str) -> Vec<Vec<u8>> {
    let marked = ["\u{FEFF}", text].concat();
    let units =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect();
    let mut all = vec![
        text.into(),
        marked.clone().into(),
        units(&marked, u16::to_le_bytes),
        units(&marked, u16::to_be_bytes),
    ];
    // Without a mark, the encoding shows in the first two characters.
    if text.starts_with(|first: char| first.is_ascii()) {
        all.push(units(text, u16::to_le_bytes));
        all.push(units(text, u16::to_be_bytes));
    }
    all
}

#[test]
fn every_encoding_and_every_cut_gives_the_same() {
    for text in FILES {
        let whole = read([text.as_bytes()]);
        for bytes in encoded(text) {
            for cut in 0..=bytes.len() {
                let (one, two) = bytes.split_at(cut);
                assert_eq!(read([one, two]), whole, "{text:?} cut at {cut}");
            }
            for size in [1, 2, 3, 7] {
                assert_eq!(
                    read(bytes.chunks(size)),
                    whole,
                    "{text:?} in pieces of {size}"
                );
            }
        }
    }
}
