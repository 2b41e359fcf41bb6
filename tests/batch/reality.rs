//! The prediction beside the connectors that a report names.

use crate::{lines, organization, read, read_by};
use connector_checker::batch::{Batch, Compared, Reason, Took};
use connector_checker::evidence::Grade;
use connector_checker::organization::{Noun, OutboundParameter, RoutingView};
use connector_checker::routing::{Message, worked_example};

fn compared(organization: RoutingView, text: &str) -> Compared {
    let report = read_by(organization, text.as_bytes());
    report.compared.expect("a column of connectors")
}

#[test]
fn where_the_readings_differ_the_one_that_the_service_followed_is_counted() {
    let names = worked_example().outbound_connectors;
    let [all, _, wildcard] = [0, 1, 2].map(|at| names[at].name.clone());
    let found = compared(
        worked_example(),
        &format!(
            "recipient_address,connector_id\n\
             a@sales.contoso.com,{all}\n\
             b@sales.contoso.com,{wildcard}\n\
             c@sales.contoso.com,\" {} \"\n",
            all.to_uppercase()
        ),
    );
    assert_eq!(
        (found.rows, found.as_predicted, found.unexplained_rows),
        (3, 0, 0)
    );
    assert_eq!(found.followed.clone().map(|followed| followed.rows), [1, 2]);
    assert_eq!(
        lines(&found.followed[0].examples),
        ["3 b@sales.contoso.com"]
    );
}

#[test]
fn a_message_that_went_as_both_readings_say_is_as_predicted() {
    let name = worked_example().outbound_connectors[1].name.clone();
    let text =
        format!("connector_id,recipient_address\n{name},a@contoso.com\n,b@tailspintoys.com\n");
    let found = compared(worked_example(), &text);
    assert_eq!(
        (found.rows, found.as_predicted, found.unexplained_rows),
        (2, 2, 0)
    );
}

#[test]
fn a_tie_is_explained_by_each_of_its_connectors() {
    let tied = organization(&[
        ("A", &["a.example"]),
        ("B", &["a.example"]),
        ("C", &["c.example"]),
    ]);
    let text = "recipient,connector\nx@a.example,A\ny@a.example,B\nz@a.example,C\n";
    let found = compared(tied, text);
    assert_eq!((found.as_predicted, found.unexplained_rows), (2, 1));
    assert_eq!(found.unexplained[0].took, Took::Connector(2));
}

#[test]
fn connectors_of_the_same_name_stand_for_each_other() {
    let twins = organization(&[("A", &["a.example"]), ("a", &["b.example"])]);
    let found = compared(twins, "recipient,connector\nx@a.example,A\ny@b.example,A\n");
    assert_eq!((found.as_predicted, found.unexplained_rows), (2, 0));
}

/// The reasons for the only kind of row that nothing explains.
fn reasons(organization: RoutingView, row: &str) -> Vec<Reason> {
    let text = format!("recipient_status,connector_id\n{row}\n");
    let found = compared(organization, &text);
    assert_eq!(found.unexplained_rows, 1, "{found:?}");
    found.unexplained[0].reasons.clone()
}

#[test]
fn what_may_explain_a_row_depends_on_what_took_the_message() {
    let connectors = || organization(&[("A", &["a.example"]), ("B", &["b.example"])]);
    let stranger = [Reason::Rule, Reason::OtherConnectors];
    assert_eq!(reasons(connectors(), "x@a.example,Z"), stranger);
    assert_eq!(reasons(connectors(), "x@a.example,B"), [Reason::Changed]);
    assert_eq!(
        reasons(connectors(), "x@a.example,"),
        [Reason::CloudMailbox, Reason::NoneNamed]
    );
    let delivered = "\"x@a.example##Receive, Deliver\",";
    assert_eq!(reasons(connectors(), delivered), [Reason::CloudMailbox]);

    let mut scoped = connectors();
    scoped.outbound_connectors[1]
        .settings
        .is_transport_rule_scoped = true;
    assert_eq!(
        reasons(scoped, "x@a.example,B"),
        [Reason::Rule, Reason::Changed]
    );

    let mut off = connectors();
    off.outbound_connectors[1].settings.enabled = false;
    assert_eq!(reasons(off, "x@a.example,B"), [Reason::OffNow]);

    let mut central = connectors();
    central.outbound_connectors[1]
        .settings
        .route_all_messages_via_on_premises = true;
    assert_eq!(
        reasons(central, "x@b.example,A"),
        [Reason::Centralized, Reason::Changed]
    );

    let mut unknown = connectors();
    unknown.outbound_connectors[0].assume(OutboundParameter::Enabled);
    assert_eq!(
        reasons(unknown, "x@a.example,B"),
        [Reason::Incomplete, Reason::Changed]
    );
}

