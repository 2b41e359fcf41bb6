//! CLIXML, as `Export-Clixml` writes it.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;

fn file(objects: &str) -> String {
    format!(
        "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">{objects}</Objs>"
    )
}

const OUTBOUND: &str = "<TN RefId=\"0\"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantOutboundConnector</T><T>System.Object</T></TN>";

#[test]
fn an_object_has_the_values_of_its_properties() {
    let read = read(&file(&format!(
        "<Obj RefId=\"0\">{OUTBOUND}<ToString>A</ToString><Props><S N=\"Name\">A &amp; &lt;B&gt; &#x41;</S><B N=\"Enabled\">true</B><Nil N=\"TlsDomain\" />\
         <Obj N=\"RecipientDomains\" RefId=\"1\"><LST><S>contoso.com</S><S>*.fabrikam.com</S></LST></Obj></Props></Obj>"
    )));
    assert_eq!(status(&read), Status::Read);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &[
                "Name",
                "Enabled",
                "TlsDomain",
                "RecipientDomains",
                "SmartHosts"
            ]
        ),
        [
            "A & <B> A",
            "true",
            "nothing",
            "[contoso.com, *.fabrikam.com]",
            "?"
        ]
    );
}

#[test]
fn a_later_object_refers_to_the_type_and_the_list_of_an_earlier_one() {
    let read = read(&file(&format!(
        "<Obj RefId=\"0\">{OUTBOUND}<Props><S N=\"Name\">A</S><Obj N=\"SmartHosts\" RefId=\"1\"><LST><S>a.example</S></LST></Obj></Props></Obj>\
         <Obj RefId=\"2\"><TNRef RefId=\"0\" /><Props><S N=\"Name\">B</S><Ref N=\"SmartHosts\" RefId=\"1\" /></Props></Obj>"
    )));
    let names: Vec<_> = read
        .organization
        .outbound_connectors
        .iter()
        .map(|connector| settings(connector, &["Name", "SmartHosts"]))
        .collect();
    assert_eq!(names, [["A", "[a.example]"], ["B", "[a.example]"]]);
}

#[test]
fn an_array_of_objects_and_an_enumeration_are_read() {
    let read = read(&file(&format!(
        "<Obj RefId=\"9\"><TN RefId=\"9\"><T>System.Object[]</T></TN><LST><Obj RefId=\"0\">{OUTBOUND}<Props><S N=\"Name\">A</S>\
         <Obj N=\"ConnectorType\" RefId=\"3\"><TN RefId=\"4\"><T>Microsoft.Exchange.Data.TenantConnectorType</T></TN><ToString>Partner</ToString><I32>2</I32></Obj></Props></Obj></LST></Obj>"
    )));
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["ConnectorType"]
        ),
        ["Partner"]
    );
}

#[test]
fn escaped_characters_are_read_as_what_they_stand_for() {
    let read = read(&file(&format!(
        "<Obj RefId=\"0\">{OUTBOUND}<Props><S N=\"Name\">A_x000D__x000A_B _x41</S></Props></Obj>"
    )));
    assert_eq!(
        settings(&read.organization.outbound_connectors[0], &["Name"]),
        ["A\r\nB _x41"]
    );
}

#[test]
fn a_file_that_ends_too_early_is_read_so_far() {
    let whole = file(&format!(
        "<Obj RefId=\"0\">{OUTBOUND}<Props><S N=\"Name\">A</S><B N=\"Enabled\">true</B></Props></Obj>"
    ));
    let read = read(&whole[..whole.find("</Props>").unwrap()]);
    assert_eq!(status(&read), Status::ReadInPart);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "Enabled"]
        ),
        ["A", "true"]
    );
    assert_eq!(read.notices[0].code.id(), "xml-syntax");
}

#[test]
fn entities_of_a_document_s_own_are_refused() {
    let text = "<!DOCTYPE a [<!ENTITY b \"c\">]><Objs><Obj><Props><S N=\"Name\">&b;</S></Props></Obj></Objs>";
    let read = read(text);
    assert_eq!(status(&read), Status::NotRecognized);
    assert_eq!(notices(&read), ["xml-syntax 1:1"]);
}

#[test]
fn deep_nesting_ends_in_a_notice() {
    let read = read(&file(&"<Obj><Props>".repeat(5_000)));
    assert_eq!(status(&read), Status::NotRecognized);
    assert_eq!(read.notices[0].code.id(), "xml-syntax");
}

#[test]
fn an_object_of_which_only_the_text_is_left_is_told() {
    let read = read(
        r#"<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
<Obj RefId="0"><TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantInboundConnector</T></TN><ToString>In</ToString></Obj>
</Objs>"#,
    );
    assert_eq!(notices(&read), ["object-cut-off 1:1"]);
    assert!(read.organization.inbound_connectors.is_empty());
}
