//! Proofs over the whole finite table.
//!
//! There are 84,934,656 combinations of complete answers. They need not be tried one by one: a
//! scenario reads its own questions only (the first proof), and what scenarios make together depends
//! on those that ask for a connector with the same ends. So each scenario is proved over all answers
//! to its questions, and each group of scenarios that share a connector over all answers to theirs.

use super::*;

/// Every combination of answers to some questions, "I don't know" among them if that is wanted.
fn combinations(questions: &[Question], with_unknown: bool) -> Vec<Answers> {
    questions
        .iter()
        .fold(vec![Answers::default()], |combinations, question| {
            let with = |answers: &Answers| {
                let answers = *answers;
                let replies = question.replies();
                let wanted = replies.filter(|reply| with_unknown || *reply != Reply::DontKnow);
                let with = wanted.map(move |reply| {
                    let mut answers = answers;
                    answers.set(*question, Some(reply));
                    answers
                });
                with.collect::<Vec<_>>()
            };
            combinations.iter().flat_map(with).collect()
        })
}

/// The questions that any case of some scenarios names.
fn questions_of(scenarios: &[&'static Scenario]) -> Vec<Question> {
    let cases = scenarios.iter().flat_map(|scenario| scenario.own_cases());
    let clauses = cases.flat_map(Case::clauses);
    let named: BTreeSet<Question> = clauses.map(|clause| clause.question).collect();
    named.into_iter().collect()
}

/// The ends of all connectors that a scenario may ask for.
fn ends_of(scenario: &'static Scenario) -> BTreeSet<(Party, Party)> {
    let rows = scenario.own_cases().flat_map(|case| case.row.connectors);
    rows.map(|one| (one.from, one.to)).collect()
}

/// The scenarios in groups: no connector of one group has the ends of one of another group.
fn groups() -> Vec<Vec<&'static Scenario>> {
    let mut groups: Vec<Vec<&'static Scenario>> = Vec::new();
    for scenario in Scenario::ALL {
        let shares = |group: &Vec<&'static Scenario>| {
            let ends = ends_of(scenario);
            group.iter().any(|one| !ends_of(one).is_disjoint(&ends))
        };
        let (sharing, others): (Vec<_>, Vec<_>) = groups.into_iter().partition(shares);
        groups = others;
        groups.push(sharing.into_iter().flatten().chain([scenario]).collect());
    }
    groups
}

/// What the questions of other scenarios may say meanwhile: nothing, any choice, "I don't know".
fn backgrounds() -> impl Iterator<Item = Answers> {
    let most = Question::all().map(|question| question.text().choices.len());
    let choices = 0..most.max().expect("a question");
    let chosen = choices.map(|choice| {
        let mut answers = Answers::default();
        for question in Question::all() {
            let last = question.text().choices.len() - 1;
            answers.set(question, Some(Reply::Choice(choice.min(last) as u8)));
        }
        answers
    });
    let unknown = Question::all().fold(Answers::default(), |mut answers, question| {
        answers.set(question, Some(Reply::DontKnow));
        answers
    });
    chosen.chain([Answers::default(), unknown])
}

/// Answers on top of others.
fn over(background: Answers, answers: &Answers) -> Answers {
    let mut both = background;
    for (question, reply) in answers.given() {
        both.set(question, Some(reply));
    }
    both
}

/// Whether a case applies to complete answers: read off its clauses, one by one.
fn applies(answers: &Answers, case: Case) -> bool {
    case.clauses().all(|clause| {
        let reply = answers.get(clause.question).expect("a complete answer");
        clause.allowed.replies().any(|allowed| allowed == reply)
    })
}

fn finding_of(verdict: Verdict, scenario: &Scenario) -> Option<Finding> {
    let mut findings = verdict.findings.into_iter();
    findings.find(|finding| finding.scenario().id == scenario.id)
}

#[test]
fn there_are_84_934_656_combinations_of_complete_answers() {
    let sizes = Question::all().map(|question| question.text().choices.len());
    assert_eq!(sizes.product::<usize>(), 84_934_656);
}

