//! Questions about incoming mail: what happens to a message, which code the sender sees, which connector decides, and
//! at which step. Only messages with one documented outcome are asked about.

use super::because::because;
use super::builder::{Maker, QuestionBuilder};
use super::subject::Subject;
use crate::evidence::{Fact, Grade};
use crate::inbound::{Fate, Refusal, Rule, SampleMessage, Treatment};
use crate::quiz::assertion::Assertion;
use crate::quiz::inbound_is::InboundIs;
use crate::quiz::tables::{Arriving, PLAINLY, TOGETHER};
use crate::quiz::topic::Level;

/// How many options a question has.
const OPTIONS: usize = 4;

/// The domain that decides which messages are asked about. Any other decides the same.
const ANY: &str = "contoso.com";

/// The steps that settle a message by themselves.
const DECIDING: [Rule; 4] = [
    Rule::Certificate,
    Rule::Address,
    Rule::Recipient,
    Rule::Restriction,
];

/// A message with its organization.
type One = (&'static Arriving, &'static SampleMessage);

type Ask = fn(One, &mut Maker<'_>) -> QuestionBuilder;

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let of = |words: &str, is_wanted: fn(&One, &Fate) -> bool, ask: Ask| {
        let wanted = documented(level).filter(move |one| {
            let fate = fate(*one, ANY);
            fate.is_some_and(|fate| is_wanted(one, &fate))
        });
        let subjects = wanted.map(|one| {
            let name = [words, " ", one.0.id, " ", one.1.id].concat();
            Subject::new(name, move |maker| ask(one, maker))
        });
        subjects.collect::<Vec<_>>()
    };
    let is_refused = |_: &One, fate: &Fate| refusal(fate).is_some();
    let mut forms = vec![
        of("treated", |_, _| true, treated),
        of("code", is_refused, code),
    ];
    if level == Level::Advanced {
        let has_several = |one: &One, _: &Fate| one.0.sample.connectors.len() > 1;
        let is_decided = |_: &One, fate: &Fate| {
            let outcome = fate.settled();
            outcome.is_some_and(|outcome| DECIDING.contains(&outcome.rule))
        };
        forms.push(of("connector", has_several, connector));
        forms.push(of("step", is_decided, step));
    }
    forms
}

/// The messages of a level whose only outcome rests on documents alone.
fn documented(level: Level) -> impl Iterator<Item = One> {
    let table = match level {
        Level::Basic => PLAINLY,
        Level::Advanced => TOGETHER,
    };
    let all = table.iter().flat_map(|arriving| {
        let messages = arriving.messages.iter();
        messages.map(move |message| (arriving, message))
    });
    all.filter(|one| {
        let fate = fate(*one, ANY);
        fate.is_some_and(|fate| fate.settled().is_some() && fate.grade() == Grade::Documented)
    })
}

fn fate((arriving, message): One, domain: &str) -> Option<Fate> {
    InboundIs::fate(arriving.sample, message, domain)
}

fn refusal(fate: &Fate) -> Option<Refusal> {
    fate.settled()?.treatment.refusal()
}

/// A question about a message of a company, with options of which the engine tells whether they are right. The right
/// one comes first, and of the others as many as there may be.
fn ask(
    one: One,
    maker: &mut Maker<'_>,
    asks: &str,
    options: impl FnOnce(&mut Maker<'_>) -> Vec<(String, InboundIs)>,
) -> QuestionBuilder {
    let (arriving, message) = one;
    let domain = maker.company().domain;
    let mut builder = QuestionBuilder::asking(asks);
    builder.situation = arriving.sample.sentences(domain);
    builder.situation.push(message.sentence(domain));
    let Some(fate) = fate(one, domain) else {
        return builder;
    };
    let claims: Vec<&'static Fact> = fate.claims().collect();
    let mut wrong = 0;
    for (text, is) in options(maker) {
        let assertion = Assertion::Inbound {
            sample: arriving.sample,
            message,
            domain,
            is,
        };
        let is_right = assertion.holds(&Default::default());
        let mut steps: Vec<String> = fate.steps.iter().map(ToString::to_string).collect();
        if !is_right {
            wrong += 1;
            // The last step alone says why not.
            steps.drain(..steps.len().saturating_sub(1));
        }
        if is_right || wrong < OPTIONS {
            builder.add(text, assertion, because(steps, claims.clone()));
        }
    }
    builder
}

fn treated(one: One, maker: &mut Maker<'_>) -> QuestionBuilder {
    let is_relay_denied = |treatment: Treatment| {
        let refusal = treatment.refusal();
        matches!(
            refusal,
            Some(Refusal::RelayDenied | Refusal::RelayDeniedDomain)
        )
    };
    let found = fate(one, ANY).and_then(|fate| fate.treatment());
    ask(one, maker, "What happens to this message?", |maker| {
        let all = maker.shuffled(Treatment::ALL.to_vec());
        // Both denials of relay could be argued for, so they aren't offered together.
        let offered = all.into_iter().filter(|treatment| {
            let is_twin = is_relay_denied(*treatment) && found.is_some_and(is_relay_denied);
            Some(*treatment) == found || !is_twin
        });
        let options = offered.map(|treatment| {
            let text = treatment.label().to_owned();
            (text, InboundIs::Treated(treatment))
        });
        options.collect()
    })
}

fn code(one: One, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asks = "Which code does the sending server see?";
    ask(one, maker, asks, |maker| {
        let mut codes: Vec<&str> = Refusal::ALL.map(Refusal::code).to_vec();
        codes.dedup();
        let codes = maker.shuffled(codes).into_iter();
        let options = codes.map(|code| (code.to_owned(), InboundIs::Code(code)));
        options.collect()
    })
}

fn connector(one: One, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asks = "Which connector takes or refuses this message?";
    ask(one, maker, asks, |_| {
        let connectors = one.0.sample.connectors.iter().enumerate();
        let named = connectors.map(|(position, connector)| {
            let text = ["Connector ", connector.name].concat();
            (text, InboundIs::Decided(Some(position)))
        });
        let none = ("None of them".to_owned(), InboundIs::Decided(None));
        named.chain([none]).collect()
    })
}

fn step(one: One, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asks = "Which of these questions settles what happens to it?";
    ask(one, maker, asks, |maker| {
        let rules = maker.shuffled(DECIDING.to_vec()).into_iter();
        let options = rules.map(|rule| (rule.question().to_owned(), InboundIs::Step(rule)));
        options.collect()
    })
}
