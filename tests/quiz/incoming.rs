//! Incoming mail, asked anew: by the naive twin of the attributor, and from a list made by hand.

use super::inbound_twin::{Doubts, treatments};
use super::*;
use connector_checker::inbound::{
    Attributor, Refusal, Rule, Sample, SampleMessage, Transaction, Treatment,
};
use connector_checker::organization::{Directory, Organization};

/// The messages whose connector or step is asked about: which connector takes or refuses each, and which step
/// settles it.
const DECIDED: [(&str, Option<usize>, Rule); 11] = [
    ("certificate-and-address", Some(0), Rule::Certificate),
    ("bounce-with-certificate", Some(0), Rule::Certificate),
    ("bounce-by-address", None, Rule::Recipient),
    ("turned-off", None, Rule::Recipient),
    ("not-accepted", None, Rule::Recipient),
    ("address-in", Some(1), Rule::Address),
    ("direct-send", None, Rule::DirectSend),
    ("listed", Some(0), Rule::Restriction),
    ("not-listed", Some(0), Rule::Restriction),
    ("by-domain", Some(1), Rule::SenderDomain),
    ("internet", None, Rule::SenderDomain),
];

fn case(sample: &Sample, message: &SampleMessage, domain: &str) -> (Organization, Transaction) {
    (sample.organization(domain), message.transaction(domain))
}

/// What the naive reading says, which no document contradicts.
fn treatment(sample: &Sample, message: &SampleMessage, domain: &str) -> Treatment {
    let (organization, sent) = case(sample, message, domain);
    let recipient = sent.recipients[0].domain().to_string();
    let doubts = Doubts::new(0);
    let found = treatments(&organization, &sent, &recipient, &doubts);
    assert!(!doubts.were_asked(), "{}", message.id);
    assert_eq!(found.len(), 1, "{}", message.id);
    found[0]
}

/// The codes, as Microsoft’s pages have them.
fn code(treatment: Treatment) -> Option<&'static str> {
    Some(match treatment.refusal()? {
        Refusal::RelayDenied | Refusal::RelayDeniedDomain => "550 5.7.64",
        Refusal::Restricted => "550 5.7.51",
        Refusal::TlsRequired => "451 5.7.3",
        Refusal::DirectSend => "550 5.7.68",
        Refusal::UnknownRecipient => "550 5.4.1",
        other => panic!("{other:?} has no code here"),
    })
}

pub fn is_so(sample: &Sample, message: &SampleMessage, domain: &str, is: InboundIs) -> bool {
    let decided = || {
        let mut decided = DECIDED.into_iter();
        let found = decided.find(|(id, _, _)| *id == message.id);
        found.unwrap_or_else(|| panic!("{} is in the list", message.id))
    };
    match is {
        InboundIs::Treated(expected) => treatment(sample, message, domain) == expected,
        InboundIs::Code(expected) => code(treatment(sample, message, domain)) == Some(expected),
        InboundIs::Decided(position) => decided().1 == position,
        InboundIs::Step(rule) => decided().2 == rule,
    }
}

pub fn is_firm(sample: &Sample, message: &SampleMessage, domain: &str) -> bool {
    let (organization, sent) = case(sample, message, domain);
    let attributor = Attributor::new(&organization).with_directory(Directory::All);
    let fates = attributor.attribute(&sent).fates;
    let mut claims = fates.iter().flat_map(|fate| fate.claims());
    claims.all(|claim| claim.grade == Grade::Documented)
}

#[test]
fn every_message_of_the_tables_is_asked_about() {
    let asked = |level, of: &str| {
        let quiz = Bank::new(&[Topic::Inbound], level).quiz("incoming", usize::MAX);
        let of_form = quiz.questions.iter().filter(|question| question.asks == of);
        of_form.count()
    };
    for (level, messages, refused) in [(Level::Basic, 10, 4), (Level::Advanced, 11, 5)] {
        assert_eq!(asked(level, "What happens to this message?"), messages);
        assert_eq!(
            asked(level, "Which code does the sending server see?"),
            refused
        );
    }
    let connector = "Which connector takes or refuses this message?";
    assert_eq!(asked(Level::Advanced, connector), 11);
    let step = "Which of these questions settles what happens to it?";
    assert_eq!(asked(Level::Advanced, step), 8);
}

#[test]
fn both_denials_of_relay_are_never_offered_together() {
    for question in many() {
        let offered: BTreeSet<bool> = question
            .options
            .iter()
            .flat_map(|option| &option.assertions)
            .filter_map(|assertion| match assertion {
                Assertion::Inbound {
                    is: InboundIs::Treated(treatment),
                    ..
                } => treatment.refusal(),
                _ => None,
            })
            .filter_map(|refusal| match refusal {
                Refusal::RelayDenied => Some(true),
                Refusal::RelayDeniedDomain => Some(false),
                _ => None,
            })
            .collect();
        let is_right = question.options.iter().any(|option| {
            let denied = [Refusal::RelayDenied, Refusal::RelayDeniedDomain].map(Refusal::label);
            option.mark == Mark::Right && denied.contains(&&*option.text)
        });
        assert!(!is_right || offered.len() == 1, "{question:#?}");
    }
}
