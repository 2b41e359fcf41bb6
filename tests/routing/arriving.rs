//! Whether a message arrives: each case by an organization of its own.

use super::made::view;
use super::{accepted, address, organization, shown};
use connector_checker::evidence::{Grade, facts};
use connector_checker::organization::{
    AcceptedDomainParameter, Arrival, Directory, List, MailboxesHere, MxRecords, Noun,
    Organization, OutboundParameter, Settings,
};
use connector_checker::routing::{Ground, Message, Precedence, Route, Router, Standing};

/// Every mailbox is in Exchange Online.
const ALL_HERE: Arrival = Arrival {
    mailboxes: MailboxesHere::All,
    ..Arrival::SETTLED
};

/// The directory has mailboxes of Exchange Online only.
const ONLY_MAILBOXES: Arrival = Arrival {
    directory: Directory::Mailboxes,
    ..Arrival::SETTLED
};

/// The MX records point to Microsoft 365.
const MX_HERE: Arrival = Arrival {
    mx: MxRecords::Here,
    ..Arrival::SETTLED
};

fn route(organization: &Organization, arrival: Arrival, recipient: &str) -> Route {
    let router = Router::new(view(organization, arrival), Precedence::default());
    router.route(&address(recipient))
}

#[track_caller]
fn check(organization: &Organization, arrival: Arrival, recipient: &str, expected: &str) {
    let route = route(organization, arrival, recipient);
    assert_eq!(shown(&route.reading), expected, "{recipient}");
}

#[test]
fn a_recipient_that_the_directory_does_not_have_is_rejected_before_any_connector() {
    let organization = Organization {
        cloud_mailboxes: List::parse(["bob@contoso.com"]),
        ..organization(
            &["contoso.com", "fabrikam.com relay"],
            &["contoso.com", "* central", "accepted"],
        )
    };
    check(
        &organization,
        ONLY_MAILBOXES,
        "john@contoso.com",
        "rejected",
    );
    check(&organization, ONLY_MAILBOXES, "bob@contoso.com", "stays");
    // A relay domain passes on what it doesn't know, and other domains are none of its business.
    check(&organization, ONLY_MAILBOXES, "john@fabrikam.com", "2");
    check(&organization, ONLY_MAILBOXES, "john@adatum.com", "2");
    check(&organization, Arrival::SETTLED, "john@contoso.com", "2");
    let route = route(&organization, ONLY_MAILBOXES, "john@contoso.com");
    assert_eq!(route.other, None);
    assert_eq!(route.grade(), Grade::Documented);
    assert!(route.answer().contains("is rejected"), "{}", route.answer());
    assert!(route.advice().expect("advice").contains("mail user"));
}

#[test]
fn while_nobody_has_said_what_the_directory_has_the_answer_says_what_it_depends_on() {
    let organization = organization(&["contoso.com", "fabrikam.com relay"], &["*"]);
    let rejected = "If the directory doesn’t have this recipient, it’s rejected instead.";
    for (recipient, expected) in [
        ("john@contoso.com", &[rejected][..]),
        ("john@fabrikam.com", &[]),
        ("john@adatum.com", &[]),
    ] {
        let route = route(&organization, Arrival::default(), recipient);
        assert_eq!(shown(&route.reading), "1");
        assert!(
            route.conditions().eq(expected.iter().copied()),
            "{recipient}"
        );
        assert!(expected.iter().all(|says| route.answer().ends_with(says)));
        let settled = super::arriving::route(&organization, Arrival::SETTLED, recipient);
        assert_eq!(settled.conditions().count(), 0);
        // A condition is no weaker reason: the answer is as firm as it was.
        assert_eq!(route.grade(), settled.grade());
    }
}

#[test]
fn mail_without_a_connector_loops_if_the_mx_record_leads_back() {
    let organization = organization(&["contoso.com", "fabrikam.com relay"], &["x.example"]);
    for recipient in ["john@contoso.com", "john@fabrikam.com"] {
        check(&organization, MX_HERE, recipient, "loops");
        check(&organization, Arrival::SETTLED, recipient, "MX");
    }
    check(&organization, MX_HERE, "john@adatum.com", "MX");
    check(&organization, MX_HERE, "john@x.example", "1");
    let looping = route(&organization, MX_HERE, "john@fabrikam.com");
    assert!(looping.answer().contains("loops"), "{}", looping.answer());
    assert!(
        looping
            .advice()
            .expect("advice")
            .contains("outbound connector")
    );
    assert!(looping.grounds.contains(Ground::InternalRelay));
    let route = route(&organization, Arrival::default(), "john@fabrikam.com");
    assert_eq!(shown(&route.reading), "MX");
    let loops = "If the MX record points back to Microsoft 365, it loops instead.";
    assert!(route.conditions().eq([loops]));
}

