//! Mail flow rules: which of their properties are conditions, and whether those are all.

use crate::expect::{notices, read, settings};

const TASKS: &str = "Microsoft.Exchange.MessagingPolicies.Rules.Tasks.";

/// The conditions and exceptions of the only rule in a text.
fn parts(text: &str) -> [String; 2] {
    let read = read(text);
    let [rule] = read.organization.transport_rules.as_slice() else {
        panic!("{text}: {read:?}");
    };
    assert_eq!(notices(&read), [""; 0], "{text}");
    let parts = settings(rule, &["Conditions", "Exceptions"]);
    parts.try_into().expect("two were asked for")
}

#[test]
fn what_every_rule_has_is_no_condition() {
    let text = r#"{"Name": "R", "StopRuleProcessing": false, "Conditions": null, "Exceptions": [],
        "SenderAddressLocation": "Header", "RecipientAddressType": "Resolved", "RuleErrorAction": "Ignore", "RuleSubType": "None",
        "UseLegacyRegex": false, "Mode": "Enforce", "Priority": 0, "Comments": "From: x", "ManuallyModified": false, "Quarantine": false,
        "DlpPolicy": null, "State": "Enabled", "ActivationDate": null, "ExpiryDate": null, "HasSenderOverride": false,
        "WhenChanged": "2024-02-29T12:00:00Z", "Identity": "R", "ExceptIfHasNoClassification": false}"#;
    assert_eq!(parts(text), ["[]", "[]"]);
}

#[test]
fn the_types_of_conditions_repeat_what_single_properties_say() {
    let json = format!(
        r#"{{"Name": "R", "StopRuleProcessing": false, "Conditions": ["{TASKS}SentToScopePredicate", "{TASKS}HeaderContainsPredicate"],
        "Exceptions": ["{TASKS}SenderDomainIsPredicate"], "Actions": ["{TASKS}DeleteMessageAction"],
        "SentToScope": "NotInOrganization", "HeaderContainsMessageHeader": "X-A", "HeaderContainsWords": ["b"],
        "ExceptIfSenderDomainIs": ["contoso.com"]}}"#
    );
    let list = [
        (
            "Conditions",
            &*format!("{{{TASKS}SentToScopePredicate, {TASKS}HeaderContainsPredicate}}"),
        ),
        (
            "Exceptions",
            &*format!("{{{TASKS}SenderDomainIsPredicate}}"),
        ),
        ("Actions", &*format!("{{{TASKS}DeleteMessageAction}}")),
        ("SentToScope", "NotInOrganization"),
        ("HeaderContainsMessageHeader", "X-A"),
        ("HeaderContainsWords", "{b}"),
        ("ExceptIfSenderDomainIs", "{contoso.com}"),
        ("Name", "R"),
        ("StopRuleProcessing", "False"),
    ];
    let list: String = list
        .iter()
        .map(|(name, value)| format!("{name:<27} : {value}\n"))
        .collect();
    for text in [json, list] {
        assert_eq!(
            parts(&text),
            [
                "[SentToScope: NotInOrganization, HeaderContainsMessageHeader: X-A, HeaderContainsWords: b]",
                "[ExceptIfSenderDomainIs: contoso.com]"
            ]
        );
    }
}

#[test]
fn a_condition_whose_property_was_not_exported_makes_the_list_incomplete() {
    let json = format!(
        r#"{{"Name": "R", "StopRuleProcessing": false, "Conditions": ["{TASKS}SentToScopePredicate", "{TASKS}FromScopePredicate"],
        "SentToScope": "NotInOrganization", "Exceptions": ["{TASKS}SenderDomainIsPredicate"]}}"#
    );
    assert_eq!(parts(&json), ["[SentToScope: NotInOrganization, …]", "[…]"]);
}

#[test]
fn conditions_as_objects_or_as_a_type_are_no_values() {
    for (conditions, expected) in [
        (
            r#"[{"Rank": 1, "Name": "SentToScope"}]"#,
            "[SentToScope: NotInOrganization]",
        ),
        (
            r#"[{"Rank": 1}, {"Rank": 2}]"#,
            "[SentToScope: NotInOrganization, …]",
        ),
        (
            r#""System.Object[]""#,
            "[SentToScope: NotInOrganization, …]",
        ),
        (
            r#"["@{Rank=1; Name=SentToScope}"]"#,
            "[SentToScope: NotInOrganization]",
        ),
    ] {
        let text = format!(
            r#"{{"Name": "R", "StopRuleProcessing": false, "Conditions": {conditions}, "SentToScope": "NotInOrganization"}}"#
        );
        let [found, _] = parts(&text);
        assert_eq!(found, expected, "{conditions}");
    }
}
