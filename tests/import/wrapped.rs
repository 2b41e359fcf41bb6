//! Commands over several lines, as consoles show them and guides wrap them.

use crate::expect::{notices, read, settings};
use connector_checker::import::Import;

/// The settings of the first inbound connector that these tests are about.
fn first(read: &Import) -> Vec<String> {
    settings(
        &read.organization.inbound_connectors[0],
        &[
            "Name",
            "SenderIPAddresses",
            "RestrictDomainsToIPAddresses",
            "Comment",
        ],
    )
}

const WHOLE: [&str; 4] = ["In", "[192.0.2.1, 192.0.2.2]", "true", "?"];

/// What a command says that sets everything but the comment.
fn is_whole(text: &str) {
    let read = read(text);
    let mut expected = WHOLE.map(str::to_owned);
    expected[3] = "default nothing".to_owned();
    assert_eq!(first(&read), expected, "{text}");
    assert_eq!(notices(&read), [""; 0], "{text}");
}

#[test]
fn continuation_prompts_are_no_part_of_a_command() {
    for text in [
        "PS> New-InboundConnector -Name In -SenderDomains * `\n>>   -RestrictDomainsToIPAddresses $true `\n>>   -SenderIPAddresses 192.0.2.1,192.0.2.2\n>> \n",
        "PS C:\\> New-InboundConnector -Name In -SenderDomains * `\r\n>> -RestrictDomainsToIPAddresses $true `\r\n>> -SenderIPAddresses 192.0.2.1,\r\n>> 192.0.2.2\r\n>>\r\nPS C:\\> Get-Date\r\n",
        "[PS] C:\\>New-InboundConnector -Name In -SenderDomains * -SenderIPAddresses @(\n>> '192.0.2.1'\n>> '192.0.2.2'\n>> ) -RestrictDomainsToIPAddresses $true\n",
        "New-InboundConnector -Name In -SenderDomains * `\n>> -RestrictDomainsToIPAddresses $true `\n>>    -SenderIPAddresses 192.0.2.1,192.0.2.2\n",
        "PS C:\\> New-InboundConnector -Name In `\n-SenderDomains * -RestrictDomainsToIPAddresses $true `\n  -SenderIPAddresses 192.0.2.1,192.0.2.2\n",
        "PS C:\\> $in = @{\n>> Name = 'In'\n>> SenderIPAddresses = '192.0.2.1', '192.0.2.2'\n>> RestrictDomainsToIPAddresses = $true\n>> }; New-InboundConnector @in\n",
    ] {
        is_whole(text);
    }
}

#[test]
fn continuation_prompts_are_no_part_of_a_text_in_a_command() {
    for text in [
        "PS C:\\> New-InboundConnector -Name In -Comment \"one\n>> two\n>>three\" -SenderIPAddresses 192.0.2.1,192.0.2.2 `\n>> -RestrictDomainsToIPAddresses 1\n",
        "PS C:\\> New-InboundConnector -Name In -Comment @'\n>> one\n>> two\n>> three\n>> '@ -SenderIPAddresses 192.0.2.1,192.0.2.2 -RestrictDomainsToIPAddresses 1\n",
    ] {
        let read = read(text);
        let mut expected = WHOLE.map(str::to_owned);
        expected[3] = "one\ntwo\nthree".to_owned();
        assert_eq!(first(&read), expected, "{text}");
    }
    let read = read("New-InboundConnector -Name In -Comment 'one\n>> two'");
    assert_eq!(
        settings(&read.organization.inbound_connectors[0], &["Comment"]),
        ["one\n>> two"],
        "without a prompt it is a citation"
    );
}

#[test]
fn a_line_that_begins_with_a_parameter_belongs_to_the_command_before_it() {
    for end in [
        "\n  ",
        "\r\n",
        " `\n  ",
        " ` \n",
        " \\\n  ",
        " ^\r\n ",
        " `\n\n  ",
        " `\r\n\r\n\r\n",
    ] {
        is_whole(
            &"New-InboundConnector -Name In§-SenderDomains *§-RestrictDomainsToIPAddresses $true§–SenderIPAddresses 192.0.2.1,192.0.2.2\nGet-Date\n"
                .replace('§', end),
        );
    }
}

#[test]
fn a_wrong_parameter_in_a_further_line_is_told_at_its_place() {
    let read = read("PS C:\\> New-InboundConnector -Name In `\n>>   -Colour blue\n");
    assert_eq!(notices(&read), ["unknown-parameter 2:6 Colour"]);
}

#[test]
fn a_path_and_a_number_with_a_dash_begin_no_parameter() {
    let read = read(
        "Write-Host C:\\\nNew-InboundConnector -Name In\n- a bullet\n-5\nNew-InboundConnector -Name B\n",
    );
    assert_eq!(read.organization.inbound_connectors.len(), 2);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn blanks_of_web_pages_and_chats_are_plain_ones_in_commands_too() {
    for text in [
        "\u{200B}New-InboundConnector\u{A0}-Name\u{A0}In `\n\u{A0}\u{A0}-RestrictDomainsToIPAddresses\u{202F}$true `\n\u{A0}-SenderIPAddresses 192.0.2.1,\u{A0}192.0.2.2\n",
        "\u{FEFF}\u{A0}New-InboundConnector\u{200B} -Name In `\u{A0}\n\u{200B}-RestrictDomainsToIPAddresses $true\n\u{A0}-SenderIPAddresses\u{2007}192.0.2.1,192.0.2.2\n",
        "•\u{A0}\u{200B}New-InboundConnector -Name In -RestrictDomainsToIPAddresses $true -SenderIPAddresses 192.0.2.1,192.0.2.2\n",
        "PS\u{A0}C:\\>\u{A0}New-InboundConnector -Name In -RestrictDomainsToIPAddresses $true -SenderIPAddresses 192.0.2.1,192.0.2.2\n",
    ] {
        is_whole(text);
    }
}
