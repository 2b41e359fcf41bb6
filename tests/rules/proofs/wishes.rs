//! Wishes: what somebody asked for is never called optional, and where it can't be had, that is said.

use super::*;

/// What somebody may have asked for, and the connector that alone fulfils it, by the documents on
/// devices, partners, services and domains. Written down here once more, without the tables.
fn wishes(answers: &Answers) -> Vec<(Party, Party)> {
    let said = |question: Question, choices: &[&str]| {
        let reply = answers.get(question).map(|reply| reply.id(question));
        reply.is_some_and(|reply| choices.contains(&reply))
    };
    let is_subscribed = said(Question::Mailboxes, &["cloud", "split", "on-premises"]);
    let has_cloud = said(Question::Mailboxes, &["cloud", "split"]);
    let mut wishes = Vec::new();
    let mut wish = |is_wished: bool, from, to| {
        if is_subscribed && is_wished {
            wishes.push((from, to));
        }
    };
    let microsoft = Party::Microsoft365;

    let without_signing_in =
        has_cloud && said(Question::Devices, &["yes"]) && said(Question::SignIn, &["no"]);
    let is_let_in = said(Question::Reach, &["outside"]) || said(Question::DirectSend, &["yes"]);
    let sends = without_signing_in && is_let_in;
    let is_own = said(Question::Identity, &["own"]);
    wish(sends && is_own, Party::YourServer, microsoft);
    let is_hosted = said(Question::Identity, &["hosted-own"]);
    wish(sends && is_hosted, Party::HostedApp, microsoft);

    let partner = |choices: &[&str]| {
        said(Question::Partner, &["yes"]) && said(Question::PartnerSecurity, choices)
    };
    wish(partner(&["incoming", "both"]), Party::Partner, microsoft);
    wish(partner(&["outgoing", "both"]), microsoft, Party::Partner);

    let encrypts = has_cloud && said(Question::OtherTenant, &["yes"]);
    wish(encrypts, Party::OtherTenant, microsoft);
    wish(encrypts, microsoft, Party::OtherTenant);

    let goes_out = |returns: &[&str]| {
        said(Question::Provider, &["yes"])
            && said(Question::ProviderMail, &["outgoing", "both"])
            && said(Question::Returns, returns)
    };
    wish(goes_out(&["delivers", "both"]), microsoft, Party::Provider);
    wish(goes_out(&["returns", "both"]), microsoft, Party::AddOn);
    wish(goes_out(&["returns", "both"]), Party::AddOn, microsoft);

    let has_elsewhere = said(Question::RelayDomain, &["yes"]);
    wish(has_elsewhere, microsoft, Party::YourServer);
    let by_rule = said(Question::MailFlowRule, &["yes"]);
    wish(by_rule, microsoft, Party::RuleTarget);

    let has_server = said(Question::Mailboxes, &["cloud"]) && said(Question::Remaining, &["yes"]);
    let relays = said(Question::RemainingUse, &["relay"]);
    wish(has_server && relays, Party::YourServer, microsoft);
    wishes
}

/// A wish is never called optional, nor recommended, nor not needed.
#[test]
fn no_verdict_calls_optional_what_alone_fulfils_a_stated_wish() {
    const FIRM: [Need; 4] = [
        Need::Required,
        Need::RequiredUnlessHybrid,
        Need::Needed,
        Need::AlreadyCreated,
    ];
    let mut fulfilled = BTreeSet::new();
    for group in groups() {
        for answers in combinations(&questions_of(&group), false) {
            let verdict = check(&answers);
            let wishes = wishes(&answers);
            for wish in &wishes {
                let mut plan = verdict.connectors.iter();
                let planned = plan.find(|one| one.certain && (one.from, one.to) == *wish);
                let planned = planned.unwrap_or_else(|| panic!("no {wish:?} for {answers:?}"));
                let need = planned.needs.only().expect("one need");
                assert!(FIRM.contains(&need), "{need:?} for {wish:?}, {answers:?}");
                fulfilled.insert(*wish);
            }
            let is_wished = |need: Need| FIRM.contains(&need) && need != Need::AlreadyCreated;
            let headline = verdict.headline().needs;
            let asks_for_own = wishes.iter().any(|wish| {
                let mut plan = verdict.connectors.iter();
                let planned = plan.find(|one| (one.from, one.to) == *wish);
                planned
                    .and_then(|one| one.needs.only())
                    .is_some_and(is_wished)
            });
            if asks_for_own {
                assert!(
                    headline.iter().all(is_wished),
                    "{headline:?} for {answers:?}"
                );
            }
        }
    }
    assert_eq!(fulfilled.len(), 11, "every kind of wish is met");
}

/// Nobody is told "No" or "Already done" who asked for something that can't be had like this.
#[test]
fn what_is_not_possible_is_always_said() {
    let mut seen = 0;
    for group in groups() {
        for answers in combinations(&questions_of(&group), false) {
            let verdict = check(&answers);
            let is_impossible =
                |finding: &&Finding| finding.certain && finding.need() == Some(Need::NotPossible);
            let Some(finding) = verdict.findings.iter().find(is_impossible) else {
                continue;
            };
            let headline = verdict.headline();
            let words = [finding.scenario().title, ": not possible like this."].concat();
            assert!(headline.sentence.contains(&words), "{}", headline.sentence);
            assert!(headline.needs.iter().all(|need| need <= Need::NotPossible));
            seen += 1;
        }
    }
    assert!(seen > 0);
}
