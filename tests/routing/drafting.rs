//! An organization as somebody types it: what is right makes the organization, the rest is named
//! beside its field, and nothing else is said.

use connector_checker::organization::{
    AcceptedDomainType, Applies, Arrival, ConnectorType, MailboxesHere, ParameterId, RoutingView,
};
use connector_checker::routing::{
    AcceptedDomainDraft, ConnectorDraft, Draft, DraftFact, DraftField, Message, Precedence, Switch,
    worked_example,
};

fn draft(domains: &[&str], connectors: &[ConnectorDraft], cloud: &str) -> Draft {
    let accepted = |text: &&str| AcceptedDomainDraft {
        text: (*text).to_owned(),
        ..AcceptedDomainDraft::default()
    };
    Draft {
        accepted_domains: domains.iter().map(accepted).collect(),
        outbound_connectors: connectors.to_vec(),
        cloud_mailboxes: cloud.to_owned(),
        ..Draft::empty()
    }
}

fn connector(name: &str, domains: &str, on: &[Switch]) -> ConnectorDraft {
    let mut connector = ConnectorDraft {
        name: name.to_owned(),
        recipient_domains: domains.to_owned(),
        ..ConnectorDraft::default()
    };
    on.iter().for_each(|switch| connector.turn(*switch, true));
    connector
}

#[track_caller]
fn check_problems(draft: &Draft, expected: &[(DraftField, &str)]) {
    let (_, problems) = draft.read();
    let fields: Vec<DraftField> = problems.iter().map(|problem| problem.field).collect();
    let wanted: Vec<DraftField> = expected.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, wanted, "{problems:?}");
    for (problem, (_, words)) in problems.iter().zip(expected) {
        assert!(problem.message.contains(words), "{}", problem.message);
    }
}

#[test]
fn the_form_begins_with_microsofts_example() {
    let (organization, problems) = Draft::default().read();
    let settled = RoutingView {
        arrival: Arrival::SETTLED,
        ..organization.clone()
    };
    assert_eq!(settled, worked_example());
    // Whose organization it is, the form can't know.
    assert_eq!(organization.arrival, Arrival::default());
    assert!(problems.is_empty());
    assert_eq!(Draft::default().recipients.lines().count(), 3);
}

#[test]
fn an_empty_form_is_an_organization_without_anything() {
    let (organization, problems) = Draft::empty().read();
    assert!(organization.accepted_domains.is_empty());
    assert!(organization.outbound_connectors.is_empty());
    assert!(organization.cloud_mailboxes.is_empty());
    assert!(problems.is_empty());
    assert_eq!(Draft::empty().precedence, Precedence::MostSpecific);
}

#[test]
fn every_switch_means_its_own_setting() {
    for switch in Switch::ALL {
        let draft = draft(&[], &[connector("A", "", &[switch])], "");
        let (organization, problems) = draft.read();
        let read = &organization.outbound_connectors[0];
        assert_eq!(read.assumed().count(), 0, "the form knows every setting");
        let settings = [
            read.settings.all_accepted_domains,
            !read.settings.enabled,
            read.settings.is_transport_rule_scoped,
            read.settings.route_all_messages_via_on_premises,
            read.settings.test_mode,
        ];
        assert_eq!(settings, Switch::ALL.map(|other| other == switch));
        assert!(problems.is_empty());
        // And back again: a connector fills the form in as it is.
        assert_eq!(ConnectorDraft::from(read), draft.outbound_connectors[0]);
    }
}

#[test]
fn a_connector_without_a_name_is_called_by_its_place() {
    let connectors = [connector(" Berlin ", "", &[]), connector(" ", "", &[])];
    let (organization, _) = draft(&[], &connectors, "").read();
    let connectors = organization.outbound_connectors.iter();
    assert_eq!(
        connectors
            .map(|connector| &*connector.name)
            .collect::<Vec<_>>(),
        ["Berlin", "Connector 2"]
    );
}

#[test]
fn domains_stand_between_commas_semicolons_or_spaces_and_each_wrong_one_is_named() {
    let connectors = [connector("A", "a.example, *.b.example;c.example\n*", &[])];
    let (organization, problems) = draft(&[], &connectors, "").read();
    assert!(problems.is_empty());
    let patterns = &organization.outbound_connectors[0].recipient_domains;
    assert_eq!(
        patterns.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["a.example", "*.b.example", "c.example", "*"]
    );
    let shown = ConnectorDraft::from(&organization.outbound_connectors[0]);
    assert_eq!(
        shown.recipient_domains,
        "a.example, *.b.example, c.example, *"
    );
    let wrong = [
        connector("A", "a.example", &[]),
        connector("B", "a.*.example, b.example, x..y", &[]),
    ];
    check_problems(
        &draft(&[], &wrong, ""),
        &[
            (DraftField::RecipientDomains(1), "a.*.example"),
            (DraftField::RecipientDomains(1), "x..y"),
        ],
    );
    let (organization, _) = draft(&[], &wrong, "").read();
    let kept = &organization.outbound_connectors[1].recipient_domains;
    assert_eq!(kept.len(), 1, "the right one counts");
}

