//! Commands among sentences, as they stand in guides, tickets and mails.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::{Import, Status};

/// A command that makes an outbound connector.
fn make(name: &str) -> String {
    format!("New-OutboundConnector -Name {name} -RecipientDomains {name}.example\n")
}

/// The names of the outbound connectors.
fn names(read: &Import) -> Vec<String> {
    let connectors = read.organization.outbound_connectors.iter();
    connectors
        .flat_map(|one| settings(one, &["Name"]))
        .collect()
}

#[test]
fn a_sentence_that_begins_with_a_keyword_takes_no_command_away() {
    for sentence in [
        "For example:",
        "If you use Exchange, then run:",
        "If (and only if) you use Exchange, run:",
        "While you wait, run",
        "Try again. Switch to the admin center.",
        "Do this (only once):",
        "Function names are in blue.",
        "Filter by name:",
        "Begin with this one:",
        "End of story",
        "Else",
        "Process the next one:",
        "Configuration",
        "Configuration of the filter:",
        "Node 2:",
        "Until then, use this:",
        "Catch all:",
        "Class B:",
        "Switch -",
        "Return to the portal and",
    ] {
        let read = read(&[&make("a"), sentence, "\n", &make("b")].concat());
        assert_eq!(names(&read), ["a", "b"], "{sentence}");
        assert_eq!(notices(&read), [""; 0], "{sentence}");
        assert_eq!(status(&read), Status::Read, "{sentence}");
    }
}

#[test]
fn a_keyword_with_its_block_counts_wherever_the_bracket_stands() {
    for script in [
        "if ($x)\n{\n  §}\n",
        "if ($x) # why\n\n{ §}\n",
        "if (\n  $x\n) {\n  §}\n",
        "if ($x) { 1 } else\n{\n  §}\n",
        "if ($x) { 1 } else if ($y) { §}\n",
        "if ($x) { 1 }\nelseif ($y)\n{ §}\n",
        "foreach ($one in 'a', 'b')\n{\n  §}\n",
        "for ($i = 0; $i -lt 3; $i++)\n{ §}\n",
        "switch -Regex ($x) { 'a' { §} }\n",
        "switch -File $path { 'a' { §} }\n",
        "do\n{ §} while ($x)\n",
        "function Add-One\n{\n  §}\n",
        "function Add-One ($a)\n{\n  §}\n",
        "filter mine { §}\n",
        "try { 1 } catch [System.Exception], [System.IO.IOException]\n{ §}\n",
        "1..3 | ForEach-Object { §}\n",
        "Invoke-Command -ScriptBlock { §}\n",
        "Invoke-Command -Session $s -ScriptBlock {\n  §}\n",
    ] {
        let script = script.replace('§', &make("a")) + &make("b");
        let read = read(&script);
        assert_eq!(names(&read), ["b"], "{script}");
        let codes: Vec<&str> = read.notices.iter().map(|one| one.code.id()).collect();
        assert_eq!(codes, ["not-run"], "{script}");
    }
}

#[test]
fn a_block_that_runs_once_counts_wherever_its_bracket_stands() {
    for script in [
        "try\n{\n  §}\ncatch\n{ }\n",
        "begin {\n§}\nprocess\n{ }\nend { }\n",
        "Configuration Mine\n{\n  Node localhost\n  {\n  §}\n}\n",
        "do { 1 } while ($x)\n§",
        "do { 1 } until ($x -gt 3)\n§",
        "$kept = (§)\n",
    ] {
        let script = script.replace('§', &make("a")) + &make("b");
        let read = read(&script);
        assert_eq!(names(&read), ["a", "b"], "{script}");
        assert_eq!(notices(&read), [""; 0], "{script}");
    }
}

#[test]
fn apostrophes_and_inch_marks_in_sentences_open_no_text() {
    for (before, after) in [
        ("Don't run this twice.", "It's done."),
        ("Don’t run this twice.", "It’s done."),
        ("Use the 5\" rack.", "Use the 6\" rack."),
        ("The ' sign opens a text", "and ' closes it."),
        ("The \" sign opens a text", "and \" closes it."),
        (
            "You can't use \"*\" here (see below.",
            "Contoso's (old) one:",
        ),
        ("On-premises servers don't need it", "that's all"),
        ("1. Don't do this", "2. That's it"),
        ("- the users' mail", "- the admins' mail"),
    ] {
        let text = [before, "\n", &make("a"), after, "\n", &make("b")].concat();
        let read = read(&text);
        assert_eq!(names(&read), ["a", "b"], "{text}");
        assert_eq!(notices(&read), [""; 0], "{text}");
    }
}

#[test]
fn a_text_over_several_lines_in_a_command_is_still_one_text() {
    for script in [
        "Write-Host \"\n§\"\n",
        "Set-Content -Path a.txt -Value '\nFor example:\n§'\n",
        "echo \"\n§\"\n",
        "$text = 'It begins here\n§'\n",
        "\"first\n§\" | Out-File a.txt\n",
    ] {
        let script = script.replace('§', &make("a")) + &make("b");
        assert_eq!(names(&read(&script)), ["b"], "{script}");
    }
    let read = read(
        "New-OutboundConnector -Name Out -Comment 'first\nDo this:\n5 inches' -UseMXRecord $true\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Comment", "UseMXRecord"]
        ),
        ["first\nDo this:\n5 inches", "true"]
    );
}

