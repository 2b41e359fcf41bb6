//! What things are called, in links and for the reader.

use connector_checker::routing::{DraftFact, Match, Outcome, Precedence, Rule, Strength, Switch};
use std::collections::BTreeSet;

#[test]
fn names_in_links_are_those_that_links_have_always_had() {
    assert_eq!(
        Precedence::ALL.map(Precedence::id),
        ["most-specific", "listed-order"]
    );
    assert_eq!(
        Switch::ALL.map(Switch::id),
        ["all-accepted", "off", "rule-only", "centralized", "test"]
    );
    let facts = DraftFact::ALL.map(|fact| {
        let answers = fact.choices().iter().map(|choice| choice.id);
        (fact.id(), answers.collect::<Vec<_>>())
    });
    let expected = [
        ("in-cloud", vec!["all", "listed", "none", "unknown"]),
        ("directory", vec!["all", "mailboxes", "unknown"]),
        ("mx", vec!["microsoft-365", "elsewhere", "unknown"]),
        (
            "message",
            vec![
                "person",
                "forwarded",
                "redirected",
                "journal",
                "onmicrosoft",
            ],
        ),
    ];
    assert_eq!(facts, expected);
}

/// Links keep their short names, whatever the parameter of a switch is called.
#[test]
fn every_switch_is_a_parameter_of_outbound_connectors() {
    assert_eq!(
        Switch::ALL.map(|switch| switch.parameter().name()),
        [
            "AllAcceptedDomains",
            "Enabled",
            "IsTransportRuleScoped",
            "RouteAllMessagesViaOnPremises",
            "TestMode",
        ]
    );
}

#[test]
fn outcomes_have_the_names_that_other_programs_know() {
    let outcomes = [
        Outcome::Connector(0),
        Outcome::Tie(vec![0, 1]),
        Outcome::Mx,
        Outcome::StaysInMicrosoft365,
        Outcome::Rejected,
        Outcome::Loops,
    ];
    let ids = [
        "connector",
        "tie",
        "mx",
        "stays-in-microsoft-365",
        "rejected",
        "loops",
    ];
    assert_eq!(outcomes.map(|outcome| outcome.id()), ids);
    assert_eq!(Outcome::IDS, ids);
}

#[test]
fn a_rule_is_as_strong_as_the_entry_that_decided() {
    for (rule, expected) in [
        (Rule::Scope(Match::Everything), Some(Strength::Everything)),
        (
            Rule::Centralized(Match::Everything),
            Some(Strength::Everything),
        ),
        (Rule::CloudMailbox, None),
        (Rule::UnknownRecipient, None),
        (Rule::NoMatch, None),
    ] {
        assert_eq!(rule.strength(), expected, "{rule:?}");
    }
}

#[test]
fn what_a_reader_chooses_between_has_names_that_differ() {
    let labels = Switch::ALL.map(Switch::label);
    assert_eq!(BTreeSet::from(labels).len(), labels.len());
    let labels = Precedence::ALL.map(Precedence::label);
    assert_ne!(labels[0], labels[1]);
    for fact in DraftFact::ALL {
        let labels: BTreeSet<&str> = fact.choices().iter().map(|choice| choice.label).collect();
        assert_eq!(labels.len(), fact.choices().len(), "{fact:?}");
    }
}

#[test]
fn each_reading_tells_its_own_order_in_words() {
    for precedence in Precedence::ALL {
        let words = precedence.in_words();
        let places = precedence.order().map(|strength| {
            // The last one is called every domain in a list, and by its sign in a sentence.
            let label = match strength {
                Strength::Everything => "*",
                other => other.label(),
            };
            words
                .rfind(label)
                .unwrap_or_else(|| panic!("{words} lacks {label}"))
        });
        assert!(places.is_sorted(), "{words}");
    }
    assert!(Strength::Everything.label().contains('*'));
}
