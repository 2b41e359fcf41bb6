//! Which ends are a reader's own.

use super::*;

/// The questions that decide about parts, in groups. The rows of one end are about questions of one
/// group only, so that groups can be looked at one by one.
const GROUPS: [(&[Question], &[End]); 4] = [
    (
        &[
            Question::Mailboxes,
            Question::Devices,
            Question::SignIn,
            Question::Reach,
            Question::DirectSend,
            Question::Identity,
        ],
        &[End::Relay, End::DirectSend, End::Submission],
    ),
    (
        &[
            Question::Mailboxes,
            Question::Partner,
            Question::PartnerSecurity,
        ],
        &[End::Partner],
    ),
    (
        &[
            Question::Mailboxes,
            Question::Provider,
            Question::ProviderMail,
            Question::Returns,
            Question::Mx,
        ],
        &[End::Internet, End::Provider],
    ),
    (
        &[
            Question::Mailboxes,
            Question::RelayDomain,
            Question::Remaining,
            Question::RemainingUse,
            Question::Mx,
        ],
        &[End::YourServer, End::Microsoft365],
    ),
];

/// What the other groups may say meanwhile.
fn backgrounds() -> [Answers; 3] {
    let all = |choice: u8| {
        let mut answers = Answers::default();
        for question in Question::all() {
            let last = question.text().choices.len() as u8 - 1;
            answers.set(question, Some(Reply::Choice(choice.min(last))));
        }
        answers
    };
    [all(0), all(1), all(2)]
}

/// Calls a function with every combination of replies to some questions, on top of answers.
fn each_combination(
    questions: &[Question],
    answers: Answers,
    with_unknown: bool,
    each: &mut impl FnMut(Answers),
) {
    let Some((question, others)) = questions.split_first() else {
        return each(answers);
    };
    for reply in question.replies() {
        if with_unknown || reply != Reply::DontKnow {
            let mut answers = answers;
            answers.set(*question, Some(reply));
            each_combination(others, answers, with_unknown, each);
        }
    }
}

/// The senders and the recipients of complete answers, worked out by hand.
fn expected(answers: &Answers) -> (BTreeSet<End>, BTreeSet<End>) {
    let reply = |question: Question| answers.get(question).expect("a reply").id(question);
    let yes = |question: Question| reply(question) == "yes";
    let (mut senders, mut recipients) = (BTreeSet::new(), BTreeSet::new());
    let mailboxes = reply(Question::Mailboxes);
    if mailboxes == "none" {
        return (senders, recipients);
    }
    if mailboxes != "cloud" {
        senders.insert(End::YourServer);
        recipients.insert(End::YourServer);
    }
    if mailboxes == "cloud" && yes(Question::Remaining) {
        let relays = reply(Question::RemainingUse) == "relay";
        if relays || reply(Question::Mx) == "own-servers" {
            senders.insert(End::YourServer);
        }
    }
    if mailboxes != "on-premises" {
        senders.insert(End::Microsoft365);
        recipients.insert(End::Microsoft365);
        if yes(Question::Devices) {
            let is_inside = reply(Question::Reach) == "inside";
            let is_rejected = yes(Question::DirectSend);
            let is_own = reply(Question::Identity) == "own";
            match (yes(Question::SignIn), is_inside && !is_rejected, is_own) {
                (true, ..) => drop(senders.insert(End::Submission)),
                (false, true, _) => drop(senders.insert(End::DirectSend)),
                (false, false, true) => drop(senders.insert(End::Relay)),
                // A device that relay does not serve cannot send at all, and hosted services are
                // not drawn.
                (false, false, false) => {}
            }
        }
    }
    if yes(Question::RelayDomain) {
        recipients.insert(End::YourServer);
    }
    let mail = reply(Question::ProviderMail);
    let is_provided = yes(Question::Provider);
    let is_in_front = is_provided && mail != "outgoing" && reply(Question::Mx) == "service";
    let delivers = is_provided && mail != "incoming" && reply(Question::Returns) != "returns";
    for (is_theirs, ends) in [(is_in_front, &mut senders), (delivers, &mut recipients)] {
        ends.insert(match is_theirs {
            true => End::Provider,
            false => End::Internet,
        });
    }
    if yes(Question::Partner) {
        let security = reply(Question::PartnerSecurity);
        if matches!(security, "incoming" | "both") {
            senders.insert(End::Partner);
        }
        if matches!(security, "outgoing" | "both") {
            recipients.insert(End::Partner);
        }
    }
    (senders, recipients)
}

/// Calls a function with every combination of replies to the questions of each group, before every
/// background, and with the ends that the group decides about.
fn each_of_each_group(with_unknown: bool, mut each: impl FnMut(Answers, &[Question], &[End])) {
    for (questions, ends) in GROUPS {
        for background in backgrounds() {
            each_combination(questions, background, with_unknown, &mut |answers| {
                each(answers, questions, ends);
            });
        }
    }
}

fn those_of(ends: &[End], shown: &[End]) -> Vec<End> {
    let mut shown = shown.to_vec();
    shown.retain(|end| ends.contains(end));
    shown
}

