//! Several shapes in one text, as a console session, a mail, a ticket or a document has them.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::{Import, Status};
use connector_checker::organization::Noun;

const LIST: &str = "Name              : In\nConnectorType     : Partner\nSenderDomains     : {smtp:*;1}\nSenderIPAddresses : {192.0.2.9}\n";
const OTHER_LIST: &str =
    "Name             : List\nRecipientDomains : {list.example}\nUseMXRecord      : True\n";
const COMMAND: &str =
    "New-OutboundConnector -Name Command -RecipientDomains b.example -UseMXRecord $true\n";
const JSON: &str =
    "[{\"Name\": \"Json\", \"RecipientDomains\": [\"c.example\"],\n  \"UseMXRecord\": true}]\n";
const TABLE: &str = "Name,RecipientDomains,UseMXRecord\nTable,d.example,True\n";

/// The names of what was read, inbound connectors first.
fn names(read: &Import) -> Vec<String> {
    let inbound = read.organization.inbound_connectors.iter();
    let inbound = inbound.flat_map(|one| settings(one, &["Name"]));
    let outbound = read.organization.outbound_connectors.iter();
    let mut outbound: Vec<String> = outbound.flat_map(|one| settings(one, &["Name"])).collect();
    outbound.sort();
    inbound.chain(outbound).collect()
}

#[test]
fn every_two_shapes_may_follow_each_other_in_either_order() {
    let shapes = [
        (OTHER_LIST, "List"),
        (COMMAND, "Command"),
        (JSON, "Json"),
        (TABLE, "Table"),
    ];
    for (first, first_name) in shapes {
        for (second, second_name) in shapes {
            if first_name == second_name {
                continue;
            }
            let mut expected = [first_name, second_name];
            expected.sort();
            for between in [
                "\n",
                "\nAnd then:\n\n",
                "\n# and then\n",
                "\nPS C:\\> Get-OutboundConnector\n\n",
            ] {
                let text = [first, between, second].concat();
                let read = read(&text);
                assert_eq!(names(&read), expected, "{text}");
                assert_eq!(notices(&read), [""; 0], "{text}");
                assert_eq!(status(&read), Status::Read, "{text}");
            }
        }
    }
}

