//! The engine on this machine itself: `cargo bench`.

use connector_checker::domain::{MailAddress, PlainAddress};
use connector_checker::inbound::{Attributor, Tls, Transaction};
use connector_checker::organization::{
    AcceptedDomain, CertificateName, ConnectorType, InboundConnector, Item, List, Organization,
    OutboundConnector, RoutingView,
};
use connector_checker::routing::{Lookup, Precedence, Router};
use connector_checker::rules::{self, Answers, Question};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// How many connectors the organizations have.
const SIZES: [usize; 3] = [10, 1_000, 100_000];

/// Half of the connectors list a domain, half a wildcard.
fn organization(count: usize) -> Organization {
    let connector = |number: usize| {
        let star = if number % 2 == 1 { "*." } else { "" };
        let pattern = format!("{star}company{number}.example");
        OutboundConnector {
            recipient_domains: List::parse([&*pattern]).into(),
            ..OutboundConnector::of_type(format!("To company {number}"), ConnectorType::OnPremises)
        }
    };
    Organization {
        outbound_connectors: (0..count).map(connector).collect(),
        ..Organization::default()
    }
}

/// Addresses of which most are of some connector's domain or below it, in no order.
fn addresses(count: usize) -> Vec<String> {
    let address = |number: usize| {
        let company = (number * 7_919) % (count * 11 / 10);
        let below = ["", "", "mail.", "a.sales."][number % 4];
        format!("jane.doe{number}@{below}company{company}.example")
    };
    (0..1_024).map(address).collect()
}

fn router(count: usize) -> Router {
    Router::new(organization(count), Precedence::default())
}

/// One address after another, briefly: what the package for JavaScript calls.
#[divan::bench(args = SIZES)]
fn route(bencher: Bencher<'_, '_>, count: usize) {
    let lookup = Lookup::of(
        &RoutingView::from(organization(count)),
        Precedence::default(),
    );
    let texts = addresses(count);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 1) % texts.len();
        let mut text = [0; 64];
        let bytes = texts[at].as_bytes();
        text[..bytes.len()].copy_from_slice(bytes);
        let plain = PlainAddress::read(&mut text[..bytes.len()]);
        plain.map(|plain| lookup.brief(black_box(plain)))
    });
}

/// One address with everything that is said of it, but for the trace of every connector.
#[divan::bench(args = SIZES)]
fn explain(bencher: Bencher<'_, '_>, count: usize) {
    let router = router(count);
    let recipients: Vec<MailAddress> = addresses(count)
        .iter()
        .map(|text| text.parse().expect("an address"))
        .collect();
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 1) % recipients.len();
        let route = router.route(&recipients[at]);
        (route.answer(), route.advice(), route.claims().count())
    });
}

/// Making the index of a whole organization.
#[divan::bench(args = SIZES)]
fn index(bencher: Bencher<'_, '_>, count: usize) {
    let organization = organization(count);
    bencher
        .with_inputs(|| organization.clone())
        .bench_local_values(|organization| Router::new(organization, Precedence::default()));
}

/// Whether a connector is needed: nothing answered, and everything.
#[divan::bench(args = [false, true])]
fn check(bencher: Bencher<'_, '_>, all: bool) {
    let mut answers = Answers::default();
    for question in Question::all().filter(|_| all) {
        answers.set(question, question.replies().next());
    }
    bencher.bench_local(|| rules::check(black_box(&answers)));
}

/// Half of the inbound connectors are for own servers, by certificate and address, half for partners by domain.
fn receiving(count: usize) -> Organization {
    let connector = |number: usize| {
        let company = format!("company{number}.example");
        let name = CertificateName::parse(&format!("*.{company}")).expect("a name");
        let address = format!("10.{}.{}.{}", number >> 16, number >> 8 & 255, number & 255);
        InboundConnector {
            connector_type: match number % 2 {
                0 => ConnectorType::OnPremises.into(),
                _ => ConnectorType::Partner.into(),
            },
            tls_sender_certificate_name: Some(Ok(name)).into(),
            sender_ip_addresses: List::parse([&*address]).into(),
            sender_domains: List::parse([&*company]).into(),
            ..InboundConnector::new(company)
        }
    };
    let accepted = |number: usize| {
        let domain = format!("company{}.example", number * 2);
        AcceptedDomain::new(domain.parse().expect("a domain"))
    };
    Organization {
        accepted_domains: (0..count / 2).map(accepted).collect(),
        inbound_connectors: (0..count).map(connector).collect(),
        ..Organization::default()
    }
}

/// Transactions of which most are of some connector, in no order.
fn transactions(count: usize) -> Vec<Transaction> {
    let transaction = |number: usize| {
        let company = (number * 7_919) % (count * 11 / 10);
        let [first, second, third] = [company >> 16, company >> 8 & 255, company & 255];
        let source = format!("10.{first}.{second}.{third}");
        let names = [&*format!("mail.company{company}.example")];
        Transaction {
            tls: Some(Tls::presenting(names).expect("a name")),
            mail_from: format!("jane@company{company}.example").parse().ok(),
            recipients: vec!["john@company2.example".parse().expect("an address")],
            ..Transaction::from_address(source.parse().expect("an address"))
        }
    };
    (0..1_024).map(transaction).collect()
}

/// One transaction after another, with every step and reason.
#[divan::bench(args = SIZES)]
fn attribute(bencher: Bencher<'_, '_>, count: usize) {
    let attributor = Attributor::new(&receiving(count));
    let transactions = transactions(count);
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 1) % transactions.len();
        attributor.attribute(black_box(&transactions[at]))
    });
}
