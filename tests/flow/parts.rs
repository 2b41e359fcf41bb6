//! Which ends are a reader's own.

use super::*;

/// The questions that decide about parts.
const ASKED: [Question; 10] = [
    Question::Mailboxes,
    Question::Devices,
    Question::Partner,
    Question::Provider,
    Question::RelayDomain,
    Question::SignIn,
    Question::Reach,
    Question::Identity,
    Question::PartnerSecurity,
    Question::ProviderMail,
];

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
    if mailboxes != "on-premises" {
        senders.insert(End::Microsoft365);
        recipients.insert(End::Microsoft365);
        if yes(Question::Devices) {
            let inside = reply(Question::Reach) == "inside";
            let own = reply(Question::Identity) == "own";
            match (yes(Question::SignIn), inside, own) {
                (true, ..) => drop(senders.insert(End::Submission)),
                (false, true, _) => drop(senders.insert(End::DirectSend)),
                (false, false, true) => drop(senders.insert(End::Relay)),
                // A device that relay does not serve cannot send at all.
                (false, false, false) => {}
            }
        }
    }
    if yes(Question::RelayDomain) {
        recipients.insert(End::YourServer);
    }
    let (comes_by, goes_by) = match (yes(Question::Provider), reply(Question::ProviderMail)) {
        (true, "incoming") => (End::Provider, End::Internet),
        (true, "outgoing") => (End::Internet, End::Provider),
        (true, _) => (End::Provider, End::Provider),
        (false, _) => (End::Internet, End::Internet),
    };
    senders.insert(comes_by);
    recipients.insert(goes_by);
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

#[test]
fn complete_answers_show_exactly_the_readers_own_parts() {
    each_combination(&ASKED, Answers::default(), false, &mut |answers| {
        let parts = Parts::of(&answers);
        let (senders, recipients) = expected(&answers);
        // The sets are in the order of the variants, as the lists should be.
        assert!(parts.senders.iter().eq(&senders), "{answers:?}");
        assert!(parts.recipients.iter().eq(&recipients), "{answers:?}");
    });
}

#[test]
fn every_subscriber_has_a_sender_and_every_sender_a_recipient() {
    each_combination(&ASKED, Answers::default(), true, &mut |answers| {
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
    each_combination(&ASKED, Answers::default(), true, &mut |answers| {
        let mut given = answers.given();
        let Some((open, _)) = given.find(|(_, reply)| *reply == Reply::DontKnow) else {
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
    let mut questions = ASKED.to_vec();
    questions.push(Question::Servers);
    questions.push(Question::Hybrid);
    each_combination(&questions, Answers::default(), false, &mut |answers| {
        let parts = Parts::of(&answers);
        let is_shown = |path: &&Path| {
            parts.senders.contains(&path.from) && parts.recipients.contains(&path.to)
        };
        let shown = paths.iter().filter(is_shown);
        let mut used: Vec<(Party, Party)> = shown.flat_map(Path::connectors).map(ends).collect();
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
    });
}

/// The targets of mail flow rules and other organizations in Exchange Online are no ends here.
fn is_undrawn((from, to): (Party, Party)) -> bool {
    let undrawn = [Party::RuleTarget, Party::OtherTenant];
    undrawn.contains(&from) || undrawn.contains(&to)
}
