//! The catalogue of facts and of the places that they are written in.

use std::collections::BTreeSet;

use connector_checker::audit::Lint;
use connector_checker::batch::{COMPARING, Reason};
use connector_checker::bounce::{Row, UNKNOWN_CODE};
use connector_checker::evidence::{
    CHECKED, Entry, Fact, Grade, Month, PLACES, Source, facts, places,
};
use connector_checker::flow::{EXAMPLE, rows};
use connector_checker::imported::WHY_AGAIN;
use connector_checker::inbound;
use connector_checker::markup::{Markup, claims::write_sources};
use connector_checker::routing::{AFTER_CONNECTOR, CHECKS, Ground};
use connector_checker::rules::{Scenario, tables::DEFECTS};
use connector_checker::setup::{Outcome, Step};

#[test]
fn every_fact_knows_its_id_and_no_other_does() {
    for Entry { id, fact, .. } in facts::all() {
        assert_eq!(fact.id(), Some(*id));
    }
    let stranger = Fact {
        says: "Nobody says so.",
        ..facts::SMTP_RELAY
    };
    assert_eq!(stranger.id(), None);
}

/// Every fact that some answer, row, hop or step tells; some more than once.
fn told() -> Vec<&'static Fact> {
    let mut told: Vec<&Fact> = DEFECTS.iter().collect();
    for scenario in Scenario::ALL {
        told.extend(scenario.because);
        for row in scenario.rows {
            told.extend([row.because, row.first, row.warnings].into_iter().flatten());
        }
    }
    told.extend(Ground::ALL.map(Ground::claim));
    told.extend(inbound::Ground::ALL.iter().map(|ground| ground.claim()));
    told.extend(inbound::CHECKS.into_iter().chain(inbound::WARNINGS));
    told.extend(AFTER_CONNECTOR.into_iter().chain(CHECKS));
    told.push(&EXAMPLE.because);
    told.extend(WHY_AGAIN);
    told.extend(Row::all().flat_map(|row| row.because));
    told.extend(UNKNOWN_CODE);
    told.extend(&COMPARING);
    told.extend(Reason::ALL.iter().flat_map(|reason| reason.because()));
    for path in rows() {
        told.extend(path.because());
        told.extend(path.hops.iter().flat_map(|hop| hop.carried));
    }
    for step in Step::all() {
        told.extend(
            [step.because, step.warnings, step.corrects]
                .into_iter()
                .flatten(),
        );
    }
    let outcomes = [
        Outcome::Make,
        Outcome::AlreadyMade,
        Outcome::NothingToDo,
        Outcome::OutOfScope,
    ];
    told.extend(outcomes.map(Outcome::claim));
    told.extend(Lint::all().flat_map(|lint| lint.because));
    told
}

#[test]
fn ids_are_unique_and_written_in_kebab_case() {
    let facts: Vec<&str> = facts::all().map(|entry| entry.id).collect();
    let places: Vec<&str> = places::all().map(|(id, _)| id).collect();
    assert!(facts.contains(&"smtp-relay-only-in-the-cloud"));
    assert!(places.contains(&"outbound-example-1"));
    for ids in [facts, places] {
        for id in &ids {
            let mut words = id.split('-');
            let is_word = |word: &str| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            };
            assert!(words.all(is_word), "{id}");
        }
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
    }
}

#[test]
fn every_fact_is_told_and_nothing_else_is() {
    let told = told();
    for Entry { id, fact, .. } in facts::all() {
        assert!(told.contains(&fact), "nobody tells {id}");
    }
    for fact in told {
        assert!(
            facts::all().any(|entry| entry.fact == *fact),
            "{}",
            fact.says
        );
    }
}

#[test]
fn every_place_has_a_fact_and_every_document_a_place() {
    for (id, place) in places::all() {
        let mut entries = facts::all();
        assert!(
            entries.any(|entry| entry.fact.places.contains(&place)),
            "nothing is written at {id}"
        );
        assert!(Source::ALL.contains(&place.source), "{id}");
    }
    for source in Source::ALL.iter().copied() {
        let mut places = places::all();
        assert!(
            places.any(|(_, place)| place.source == source),
            "{}",
            source.title()
        );
    }
}

