//! Questions about bounce messages: what a code means, which code means it, which setting is at fault, and what
//! shows it. Only codes with one documented meaning are asked about.

use super::because::{all, because, is_documented};
use super::builder::{Maker, QuestionBuilder};
use super::subject::Subject;
use crate::bounce::{Code, Row};
use crate::quiz::assertion::{Assertion, BounceIs};
use crate::quiz::topic::Level;

/// How many options a question has.
const OPTIONS: usize = 4;

/// A code with its one meaning.
type Known = (Code, &'static Row);

/// Every code with exactly one meaning, and a document for it.
fn known() -> Vec<Known> {
    let mut known = Vec::new();
    for row in Row::all() {
        if let [codes] = row.codes
            && codes.first == codes.last
            && row.texts.is_empty()
            && is_documented(row.because)
        {
            let code = codes.example();
            if Row::all().filter(|other| other.has(code)).count() == 1 {
                known.push((code, row));
            }
        }
    }
    known
}

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let of = |words: &'static str, ask: fn(Known, &mut Maker<'_>) -> QuestionBuilder| {
        let subjects = known().into_iter().map(|one| {
            let name = [words, " ", &one.0.text()].concat();
            Subject::new(name, move |maker| ask(one, maker))
        });
        subjects.collect::<Vec<_>>()
    };
    match level {
        Level::Basic => vec![of("means", meaning)],
        Level::Advanced => vec![
            of("code", code),
            of("setting", setting),
            of("shows", command),
        ],
    }
}

/// Adds the right option and some others of which none is right, each from a row of its own.
fn add_options(
    builder: &mut QuestionBuilder,
    (code, row): Known,
    maker: &mut Maker<'_>,
    option: impl Fn(&Known) -> Option<(String, Assertion)>,
) {
    let mut texts: Vec<String> = Vec::new();
    let others = maker.shuffled(known());
    for one in [(code, row)].into_iter().chain(others) {
        if texts.len() == OPTIONS {
            return;
        }
        let Some((text, assertion)) = option(&one) else {
            continue;
        };
        let is_right = assertion.holds(&Default::default());
        // The first is the right one, and no other may be right as well.
        if is_right != texts.is_empty() || texts.contains(&text) {
            continue;
        }
        let says = match is_right {
            true => Vec::new(),
            false => vec![["That belongs to ", &one.0.text(), "."].concat()],
        };
        texts.push(text.clone());
        builder.add(text, assertion, because(says, all(one.1.because)));
    }
}

fn bounce(code: Code, is: BounceIs) -> Assertion {
    Assertion::Bounce { code, is }
}

/// What a row means, in a sentence. Every row has a meaning.
fn sentence(row: &'static Row) -> &'static str {
    row.because.first().map_or("", |fact| fact.says)
}

fn meaning(one: Known, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asked = one.0;
    let asks = [
        "A message comes back with the code ",
        &asked.text(),
        ". What does it mean?",
    ];
    let mut builder = QuestionBuilder::asking(asks.concat());
    add_options(&mut builder, one, maker, |(_, row)| {
        let text = sentence(row).to_owned();
        Some((text, bounce(asked, BounceIs::Meaning(row.id))))
    });
    builder
}

fn code(one: Known, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asked = one.1;
    let asks = ["Which code says this? “", sentence(asked), "”"];
    let mut builder = QuestionBuilder::asking(asks.concat());
    add_options(&mut builder, one, maker, |(code, _)| {
        Some((code.text(), bounce(*code, BounceIs::Meaning(asked.id))))
    });
    builder
}

fn setting(one: Known, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asked = one.0;
    let asks = [
        "A message comes back with the code ",
        &asked.text(),
        ". Where do you look first?",
    ];
    let mut builder = QuestionBuilder::asking(asks.concat());
    add_options(&mut builder, one, maker, |(_, row)| {
        let text = row.setting.to_owned();
        Some((text, bounce(asked, BounceIs::Setting(row.setting))))
    });
    builder
}

fn command(one: Known, maker: &mut Maker<'_>) -> QuestionBuilder {
    let asked = one.0;
    let asks = [
        "A message comes back with the code ",
        &asked.text(),
        ". Which check helps to find the cause?",
    ];
    let mut builder = QuestionBuilder::asking(asks.concat());
    add_options(&mut builder, one, maker, |(_, row)| {
        let check = row.checks.first()?;
        let text = check.does.to_owned();
        Some((text, bounce(asked, BounceIs::ShownBy(check.does))))
    });
    builder
}