#[test]
fn every_reason_has_an_id_a_sentence_and_facts() {
    let mut ids: Vec<&str> = Reason::ALL.iter().map(|reason| reason.id()).collect();
    ids.dedup();
    assert_eq!(ids.len(), Reason::ALL.len());
    for reason in Reason::ALL {
        assert!(reason.says().ends_with('.'));
        assert!(!reason.because().is_empty());
    }
    assert_eq!(Reason::NoneNamed.because()[0].grade, Grade::Undocumented);
}

#[test]
fn rows_that_nothing_explains_are_listed_the_most_frequent_first() {
    let connectors = organization(&[("A", &["a.example"])]);
    let text = "recipient,connector\nx@a.example,Z\ny@a.example,\nz@a.example,\n";
    let found = compared(connectors, text);
    let took: Vec<_> = found
        .unexplained
        .iter()
        .map(|one| (one.took.clone(), one.rows))
        .collect();
    assert_eq!(took, [(Took::Nothing, 2), (Took::Stranger("Z".into()), 1)]);
    assert_eq!(
        lines(&found.unexplained[0].examples),
        ["3 y@a.example", "4 z@a.example"]
    );
}

#[test]
fn what_cannot_be_compared_is_left_out_and_counted() {
    let connectors = organization(&[("A", &["a.example"])]);
    let found = compared(
        connectors,
        "directionality,recipient_status,connector_id\n\
         1,x@a.example,Inbound\n\
         Inbound,x@a.example,Inbound\n\
         2,x@a.example;y@b.example,A\n\
         2,x@a.example;y@a.example,A\n\
         2,,A\n\
         2,nobody,A\n",
    );
    assert_eq!((found.rows, found.as_predicted), (1, 1));
    let left = found.left_out;
    assert_eq!(
        (left.incoming, left.several, left.without_recipient),
        (2, 1, 2)
    );
}

#[test]
fn a_file_without_connectors_among_others_is_not_compared() {
    let mut batch = Batch::new(worked_example(), Message::default());
    batch.feed(b"a@sales.contoso.com\n");
    batch.next_file();
    batch.feed(b"recipient,connector\na@sales.contoso.com,Connector 9\n");
    batch.next_file();
    batch.feed(b"b@sales.contoso.com\n");
    let found = batch.finish().compared.expect("a column of connectors");
    assert_eq!((found.rows, found.unexplained_rows), (1, 1));
}

#[test]
fn a_file_with_a_new_name_in_every_row_takes_no_more_memory() {
    let connectors = organization(&[("A", &["a.example"])]);
    let rows: String = (0..3_000)
        .map(|at| format!("x@a.example,Stranger {at}\n"))
        .collect();
    let found = compared(connectors, &format!("recipient,connector\n{rows}"));
    assert_eq!(found.unexplained_rows, 3_000);
    assert_eq!(found.unexplained.len(), 1_001);
    assert_eq!(
        (&found.unexplained[0].took, found.unexplained[0].rows),
        (&Took::Stranger("…".into()), 2_000)
    );
}

#[test]
fn what_the_organization_lacks_is_counted_and_never_taken_for_no() {
    let mut connectors = organization(&[("A", &["a.example"]), ("B", &["b.example"])]);
    connectors.outbound_connectors[0].assume(OutboundParameter::Enabled);
    let report = read_by(connectors, b"x@a.example\ny@a.example\nz@b.example\n");
    assert_eq!(report.unknown.recipients, 2);
    assert_eq!(report.unknown.because.len(), 1);
    let mut connectors = organization(&[("A", &["a.example"])]);
    connectors.incomplete.push(Noun::OutboundConnector);
    let report = read_by(connectors, b"x@a.example\nz@b.example\n");
    assert_eq!(report.unknown.recipients, 2);
    assert_eq!(read("ann@contoso.com").unknown.recipients, 0);
}