#[test]
fn complete_answers_show_exactly_the_readers_own_parts() {
    each_of_each_group(false, |answers, _, _| {
        let parts = Parts::of(&answers);
        let (senders, recipients) = expected(&answers);
        // The sets are in the order of the variants, as the lists should be.
        assert!(parts.senders.iter().eq(&senders), "{answers:?}");
        assert!(parts.recipients.iter().eq(&recipients), "{answers:?}");
    });
}

#[test]
fn every_end_is_decided_by_one_group() {
    let mut decided: Vec<End> = GROUPS.iter().flat_map(|(_, ends)| *ends).copied().collect();
    decided.sort_unstable();
    assert_eq!(decided, End::ALL);
    for (questions, ends) in GROUPS {
        let others = Question::all().filter(|question| !questions.contains(question));
        let others: Vec<Question> = others.collect();
        each_combination(questions, Answers::default(), true, &mut |answers| {
            let shown = |answers: &Answers| {
                let parts = Parts::of(answers);
                let recipients = those_of(ends, &parts.recipients);
                (those_of(ends, &parts.senders), recipients)
            };
            let alone = shown(&answers);
            for background in backgrounds() {
                let mut among = answers;
                for question in &others {
                    among.set(*question, background.get(*question));
                }
                assert_eq!(shown(&among), alone, "{answers:?}");
            }
        });
    }
}

#[test]
fn every_subscriber_has_a_sender_and_every_sender_a_recipient() {
    each_of_each_group(true, |answers, _, _| {
        let none = Question::Mailboxes.reply_by_id("none");
        let parts = Parts::of(&answers);
        let is_subscribed = answers.get(Question::Mailboxes) != none;
        assert_eq!(!parts.senders.is_empty(), is_subscribed, "{answers:?}");
        assert_eq!(!parts.recipients.is_empty(), is_subscribed, "{answers:?}");
        for from in &parts.senders {
            let recipients = parts.recipients_of(*from).count();
            assert!(recipients > 0, "nobody to mail from {from:?}");
        }
    });
}

/// One step at a time: whatever "I don't know" leaves open is what its choices show together.
#[test]
fn not_knowing_shows_exactly_what_some_answer_would_show() {
    each_of_each_group(true, |answers, questions, _| {
        let mut given = answers.given();
        let is_open = |(question, reply): &(Question, Reply)| {
            questions.contains(question) && *reply == Reply::DontKnow
        };
        let Some((open, _)) = given.find(is_open) else {
            return;
        };
        let (mut senders, mut recipients) = (BTreeSet::new(), BTreeSet::new());
        each_combination(&[open], answers, false, &mut |closed| {
            let parts = Parts::of(&closed);
            senders.extend(parts.senders);
            recipients.extend(parts.recipients);
        });
        let parts = Parts::of(&answers);
        assert!(parts.senders.iter().eq(&senders), "{answers:?}");
        assert!(parts.recipients.iter().eq(&recipients), "{answers:?}");
    });
}

#[test]
fn before_the_first_answer_every_part_is_shown() {
    let parts = Parts::of(&Answers::default());
    assert_eq!(parts.senders, End::ALL);
    let receive: Vec<End> = End::ALL.into_iter().filter(|e| e.can_receive()).collect();
    assert_eq!(parts.recipients, receive);
}

/// Both ways: no shown path uses a connector that the verdict does not plan, and every connector
/// of the plan is used by a shown path, but for those whose ends the flow does not draw.
#[test]
fn the_readers_paths_use_exactly_the_connectors_of_the_plan() {
    let paths: Vec<Path> = rows().collect();
    let with_servers = |mut answers: Answers, servers: &str, hybrid: &str| {
        answers = answers.with(Question::Servers, servers);
        answers.with(Question::Hybrid, hybrid)
    };
    let combinations = [
        ("exchange-2010", "yes"),
        ("exchange-2010", "no"),
        ("exchange-2007", "no"),
        ("other", "yes"),
    ];
    each_of_each_group(false, |answers, _, _| {
        for (servers, hybrid) in combinations {
            let answers = with_servers(answers, servers, hybrid);
            let parts = Parts::of(&answers);
            let is_shown = |path: &&Path| {
                parts.senders.contains(&path.from) && parts.recipients.contains(&path.to)
            };
            let shown = paths.iter().filter(is_shown);
            let mut used: Vec<(Party, Party)> =
                shown.flat_map(Path::connectors).map(ends).collect();
            used.sort_unstable();
            used.dedup();
            let mut planned: Vec<(Party, Party)> = check(&answers)
                .connectors
                .iter()
                .filter(|planned| planned.certain)
                .map(|planned| (planned.from, planned.to))
                .filter(|ends| !is_undrawn(*ends))
                .collect();
            planned.sort_unstable();
            assert_eq!(used, planned, "{answers:?}");
        }
    });
}

/// The targets of mail flow rules, other organizations in Exchange Online, and services that send or
/// hand back the organization's own mail are no ends here.
fn is_undrawn((from, to): (Party, Party)) -> bool {
    let undrawn = [
        Party::RuleTarget,
        Party::OtherTenant,
        Party::HostedApp,
        Party::AddOn,
    ];
    undrawn.contains(&from) || undrawn.contains(&to)
}
