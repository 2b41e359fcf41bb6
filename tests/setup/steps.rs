//! Which steps a verdict has.

use super::*;
use connector_checker::evidence::Fact;
use connector_checker::organization::Organization;
use connector_checker::rules::{Need, NeedSet, Party, Reply, Satisfied, Scenario};
use connector_checker::setup::{Command, Maker, Outcome, PartText, Step, script};
use std::collections::BTreeSet;

fn every_claim() -> impl Iterator<Item = &'static Fact> {
    let of_steps = Step::all().flat_map(|step| {
        step.because
            .iter()
            .chain(step.warnings)
            .chain(step.corrects)
    });
    let outcomes = [
        Outcome::Make,
        Outcome::AlreadyMade,
        Outcome::NothingToDo,
        Outcome::OutOfScope,
    ];
    of_steps.chain(outcomes.map(Outcome::claim))
}

/// All combinations of one reply from each list.
fn combinations<'a>(lists: &[&'a [&'a str]]) -> Vec<Vec<&'a str>> {
    lists.iter().fold(vec![Vec::new()], |combinations, list| {
        let with = |combination: &Vec<&'a str>| {
            let combination = combination.clone();
            list.iter()
                .map(move |reply| [&combination[..], &[*reply]].concat())
        };
        combinations.iter().flat_map(with).collect()
    })
}

/// All that can be combined, with one case of the devices for each way that they are set up.
fn all_together() -> Vec<String> {
    let combinations = combinations(&[
        &[
            "mailboxes=cloud",
            "mailboxes=split",
            "mailboxes=on-premises",
        ],
        &[
            "servers=exchange-2010",
            "servers=exchange-2007",
            "servers=other",
        ],
        &["hybrid=yes", "hybrid=no"],
        &[
            "",
            "devices=yes sign-in=no reach=outside identity=own",
            "devices=yes sign-in=no reach=inside direct-send=yes identity=hosted-own",
            "devices=yes sign-in=no reach=outside identity=hosted-own",
        ],
        &[
            "",
            "partner=yes partner-security=incoming",
            "partner=yes partner-security=outgoing",
            "partner=yes partner-security=both other-tenant=yes",
        ],
        &[
            "",
            "provider=yes provider-mail=incoming mx=service",
            "provider=yes provider-mail=both mx=service returns=delivers",
            "provider=yes provider-mail=outgoing returns=returns",
            "provider=yes provider-mail=outgoing returns=both",
        ],
        &[
            "",
            "relay-domain=yes subdomains=no",
            "relay-domain=yes subdomains=yes",
        ],
        &["", "rule=yes"],
    ]);
    combinations
        .iter()
        .map(|replies| replies.join(" "))
        .collect()
}

fn is_by_you(needs: NeedSet) -> bool {
    needs.iter().all(|need| need != Need::AlreadyCreated)
}

#[test]
fn every_step_and_every_answer_names_its_source() {
    for step in Step::all() {
        assert!(!step.because.is_empty(), "{}", step.id);
    }
    for claim in every_claim() {
        assert!(!claim.places.is_empty(), "{}", claim.says);
    }
}

#[test]
fn every_text_is_a_sentence_without_typewriter_apostrophes() {
    let words = Step::all().map(|step| step.does);
    for says in every_claim().map(|claim| claim.says).chain(words) {
        assert!(says.ends_with('.') && !says.contains('\''), "{says}");
        assert!(!says.contains('\n'), "a comment is one line: {says}");
    }
    for title in Step::all().map(|step| step.title) {
        assert!(
            !title.ends_with('.') && !title.contains(['\'', '\n']),
            "{title}"
        );
    }
}

#[test]
fn names_are_unique_short_and_fit_for_a_link() {
    let steps: Vec<&str> = Step::all().map(|step| step.id).collect();
    let fields: Vec<&str> = Field::ALL.iter().map(|field| field.id()).collect();
    let parts: Vec<&str> = PartText::ALL.iter().map(|part| part.id).collect();
    for ids in [steps, fields, parts] {
        for id in &ids {
            let fits = id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(fits && (1..=20).contains(&id.len()), "{id}");
        }
        let unique: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
    }
    for step in Step::all() {
        assert_eq!(
            Step::by_id(step.id).map(|found| found.title),
            Some(step.title)
        );
    }
    for (place, field) in Field::ALL.into_iter().enumerate() {
        assert_eq!(
            (field as usize, Field::by_id(field.id())),
            (place, Some(field))
        );
    }
}

