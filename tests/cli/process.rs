//! The program itself: streams and the status.

use super::TIE;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the program with this standard input.
fn program(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connector-checker-cli"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a process");
    let mut stdin = child.stdin.take().expect("a stream");
    stdin.write_all(input.as_bytes()).expect("it reads");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

#[test]
fn the_program_reads_standard_input_and_ends_with_the_status() {
    let found = program(&["audit", "-", "--format", "concise"], TIE);
    assert_eq!(found.status.code(), Some(1));
    let text = String::from_utf8(found.stdout).expect("UTF-8");
    assert!(text.contains("standard input:2:"), "{text}");
    assert!(!text.contains('\u{1b}'));
    let nothing = program(&["audit", "-"], "Hello");
    assert_eq!(nothing.status.code(), Some(2));
    assert!(nothing.stdout.is_empty() && !nothing.stderr.is_empty());
}

#[test]
fn a_folder_stands_for_its_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/export");
    let read = program(&["import", folder], "");
    assert_eq!(read.status.code(), Some(0));
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    assert!(
        text.contains("1 accepted domain\n") && text.contains("1 outbound connector\n"),
        "{text}"
    );
}
