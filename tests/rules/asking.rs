//! Asking: what is asked, when, and what "I don't know" does.

use super::*;

/// Follows the questions, answering as told and "no" or the first choice otherwise.
fn walk(text: &str) -> Vec<&'static str> {
    let told = answers(text);
    let mut given = Answers::default();
    let mut asked = Vec::new();
    while let Some(question) = next_question(&given) {
        asked.push(question.text().id);
        let otherwise = question.reply_by_id("no").unwrap_or(Reply::Choice(0));
        given.set(question, Some(told.get(question).unwrap_or(otherwise)));
    }
    asked
}

#[test]
fn the_first_question_is_the_one_that_most_rows_hang_on() {
    let mut rows: HashMap<Question, usize> = HashMap::new();
    for clause in Scenario::cases().flat_map(Case::clauses) {
        *rows.entry(clause.question).or_default() += 1;
    }
    let first = next_question(&Answers::default()).expect("a first question");
    assert!(
        rows.iter()
            .all(|(question, count)| *question == first || *count < rows[&first])
    );
}

#[test]
fn details_are_asked_only_once_their_need_is_known() {
    assert_eq!(
        walk("mailboxes=cloud"),
        [
            "mailboxes",
            "devices",
            "partner",
            "other-tenant",
            "provider",
            "relay-domain",
            "rule",
            "multi-geo",
            "remaining-server"
        ]
    );
    assert!(walk("mailboxes=cloud partner=yes").contains(&"partner-security"));
}

#[test]
fn an_organization_without_own_servers_is_not_asked_about_them() {
    assert!(!walk("mailboxes=cloud devices=yes").contains(&"servers"));
}

#[test]
fn a_relaying_device_leads_to_the_question_about_hybrid() {
    let asked = walk("mailboxes=cloud devices=yes sign-in=no reach=outside identity=own");
    assert_eq!(asked.last(), Some(&"hybrid"));
}

#[test]
fn what_only_some_need_to_tell_is_asked_of_nobody_else() {
    let asks = |text: &str, question: &str| walk(text).contains(&question);
    let devices = "mailboxes=cloud devices=yes sign-in=no";
    for (text, question, is_asked) in [
        ("reach=inside", "direct-send", true),
        ("reach=outside", "direct-send", false),
        ("reach=inside direct-send=no", "identity", false),
        ("reach=inside direct-send=yes", "identity", true),
    ] {
        assert_eq!(
            asks(&format!("{devices} {text}"), question),
            is_asked,
            "{text}"
        );
    }
    let provider = "mailboxes=cloud provider=yes";
    for (mail, asks_mx, asks_returns) in [
        ("incoming", true, false),
        ("outgoing", false, true),
        ("both", true, true),
    ] {
        let text = format!("{provider} provider-mail={mail}");
        assert_eq!(asks(&text, "mx"), asks_mx, "{mail}");
        assert_eq!(asks(&text, "returns"), asks_returns, "{mail}");
    }
    assert!(!asks("mailboxes=split servers=other", "remaining-server"));
    assert!(asks(
        "mailboxes=cloud remaining-server=yes",
        "remaining-use"
    ));
    assert!(!asks(
        "mailboxes=cloud remaining-server=yes remaining-use=relay",
        "mx"
    ));
}

#[test]
fn i_dont_know_never_blocks() {
    let mut given = Answers::default();
    while let Some(question) = next_question(&given) {
        given.set(question, Some(Reply::DontKnow));
    }
    let verdict = check(&given);
    assert_eq!(verdict.next, None);
    let all: Vec<_> = Question::all().collect();
    assert_eq!(
        verdict.depends_on, all,
        "the verdict names what it depends on"
    );
    let scenarios = verdict.findings.len();
    assert_eq!(
        scenarios,
        Scenario::ALL.len(),
        "every scenario is still possible"
    );
}

#[test]
fn the_path_forgets_screens_that_no_longer_matter() {
    let given = answers("mailboxes=cloud servers=other hybrid=yes");
    let steps: Vec<_> = path(&given).iter().map(|(step, _)| step.id).collect();
    assert_eq!(steps, ["mailboxes", "needs"]);
}

#[test]
fn the_list_shows_only_what_can_apply() {
    let lines = |text| {
        let path = path(&answers(text));
        let list = path.into_iter().find(|(step, _)| step.is_list());
        list.map(|(_, questions)| questions).unwrap_or_default()
    };
    assert!(lines("mailboxes=cloud").contains(&Question::MultiGeo));
    assert!(!lines("mailboxes=on-premises servers=other").contains(&Question::MultiGeo));
    assert!(lines("mailboxes=none").is_empty());
}

#[test]
fn a_half_answered_list_stays_the_last_screen() {
    let path = path(&answers("mailboxes=cloud devices=yes"));
    let (step, questions) = path.last().expect("a screen");
    assert_eq!((step.id, questions.len()), ("needs", 8));
}
