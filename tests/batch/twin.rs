//! A slow twin: another reader of CSV, and the router for each address.

use crate::{organization, outcomes, read_by};
use connector_checker::batch::Batch;
use connector_checker::domain::MailAddress;
use connector_checker::organization::{AcceptedDomainView, RoutingView};
use connector_checker::routing::{Message, Outcome, Precedence, Router};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn company() -> RoutingView {
    let mut company = organization(&[
        ("All", &[]),
        ("Exact", &["contoso.com", "tied.example"]),
        ("Wild", &["*.contoso.com", "tied.example"]),
        ("Büro", &["*.example"]),
    ]);
    company.outbound_connectors[0].settings.all_accepted_domains = true;
    let domains = ["contoso.com", "sales.contoso.com", "fabrikam.com"];
    let accepted = domains.map(|domain| AcceptedDomainView::new(domain.parse().expect("a domain")));
    company.accepted_domains = accepted.into();
    company.cloud_mailboxes = vec!["ann@contoso.com".parse().expect("an address")];
    company
}

/// A cell with anything in it that a table may hold.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ,;\"\r\n|\tü😀=+@.#-]{0,12}",
        Just(String::new()),
        Just("Exact".to_owned()),
        Just("büro".to_owned()),
    ]
}

fn recipient() -> impl Strategy<Value = String> {
    let domain = prop::sample::select(vec![
        "contoso.com",
        "Sales.Contoso.com",
        "deep.sales.contoso.com",
        "fabrikam.com",
        "tied.example",
        "a.example",
        "elsewhere.test",
        "",
    ]);
    let address =
        ("[a-z]{0,3}|ann", domain).prop_map(|(local, domain)| format!("{local}@{domain}"));
    prop_oneof![8 => address, 1 => Just("nobody".to_owned()), 1 => Just(String::new())]
}

/// What the twin finds: recipients by outcome, and how many are none.
fn twin(rows: &[(String, String, String)]) -> (BTreeMap<String, u64>, u64) {
    let routers = Precedence::ALL.map(|precedence| Router::new(company(), precedence));
    let shown = |outcome: &Outcome| match outcome {
        Outcome::Connector(position) => position.to_string(),
        Outcome::Tie(positions) => format!("{positions:?}"),
        other => other.id().to_owned(),
    };
    let (mut found, mut invalid) = (BTreeMap::new(), 0);
    for (_, recipients, _) in rows {
        for recipient in recipients.split(';').filter(|one| !one.trim().is_empty()) {
            let Ok(address) = recipient.parse::<MailAddress>() else {
                invalid += 1;
                continue;
            };
            let [own, other] = routers.each_ref().map(|router| {
                let route = router.route(&address);
                shown(&route.under(route.precedence).outcome)
            });
            let words = match own == other {
                true => own,
                false => format!("{own} or {other}"),
            };
            *found.entry(words).or_insert(0) += 1;
        }
    }
    (found, invalid)
}

/// The rows as a table that the crate csv writes.
fn written(rows: &[(String, String, String)], separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    writer
        .write_record(["Subject", "Recipient_Address", "Note"])
        .expect("a buffer takes it");
    for (before, recipients, after) in rows {
        writer
            .write_record([before, recipients, after])
            .expect("a buffer takes it");
    }
    writer.into_inner().expect("a buffer takes it")
}

/// What the same crate reads.
fn read_again(bytes: &[u8], separator: u8) -> Vec<(String, String, String)> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(bytes);
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

fn rows() -> impl Strategy<Value = Vec<(String, String, String)>> {
    let recipients = prop::collection::vec(recipient(), 0..4).prop_map(|all| all.join(";"));
    prop::collection::vec((cell(), recipients, cell()), 0..12)
}

proptest! {
    #[test]
    fn a_table_of_another_program_gives_what_the_router_says_of_each_recipient(
        rows in rows(),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        size in 1..40_usize,
    ) {
        let bytes = written(&rows, separator);
        let mut batch = Batch::new(company(), Message::default());
        for piece in bytes.chunks(size) {
            batch.feed(piece);
        }
        let report = batch.finish();
        let (expected, invalid) = twin(&read_again(&bytes, separator));
        let found: BTreeMap<String, u64> = outcomes(&report).into_iter().collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(report.invalid.count, invalid);
        prop_assert!(report.problems.is_empty());
    }

    #[test]
    fn any_bytes_in_any_pieces_are_counted_without_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        cut in 0..400_usize,
    ) {
        let whole = read_by(company(), &bytes);
        let mut batch = Batch::new(company(), Message::default());
        let (one, two) = bytes.split_at(cut.min(bytes.len()));
        batch.feed(one);
        batch.feed(two);
        prop_assert_eq!(batch.finish(), whole);
    }

    #[test]
    fn text_that_looks_like_a_table_gives_the_same_in_any_pieces(
        text in "(recipient,connector_id,directionality\n)?([a-c@;,\"#\r\n\t ]|contoso\\.com|Deliver){0,80}",
        size in 1..9_usize,
    ) {
        let whole = read_by(company(), text.as_bytes());
        let mut batch = Batch::new(company(), Message::default());
        for piece in text.as_bytes().chunks(size) {
            batch.feed(piece);
        }
        prop_assert_eq!(batch.finish(), whole);
    }
}
