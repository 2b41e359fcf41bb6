//! The tables as data.

use super::*;
use connector_checker::evidence::Fact;

fn every_claim() -> impl Iterator<Item = &'static Fact> {
    let of_scenarios = Scenario::ALL.iter().flat_map(|scenario| scenario.because);
    let of_rows = Scenario::cases().flat_map(|case| {
        let row = case.row;
        row.because.iter().chain(row.first).chain(row.warnings)
    });
    of_scenarios.chain(of_rows)
}

#[test]
fn every_documented_claim_names_its_document() {
    for claim in every_claim() {
        let needs_source = claim.grade <= Grade::DocumentsDisagree;
        assert!(!needs_source || !claim.places.is_empty(), "{}", claim.says);
    }
}

#[test]
fn every_claim_is_a_sentence() {
    for claim in every_claim() {
        assert!(claim.says.ends_with('.'), "{}", claim.says);
        assert!(
            !claim.says.contains('\''),
            "a typewriter apostrophe: {}",
            claim.says
        );
    }
}

#[test]
fn every_row_says_why() {
    for case in Scenario::cases() {
        assert!(!case.row.because.is_empty(), "{}", case.row.id);
    }
}

#[test]
fn the_documents_word_is_told_where_it_is_another_and_only_there() {
    for case in Scenario::cases() {
        assert_ne!(case.row.documented, Some(case.row.need), "{}", case.row.id);
        // What is needed for a wish is what the tables know nothing of.
        let knows = case.row.need != Need::Needed || case.row.documented.is_some();
        let of_tables = case.scenario.id != "remaining-server";
        assert!(knows || !of_tables, "{}", case.row.id);
    }
}

#[test]
fn whatever_may_be_needed_for_a_wish_has_a_headline_of_its_own() {
    for scenario in Scenario::ALL {
        let mut cases = scenario.own_cases();
        let is_needed = cases.any(|case| case.row.need == Need::Needed);
        let says_so = scenario.yes.starts_with("Yes, for ");
        assert_eq!(says_so, is_needed, "{}", scenario.id);
    }
}

#[test]
fn names_are_unique_and_fit_for_a_link() {
    let fits = |id: &str| {
        id.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let questions: Vec<&str> = Question::all().map(|q| q.text().id).collect();
    let choices = Question::all()
        .flat_map(|q| q.text().choices)
        .map(|choice| choice.id);
    assert!(
        questions
            .iter()
            .copied()
            .chain(choices)
            .all(|id| fits(id) && id != "unknown")
    );
    let unique: BTreeSet<&str> = questions.iter().copied().collect();
    assert_eq!(unique.len(), questions.len());
    let scenarios: BTreeSet<&str> = Scenario::ALL.iter().map(|s| s.id).collect();
    assert_eq!(scenarios.len(), Scenario::ALL.len());
    for question in Question::all() {
        let ids: BTreeSet<&str> = question.text().choices.iter().map(|c| c.id).collect();
        assert_eq!(ids.len(), question.text().choices.len());
    }
}

#[test]
fn what_the_reader_tells_apart_has_words_that_differ() {
    let labels = BTreeSet::from(Party::ALL.map(Party::label));
    assert_eq!(labels.len(), Party::ALL.len());
    let ids = BTreeSet::from(Party::ALL.map(Party::id));
    assert_eq!(ids.len(), Party::ALL.len());
    let labels = BTreeSet::from(Need::ALL.map(Need::label));
    assert_eq!(labels.len(), Need::ALL.len());
    let ids = BTreeSet::from(Need::ALL.map(Need::id));
    assert_eq!(ids.len(), Need::ALL.len());
    assert_eq!(Need::Required.to_string(), "Required");
    let identities = [
        Identity::Certificate,
        Identity::IpAddress,
        Identity::SenderDomain,
    ];
    assert_eq!(BTreeSet::from(identities.map(Identity::label)).len(), 3);
    for question in Question::all() {
        let labels: BTreeSet<&str> = question.replies().map(|r| r.label(question)).collect();
        assert_eq!(labels.len(), question.replies().count());
        assert!(labels.contains(Reply::DONT_KNOW) && !labels.contains(""));
    }
}

#[test]
fn every_question_stands_at_its_own_place_and_in_one_step() {
    for (place, question) in Question::all().enumerate() {
        assert_eq!(question as usize, place);
        let steps = Step::ALL
            .iter()
            .filter(|step| step.questions.contains(&question));
        assert_eq!(steps.count(), 1);
        assert!(Step::of(question).questions.contains(&question));
    }
}
