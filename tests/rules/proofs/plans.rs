//! Plans: no connector twice, each with one need, and a row wherever mailboxes are on own servers.

use super::*;

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
