//! Several files at once, in any mixture.

use crate::expect::settings;
use connector_checker::import::{File, Import, Status, Steps, import, import_in_steps, to_json};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

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

/// Reads files step by step, with how many bytes were done after each.
fn stepped(files: &[File<'_>]) -> (Import, Vec<u64>) {
    let steps = Steps::default();
    let mut done = Vec::new();
    let mut reading = pin!(import_in_steps(files, &steps));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match reading.as_mut().poll(&mut context) {
            Poll::Ready(read) => return (read, done),
            Poll::Pending => done.push(steps.done()),
        }
    }
}

/// Connectors in three shapes, about 600 KB each.
fn large() -> [(&'static str, String); 4] {
    let names = || (0..2_000).map(|place| format!("Connector {place} {}", "x".repeat(250)));
    let json = names().map(|name| {
        format!(r#"{{"Name":"{name}","RecipientDomains":["contoso.com"],"UseMXRecord":true}}"#)
    });
    let json = json.collect::<Vec<_>>().join(",");
    let csv = names().map(|name| format!("\"{name}\",\"True\"\n"));
    let list = names().map(|name| format!("Name : {name}\nRequireTls : True\n\n"));
    let script = names().map(|name| format!("Set-InboundConnector '{name}' -Enabled $false\n"));
    [
        (
            "out.json",
            format!(r#"{{"Get-OutboundConnector":[{json}]}}"#),
        ),
        (
            "in.csv",
            format!("Name,RequireTls\n{}", csv.collect::<String>()),
        ),
        ("in.txt", list.collect()),
        ("change.ps1", script.collect()),
    ]
}

#[test]
fn reading_in_steps_finds_the_same_and_says_how_far_it_is() {
    let all = large();
    let files = all.each_ref().map(|(name, text)| File {
        name,
        bytes: text.as_bytes(),
    });
    let size: usize = files.iter().map(|file| file.bytes.len()).sum();
    let (read, done) = stepped(&files);
    assert_eq!(to_json(&read), to_json(&import(&files)));
    assert_eq!(read.organization.outbound_connectors.len(), 2_000);
    assert!(done.is_sorted(), "it never goes back: {done:?}");
    assert_eq!(done.last(), Some(&(size as u64)));
    // Two steps in the text of each, and eight among its objects.
    assert!(done.len() > 30, "{done:?}");
    let widest = done.windows(2).map(|pair| pair[1] - pair[0]).max();
    let largest = files.iter().map(|file| file.bytes.len()).max();
    assert!(
        widest.unwrap_or(0) as usize <= largest.unwrap_or(0),
        "no step is longer than a file: {done:?}"
    );
}

#[test]
fn a_large_file_of_one_list_is_read_in_many_steps() {
    let all = large();
    let [json, ..] = all.each_ref().map(|(name, text)| File {
        name,
        bytes: text.as_bytes(),
    });
    let (_, done) = stepped(&[json]);
    let mut parts = done.clone();
    parts.dedup();
    // 680 KB: two steps of 256 KB, and 2,000 connectors in steps of 250.
    assert!(parts.len() >= 10, "{done:?}");
    let half = json.bytes.len() as u64 / 2;
    assert!(
        done.iter().any(|done| *done > 0 && *done < half),
        "in its text"
    );
    assert!(done.iter().any(|done| *done > half), "among its objects");
}

#[test]
fn lines_may_end_with_carriage_returns_alone() {
    let shapes = [
        (
            "list.txt",
            "Name : In\nRequireTls : maybe\nEnabled : True\n",
            "line 2",
        ),
        ("table.csv", "Name,RequireTls\n\"In\",maybe\n", "line 2"),
        (
            "script.ps1",
            "# Made by hand\nNew-InboundConnector -Name In `\n  -RequireTls maybe\n",
            "line 3",
        ),
        (
            "in.json",
            "{\n\"Name\": \"In\",\n\"RequireTls\": \"maybe\"\n}",
            "line 3",
        ),
        (
            "in.yaml",
            "InboundConnector:\n- Name: In\n  RequireTls: maybe\n",
            "line 3",
        ),
    ];
    for (name, text, place) in shapes {
        let read = |text: &str| {
            let bytes = text.as_bytes();
            import(&[File { name, bytes }])
        };
        let old = read(&text.replace('\n', "\r"));
        assert_eq!(old.organization.inbound_connectors.len(), 1, "{name}");
        let lines: Vec<String> = old
            .notices
            .iter()
            .map(|notice| format!("line {}", notice.at.line))
            .collect();
        assert_eq!(lines, [place], "{name}: {:?}", old.notices);
        assert_eq!(to_json(&old), to_json(&read(text)), "{name}");
        assert_eq!(
            to_json(&old),
            to_json(&read(&text.replace('\n', "\r\n"))),
            "{name}"
        );
    }
}