#[test]
fn mail_between_colleagues_stays_inside_whatever_a_connector_for_everything_says() {
    let organization = organization(
        &["contoso.com subdomains", "fabrikam.com relay"],
        &["*", "* central"],
    );
    for recipient in [
        "john@contoso.com",
        "john@a.contoso.com",
        "john@fabrikam.com",
    ] {
        check(&organization, ALL_HERE, recipient, "stays");
        check(&organization, Arrival::SETTLED, recipient, "2");
    }
    check(&organization, ALL_HERE, "john@adatum.com", "2");
    let route = route(&organization, ALL_HERE, "john@contoso.com");
    let grounds: Vec<Ground> = route.grounds.iter().collect();
    assert_eq!(grounds, [Ground::AllMailboxes]);
    assert!(route.answer().contains("stays in Microsoft 365"));
}

#[test]
fn a_relay_domain_may_have_recipients_that_the_directory_does_not() {
    let organization = organization(&["fabrikam.com relay"], &["*"]);
    for (directory, is_said) in [
        (Directory::All, false),
        (Directory::Mailboxes, true),
        (Directory::Unknown, true),
    ] {
        let arrival = Arrival {
            directory,
            ..ALL_HERE
        };
        let route = route(&organization, arrival, "john@fabrikam.com");
        assert_eq!(shown(&route.reading), "stays");
        assert_eq!(route.grounds.contains(Ground::PassedOn), is_said);
    }
}

#[test]
fn where_mailboxes_are_unknown_the_answer_is_as_far_as_is_known() {
    let organization = organization(&["contoso.com"], &["*"]);
    for (mailboxes, is_hedged) in [
        (MailboxesHere::None, false),
        (MailboxesHere::Listed, false),
        (MailboxesHere::Unknown, true),
    ] {
        let arrival = Arrival {
            mailboxes,
            ..Arrival::SETTLED
        };
        let route = route(&organization, arrival, "john@contoso.com");
        assert_eq!(shown(&route.reading), "1");
        assert_eq!(route.grounds.contains(Ground::UnknownMailboxes), is_hedged);
        let outside = super::arriving::route(&organization, arrival, "john@adatum.com");
        assert!(!outside.grounds.contains(Ground::UnknownMailboxes));
    }
}

#[test]
fn a_rejected_recipient_may_have_a_mailbox_that_is_not_listed() {
    let organization = organization(&["contoso.com"], &["*"]);
    let arrival = Arrival {
        mailboxes: MailboxesHere::Unknown,
        ..ONLY_MAILBOXES
    };
    let route = route(&organization, arrival, "john@contoso.com");
    assert_eq!(shown(&route.reading), "rejected");
    assert!(route.grounds.contains(Ground::UnknownMailboxes));
    assert!(
        route
            .answer()
            .starts_with("As far as is known, mail for john@contoso.com is rejected")
    );
}

#[test]
fn a_domain_of_unknown_type_may_reject() {
    let mut organization = organization(&["contoso.com"], &["*"]);
    organization.accepted_domains[0].forget(AcceptedDomainParameter::DomainType);
    for (arrival, is_said) in [
        (ONLY_MAILBOXES, true),
        (Arrival::SETTLED, false),
        (ALL_HERE, false),
    ] {
        let route = route(&organization, arrival, "john@contoso.com");
        assert_eq!(
            route.grounds.contains(Ground::UnknownAcceptedDomains),
            is_said
        );
    }
}

