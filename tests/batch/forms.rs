//! Which files are read, and what is found in them.

use crate::{counted, lines, organization, outcomes, read, read_by};
use connector_checker::batch::{Batch, Problem};
use connector_checker::routing::{Message, worked_example};

#[test]
fn a_list_has_an_address_in_each_line() {
    let report =
        read("ann@contoso.com\r\n\r\nJohn@Sales.Contoso.com\nBen <ben@tailspintoys.com>\n");
    assert_eq!((report.lines, report.rows, report.recipients), (4, 3, 3));
    assert_eq!(
        outcomes(&report),
        counted(&[("1", 1), ("2 or 0", 1), ("mx", 1)])
    );
    assert_eq!(report.differing, 1);
    assert_eq!(
        lines(&report.outcomes[1].examples),
        ["3 john@sales.contoso.com"]
    );
    assert!(report.compared.is_none());
}

#[test]
fn a_line_of_a_list_may_have_several() {
    let report = read(
        "ann@contoso.com; ben@contoso.com, \"Doe, Jane\" <jane@contoso.com>\tjim@contoso.com\n",
    );
    assert_eq!((report.rows, report.recipients), (1, 4));
    assert_eq!(report.invalid.count, 0);
}

#[test]
fn a_list_may_have_a_heading() {
    let report = read("EmailAddress\nann@contoso.com\n");
    assert_eq!((report.recipients, report.invalid.count), (1, 0));
    assert_eq!(lines(&report.outcomes[0].examples), ["2 ann@contoso.com"]);
}

#[test]
fn what_is_no_address_is_told_with_its_line() {
    let report = read("ann@contoso.com\nnobody\nben@\n\n@contoso.com\n");
    assert_eq!(report.invalid.count, 3);
    assert_eq!(
        lines(&report.invalid.examples),
        ["2 nobody", "3 ben@", "5 @contoso.com"]
    );
}

#[test]
fn a_table_is_read_by_its_column_whatever_separates_it() {
    for separator in [",", ";", "\t", "|"] {
        let text = [
            "Received,SenderAddress,RecipientAddress,Status",
            "2026-01-02,x@fabrikam.com,ann@contoso.com,Delivered",
            "\"2026,01\",\"a \"\"b\"\" c\",\"ben@sales.contoso.com\",\"x",
            "y\"",
            "2026-01-03,,jim@fabrikam.com,",
        ]
        .join("\r\n")
        .replace(',', separator);
        let report = read(&text);
        assert_eq!(
            (report.lines, report.rows, report.recipients),
            (5, 3, 3),
            "{separator:?}"
        );
        assert_eq!(lines(&report.outcomes[2].examples), ["5 jim@fabrikam.com"]);
    }
}

#[test]
fn a_type_line_and_a_separator_line_come_before_the_header() {
    let report = read(
        "#TYPE System.Object\r\nsep=;\r\n\r\n\"Name\";\"Recipients\"\r\n\"A\";\"ann@contoso.com\"\r\n",
    );
    assert_eq!((report.lines, report.rows, report.recipients), (5, 1, 1));
    assert_eq!(lines(&report.outcomes[0].examples), ["5 ann@contoso.com"]);
}

#[test]
fn a_report_s_cell_has_recipients_with_their_status() {
    let report = read(
        "sender_address,recipient_status,message_subject\n\
         x@fabrikam.com,\"ann@contoso.com##Receive, Send;ben@contoso.com##Receive, Fail\",Hello\n\
         x@fabrikam.com,jim@contoso.com##Receive,\"a, b; c@contoso.com\"\n",
    );
    assert_eq!(
        (report.rows, report.recipients, report.invalid.count),
        (2, 3, 0)
    );
}

#[test]
fn recipient_addresses_are_separated_by_semicolons() {
    let report = read(
        "recipient_address,source\nann@contoso.com;ben@contoso.com; ;jim@contoso.com,SMTP\n,SMTP\n",
    );
    assert_eq!((report.rows, report.recipients), (2, 3));
}

#[test]
fn the_better_of_two_columns_is_taken() {
    let report = read("UserPrincipalName,PrimarySmtpAddress\nann@fabrikam.com,ann@contoso.com\n");
    assert_eq!(lines(&report.outcomes[0].examples), ["2 ann@contoso.com"]);
}

#[test]
fn a_row_may_have_too_few_or_too_many_cells() {
    let report = read("a,recipient,b\nx\nx,ann@contoso.com\nx,ben@contoso.com,y,z,z\n");
    assert_eq!((report.rows, report.recipients), (3, 2));
}

#[test]
fn a_table_of_something_else_is_told_with_its_columns() {
    let report = read("Product,Price\nPen,1\nInk,2\n");
    assert_eq!((report.recipients, report.invalid.count), (0, 0));
    let [(problem, count, first)] = report.problems.as_slice() else {
        panic!("{report:?}");
    };
    assert_eq!(
        (*problem, *count, &*first.text),
        (Problem::NoRecipients, 1, "Product,Price")
    );
}

#[test]
fn a_quotation_mark_that_nothing_closes_is_told_where_it_begins() {
    let report = read("recipient,a\nann@contoso.com,x\nben@contoso.com,\"y\njim@contoso.com,z\n");
    assert_eq!(report.recipients, 2);
    let [(problem, count, first)] = report.problems.as_slice() else {
        panic!("{report:?}");
    };
    assert_eq!((*problem, *count, first.line), (Problem::Unclosed, 1, 3));
}

#[test]
fn a_cell_of_more_than_a_megabyte_is_left_out() {
    let long = "ann@contoso.com;".repeat(70_000);
    let report = read(&format!(
        "recipient,a\n{long},x\n\"{long}\",x\nben@contoso.com,x\n"
    ));
    assert_eq!(report.recipients, 1);
    let [(problem, count, first)] = report.problems.as_slice() else {
        panic!("{report:?}");
    };
    assert_eq!((*problem, *count, first.line), (Problem::TooLong, 2, 2));
}

#[test]
fn files_in_a_row_have_headers_and_encodings_of_their_own() {
    let mut batch = Batch::new(worked_example(), Message::default());
    batch.feed(b"\xEF\xBB\xBFrecipient,a\nann@contoso.com,x");
    batch.next_file();
    let utf16: Vec<u8> = "\u{FEFF}a;recipient\nx;ben@contoso.com\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    batch.feed(&utf16);
    batch.next_file();
    batch.feed(b"jim@contoso.com");
    let report = batch.finish();
    assert_eq!(
        (report.files, report.lines, report.rows, report.recipients),
        (3, 5, 3, 3)
    );
    let examples = report.outcomes[0].examples.iter();
    let places: Vec<_> = examples.map(|one| (one.file, one.line)).collect();
    assert_eq!(places, [(0, 2), (1, 2), (2, 1)]);
}

#[test]
fn an_empty_file_has_nothing_in_it() {
    for text in ["", "\n\n", "\u{FEFF}", "recipient,a\n"] {
        let report = read(text);
        assert_eq!(
            (report.rows, report.recipients, report.invalid.count),
            (0, 0, 0),
            "{text:?}"
        );
        assert!(report.problems.is_empty());
    }
}

#[test]
fn connectors_that_match_equally_well_are_a_tie() {
    let organization = organization(&[("A", &["a.example"]), ("B", &["a.example"])]);
    let report = read_by(organization, b"x@a.example\n");
    assert_eq!(outcomes(&report), counted(&[("[0, 1]", 1)]));
}