#[test]
fn every_row_that_a_step_names_is_a_row_that_asks_for_that_connector() {
    for step in Step::all() {
        for call in step.when.any.iter().chain(step.when.unless) {
            for row in call.rows.ids() {
                let asks = Scenario::cases().any(|case| {
                    let mut connectors = case.row.connectors.iter();
                    case.row.id == *row
                        && connectors.any(|one| call.ends.contains(&(one.from, one.to)))
                });
                assert!(asks, "{} names {row}", step.id);
            }
        }
    }
}

#[test]
fn every_step_applies_for_certain_in_some_situation() {
    let reached: BTreeSet<&str> = SITUATIONS
        .iter()
        .flat_map(|situation| {
            let checklist = checklist_of(situation.answers);
            ids(&checklist, |standing| standing != Standing::Possible)
        })
        .collect();
    for step in Step::all() {
        assert!(reached.contains(step.id), "{} is never reached", step.id);
    }
}

#[test]
fn every_case_that_asks_for_a_connector_has_steps_and_no_other_has() {
    for scenario in Scenario::ALL {
        let questions: BTreeSet<Question> = scenario
            .own_cases()
            .flat_map(|case| case.clauses().map(|clause| clause.question))
            .collect();
        let mut complete = vec![answers("")];
        for question in questions {
            let with = |answers: &Answers| {
                let answers = *answers;
                let choices = 0..question.text().choices.len() as u8;
                choices.map(move |choice| {
                    let mut answers = answers;
                    answers.set(question, Some(Reply::Choice(choice)));
                    answers
                })
            };
            complete = complete.iter().flat_map(with).collect();
        }
        for answers in complete {
            let verdict = check(&answers);
            let checklist = checklist(&verdict);
            let asks = !verdict.connectors.is_empty();
            assert_eq!(asks, checklist.steps().next().is_some(), "{answers:?}");
        }
    }
}

/// The two ends that a command joins, as far as it says so.
fn is_for(command: &Command, from: Party, to: Party) -> bool {
    let name = match command {
        Command::Outbound(outbound) => outbound.name,
        Command::Inbound(inbound) => inbound.name(),
        Command::Send(_) | Command::Receive(_) => return false,
    };
    let word = |party| match party {
        Party::YourServer => "own servers",
        Party::Microsoft365 => "Microsoft 365",
        Party::Partner => "partner",
        Party::OtherTenant => "other organization",
        Party::Provider => "service provider",
        Party::RuleTarget => "mail flow rule",
        Party::HostedApp => "hosted service",
        Party::AddOn => "add-on service",
        other => panic!("no name has {other:?} in it"),
    };
    let by_rule = to == Party::RuleTarget;
    let joint = if by_rule { "by" } else { "to" };
    name == format!("From {} {joint} {}", word(from), word(to))
}

#[test]
fn every_connector_to_make_has_one_command_and_the_wizards_have_none() {
    for text in all_together() {
        let verdict = check(&answers(&text));
        let commands: Vec<Command> = script(&checklist(&verdict), &Values::default())
            .blocks
            .into_iter()
            .map(|block| block.command)
            .collect();
        for planned in &verdict.connectors {
            let here = commands
                .iter()
                .filter(|command| is_for(command, planned.from, planned.to));
            let wanted = usize::from(is_by_you(planned.needs));
            assert_eq!(
                here.count(),
                wanted,
                "{:?} to {:?}:{text}",
                planned.from,
                planned.to
            );
        }
        let creating = commands.iter().filter(|command| {
            command.name().starts_with("New-") && command.name() != "New-SendConnector"
        });
        let planned = verdict.connectors.iter();
        let wanted = planned.filter(|planned| is_by_you(planned.needs)).count();
        assert_eq!(creating.count(), wanted, "{text}");
    }
}

/// What the guide creates is what the verdict asks for.
#[test]
fn the_connectors_of_the_commands_satisfy_the_plan() {
    let filled_in = values(&filled_in());
    let mut kinds = BTreeSet::new();
    for text in all_together() {
        let verdict = check(&answers(&text));
        let mut made = Organization::default();
        for block in script(&checklist(&verdict), &filled_in).blocks {
            match block.command {
                Command::Outbound(plan) => made.outbound_connectors.push(plan.connector()),
                Command::Inbound(plan) => made.inbound_connectors.push(plan.connector()),
                Command::Send(_) | Command::Receive(_) => {}
            }
        }
        let planned = verdict.connectors.iter();
        for planned in planned.filter(|planned| is_by_you(planned.needs)) {
            let answer = planned.satisfied_by(&made);
            assert!(
                matches!(answer, Satisfied::By(_)),
                "{answer:?} of {planned:?} in {text}"
            );
            kinds.insert((planned.from, planned.to));
        }
    }
    assert_eq!(kinds.len(), 12, "every pair of ends is tried");
}

