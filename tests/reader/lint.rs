//! What a finding means.

use crate::{ask, seen};
use connector_checker::audit::Lint;
use connector_checker::reader::Session;

#[test]
fn every_check_has_its_page_without_any_configuration() {
    let session = Session::default();
    for lint in Lint::all() {
        let words = seen(&ask(&session, "lint", &[("id", lint.id)]));
        assert!(words.contains("What to do"), "{}", lint.id);
        let title = seen(&ask(&session, "lint", &[])).contains(lint.id);
        assert!(title, "{} is in the list", lint.id);
    }
}

#[test]
fn a_page_has_an_example_of_each_kind() {
    let words = seen(&ask(&Session::default(), "lint", &[("id", "outbound-tie")]));
    assert!(words.contains("Found in New-OutboundConnector -Name 'To Fabrikam'"));
    assert!(words.contains("Not found in New-OutboundConnector -Name 'To Fabrikam'"));
    assert!(words.contains("RecipientDomains of OutboundConnector"));
}

#[test]
fn an_unknown_id_leads_to_the_list() {
    let words = seen(&ask(&Session::default(), "lint", &[("id", "outbound-pie")]));
    assert!(words.starts_with("No check has this ID. Errors ("));
}
