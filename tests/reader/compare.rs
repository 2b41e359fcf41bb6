//! The difference of two configurations.

use crate::{ask, export, outbound, reading, reads, seen};
use connector_checker::reader::Side;

const FROM_PARTNER: &str = r#"{"Name": "From Fabrikam", "Enabled": true, "ConnectorType": "Partner", "SenderDomains": ["fabrikam.com"],
    "SenderIPAddresses": ["192.0.2.0/28"], "RequireTls": false, "RestrictDomainsToIPAddresses": true, "RestrictDomainsToCertificate": false,
    "TlsSenderCertificateName": null, "TrustedOrganizations": [], "AssociatedAcceptedDomains": [],
    "CloudServicesMailEnabled": false, "TreatMessagesAsInternal": false}"#;

fn compared(before: &str, after: &str) -> String {
    let mut session = reading(before);
    reads(&mut session, Side::After, after);
    seen(&ask(&session, "compare", &[]))
}

#[test]
fn a_moved_domain_is_named_with_where_it_went_and_goes() {
    let before = export(
        &[&outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#)],
        &[],
    );
    let after = export(
        &[&outbound(
            "To Fabrikam",
            "Partner",
            r#"["tailspintoys.com"]"#,
        )],
        &[],
    );
    let words = compared(&before, &after);
    assert!(
        words.contains("fabrikam.com : To Fabrikam → MX record For example someone@fabrikam.com"),
        "{words}"
    );
    assert!(
        words.contains("tailspintoys.com : MX record → To Fabrikam"),
        "{words}"
    );
    assert!(
        words.contains("RecipientDomains : fabrikam.com → tailspintoys.com"),
        "{words}"
    );
}

#[test]
fn spelling_and_order_are_no_difference() {
    let before = export(
        &[&outbound("To", "Partner", r#"["a.example", "b.example"]"#)],
        &[FROM_PARTNER],
    );
    let after = export(
        &[&outbound(
            "TO",
            "Partner",
            r#"["smtp:B.example;1", "a.example"]"#,
        )],
        &[FROM_PARTNER],
    );
    let words = compared(&before, &after);
    assert!(
        words.contains("No route changes: this is proven for every recipient."),
        "{words}"
    );
    assert!(!words.contains("RecipientDomains"), "{words}");
}

#[test]
fn incoming_messages_that_are_treated_differently_are_named() {
    let before = export(&[], &[FROM_PARTNER]);
    let after = export(
        &[],
        &[&FROM_PARTNER.replace("192.0.2.0/28", "192.0.2.0/29")],
    );
    let words = compared(&before, &after);
    let moves = "Accepted from a partner organization (From Fabrikam) → ";
    assert!(words.contains(moves), "{words}");
    // The last address of the larger range, and the first one after the smaller range.
    assert!(words.contains("For example from 192.0.2."), "{words}");
    assert!(words.contains("This isn’t a proof for all messages."));
}

#[test]
fn nothing_changes_for_incoming_messages_only_if_no_setting_that_decides_differs() {
    const SAME: &str = "Nothing changes: no setting of an inbound connector, an accepted domain or the organization differs.";
    let connector = outbound("To", "Partner", r#"["a.example"]"#);
    let known = r#""MatchSubDomains": false, "OutboundOnly": false, "SendingFromDomainDisabled": false,
        "SendingToDomainDisabled": false, "Default": true}],
        "Get-OrganizationConfig": {"RejectDirectSend": false"#;
    let before =
        export(&[&connector], &[]).replace(r#""MatchSubDomains": false}]"#, &[known, "}"].concat());
    let words = compared(&before, &before.replace("a.example", "b.example"));
    assert!(words.contains(SAME), "{words}");
    let words = compared(
        &before,
        &before.replace("RejectDirectSend\": false", "RejectDirectSend\": true"),
    );
    assert!(!words.contains(SAME), "{words}");
    // What wasn't exported may differ.
    let unknown = export(&[&connector], &[]);
    assert!(!compared(&unknown, &unknown).contains(SAME));
}

#[test]
fn findings_appear_and_disappear() {
    let calm = outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#);
    let testing = calm.replace(r#""TestMode": false"#, r#""TestMode": true"#);
    let (calm, testing) = (export(&[&calm], &[]), export(&[&testing], &[]));
    let words = compared(&calm, &testing);
    assert!(
        words.contains("New findings (1) OutboundConnector To Fabrikam"),
        "{words}"
    );
    let words = compared(&testing, &calm);
    assert!(
        words.contains("No longer found (1) OutboundConnector To Fabrikam"),
        "{words}"
    );
}

#[test]
fn a_script_that_changes_objects_is_applied_to_the_first_configuration() {
    let before = export(
        &[&outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#)],
        &[],
    );
    let words = compared(
        &before,
        "Set-OutboundConnector -Identity 'To Fabrikam' -RecipientDomains tailspintoys.com",
    );
    assert!(
        words.starts_with("The second configuration is a script that changes objects."),
        "{words}"
    );
    assert!(
        words.contains("RecipientDomains : fabrikam.com → tailspintoys.com"),
        "{words}"
    );
    assert!(words.contains("Settings (1)"), "{words}");
    let words = compared(&before, "Remove-OutboundConnector -Identity 'To Fabrikam'");
    assert!(
        words.contains("OutboundConnector To Fabrikam : removed."),
        "{words}"
    );
}

#[test]
fn the_first_configuration_may_be_read_again() {
    let fabrikam = export(
        &[&outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#)],
        &[],
    );
    let mut session = reading(&export(&[], &[]));
    reads(
        &mut session,
        Side::After,
        "Set-OutboundConnector -Identity 'To Fabrikam' -Enabled $false",
    );
    reads(&mut session, Side::Before, &fabrikam);
    let words = seen(&ask(&session, "compare", &[]));
    assert!(words.contains("Enabled : true → false"), "{words}");
}