/// What only administrators tell, and what nobody has published, is by definition in no document.
#[test]
fn every_fact_that_rests_on_documents_says_where_they_speak() {
    for Entry { id, fact, .. } in facts::all() {
        let may_lack = matches!(fact.grade, Grade::Reported | Grade::Undocumented);
        assert!(may_lack || !fact.places.is_empty(), "{id}");
        for (at, place) in fact.places.iter().enumerate() {
            assert!(!fact.places[..at].contains(place), "{id} repeats a place");
        }
    }
}

/// The words of a sentence that carry its meaning, roughly: those of four letters and more.
fn words(sentence: &str) -> BTreeSet<String> {
    let words = sentence.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect()
}

/// Two sentences that share more than half of their longer words nearly always tell one fact twice;
/// different facts about the same subject share half of them at most. Two pairs are alike for another
/// reason.
#[test]
fn no_two_facts_say_nearly_the_same() {
    let alike: [[Fact; 2]; 2] = [
        // The two directions of one road.
        [facts::ALL_MAIL_FROM_SERVER, facts::ALL_MAIL_TO_SERVER],
        // Two settings that do nothing on the same type of connector.
        [
            facts::ACCEPTED_DOMAINS_ON_PARTNER,
            facts::CENTRALIZED_ON_PARTNER,
        ],
    ];
    let entries: Vec<&Entry> = facts::all().collect();
    for (at, one) in entries.iter().enumerate() {
        for other in &entries[at + 1..] {
            let (these, those) = (words(one.fact.says), words(other.fact.says));
            let shared = these.intersection(&those).count();
            let is_near = 2 * shared > these.union(&those).count();
            let is_known = alike.contains(&[one.fact, other.fact]);
            assert_eq!(is_near, is_known, "{} and {}", one.id, other.id);
        }
    }
}

#[test]
fn a_place_was_checked_when_the_latest_of_its_facts_was() {
    assert!(places::all().map(|(_, place)| place).eq(PLACES));
    for (place, checked) in PLACES.iter().zip(CHECKED) {
        let entries = facts::all().filter(|entry| entry.fact.places.contains(place));
        let latest = entries.map(|entry| entry.checked).max();
        assert_eq!(latest, Some(checked), "{}", place.address());
    }
}

/// Everything was checked in that month for the first time; what is checked again has a later one.
#[test]
fn no_fact_is_older_than_the_checker() {
    let first = Month::new("2026-11");
    assert!(facts::all().all(|entry| first <= entry.checked));
}

#[test]
fn the_list_of_sources_has_every_place_below_its_document_with_the_month() {
    let list = Markup::of(write_sources);
    for source in Source::ALL.iter().copied() {
        let link = format!("<li><a href=\"{}\" rel=\"noreferrer\">", source.url());
        let (_, rest) = list.split_once(&link).expect("the document");
        let (_, places) = rest.split_once("<ul>").expect("its places");
        let (places, _) = places.split_once("</ul>").expect("the end of its places");
        let checked = PLACES.iter().zip(CHECKED);
        let mut expected = String::new();
        for (place, month) in checked.filter(|(place, _)| place.source == source) {
            let section = match place.section {
                "" => String::new(),
                section => format!("{section}, "),
            };
            expected += &format!("<li>{section}checked {month}</li>");
        }
        assert_eq!(places, expected);
    }
    assert_eq!(list.matches("<ul>").count(), 1 + Source::ALL.len());
}

#[test]
fn an_address_leads_to_a_cmdlets_parameter_or_to_the_page() {
    const REFERENCE: &str = "https://learn.microsoft.com/powershell/module/exchangepowershell/";
    for (id, place) in places::all() {
        let url = place.source.url();
        let hosts = [
            "https://learn.microsoft.com/",
            "https://support.microsoft.com/",
            "https://techcommunity.microsoft.com/",
            "https://www.iana.org/",
            "https://www.rfc-editor.org/",
        ];
        assert!(hosts.iter().any(|host| url.starts_with(host)), "{id}");
        assert_eq!(url, url.to_lowercase());
        let anchor = match place.section.strip_prefix('-') {
            Some(parameter) => format!("#-{}", parameter.to_lowercase()),
            None => String::new(),
        };
        assert_eq!(place.address(), [url, &anchor].concat(), "{id}");
        // Only cmdlets have parameters, and their references are found by their names.
        let cmdlet = url.strip_prefix(REFERENCE);
        assert!(anchor.is_empty() || cmdlet.is_some(), "{id}");
        if let Some(cmdlet) = cmdlet {
            assert_eq!(cmdlet, place.source.title().to_lowercase());
        }
    }
}