#[test]
fn a_domain_that_is_listed_twice_counts_once() {
    let twice = draft(&["a.example", "", "b.example", " A.EXAMPLE "], &[], "");
    check_problems(
        &twice,
        &[(DraftField::AcceptedDomain(3), "a.example is listed twice")],
    );
    let (organization, _) = twice.read();
    let domains = organization.accepted_domains.iter();
    assert_eq!(
        domains
            .filter_map(|accepted| accepted.domain.as_ref())
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        ["a.example", "b.example"]
    );
    check_problems(
        &draft(&["a b"], &[], ""),
        &[(DraftField::AcceptedDomain(0), "")],
    );
}

#[test]
fn a_domain_keeps_whether_it_takes_its_subdomains() {
    for matches in [false, true] {
        let mut draft = draft(&["a.example"], &[], "");
        draft.accepted_domains[0].match_subdomains = matches;
        let (organization, _) = draft.read();
        assert_eq!(
            organization.accepted_domains[0].match_sub_domains,
            Some(matches)
        );
    }
}

#[test]
fn wrong_mailboxes_are_told_by_their_first_line_and_their_number() {
    let (organization, problems) = draft(&[], &[], "a@a.example\nb@a.example").read();
    assert_eq!(organization.cloud_mailboxes.len(), 2);
    assert!(problems.is_empty());
    let one = draft(&[], &[], "a@a.example\nnobody\nb@a.example");
    check_problems(&one, &[(DraftField::CloudMailboxes, "Line 2: ")]);
    let (_, problems) = one.read();
    assert!(!problems[0].message.contains("more after it"));
    let three = draft(&[], &[], "nobody\na@a.example\nnobody\nnobody");
    check_problems(&three, &[(DraftField::CloudMailboxes, "Line 1: ")]);
    check_problems(
        &three,
        &[(DraftField::CloudMailboxes, "(2 more after it.)")],
    );
}

#[test]
fn what_only_a_connector_to_own_servers_can_have_is_told_of_one_to_a_partner() {
    for switch in Switch::ALL {
        let mut connector = connector("A", "", &[switch]);
        connector.connector_type = ConnectorType::Partner;
        let expected: &[_] = match switch {
            Switch::AllAcceptedDomains | Switch::RouteAllMessagesViaOnPremises => {
                &[(DraftField::Switch(0, switch), "no effect")]
            }
            _ => &[],
        };
        let draft = draft(&[], &[connector], "");
        check_problems(&draft, expected);
        let (organization, _) = draft.read();
        let read = organization.outbound_connectors[0].settings;
        assert_eq!(read.connector_type, ConnectorType::Partner);
    }
}

#[test]
fn a_switch_needs_own_servers_exactly_if_its_parameter_does() {
    for switch in Switch::ALL {
        let applies = switch.parameter().row().applies;
        assert_eq!(
            switch.needs_on_premises(),
            applies == Applies::To(ConnectorType::OnPremises),
            "{switch:?}"
        );
    }
}

#[test]
fn an_internal_relay_domain_is_one_and_every_other_is_authoritative() {
    for (internal_relay, expected) in [
        (false, AcceptedDomainType::Authoritative),
        (true, AcceptedDomainType::InternalRelay),
    ] {
        let mut draft = draft(&["a.example"], &[], "");
        draft.accepted_domains[0].internal_relay = internal_relay;
        let (organization, _) = draft.read();
        assert_eq!(organization.accepted_domains[0].domain_type, Some(expected));
    }
}

#[test]
fn mailboxes_are_listed_only_where_some_are_in_the_cloud_and_some_are_not() {
    for (mailboxes, is_read) in [
        (MailboxesHere::All, false),
        (MailboxesHere::Listed, true),
        (MailboxesHere::None, false),
        (MailboxesHere::Unknown, true),
    ] {
        let mut draft = draft(&[], &[], "a@a.example\nnobody");
        draft.arrival.mailboxes = mailboxes;
        let (organization, problems) = draft.read();
        assert_eq!(organization.cloud_mailboxes.len(), usize::from(is_read));
        assert_eq!(problems.len(), usize::from(is_read));
        assert_eq!(
            draft.cloud_mailboxes, "a@a.example\nnobody",
            "nothing typed is lost"
        );
    }
}

#[test]
fn every_answer_of_the_form_is_read_and_no_other_is_taken() {
    for fact in DraftFact::ALL {
        let mut draft = Draft::empty();
        let before = draft.said(fact);
        assert!(!draft.say(fact, "perhaps"));
        assert_eq!(draft.said(fact), before);
        for choice in fact.choices() {
            assert!(draft.say(fact, choice.id), "{fact:?}: {}", choice.id);
            assert_eq!(draft.said(fact), choice.id);
            let others = DraftFact::ALL.into_iter().filter(|other| *other != fact);
            for other in others {
                assert_eq!(draft.said(other), Draft::empty().said(other));
            }
            let (organization, _) = draft.read();
            assert_eq!(organization.arrival, draft.arrival);
        }
    }
    assert_eq!(Draft::empty().message, Message::Person);
}
