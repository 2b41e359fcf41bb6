//! Several files at once, in any mixture.

use crate::expect::settings;
use connector_checker::import::{File, Status, import};

#[test]
fn commands_come_after_exports_whatever_the_order_of_the_files() {
    let script = "Set-OutboundConnector Out -Enabled $false";
    let export = r#"[{"Name": "Out", "Enabled": true, "UseMXRecord": true}]"#;
    let domains = "Name,DomainName,DomainType\ncontoso.com,contoso.com,Authoritative\n";
    let files = [
        ("change.ps1", script),
        ("outbound.json", export),
        ("domains.csv", domains),
    ];
    let read = import(&files.map(|(name, text)| File {
        name,
        bytes: text.as_bytes(),
    }));
    assert!(
        read.files.iter().all(|file| file.status == Status::Read),
        "{:?}",
        read.files
    );
    let only = &read.organization.outbound_connectors[0];
    assert_eq!(
        settings(only, &["Enabled", "UseMXRecord"]),
        ["false", "true"]
    );
    let at = only.enabled.location().expect("it was read");
    assert_eq!(read.organization.file(at), Some("change.ps1"));
    assert_eq!(read.organization.accepted_domains.len(), 1);
}

#[test]
fn a_file_that_is_not_known_does_not_disturb_the_others() {
    let files = [
        ("photo.png", &b"\x89PNG\r\n\x1A\n"[..]),
        ("empty.txt", b" \n"),
        ("in.json", br#"{"Name": "In", "RequireTls": true}"#),
    ];
    let read = import(&files.map(|(name, bytes)| File { name, bytes }));
    let statuses: Vec<_> = read.files.iter().map(|file| file.status.id()).collect();
    assert_eq!(statuses, ["not-recognized", "empty", "read"]);
    assert_eq!(read.organization.inbound_connectors.len(), 1);
}

#[test]
fn no_files_give_an_organization_of_which_nothing_is_known() {
    let read = import(&[]);
    assert_eq!(
        read.organization,
        connector_checker::organization::Organization::exported()
    );
}
