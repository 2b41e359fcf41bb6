//! CSV, by `Export-Csv` and by hand.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;

#[test]
fn each_separator_is_found_in_the_header_row() {
    for separator in [",", ";", "\t", "|"] {
        let text = ["Name,Enabled,UseMXRecord", "Out,True,False"]
            .join("\n")
            .replace(',', separator);
        let read = read(&text);
        assert_eq!(
            settings(
                &read.organization.outbound_connectors[0],
                &["Name", "Enabled", "UseMXRecord"]
            ),
            ["Out", "true", "false"],
            "{separator:?}"
        );
    }
}

#[test]
fn a_type_line_and_a_separator_line_come_before_the_header() {
    let read = read(
        "#TYPE Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantInboundConnector\r\nsep=;\r\n\"Name\";\"Enabled\"\r\n\"In\";\"True\"\r\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "Enabled"]
        ),
        ["In", "true"]
    );
}

#[test]
fn quotation_marks_hold_separators_line_ends_and_themselves() {
    let read = read(
        "Name,SenderDomains,Comment\r\n\"A, \"\"the\"\" first\",smtp:*;1,\"one\r\nRequireTls : True\"\r\nB,smtp:b.example;1,\r\n",
    );
    let connectors = &read.organization.inbound_connectors;
    assert_eq!(
        settings(
            &connectors[0],
            &["Name", "SenderDomains", "Comment", "RequireTls"]
        ),
        ["A, \"the\" first", "[*]", "one\r\nRequireTls : True", "?"]
    );
    assert_eq!(
        settings(&connectors[1], &["Name", "SenderDomains", "Comment"]),
        ["B", "[b.example]", "nothing"]
    );
    assert_eq!(
        connectors[1].at.map(|at| (at.line.get(), at.column)),
        Some((4, 1))
    );
}

#[test]
fn lists_in_a_cell_are_split_by_what_joins_them() {
    for joined in [
        "a.example b.example",
        "a.example;b.example",
        "a.example|b.example",
        "a.example\nb.example",
        "{a.example, b.example}",
        "smtp:a.example;1 smtp:b.example;1",
        "smtp:a.example;1;smtp:b.example;1",
    ] {
        let read = read(&format!("Name,RecipientDomains\nOut,\"{joined}\"\n"));
        assert_eq!(
            settings(
                &read.organization.outbound_connectors[0],
                &["RecipientDomains"]
            ),
            ["[a.example, b.example]"],
            "{joined:?}"
        );
    }
}

#[test]
fn an_empty_cell_is_an_empty_list_and_no_answer_to_yes_or_no() {
    let read = read("Name,RecipientDomains,Enabled,TlsDomain\nOut,,,\n");
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["RecipientDomains", "Enabled", "TlsDomain"]
        ),
        ["[]", "?", "nothing"]
    );
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn a_lost_list_is_told_once_with_its_count() {
    let read =
        read("Name,UseMXRecord,RecipientDomains\nA,True,System.Object[]\nB,True,System.Object[]\n");
    assert_eq!(notices(&read), ["list-lost 2:8 RecipientDomains"]);
    assert_eq!(read.notices[0].count, 2);
    assert_eq!(status(&read), Status::Read, "the file itself was read");
}

#[test]
fn a_row_with_too_few_cells_is_read_and_told() {
    let read = read("Name,Enabled,UseMXRecord\nA,True\nB,True,False\n");
    assert_eq!(read.organization.outbound_connectors.len(), 2);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Enabled", "UseMXRecord"]
        ),
        ["true", "?"]
    );
    assert_eq!(notices(&read), ["csv-cells 2:1"]);
    assert_eq!(status(&read), Status::ReadInPart);
}

#[test]
fn a_quotation_mark_that_nothing_closes_is_told_where_it_begins() {
    let read = read("Name,UseMXRecord\n\"A,True\nB,False\n");
    assert_eq!(notices(&read), ["csv-cells 2:1", "unterminated 2:1"]);
}

#[test]
fn a_header_row_that_files_in_a_row_repeat_is_no_object() {
    let read = read("Name,UseMXRecord\nA,True\nName,UseMXRecord\nB,False\n");
    let names: Vec<_> = read
        .organization
        .outbound_connectors
        .iter()
        .map(|connector| settings(connector, &["Name"]).concat())
        .collect();
    assert_eq!(names, ["A", "B"]);
}

#[test]
fn a_table_of_something_else_is_not_recognized() {
    let read = read("Product,Price\nPen,1\n");
    assert_eq!(status(&read), Status::NotRecognized);
}

#[test]
fn empty_rows_of_a_spreadsheet_are_no_objects() {
    for separator in [",", ";", "\t"] {
        let text = "Name,Enabled,RecipientDomains\nA,True,a.example\n,,\n , ,\n,,\n";
        let read = read(&text.replace(',', separator));
        assert_eq!(
            read.organization.outbound_connectors.len(),
            1,
            "{separator:?}"
        );
        assert_eq!(notices(&read), [""; 0], "{separator:?}");
    }
}

#[test]
fn another_header_row_begins_another_table() {
    let first = "Name,Enabled,ConnectorType,RecipientDomains\nA,True,OnPremises,a.example\n";
    let second = "Name,Enabled,ConnectorType,SenderDomains\nI,True,Partner,smtp:*;1\n";
    let typed = "#TYPE Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantInboundConnector\nName,Enabled\nI,True\n";
    let other = "Name;Enabled;SenderDomains\nI;True;smtp:*\n";
    let sep = "sep=;\nName;Enabled;SenderDomains\nI;True;smtp:*\n";
    for (between, second) in [
        ("", second),
        ("\n", second),
        (",,,\n", second),
        ("", typed),
        ("\n", other),
        ("", sep),
    ] {
        let text = [first, between, second].concat();
        let read = read(&text);
        let organization = &read.organization;
        assert_eq!(organization.outbound_connectors.len(), 1, "{text}");
        let [inbound] = organization.inbound_connectors.as_slice() else {
            panic!("{text}");
        };
        assert_eq!(
            settings(inbound, &["Name", "Enabled"]),
            ["I", "true"],
            "{text}"
        );
        assert_eq!(notices(&read), [""; 0], "{text}");
    }
}