#[test]
fn a_nearer_accepted_domain_that_is_missing_may_be_of_another_type() {
    let missing = |domains: &[&str]| Organization {
        incomplete: vec![Noun::AcceptedDomain],
        ..organization(domains, &["*"])
    };
    let says = |organization: &Organization, arrival, recipient| {
        let route = route(organization, arrival, recipient);
        route.grounds.contains(Ground::UnknownAcceptedDomains)
    };
    let parent = missing(&["contoso.com subdomains"]);
    assert!(says(&parent, ONLY_MAILBOXES, "john@a.contoso.com"));
    assert!(!says(&parent, ONLY_MAILBOXES, "john@contoso.com"));
    assert!(!says(&parent, ALL_HERE, "john@a.contoso.com"));
    assert!(!says(&parent, Arrival::SETTLED, "john@a.contoso.com"));
    // A domain that nothing says is accepted may be, and then mail stays or is rejected.
    for arrival in [ONLY_MAILBOXES, ALL_HERE] {
        assert!(says(&parent, arrival, "john@fabrikam.com"));
    }
    assert!(!says(&parent, Arrival::SETTLED, "john@fabrikam.com"));
    // Whether the nearer domain takes its subdomains is unknown.
    let mut nearer = organization(&["contoso.com subdomains"], &["*"]);
    let mut sales = accepted("sales.contoso.com relay");
    sales.forget(AcceptedDomainParameter::MatchSubDomains);
    nearer.accepted_domains.push(sales);
    assert!(says(&nearer, ONLY_MAILBOXES, "john@a.sales.contoso.com"));
    assert!(!says(&nearer, ONLY_MAILBOXES, "john@sales.contoso.com"));
}

fn carried(organization: &Organization, message: Message, recipient: &str) -> Route {
    let organization = view(organization, Arrival::SETTLED);
    let router = Router::new(organization, Precedence::default()).carrying(message);
    router.route(&address(recipient))
}

#[test]
fn centralized_transport_does_not_send_back_what_came_from_the_own_servers() {
    let organization = organization(
        &["contoso.com"],
        &["* central", "partner fabrikam.com", "contoso.com"],
    );
    for (message, outside, partner) in [
        (Message::Person, "1", "1"),
        (Message::Forwarded, "MX", "2"),
        (Message::Redirected, "MX", "2"),
        (Message::Journal, "1", "1"),
        (Message::OnMicrosoft, "1", "1"),
    ] {
        let goes = |recipient| shown(&carried(&organization, message, recipient).reading);
        assert_eq!(goes("john@adatum.com"), outside, "{message:?}");
        assert_eq!(goes("john@fabrikam.com"), partner, "{message:?}");
        // To a mailbox on the own servers, every message takes it.
        assert_eq!(goes("john@contoso.com"), "1", "{message:?}");
    }
}

#[test]
fn what_sets_a_message_apart_is_said_where_it_does_and_how_well_it_is_supported() {
    let central = organization(&["contoso.com"], &["* central"]);
    let ordinary = organization(&["contoso.com"], &["*"]);
    for (message, claim) in [
        (Message::Person, None),
        (Message::Forwarded, Some(facts::CENTRALIZED_FORWARDED)),
        (Message::Redirected, Some(facts::CENTRALIZED_REDIRECTED)),
        (Message::Journal, Some(facts::CENTRALIZED_JOURNAL)),
        (Message::OnMicrosoft, Some(facts::CENTRALIZED_ONMICROSOFT)),
    ] {
        let says = |organization: &Organization, recipient: &str| {
            let route = carried(organization, message, recipient);
            claim.is_some_and(|claim| route.claims().any(|other| *other == claim))
        };
        assert_eq!(
            says(&central, "john@adatum.com"),
            claim.is_some(),
            "{message:?}"
        );
        assert!(!says(&ordinary, "john@adatum.com"), "{message:?}");
    }
    let grade = |message| carried(&central, message, "john@adatum.com").grade();
    assert_eq!(grade(Message::Forwarded), Grade::Documented);
    assert_eq!(grade(Message::Redirected), Grade::Inferred);
    assert_eq!(grade(Message::Journal), Grade::Reported);
}

