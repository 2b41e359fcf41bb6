//! What a bounce message means.

use super::*;
use connector_checker::link::{Parameters, View, is_private};
use connector_checker::rules::{Answers, Question};
use connector_checker::sheets::{REPORT, bounce};

/// The sheet of somebody who pasted a text.
fn pasted(link: &str, text: &str) -> Sheet {
    let mut request = Request::from(Link::parse(link));
    request.private.set(REPORT, text);
    asked(&request).expect("a sheet")
}

/// The places that a sheet's copy buttons copy the link of.
fn copied(sheet: &Sheet) -> Vec<&str> {
    let places = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::CopyLink { to, .. } => Some(to.as_str()),
            _ => None,
        });
    places.collect()
}

#[test]
fn a_code_in_the_link_is_explained() {
    let sheet = open("#/bounce?code=5.7.51");
    let text = written(&sheet);
    for words in [
        "<h2>5.7.51</h2>",
        "Who has to act",
        "Likely causes",
        "RestrictDomainsToCertificate",
        "1 code found.",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert_eq!(copied(&sheet), ["#/bounce?code=5.7.51"]);
}

#[test]
fn a_pasted_text_is_explained_and_is_in_no_link() {
    assert!(is_private(REPORT));
    let sheet = pasted(
        "#/bounce",
        "Remote server: secret.contoso.com\n550 5.7.64 Relay Access Denied ATTR36",
    );
    let text = written(&sheet);
    assert!(text.contains("<code>secret.contoso.com</code>"), "{text}");
    assert!(text.contains("ATTR36"));
    let mut places = copied(&sheet);
    places.extend(links(&sheet).into_iter().map(|(_, to)| to));
    assert!(places.len() > 2, "{places:?}");
    for to in places {
        assert!(!to.contains("secret") && !to.contains("Relay"), "{to}");
    }
}

#[test]
fn only_a_code_goes_into_the_link_whatever_is_typed_as_one() {
    let view = View {
        page: Page::Bounce,
        ..View::default()
    };
    for (typed, link) in [
        ("5.7.64", "#/bounce?code=5.7.64"),
        (" 550 5.7.64 ", "#/bounce?code=5.7.64"),
        ("anna@contoso.com", "#/bounce"),
        ("550 5.7.64 for anna@contoso.com", "#/bounce"),
        ("5.7", "#/bounce"),
        ("", "#/bounce"),
    ] {
        let mut parameters = Parameters::default();
        parameters.set("code", typed);
        parameters.set(REPORT, "anna@contoso.com");
        assert_eq!(view.link_with(&parameters), link, "{typed}");
    }
}

#[test]
fn what_is_no_code_is_said_to_be_none() {
    let sheet = open("#/bounce?code=5.7");
    let errors = all(&sheet.blocks)
        .into_iter()
        .find_map(|block| match block {
            Block::Field { name, errors, .. } if name == "code" => Some(errors.clone()),
            _ => None,
        });
    assert_eq!(errors.map(|errors| errors.len()), Some(1));
    assert!(sheet.dropped.is_empty());
    assert_eq!(open("#/bounce?colour=blue").dropped, ["colour"]);
}

#[test]
fn a_text_without_a_code_says_what_to_paste() {
    assert!(written(&pasted("#/bounce", "Hello")).contains("No status code was found."));
    assert!(!written(&open("#/bounce")).contains("No status code"));
}

#[test]
fn a_text_and_another_code_are_both_explained() {
    let text = written(&pasted("#/bounce?code=5.7.51", "550 5.7.68 x"));
    assert!(text.contains("2 codes found"), "{text}");
    let same = written(&pasted("#/bounce?code=5.7.68", "550 5.7.68 x"));
    assert!(same.contains("1 code found."), "{same}");
}

#[test]
fn a_text_with_markup_in_it_stays_a_text() {
    let text = written(&pasted(
        "#/bounce",
        "550 5.7.99 <script>alert(1)</script> [LastAttemptedServerName=<b>]",
    ));
    assert!(!text.contains("<script") && !text.contains("<b>"), "{text}");
}

#[test]
fn links_keep_the_reader_s_answers_and_lead_to_the_question() {
    let mut request = Request::from(Link::parse("#/bounce?code=5.7.68"));
    request.answers = Answers::default().with(Question::Mailboxes, "cloud");
    let sheet = asked(&request).expect("a sheet");
    let links: Vec<&str> = links(&sheet).into_iter().map(|(_, to)| to).collect();
    assert!(
        links.contains(&"#/check?mailboxes=cloud&step=needs"),
        "{links:?}"
    );
    for to in links {
        let link = Link::parse(to);
        assert!(link.dropped.is_empty(), "{to}");
        // The app keeps the answers on the way to that page, which shows none.
        if link.view.page != Page::Tenant {
            assert_eq!(link.view.answers, request.answers, "{to}");
        }
    }
}

#[test]
fn a_code_that_nobody_documents_says_so() {
    let text = written(&open("#/bounce?code=5.7.99"));
    assert!(text.contains("grade undocumented"), "{text}");
    assert!(text.contains("security or policy"), "{text}");
}

#[test]
fn the_field_in_which_somebody_types_stays_the_same_element() {
    // The app pairs the blocks of two sheets from the last one on.
    let nothing = open("#/bounce").blocks.len();
    for typed in [
        "#/bounce?code=4.4.",
        "#/bounce?code=4.4.3",
        "#/bounce?code=4.4.316",
    ] {
        assert_eq!(open(typed).blocks.len(), nothing, "{typed}");
    }
    let pasted = pasted("#/bounce?code=5.7.51", "550 5.7.68 from mail.contoso.com");
    assert_eq!(pasted.blocks.len(), nothing);
}

#[test]
fn what_an_inbound_connector_decides_leads_to_incoming_mail() {
    let leads = |code: &str| {
        let sheet = open(&format!("#/bounce?code={code}"));
        let places: Vec<&str> = links(&sheet).into_iter().map(|(_, to)| to).collect();
        places.contains(&"#/tenant?show=inbound")
    };
    for code in ["5.7.64", "5.7.51", "5.7.68", "5.4.1"] {
        assert!(leads(code), "{code}");
    }
    assert!(!leads("5.2.121"));
}

/// The sheet of somebody who chose a file, as the page's script hands it over.
fn chosen(name: &str, bytes: u64, text: &str) -> Sheet {
    pasted("#/bounce", &format!("\u{1c}{bytes} {name}\n{text}"))
}

#[test]
fn a_file_is_shown_by_its_name_and_size_and_can_be_removed() {
    let sheet = chosen("a <b> c.eml", 2_345, "550 5.7.68 x");
    let text = written(&sheet);
    assert!(text.contains("1 code found."), "{text}");
    assert!(
        text.contains("a &lt;b&gt; c.eml</strong></bdi> (2 KB)"),
        "{text}"
    );
    let blocks = all(&sheet.blocks);
    let removes = |block: &&&Block| {
        matches!(
            block,
            Block::Empty {
                names: [REPORT],
                ..
            }
        )
    };
    assert_eq!(blocks.iter().filter(removes).count(), 1);
    // The text isn't in a field, which would be slow with thousands of lines.
    let has_text = |block: &&Block| matches!(block, Block::Field { name, .. } if name == REPORT);
    assert!(!blocks.into_iter().any(|block| has_text(&block)));
    assert!(copied(&sheet).contains(&"#/bounce?code=5.7.68"));
}

#[test]
fn a_file_can_be_chosen_before_and_after() {
    let field = |sheet: &Sheet| {
        let mut blocks = all(&sheet.blocks).into_iter();
        blocks.any(|block| matches!(block, Block::Files { id: "bounce", .. }))
    };
    assert!(field(&open("#/bounce")));
    assert!(field(&chosen("a.eml", 12, "550 5.7.68 x")));
    assert!(!written(&open("#/bounce")).contains("couldn’t be read"));
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let outlook = chosen("a.msg", 30_000, "ÐÏ\u{11}à¡±\u{1a}á");
    assert!(written(&outlook).contains("No status code was found in this .msg file of Outlook."));
    let empty = chosen("a.eml", 0, "");
    assert!(written(&empty).contains("The file is empty or couldn’t be read."));
    let long = chosen("a.eml", 1_000_001, "550 5.7.68 x");
    assert!(written(&long).contains("1 code found. Only the first megabyte of the file was read."));
    let whole = chosen("a.eml", 1_000_000, "550 5.7.68 x");
    assert!(!written(&whole).contains("megabyte"));
}

#[test]
fn what_only_looks_like_a_file_is_a_text() {
    for text in ["\u{1c}550 5.7.68 x", "\u{1c}x y\n550 5.7.68 x"] {
        assert!(written(&pasted("#/bounce", text)).contains("1 code found."));
    }
}

#[test]
fn a_temporary_code_and_its_permanent_one_are_explained_once() {
    let text = "550 5.4.316 Message expired, connection refused\n450 4.4.316 Connection refused";
    let sheet = written(&pasted("#/bounce", text));
    assert_eq!(sheet.matches("Who has to act").count(), 1, "{sheet}");
    assert!(sheet.contains("It means the same as 5.4.316, above."));
}

#[test]
fn a_meaning_leads_to_single_steps_with_what_was_entered_in_the_guide() {
    let mut request = Request::from(Link::parse("#/bounce?code=4.4.316"));
    request.answers = Answers::default().with(Question::Mailboxes, "split");
    let mut setup = Parameters::default();
    setup.set("mail-servers", "mail.contoso.com");
    setup.set("step", "mx");
    let sheet = bounce(&mut None, &request, &setup);
    let steps: Vec<_> = links(&sheet)
        .into_iter()
        .filter(|(label, _)| label.starts_with("Set-up step: "))
        .collect();
    assert_eq!(
        steps[0],
        (
            "Set-up step: Open port 25",
            "#/setup?mailboxes=split&mail-servers=mail.contoso.com&step=port"
        )
    );
    assert_eq!(steps.len(), 2);
}