/// The first step of the other proofs.
#[test]
fn what_a_verdict_says_of_a_scenario_hangs_on_the_questions_of_its_cases_only() {
    for scenario in Scenario::ALL {
        for answers in combinations(&questions_of(&[scenario]), false) {
            let alone = finding_of(check(&answers), scenario);
            for background in backgrounds() {
                let among_others = finding_of(check(&over(background, &answers)), scenario);
                assert_eq!(among_others, alone, "{} with {answers:?}", scenario.id);
            }
        }
    }
}

#[test]
fn a_scenario_that_applies_has_exactly_one_case_and_every_case_is_reached() {
    for scenario in Scenario::ALL {
        let mut reached = BTreeSet::new();
        for answers in combinations(&questions_of(&[scenario]), false) {
            let applying: Vec<Case> = scenario
                .own_cases()
                .filter(|case| applies(&answers, *case))
                .collect();
            let when = scenario.when.iter();
            let is_in = when
                .map(|clause| (answers.get(clause.question), clause.allowed))
                .all(|(reply, allowed)| allowed.replies().any(|one| Some(one) == reply));
            assert_eq!(applying.len(), usize::from(is_in), "{answers:?}");
            let finding = finding_of(check(&answers), scenario);
            let decided = finding.map(|finding| finding.decided().expect("one case"));
            assert_eq!(decided.as_ref(), applying.first());
            reached.extend(applying.iter().map(|case| case.row.id));
        }
        let all: BTreeSet<&str> = scenario.own_cases().map(|case| case.row.id).collect();
        assert_eq!(reached, all, "{}", scenario.id);
    }
}

/// Whatever else is answered: where the mailboxes are makes some scenario apply, and whoever has no
/// subscription is in none but that one.
#[test]
fn every_combination_has_a_scenario_and_out_of_scope_stands_alone() {
    for reply in Question::Mailboxes.replies() {
        let mut answers = Answers::default();
        answers.set(Question::Mailboxes, Some(reply));
        let applies = check(&answers).findings.iter().any(|one| one.certain);
        assert_eq!(applies, reply != Reply::DontKnow, "{reply:?}");
    }
    let none = Question::Mailboxes.reply_by_id("none").expect("a choice");
    for scenario in Scenario::ALL {
        let mut when = scenario.when.iter();
        let mailboxes = when.find(|clause| clause.question == Question::Mailboxes);
        let mut allowed = mailboxes.expect("a clause on mailboxes").allowed.replies();
        let takes_none = allowed.any(|reply| reply == none);
        assert_eq!(takes_none, scenario.id == "out-of-scope", "{}", scenario.id);
    }
}

/// Complete answers leave nothing open, plan no connector twice, and every connector has one need.
#[test]
fn every_combination_has_a_plan_without_contradiction() {
    for group in groups() {
        let ends: BTreeSet<_> = group.iter().flat_map(|one| ends_of(one)).collect();
        let open = "devices=no partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no remaining-server=no servers=other returns=delivers mx=service";
        for answers in combinations(&questions_of(&group), false) {
            let verdict = check(&over(self::answers(open), &answers));
            assert!(verdict.depends_on.is_empty() && verdict.next.is_none());
            let mut planned = BTreeSet::new();
            for connector in &verdict.connectors {
                assert!(connector.certain && connector.needs.only().is_some());
                assert!(planned.insert((connector.from, connector.to)), "twice");
            }
            let mut asked = BTreeSet::new();
            for finding in &verdict.findings {
                let case = finding.decided().expect("complete answers");
                asked.extend(case.row.connectors.iter().map(|one| (one.from, one.to)));
            }
            assert_eq!(planned, asked, "{answers:?}");
        }
        let other_groups = groups().into_iter().flatten();
        let others = other_groups.filter(|one| group.iter().all(|own| own.id != one.id));
        for other in others {
            assert!(ends_of(other).is_disjoint(&ends), "{}", other.id);
        }
    }
}