#[test]
fn complete_answers_leave_no_step_possible_and_none_stands_twice() {
    for text in all_together() {
        let checklist = checklist_of(&text);
        let all = ids(&checklist, |_| true);
        let unique: BTreeSet<&&str> = all.iter().collect();
        assert_eq!(unique.len(), all.len(), "{text}");
        assert_eq!(
            ids(&checklist, |standing| standing == Standing::Possible),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn the_order_is_that_of_the_table() {
    let whole: Vec<&str> = Step::all().map(|step| step.id).collect();
    for text in all_together() {
        let here = ids(&checklist_of(&text), |_| true);
        let mut table = whole.iter();
        assert!(
            here.iter().all(|id| table.any(|other| other == id)),
            "{text}"
        );
    }
}

/// With "I don't know" in them, answers give a certain step only where every completion has it,
/// and at least a possible one where some completion has it.
#[test]
fn open_answers_lose_no_step_and_promise_none() {
    // The last reply of each list leaves all the others possible.
    const LISTS: &[&[&str]] = &[
        &[
            "mailboxes=cloud",
            "mailboxes=split",
            "mailboxes=on-premises",
            "mailboxes=unknown",
        ],
        &[
            "servers=exchange-2010",
            "servers=exchange-2007",
            "servers=other",
            "servers=unknown",
        ],
        &["hybrid=yes", "hybrid=no", "hybrid=unknown"],
        &["devices=yes", "devices=no", "devices=unknown"],
        &[
            "relay-domain=yes",
            "relay-domain=no",
            "relay-domain=unknown",
        ],
        &["subdomains=yes", "subdomains=no", "subdomains=unknown"],
        &["provider=yes", "provider=no", "provider=unknown"],
    ];
    const REST: &str = " sign-in=no reach=outside identity=own provider-mail=incoming mx=service";
    let checklist_of = |replies: &[&str]| checklist_of(&(replies.join(" ") + REST));
    for replies in combinations(LISTS) {
        let completions: Vec<&[&str]> = LISTS
            .iter()
            .zip(&replies)
            .map(|(list, reply)| match list {
                [others @ .., open] if open == reply => others,
                _ => std::slice::from_ref(reply),
            })
            .collect();
        let complete = combinations(&completions);
        let steps_of = |replies: &Vec<&str>| ids(&checklist_of(replies), |_| true);
        let reached: Vec<Vec<&str>> = complete.iter().map(steps_of).collect();
        let open = checklist_of(&replies);
        for id in ids(&open, |standing| standing != Standing::Possible) {
            let always = reached.iter().all(|steps| steps.contains(&id));
            assert!(always, "{id} is not certain: {replies:?}");
        }
        let shown = ids(&open, |_| true);
        for id in reached.iter().flatten() {
            assert!(shown.contains(id), "{id} is lost: {replies:?}");
        }
    }
}

#[test]
fn what_is_only_possible_asks_for_no_value_and_has_no_command() {
    let open = named("servers-unknown");
    assert!(ids(&open, |_| true).contains(&"to-server"));
    assert_eq!(open.outcome, Outcome::Make);
    assert_eq!(open.fields(), []);
    assert!(script(&open, &Values::default()).blocks.is_empty());
}

#[test]
fn a_verdict_without_connectors_has_an_answer_of_its_own() {
    for (name, outcome) in [
        ("out-of-scope", Outcome::OutOfScope),
        ("internet-mail", Outcome::NothingToDo),
        ("multi-geo", Outcome::NothingToDo),
        ("device-direct-send", Outcome::NothingToDo),
        ("device-not-possible", Outcome::OutOfScope),
        ("server-for-management", Outcome::NothingToDo),
        ("split-hybrid", Outcome::AlreadyMade),
        ("device-relay-hybrid", Outcome::AlreadyMade),
        ("standalone-eop", Outcome::Make),
    ] {
        assert_eq!(named(name).outcome, outcome, "{name}");
    }
}

/// A call on the wizard's connectors never shares a step with one on the reader's own, so that no
/// step says both "create" and "it is there".
#[test]
fn no_step_is_for_both_makers() {
    for step in Step::all() {
        let makers = step.when.any.iter().map(|call| call.by);
        let of = |maker: Maker| makers.clone().any(|by| by == maker);
        assert!(!(of(Maker::You) && of(Maker::Wizard)), "{}", step.id);
    }
}

#[test]
fn answers_that_no_longer_matter_change_nothing() {
    let stale = answers(
        "mailboxes=cloud servers=exchange-2007 hybrid=no devices=yes sign-in=no reach=outside identity=own",
    );
    let fresh =
        answers("mailboxes=cloud hybrid=no devices=yes sign-in=no reach=outside identity=own");
    let steps = |answers| ids(&checklist(&check(&answers)), |_| true);
    assert_eq!(steps(stale), steps(fresh));
}
