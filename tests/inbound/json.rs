//! Attributions as JSON.

use super::{organization, rejecting, transaction};
use connector_checker::evidence::facts;
use connector_checker::inbound::{Attributor, Ground, Holds, Rule, Standing, Treatment};
use connector_checker::organization::Organization;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn attributed(organization: &Organization, words: &str) -> Value {
    let attribution = Attributor::new(organization).attribute(&transaction(words));
    serde_json::from_str(&attribution.to_json()).expect("JSON")
}

fn traced(organization: &Organization, words: &str) -> Value {
    let attributor = Attributor::new(organization);
    let attribution = attributor.attribute(&transaction(words));
    serde_json::from_str(&attributor.trace_json(&attribution)).expect("JSON")
}

fn ids(list: &Value) -> Vec<&str> {
    let entries = list.as_array().expect("a list").iter();
    entries
        .map(|entry| entry["id"].as_str().expect("an id"))
        .collect()
}

#[test]
fn a_relayed_message_names_its_steps_its_connector_and_its_documents() {
    let own = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    let words = "203.0.113.5 cert=mail.contoso.com to=a@b.example";
    let all = attributed(&own, words);
    let one = &all["recipients"][0];
    assert_eq!(one["recipient"], "a@b.example");
    assert_eq!(one["treatment"]["id"], "relayed");
    assert_eq!(ids(&one["steps"]), ["certificate"]);
    let step = &one["steps"][0];
    assert_eq!(step["answer"], json!({"id": "yes", "label": "Yes"}));
    let connector = json!([{"name": "own cert=*.contoso.com", "position": 0, "matches": {"id": "yes", "label": "Yes"}}]);
    assert_eq!(step["connectors"], connector);
    let outcome = &one["outcomes"][0];
    assert_eq!(outcome["step"]["id"], "certificate");
    assert_eq!(
        (&outcome["code"], &outcome["text"]),
        (&Value::Null, &Value::Null)
    );
    let because = step["because"].as_array().expect("a list");
    assert!(
        because
            .iter()
            .all(|claim| claim["id"] != "" && claim["says"] != "")
    );
    let documented = |claim: &&Value| claim["grade"]["id"] == "documented";
    let documented: Vec<&Value> = because.iter().filter(documented).collect();
    assert!(!documented.is_empty());
    for claim in documented {
        let url = claim["sources"][0]["url"].as_str().expect("an address");
        assert!(url.starts_with("https://"), "{url}");
    }
}

#[test]
fn a_refused_message_has_its_code_and_text_apart() {
    let rejecting = rejecting(organization(&["contoso.com"], &[]));
    let all = attributed(
        &rejecting,
        "203.0.113.5 from=a@contoso.com to=b@contoso.com",
    );
    let outcome = &all["recipients"][0]["outcomes"][0];
    assert_eq!(outcome["treatment"]["id"], "direct-send");
    assert_eq!(outcome["code"], "550 5.7.68");
    let text = "TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources";
    assert_eq!(outcome["text"], text);
}

#[test]
fn what_is_unknown_is_named_by_its_id_among_the_reasons() {
    let mut own = organization(&["contoso.com"], &["own ip=203.0.113.5"]);
    own.inbound_connectors[0].enabled = connector_checker::organization::Setting::Unknown;
    let all = attributed(&own, "203.0.113.5 from=a@contoso.com to=b@fabrikam.com");
    let one = &all["recipients"][0];
    assert_eq!(one["treatment"], Value::Null);
    let unknown = json!([facts::UNKNOWN_INBOUND_SETTINGS.id()]);
    assert_eq!(one["unknown"], unknown);
    assert!(ids(&one["because"]).contains(&unknown[0].as_str().expect("an id")));
    assert!(
        one["outcomes"]
            .as_array()
            .is_some_and(|outcomes| outcomes.len() > 1)
    );
}

#[test]
fn no_reason_is_given_twice() {
    let own = organization(
        &["contoso.com"],
        &[
            "partner from=* only-ip ip=192.0.2.1",
            "partner from=fabrikam.com tls",
        ],
    );
    let all = attributed(&own, "203.0.113.5 from=a@fabrikam.com to=b@contoso.com");
    let because = ids(&all["recipients"][0]["because"]);
    let once: BTreeSet<&str> = because.iter().copied().collect();
    assert_eq!(because.len(), once.len());
}

#[test]
fn the_trace_has_every_connector_of_every_recipient() {
    let own = organization(
        &["contoso.com"],
        &[
            "own cert=*.contoso.com off",
            "own cert=*.contoso.com",
            "own ip=203.0.113.5",
        ],
    );
    let words = "203.0.113.5 cert=mail.contoso.com from=a@contoso.com to=a@b.example,b@contoso.com";
    let traced = traced(&own, words);
    let recipients = traced.as_array().expect("a list");
    assert_eq!(recipients.len(), 2);
    for one in recipients {
        assert_eq!(ids(&one["connectors"]), ["disabled", "takes", "outranked"]);
        assert_eq!(one["connectors"][0]["before"], Value::Null);
        assert_eq!(one["connectors"][2]["before"]["id"], "certificate");
        assert_eq!(one["connectors"][2]["position"], 2);
        assert_eq!(one["connectors"][0]["says"], "Turned off.");
    }
}

#[test]
fn each_id_and_each_label_is_one_of_a_kind() {
    fn check(what: &str, words: &[&str]) {
        let once: BTreeSet<&&str> = words.iter().collect();
        assert_eq!(once.len(), words.len(), "{what}: {words:?}");
    }
    check("treatments", &Treatment::ALL.map(Treatment::id));
    check(
        "labels of treatments",
        &Treatment::ALL.map(Treatment::label),
    );
    check("steps", &Rule::ALL.map(Rule::id));
    check("answers", &Holds::ALL.map(Holds::id));
    check("standings", &Standing::IDS);
    for standing in [
        Standing::Takes,
        Standing::Outranked(Rule::Tls),
        Standing::NoMatch,
    ] {
        assert!(Standing::IDS.contains(&standing.id()));
    }
    // Where two grounds are one fact, they stand next to each other.
    let claims: Vec<_> = Ground::ALL
        .iter()
        .map(|ground| ground.claim().id())
        .collect();
    let mut once = claims.clone();
    once.dedup();
    assert_eq!(once.iter().collect::<BTreeSet<_>>().len(), once.len());
}