#[test]
fn all_shapes_may_stand_in_one_text_with_prose_between_them() {
    let text = [
        "We ran New-InboundConnector last week, this is the result:\n\n",
        LIST,
        "\nOutbound connectors:\n",
        JSON,
        "\nFrom the spreadsheet:\n\n",
        TABLE,
        "\nAnd what we ran:\n",
        COMMAND,
        "\nKind regards\n",
    ];
    let read = read(&text.concat());
    assert_eq!(names(&read), ["In", "Command", "Json", "Table"]);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn places_are_those_of_the_whole_text() {
    let text = "Hello,\n\nName       : In\nRequireTls : maybe\n\n  [{\"Name\": \"A\",\n  \"UseMXRecord\": \"perhaps\"}]\n\nName,UseMXRecord\nB,sometimes\n\nNew-OutboundConnector -Name C -UseMXRecord never\n";
    let read = read(text);
    assert_eq!(
        notices(&read),
        [
            "wrong-type 4:1 maybe",
            "wrong-type 7:3 perhaps",
            "wrong-type 10:3 sometimes",
            "wrong-type 12:31 never",
        ]
    );
    let lines: Vec<u32> = read
        .organization
        .outbound_connectors
        .iter()
        .filter_map(|one| one.at.map(|at| at.line.get()))
        .collect();
    assert_eq!(lines, [6, 10, 12]);
}

#[test]
fn a_command_below_a_list_changes_what_the_list_shows() {
    for between in ["\n# then we changed it\n", "\n", "\nThen we changed it:\n"] {
        let text = [LIST, between, "Set-InboundConnector In -RequireTls $true\n"].concat();
        let read = read(&text);
        let [only] = read.organization.inbound_connectors.as_slice() else {
            panic!("{between}: {read:?}");
        };
        assert_eq!(
            settings(only, &["Name", "SenderIPAddresses", "RequireTls"]),
            ["In", "[192.0.2.9]", "true"],
            "{between}"
        );
        assert_eq!(notices(&read), [""; 0], "{between}");
    }
}

#[test]
fn a_document_in_markdown_holds_shapes_between_its_fences() {
    for (open, close) in [("```json", "```"), ("~~~", "~~~"), ("````", "````")] {
        let text = format!(
            "# Ours\n\n{open}\n{JSON}{close}\n\nInbound:\n\n{open}\n{LIST}{close}\n\n{open}\n{TABLE}{close}\n\n{open}\n{COMMAND}{close}\nThat is all.\n"
        );
        let read = read(&text);
        assert_eq!(names(&read), ["In", "Command", "Json", "Table"], "{text}");
        assert_eq!(notices(&read), [""; 0], "{text}");
        let inbound = &read.organization.inbound_connectors[0];
        assert_eq!(
            settings(inbound, &["SenderIPAddresses"]),
            ["[192.0.2.9]"],
            "the fence is no part of the last value"
        );
    }
}

#[test]
fn what_stands_before_json_does_not_hide_it() {
    for before in [
        "WARNING: Your connection has been redirected to the following URI: \"https://ps.outlook.com\"\n",
        "// exported on Monday\n",
        "# exported on Monday\n",
        "Outbound connectors:\n",
        "OutboundConnector:\n",
        "\n\nHello,\n\nplease find our connector below.\n\n",
        "```json\n",
        "PS C:\\> Connect-ExchangeOnline\nPS C:\\> Get-OutboundConnector | ConvertTo-Json\n",
    ] {
        let read = read(&[before, JSON].concat());
        assert_eq!(names(&read), ["Json"], "{before}");
        assert_eq!(notices(&read), [""; 0], "{before}");
    }
}

#[test]
fn a_prompt_after_json_is_no_mistake_in_it() {
    for prompt in [
        "PS C:\\> ",
        "[PS] C:\\Windows\\system32>",
        "PS C:\\> exit\n",
    ] {
        let read = read(&[JSON, prompt].concat());
        assert_eq!(names(&read), ["Json"], "{prompt}");
        assert_eq!(notices(&read), [""; 0], "{prompt}");
    }
}

#[test]
fn a_mistake_in_json_ends_before_the_next_shape() {
    let broken = "[{\"Name\": \"Json\", \"UseMXRecord\": true, oops}]\n";
    for (next, name) in [
        (LIST, "In"),
        (COMMAND, "Command"),
        ("PS C:\\> Remove-OutboundConnector Other\n", ""),
        (&["```\n", TABLE].concat(), "Table"),
    ] {
        let text = [broken, "\n", next].concat();
        let read = read(&text);
        let mut expected = vec![name, "Json"];
        expected.retain(|name| !name.is_empty());
        if name != "In" {
            expected.sort();
        }
        assert_eq!(names(&read), expected, "{text}");
        assert_eq!(notices(&read), ["json-syntax 1:40 oops}]"], "{text}");
        assert_eq!(status(&read), Status::ReadInPart, "{text}");
    }
}

#[test]
fn what_stands_after_a_document_on_its_own_line_is_a_mistake() {
    let read = read("[{\"Name\": \"A\", \"UseMXRecord\": true}] and more\n");
    assert_eq!(names(&read), ["A"]);
    assert_eq!(notices(&read), ["json-syntax 1:38 and more"]);
}

#[test]
fn a_command_says_what_the_export_after_it_is() {
    let bare = "[{\"Name\": \"A\", \"Enabled\": true}]\n";
    for (command, is_complete) in [
        ("PS C:\\> Get-OutboundConnector | ConvertTo-Json\n", true),
        ("Get-OutboundConnector | ConvertTo-Json\n", true),
        (
            "PS C:\\> Get-OutboundConnector -Identity A | ConvertTo-Json\n",
            false,
        ),
    ] {
        let text = [LIST, "\n", command, bare].concat();
        let read = read(&text);
        assert_eq!(names(&read), ["In", "A"], "{text}");
        let organization = &read.organization;
        assert_eq!(
            organization.is_complete(Noun::OutboundConnector),
            is_complete,
            "{command}"
        );
    }
}

#[test]
fn shapes_inside_values_and_comments_create_nothing() {
    for text in [
        "New-InboundConnector -Name In -SenderDomains * -Comment @'\n[{\"Name\": \"A\", \"UseMXRecord\": true}]\nName : B\nUseMXRecord : True\n\nName,UseMXRecord\nC,True\n'@\n",
        "<#\n[{\"Name\": \"A\", \"UseMXRecord\": true}]\n\nName : B\nUseMXRecord : True\n\nName,UseMXRecord\nC,True\n#>\nNew-InboundConnector -Name In -SenderDomains *\n",
        "$text = '\n[{\"Name\": \"A\", \"UseMXRecord\": true}]\nName,UseMXRecord\nC,True'\nNew-InboundConnector -Name In -SenderDomains *\n",
        "Name          : In\nComment       : made with\n                New-OutboundConnector -Name A\n                [{\"Name\": \"B\", \"UseMXRecord\": true}]\n                Name,UseMXRecord\n                C,True\n\n                {\"Name\": \"D\", \"UseMXRecord\": true}\nSenderDomains : {*}\n",
        "[{\"Name\": \"In\", \"RequireTls\": true, \"Comment\": \"\\n[{\\\"UseMXRecord\\\": true}]\\nNew-OutboundConnector A\"}]",
        "Name,RequireTls,Comment\nIn,True,\"made with\nNew-OutboundConnector -Name A\n\nName : B\nUseMXRecord : True\n[{\"\"UseMXRecord\"\": true}]\"\n",
    ] {
        let read = read(text);
        assert_eq!(names(&read), ["In"], "{text}");
        assert_eq!(notices(&read), [""; 0], "{text}");
    }
}

#[test]
fn a_script_keeps_its_own_brackets_and_lists() {
    let read = read(
        "[CmdletBinding()]\nparam([string]$Name)\n{\n}\n$list = 'Name,Enabled'\nforeach ($one in $list)\n{\n  Write-Host $one\n}\nGet-OutboundConnector | Select-Object Name,\n  Enabled,UseMXRecord\nNew-OutboundConnector -Name A -UseMXRecord $true\n",
    );
    assert_eq!(names(&read), ["A"]);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn a_table_ends_where_something_else_begins_and_goes_on_after_a_blank_line() {
    let rows = read("Name,UseMXRecord\nA,True\n\nB,True\n");
    assert_eq!(names(&rows), ["A", "B"]);
    let prose = read("Name,UseMXRecord\nA,True\n\nKind regards\n");
    assert_eq!(names(&prose), ["A"]);
    assert_eq!(notices(&prose), [""; 0]);
    let uneven = read("Name,UseMXRecord\nA,True\nB\n");
    assert_eq!(notices(&uneven), ["csv-cells 3:1"]);
}

#[test]
fn a_line_that_somebody_drew_between_two_lists_is_no_table() {
    for line in ["-----------------", "=================", "---- ----"] {
        let text = [LIST, line, "\n", OTHER_LIST].concat();
        let read = read(&text);
        assert_eq!(names(&read)[1..], ["List"], "{text}");
        assert_eq!(names(&read).len(), 2, "{text}");
    }
}

#[test]
fn a_console_session_with_commands_and_output_is_read_in_order() {
    let read = read(
        "PS C:\\> Get-InboundConnector | fl\n\nName       : In\nRequireTls : False\n\nPS C:\\> Set-InboundConnector In -RequireTls $true\nPS C:\\> Get-OutboundConnector | ConvertTo-Json\n{\n  \"Name\": \"Out\",\n  \"UseMXRecord\": true\n}\nPS C:\\> Get-AcceptedDomain | ConvertTo-Csv -NoTypeInformation\n\"Name\",\"DomainName\",\"DomainType\"\n\"a\",\"a.example\",\"Authoritative\"\nPS C:\\> New-OutboundConnector -Name New -UseMXRecord $true\n",
    );
    assert_eq!(names(&read), ["In", "New", "Out"]);
    let inbound = &read.organization.inbound_connectors[0];
    assert_eq!(settings(inbound, &["RequireTls"]), ["true"]);
    assert_eq!(read.organization.accepted_domains.len(), 1);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn the_source_of_a_web_page_is_told_and_makes_nothing() {
    for (text, place) in [
        (
            "<!DOCTYPE html>\n<html><body><pre>New-InboundConnector &ndash;Name &quot;A&quot; -SenderDomains *</pre></body></html>\n",
            "page-source 1:1 <!DOCTYPE html>",
        ),
        (
            "<html><pre>Name       : In\nRequireTls : True</pre></html>",
            "page-source 1:1 <html><pre>Name       : In",
        ),
        (
            "\n<table><tr><td>Name</td></tr></table>",
            "page-source 2:1 <table><tr><td>Name</td></tr></table>",
        ),
        (
            "New-InboundConnector -Name &quot;A&quot; -SenderDomains *\n",
            "page-source 1:28 &quot;A&quot; -SenderDomains *",
        ),
        (
            "New-InboundConnector `\n  -Name &quot;A&quot;\n",
            "page-source 2:9 &quot;A&quot;",
        ),
        (
            "Run this:\n<pre><code>Name       : In\nRequireTls : True\n</code></pre>\n",
            "page-source 2:1 <pre><code>Name       : In",
        ),
    ] {
        let read = read(text);
        assert_eq!(names(&read), [""; 0], "{text}");
        assert_eq!(notices(&read), [place], "{text}");
        assert_eq!(status(&read), Status::NotRecognized, "{text}");
    }
}

#[test]
fn the_source_of_a_page_beside_an_export_loses_only_itself() {
    let text = [
        LIST,
        "\nNew-InboundConnector -Name &quot;A&quot; -SenderDomains *\n\n",
        JSON,
    ];
    let read = read(&text.concat());
    assert_eq!(names(&read), ["In", "Json"]);
    assert_eq!(
        notices(&read),
        ["page-source 6:28 &quot;A&quot; -SenderDomains *"]
    );
    assert_eq!(status(&read), Status::ReadInPart);
}

#[test]
fn tags_in_values_are_no_source_of_a_page() {
    for text in [
        "New-TransportRule -Name R -ApplyHtmlDisclaimerText '<p>A &amp; B<br>&nbsp;</p>' -FromScope InOrganization\n",
        "New-TransportRule -Name R -FromScope InOrganization -ApplyHtmlDisclaimerText @'\n<pre>\n-Name &quot;\n</pre>\n'@\n",
        "$rule = @{\n  Name = 'R'\n  ApplyHtmlDisclaimerText = '<div>\n<p>A &amp; B</p>\n<code>x</code></div>'\n}\nNew-TransportRule @rule -FromScope InOrganization\n",
        "Name                    : R\nFromScope               : InOrganization\nApplyHtmlDisclaimerText : <html>\n                          <pre>A &amp; B</pre>\n",
        "New-TransportRule -Name R -Comments <none> -FromScope InOrganization\n",
    ] {
        let read = read(text);
        assert_eq!(read.organization.transport_rules.len(), 1, "{text}");
        let codes = notices(&read);
        assert!(!codes.iter().any(|code| code.contains("page")), "{codes:?}");
    }
}

/// The lines of a text, each with a mark before it.
fn quoted(text: &str, mark: &str) -> String {
    let lines = text.lines();
    lines
        .map(|line| [mark, line].concat().trim_end().to_owned() + "\n")
        .collect()
}

#[test]
fn lines_that_a_mail_quotes_are_read_as_without_their_marks() {
    let dsc = "EXOOutboundConnector 'r'\n{\n  Identity = 'Resource'\n\n  UseMXRecord = $true\n}\n";
    let console = "PS C:\\> $p = @{\n>> Name = 'Console'\n>> RecipientDomains = 'e.example'\n>> }\nPS C:\\> New-OutboundConnector @p -UseMXRecord $true\n";
    let splat = "$p = @{\n  Name = 'Splat'\n  UseMXRecord = $true\n}\n\nNew-OutboundConnector @p `\n  -RecipientDomains a.example\n";
    for (text, name) in [
        (OTHER_LIST, "List"),
        (COMMAND, "Command"),
        (JSON, "Json"),
        (TABLE, "Table"),
        (dsc, "Resource"),
        (console, "Console"),
        (splat, "Splat"),
    ] {
        for (mark, before) in [
            ("> ", "On Monday, Bob wrote:\n"),
            ("> ", ""),
            ("> > ", "> Bob wrote:\n"),
            (">> ", ""),
            ("| ", "Bob wrote:\n"),
        ] {
            // A prompt's `>>` isn't told from such a mark.
            if name == "Console" && mark == ">> " {
                continue;
            }
            let text = [before, &quoted(text, mark), "\n\nThanks\nAnn\n"].concat();
            let read = read(&text);
            assert_eq!(names(&read), [name], "{text}");
            assert_eq!(
                settings(&read.organization.outbound_connectors[0], &["UseMXRecord"]),
                ["true"],
                "{text}"
            );
            assert_eq!(notices(&read), [""; 0], "{text}");
        }
    }
}

#[test]
fn a_quotation_in_a_quotation_is_another_object() {
    let text = [
        "Hello,\n",
        &quoted(OTHER_LIST, "> "),
        ">\n",
        &quoted(LIST, "> > "),
        &quoted(COMMAND, ""),
    ]
    .concat();
    let read = read(&text);
    assert_eq!(names(&read), ["In", "Command", "List"]);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn the_column_in_a_quoted_line_counts_its_mark() {
    let read = read("Bob wrote:\n> > Name        : Out\n> > UseMXRecord : perhaps\n");
    assert_eq!(notices(&read), ["wrong-type 3:5 perhaps"]);
}

#[test]
fn a_pipeline_and_a_table_with_bars_are_no_quotations() {
    let read = read(
        "Get-OutboundConnector\n| Where-Object Enabled\n| Set-OutboundConnector -Enabled $false\n",
    );
    assert_eq!(notices(&read), ["not-run 3:3 Set-OutboundConnector"]);
}