#[test]
fn own_servers_have_a_row_exactly_where_mailboxes_are_on_them() {
    let questions = [Question::Mailboxes, Question::Servers, Question::Hybrid];
    for answers in combinations(&questions, false) {
        let cases = Scenario::cases().filter(|case| {
            let own = tables::OWN_SERVERS.iter().any(|row| row.id == case.row.id);
            own && applies(&answers, *case)
        });
        let mailboxes = answers.get(Question::Mailboxes).expect("an answer");
        let has_servers = matches!(mailboxes.id(Question::Mailboxes), "split" | "on-premises");
        assert_eq!(cases.count(), usize::from(has_servers), "{answers:?}");
    }
}

#[test]
fn a_need_for_a_connector_names_one_and_no_need_names_none() {
    for case in Scenario::cases() {
        let none = matches!(
            case.row.need,
            Need::NotNeeded | Need::DoesNotApply | Need::NotPossible
        );
        assert_eq!(case.row.connectors.is_empty(), none, "{}", case.row.id);
    }
}

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

/// With "I don't know" in it, a finding holds exactly the cases that some completion reaches,
/// and is certain exactly when every completion reaches one.
#[test]
fn unknown_answers_leave_exactly_what_some_completion_reaches() {
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        for partial in combinations(&questions, true) {
            let completions = questions
                .iter()
                .fold(vec![partial], |completions, question| {
                    let complete = |answers: &Answers| {
                        let answers = *answers;
                        let replies = question.replies().filter(move |reply| {
                            *reply != Reply::DontKnow
                                && [Some(*reply), Some(Reply::DontKnow)]
                                    .contains(&answers.get(*question))
                        });
                        let complete = replies.map(move |reply| {
                            let mut answers = answers;
                            answers.set(*question, Some(reply));
                            answers
                        });
                        complete.collect::<Vec<_>>()
                    };
                    completions.iter().flat_map(complete).collect()
                });
            let reached: Vec<Case> = scenario
                .own_cases()
                .filter(|case| completions.iter().any(|complete| applies(complete, *case)))
                .collect();
            let always = completions
                .iter()
                .all(|complete| scenario.own_cases().any(|case| applies(complete, case)));
            match finding_of(check(&partial), scenario) {
                None => assert!(reached.is_empty(), "{} is lost", scenario.id),
                Some(finding) => {
                    assert_eq!(finding.cases, reached);
                    assert_eq!(finding.certain, always);
                }
            }
        }
    }
}

/// An open question is one whose answer can still change which cases are possible. Everything else is
/// answered with no, so that a verdict hangs on nothing but the questions of one scenario.
#[test]
fn a_verdict_depends_on_exactly_the_questions_that_can_still_change_it() {
    let others = "devices=no partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no remaining-server=no servers=other hybrid=no";
    let others = answers(others);
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        let verdicts: HashMap<Answers, Verdict> = combinations(&questions, true)
            .into_iter()
            .map(|answers| (answers, check(&over(others, &answers))))
            .collect();
        for (partial, verdict) in &verdicts {
            for question in &questions {
                let can_change = partial.get(*question) == Some(Reply::DontKnow)
                    && question.replies().any(|reply| {
                        let mut changed = *partial;
                        changed.set(*question, Some(reply));
                        verdicts[&changed].findings != verdict.findings
                    });
                assert_eq!(
                    verdict.depends_on.contains(question),
                    can_change,
                    "{question:?} of {} for {partial:?}",
                    scenario.id
                );
            }
        }
    }
}

#[test]
fn no_question_is_idle_and_no_answer_either() {
    // For each question, the pairs of choices that lead to different cases of some scenario.
    let mut seen: HashMap<Question, BTreeSet<(u8, u8)>> = HashMap::new();
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        for complete in combinations(&questions, false) {
            for question in &questions {
                let cases = |choice: u8| {
                    let mut answers = complete;
                    answers.set(*question, Some(Reply::Choice(choice)));
                    let here = scenario.own_cases();
                    here.filter(|case| applies(&answers, *case))
                        .collect::<Vec<_>>()
                };
                let count = question.text().choices.len() as u8;
                for one in 0..count {
                    for two in one + 1..count {
                        if cases(one) != cases(two) {
                            seen.entry(*question).or_default().insert((one, two));
                        }
                    }
                }
            }
        }
    }
    for question in Question::all() {
        let count = question.text().choices.len();
        let pairs = count * (count - 1) / 2;
        assert_eq!(
            seen[&question].len(),
            pairs,
            "an idle answer to {question:?}"
        );
    }
}