#[test]
fn a_command_after_a_bullet_a_number_or_a_sentence_is_read_at_its_place() {
    for before in [
        "• ",
        "- ",
        "* ",
        "– ",
        "1. ",
        "2) ",
        "a) ",
        "  •\t",
        "> ",
        "1. - ",
        "Step 3: ",
        "Then run this one: ",
        "PS C:\\> ",
        "If you must: ",
        "ExchangeOnlineManagement\\",
    ] {
        let text = ["Some text.\n", before, &make("a"), &make("b")].concat();
        let read = read(&text);
        assert_eq!(names(&read), ["a", "b"], "{text}");
        assert_eq!(notices(&read), [""; 0], "{text}");
    }
    let read = read("First:\n1. Set-OutboundConnector Out -Enabled $false\n");
    assert_eq!(notices(&read), ["change-without-object 2:4 Out"]);
}

#[test]
fn a_cmdlet_that_a_sentence_names_makes_nothing() {
    for sentence in [
        "New-OutboundConnector creates a connector.",
        "Use New-OutboundConnector to make one.",
        "The cmdlet New-OutboundConnector, which is new, does it.",
    ] {
        let read = read(&[sentence, "\n", &make("a")].concat());
        assert_eq!(names(&read), ["a"], "{sentence}");
        assert_eq!(notices(&read), [""; 0], "{sentence}");
    }
}

#[test]
fn a_cmdlet_in_backticks_or_alone_makes_nothing() {
    for sentence in [
        "Use `New-OutboundConnector` to make one. Then `Set-OutboundConnector -Identity X` changes it.",
        "`New-InboundConnector` creates an inbound connector.",
        "``New-InboundConnector`` creates one",
        "- `Set-InboundConnector` - changes it",
        "- `Set-InboundConnector`",
        "`New-OutboundConnector`",
        "The parameter `-Name` of `New-OutboundConnector` is required.",
        "With `New-InboundConnector -ConnectorType Partner` you make a partner connector.",
        "Run `New-InboundConnector -Name`.",
        "See (`Set-OutboundConnector`), `Remove-OutboundConnector`, `Set-InboundConnector` and so on.",
        "| `New-OutboundConnector` | makes one |",
        "| New-OutboundConnector | makes one |",
        "New-OutboundConnector",
        "New-OutboundConnector.",
        "* Set-OutboundConnector",
        "New-OutboundConnector: makes one",
        "New-OutboundConnector / Set-OutboundConnector",
        "New-OutboundConnector (or the admin center)",
        "“New-OutboundConnector”",
        "**New-OutboundConnector** makes one",
        "[New-OutboundConnector](https://learn.microsoft.com) makes one",
    ] {
        let text = [sentence, "\n\n", &make("a"), sentence, "\n", &make("b")].concat();
        let read = read(&text);
        assert_eq!(names(&read), ["a", "b"], "{sentence}");
        assert!(
            read.organization.inbound_connectors.is_empty(),
            "{sentence}"
        );
        assert_eq!(notices(&read), [""; 0], "{sentence}");
    }
}

#[test]
fn a_whole_command_in_backticks_is_read_to_its_closing_backtick() {
    for (before, after) in [
        ("Run `", "` in PowerShell."),
        ("`", "`"),
        ("- ``", "``, and you are done"),
        ("| `", "` | makes one |"),
        (
            "Use `New-OutboundConnector`: `",
            "`; don't run it twice. It isn't \"safe\".",
        ),
    ] {
        let text = [before, make("a").trim_end(), after, "\n", &make("b")].concat();
        let read = read(&text);
        assert_eq!(names(&read), ["a", "b"], "{text}");
        assert_eq!(
            settings(
                &read.organization.outbound_connectors[0],
                &["RecipientDomains"]
            ),
            ["[a.example]"],
            "{text}"
        );
        assert_eq!(notices(&read), [""; 0], "{text}");
    }
    let read = read(
        "Run `New-OutboundConnector -Name a`, no: `New-OutboundConnector -Name b -Enabled $false` and `Set-OutboundConnector b -Enabled $true`.",
    );
    assert_eq!(names(&read), ["b"]);
    assert_eq!(
        settings(&read.organization.outbound_connectors[0], &["Enabled"]),
        ["true"]
    );
}

#[test]
fn words_that_go_on_in_the_next_line_are_no_sentence() {
    let read = read(
        "New-OutboundConnector -Name Out -RecipientDomains a.example,\n  b.example,\n  c.example\n$all = @(\n  'x.example'\n  'y.example'\n)\nSet-OutboundConnector Out -SmartHosts $all\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["RecipientDomains", "SmartHosts"]
        ),
        [
            "[a.example, b.example, c.example]",
            "[x.example, y.example]"
        ]
    );
}