#[test]
fn the_trace_says_why_a_centralized_connector_does_not_take_a_message() {
    let organization = organization(&["contoso.com"], &["* central", "adatum.com"]);
    let organization = view(&organization, Arrival::SETTLED);
    let router = Router::new(organization, Precedence::default()).carrying(Message::Forwarded);
    let route = router.route(&address("john@adatum.com"));
    let trace: Vec<_> = router.trace(&route).collect();
    assert_eq!(trace[0].standing, Standing::Excepted);
    assert!(trace[0].grounds.contains(Ground::Forwarded));
    let says = "Matches by * (every domain), but centralized mail transport doesn’t send this message back to your servers.";
    assert_eq!(trace[0].to_string(), says);
    assert_eq!(trace[1].standing, Standing::Chosen);
    let route = router.route(&address("john@contoso.com"));
    assert_eq!(
        router.trace(&route).next().expect("one").standing,
        Standing::Chosen
    );
}

#[test]
fn a_connector_that_may_be_centralized_may_leave_a_message_to_others() {
    let mut organization = organization(&[], &["*"]);
    let first = &mut organization.outbound_connectors[0];
    first.forget(OutboundParameter::RouteAllMessagesViaOnPremises);
    let route = carried(&organization, Message::Forwarded, "john@adatum.com");
    assert_eq!(shown(&route.reading), "1");
    assert!(route.grounds.contains(Ground::Assumed));
}

#[test]
fn what_keeps_a_message_from_a_connector_is_named_in_the_trace() {
    let organization = organization(&["contoso.com"], &["*"]);
    for (arrival, ground, says) in [
        (
            ALL_HERE,
            Ground::AllMailboxes,
            "the mailbox in Exchange Online",
        ),
        (
            ONLY_MAILBOXES,
            Ground::UnknownRecipient,
            "the directory, which doesn’t have the recipient",
        ),
    ] {
        let router = Router::new(view(&organization, arrival), Precedence::default());
        let route = router.route(&address("john@contoso.com"));
        let entry = router.trace(&route).next().expect("a connector");
        assert!(entry.grounds.contains(ground), "{entry:?}");
        assert!(
            entry
                .to_string()
                .ends_with(&format!("this comes first: {says}.")),
            "{entry}"
        );
    }
}

#[test]
fn an_answer_that_documents_do_not_settle_can_be_checked_in_the_organization() {
    let organization = organization(
        &["contoso.com"],
        &[
            "accepted",
            "*.contoso.com",
            "a.example",
            "a.example",
            "b.example",
        ],
    );
    for (recipient, is_open) in [
        ("john@contoso.com", true),
        ("o'neil@a.example", true),
        ("john@b.example", false),
        ("john@elsewhere.example", false),
    ] {
        let checks = route(&organization, Arrival::SETTLED, recipient).checks();
        assert_eq!(!checks.is_empty(), is_open, "{recipient}");
    }
    let checks = route(&organization, Arrival::SETTLED, "o'neil@a.example").checks();
    let commands: Vec<Option<&str>> = checks
        .iter()
        .map(|check| check.command.as_deref())
        .collect();
    let trace = "Get-MessageTraceV2 -RecipientAddress 'o''neil@a.example' | Get-MessageTraceDetailV2 | Format-List";
    assert_eq!(
        commands,
        [
            Some("Get-OutboundConnectorReport -Domain a.example"),
            Some(trace),
            None
        ]
    );
}

/// PowerShell takes each of them for the end of a text.
#[test]
fn no_quote_in_an_address_ends_the_text_of_a_command() {
    let organization = organization(&[], &["a.example", "a.example"]);
    for quote in ['\'', '‘', '’', '‚', '‛'] {
        let recipient = format!("a{quote}b@a.example");
        let checks = route(&organization, Arrival::SETTLED, &recipient).checks();
        let command = checks[1].command.as_deref().expect("a command");
        assert!(
            command.contains(&format!("'a{quote}{quote}b@a.example' |")),
            "{command}"
        );
    }
}

#[test]
fn smart_hosts_are_spoken_of_where_a_connector_takes_the_message() {
    let organization = organization(&["contoso.com"], &["contoso.com"]);
    for (arrival, recipient, is_said) in [
        (Arrival::SETTLED, "john@contoso.com", true),
        (ALL_HERE, "john@contoso.com", false),
        (Arrival::SETTLED, "john@adatum.com", false),
    ] {
        let route = route(&organization, arrival, recipient);
        let says = route.after().contains(&&facts::SMART_HOST_LOOKUP);
        assert_eq!(says, is_said, "{recipient}");
    }
}