/// What some questions are to say, by the places of their choices.
type Goal = Vec<(Question, u8)>;

#[test]
fn why_not_is_truthful_and_minimal() {
    for scenario in Scenario::ALL {
        let questions = questions_of(&[scenario]);
        let complete = combinations(&questions, false);
        // What the questions that a case names are to say: the others need no change.
        let goals: Vec<(Case, BTreeSet<Goal>)> = scenario
            .own_cases()
            .map(|case| {
                let goals = complete.iter().filter(|answers| applies(answers, case));
                let named = |answers: &Answers| {
                    let given = answers.given().filter(|(question, _)| {
                        case.clauses().any(|clause| clause.question == *question)
                    });
                    let choices = given.map(|(question, reply)| match reply {
                        Reply::Choice(choice) => (question, choice),
                        Reply::DontKnow => panic!("complete answers"),
                    });
                    choices.collect()
                };
                (case, goals.map(named).collect())
            })
            .collect();
        let verdicts: HashMap<Answers, Verdict> = combinations(&questions, true)
            .into_iter()
            .map(|answers| (answers, check(&answers)))
            .collect();
        for (partial, verdict) in &verdicts {
            let why_not: Vec<_> = verdict
                .why_not()
                .filter(|why| why.case.scenario.id == scenario.id)
                .collect();
            for (case, goals) in &goals {
                let distance = |goal: &Goal| {
                    let differs = |(question, choice): &&(Question, u8)| {
                        partial.get(*question) != Some(Reply::Choice(*choice))
                    };
                    goal.iter().filter(differs).count()
                };
                let least = goals.iter().map(distance).min().expect("a goal");
                let said = why_not.iter().find(|why| why.case == *case);
                assert_eq!(said.map_or(0, |why| why.changes.len()), least, "minimal");
                let Some(said) = said else { continue };
                let mut changed = *partial;
                for change in &said.changes {
                    let reply = change.to.replies().next().expect("an answer to change to");
                    changed.set(change.question, Some(reply));
                }
                let now = finding(&verdicts[&changed], scenario.id);
                assert_eq!(now.decided(), Some(*case), "truthful");
            }
        }
    }
}

/// The overall needs of a verdict hold every need that a completion has, found by trying
/// all completions of answers in which few questions are open.
#[test]
fn the_overall_needs_are_what_the_completions_have() {
    let others = "partner=no other-tenant=no provider=no relay-domain=no rule=no multi-geo=no remaining-server=no";
    let others = answers(others);
    let open = [
        Question::Mailboxes,
        Question::Servers,
        Question::Hybrid,
        Question::Devices,
        Question::SignIn,
        Question::Reach,
        Question::DirectSend,
        Question::Identity,
    ];
    let needs: HashMap<Answers, Need> = combinations(&open, false)
        .into_iter()
        .map(|complete| {
            let verdict = check(&over(others, &complete));
            let needs = verdict.findings.iter().filter_map(Finding::need);
            (complete, needs.min().expect("at least one scenario"))
        })
        .collect();
    for partial in combinations(&open, true) {
        let unknown: Vec<Question> = partial
            .given()
            .filter(|(_, reply)| *reply == Reply::DontKnow)
            .map(|(question, _)| question)
            .collect();
        if unknown.len() > 3 {
            continue;
        }
        let completions = combinations(&unknown, false).into_iter();
        let expected: BTreeSet<Need> = completions
            .map(|some| needs[&over(partial, &some)])
            .collect();
        let verdict = check(&over(others, &partial));
        let said: BTreeSet<Need> = verdict.headline().needs.iter().collect();
        assert!(
            said.is_superset(&expected),
            "{partial:?}: {said:?} lacks {expected:?}"
        );
        if unknown.is_empty() {
            assert_eq!(said, expected);
        }
    }
}
