//! The report as JSON and as CSV.

use crate::{organization, read, read_by};
use serde_json::{Value, json};

#[test]
fn the_json_says_what_the_report_says() {
    let text = "recipient,connector\njohn@sales.contoso.com,Nowhere\nnobody,\n";
    let report = read(text);
    let json: Value = serde_json::from_str(&report.to_json()).expect("it is JSON");
    assert_eq!(json["recipients"], 1);
    assert_eq!(json["differing"], 1);
    let outcome = &json["outcomes"][0];
    assert_eq!(
        outcome["outcome"],
        json!({ "id": "connector", "label": "Connector" })
    );
    assert_eq!(
        (&outcome["positions"], &outcome["other"]["positions"]),
        (&json!([2]), &json!([0]))
    );
    assert_eq!(
        outcome["examples"],
        json!([{ "file": 0, "line": 2, "text": "john@sales.contoso.com" }])
    );
    assert_eq!(json["invalid"]["examples"][0]["line"], 3);
    let compared = &json["compared"];
    assert_eq!(compared["followed"][1]["reading"]["id"], "listed-order");
    let unexplained = &compared["unexplained"][0];
    assert_eq!(
        (&unexplained["took"], &unexplained["isKnown"]),
        (&json!("Nowhere"), &json!(false))
    );
    assert_eq!(unexplained["reasons"][1]["id"], "other-connectors");
    assert!(unexplained["reasons"][0]["because"][0]["sources"][0]["url"].is_string());
    assert_eq!(json["csv"], report.to_csv());
}

#[test]
fn a_file_without_connectors_has_null_there() {
    let json: Value = serde_json::from_str(&read("a@contoso.com").to_json()).expect("it is JSON");
    assert_eq!(json["compared"], Value::Null);
    assert_eq!(json["problems"], json!([]));
}

#[test]
fn every_cell_of_the_csv_is_read_as_it_was_written_and_none_is_a_formula() {
    let connectors = organization(&[
        ("=cmd|' /C calc'!A0", &["a.example"]),
        ("Say \"hi\", ok\n", &["b.example"]),
    ]);
    let text = "recipient,connector\nx@a.example,+1\n=y@b.example,@SUM\n-nobody,\n\" =1@\",\n";
    let csv = read_by(connectors, text.as_bytes()).to_csv();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let width = reader.headers().expect("a header row").len();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert!(rows.len() > 5);
    for row in &rows {
        assert_eq!(row.len(), width);
        for cell in row {
            assert!(
                !cell.trim_start().starts_with(['=', '+', '-', '@']),
                "{cell:?}"
            );
        }
    }
    assert!(rows.iter().any(|row| &row[2] == "'=cmd|' /C calc'!A0"));
    assert!(rows.iter().any(|row| &row[2] == "Say \"hi\", ok\n"));
    assert!(rows.iter().any(|row| &row[5] == "'+1"));
    assert!(rows.iter().any(|row| &row[8] == "'-nobody"));
}
