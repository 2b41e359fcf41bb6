//! Hostile links: whatever stands in any parameter of any page, the link leads to that page, says
//! what it left out, and none of it becomes markup.
#![cfg(feature = "app")]

use connector_checker::app::state::{Action, State};
use connector_checker::app::workbench::Workbench;
use connector_checker::domain::parse_list;
use connector_checker::link::{Link, Page};
use connector_checker::organization::Timestamp;
use connector_checker::rules::Question;
use connector_checker::setup::Field;
use connector_checker::sheets::{Block, Sheet, sheet};
use html5gum::{Token, Tokenizer};

/// Everything is answered and applies, so that what is typed reaches every command.
const EVERYTHING: &str = "mailboxes=split&servers=exchange-2010&hybrid=no&devices=yes&partner=yes&other-tenant=yes&provider=yes&relay-domain=yes&rule=yes&multi-geo=yes&remaining-server=yes&sign-in=no&reach=outside&direct-send=yes&identity=own&partner-security=both&provider-mail=both&returns=both&mx=service&subdomains=yes&remaining-use=relay";

/// Elements and attributes that the hostile texts hold. The checker itself writes none of them.
const FOREIGN: [&str; 8] = [
    "script", "img", "svg", "onload", "onerror", "x-evil", "evil", "onclick",
];

/// Texts that somebody might hope to break the checker with.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>@x.com",
        "'><x-evil evil=1>",
        "<svg/onload=alert(1)>;*",
        "</p></main></body><x-evil>",
        "<!--<x-evil>",
        "<![CDATA[<x-evil>]]>",
        "&lt;x-evil&gt;&#60;x-evil&#62;",
        "\" onclick=\"alert(1)",
        "` onclick=`alert(1)",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//evil.example/%2e%2e/../",
        "contoso.com'; Remove-Item *; '",
        "contoso.com’; $(Remove-Item *) \"; `",
        "a\nb\r\nc\u{2028}d\u{85}e",
        "\0\u{1}\u{7f}\u{feff}",
        "\u{202e}moc.osotnoc\u{2066}",
        "\u{fffd}\u{10ffff}\u{d7ff}",
        "%",
        "%zz%E0%A4%A%FF%ED%A0%80%00",
        "&&==;;;??##,,@@",
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "-1",
        "0.9999,1-,z",
        "99999999999999999999999999",
        "NaN",
        "𝒳@bücher.example",
    ]
    .map(String::from)
    .into();
    texts.extend(["x", "a@b.", "\u{301}", "<b>"].map(|many| many.repeat(20_000)));
    texts
}

/// The names that mean something on a page, in groups that take the same text together: fields are understood one by one, while
/// of the others one may decide about the next.
fn names(page: Page) -> Vec<Vec<&'static str>> {
    let alone = |names: &[&'static str]| names.iter().map(|name| vec![*name]).collect();
    let questions = || Question::all().map(|question| question.text().id).collect();
    match page {
        Page::Start | Page::About => Vec::new(),
        Page::Check | Page::Verdict | Page::Table => vec![questions(), vec!["step"]],
        Page::Flow => vec![questions(), vec!["from"], vec!["to"], vec!["parts"]],
        Page::Setup => vec![
            questions(),
            Field::ALL.map(Field::id).to_vec(),
            vec!["done"],
        ],
        Page::Quiz => alone(&[
            "seed", "topics", "level", "count", "pass", "minutes", "began", "only", "at", "files",
            "pick", "answers", "open",
        ]),
        Page::Route => alone(&["step", "guess-1", "guess-2", "guess-3"]),
        Page::Bounce => alone(&["code"]),
        Page::Tenant => alone(&["show"]),
        Page::Playground => alone(&["order", "domain", "connector", "to", "cloud"]),
    }
}

/// What stands in a link before the hostile part, so that all of a page is there: of the quiz a question, its answer and the
/// result.
fn before(page: Page) -> &'static [&'static str] {
    match page {
        Page::Check | Page::Verdict | Page::Table | Page::Flow | Page::Setup => &["", EVERYTHING],
        Page::Quiz => &[
            "",
            "seed=tuesday&count=2",
            "seed=tuesday&count=2&answers=0,0&at=1",
            "seed=tuesday&count=2&answers=0,0&at=3&files=yes",
        ],
        Page::Start | Page::Route | Page::Playground | Page::Bounce | Page::About => &[""],
        Page::Tenant => &["show=audit", "show=recipients"],
    }
}

/// A text as a link can hold it whatever is in it.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn arrive(link: &str) -> State {
    State::default().apply(Action::Arrive(Link::parse(link)))
}

/// Follows a link. The page that it leads to has a link of its own, which leads there again and holds nothing unknown, and none
/// of what is on the page is markup that the checker did not write.
#[track_caller]
fn check(link: &str) -> State {
    let state = arrive(link);
    let own = state.link();
    let again = arrive(&own);
    assert_eq!(again.dropped, [], "{own}");
    assert_eq!(again.link(), own);
    match sheet(&state.request(), Timestamp::of_clock(0)) {
        Some(sheet) => check_sheet(&sheet, &own),
        None => assert!(!state.view.page.is_sheet(), "{own}"),
    }
    if state.view.page == Page::Playground {
        check_routes(&state);
    }
    state
}

#[track_caller]
fn check_sheet(sheet: &Sheet, link: &str) {
    assert!(!sheet.title.is_empty(), "{link}");
    check_blocks(&sheet.blocks, link);
}

#[track_caller]
fn check_blocks(blocks: &[Block], link: &str) {
    for block in blocks {
        match block {
            Block::Passage(markup) => check_markup(markup, link),
            Block::Group { blocks, .. } => check_blocks(blocks, link),
            Block::Link { to, .. } | Block::Begin { to, .. } | Block::Clock { to, .. } => {
                assert!(to.starts_with("#/"), "{to} on {link}");
            }
            _ => {}
        }
    }
}

#[track_caller]
fn check_markup(markup: &str, link: &str) {
    let mut open = Vec::new();
    for Ok(token) in Tokenizer::new(markup) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert!(!FOREIGN.contains(&&*name), "<{name}> on {link}");
                for (attribute, value) in &tag.attributes {
                    let attribute = String::from_utf8_lossy(attribute);
                    assert!(!FOREIGN.contains(&&*attribute), "{attribute} on {link}");
                    let value = String::from_utf8_lossy(value);
                    let is_ours = value.starts_with("#") || value.starts_with("https://");
                    assert!(attribute != "href" || is_ours, "{value} on {link}");
                }
                open.push(name);
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert_eq!(open.pop(), Some(name), "on {link}");
            }
            // A character that HTML has no use for is only a character.
            Token::Error(_) => {}
            Token::Comment(_) | Token::Doctype(_) => panic!("a comment on {link}"),
            Token::String(_) => {}
        }
    }
    assert_eq!(open, Vec::<String>::new(), "{link}");
}

/// Everything that the playground makes of its draft.
fn check_routes(state: &State) {
    let mut workbench = Workbench::default();
    workbench.take(&state.draft);
    while !workbench.count.is_complete {
        workbench.count_on();
    }
    assert!(
        workbench
            .problems
            .iter()
            .all(|problem| !problem.message.is_empty())
    );
    assert_eq!(
        workbench.count.all,
        parse_list(&state.draft.recipients).count()
    );
    for entry in parse_list(&state.draft.recipients).take(5) {
        if let Ok(address) = entry.address {
            let route = workbench.router.route(&address);
            assert!(route.answer().starts_with("Mail for "));
            assert_eq!(
                workbench.router.trace(&route).count(),
                workbench.router.organization().outbound_connectors.len()
            );
        }
    }
}

#[test]
fn any_value_of_any_parameter_leads_to_its_page() {
    for page in Page::ALL {
        for names in names(page) {
            for before in before(page) {
                for text in hostile() {
                    let value = escaped(&text);
                    let pairs: Vec<String> =
                        names.iter().map(|name| format!("{name}={value}")).collect();
                    let link = format!("#/{}?{before}&{}", page.id(), pairs.join("&"));
                    assert_eq!(check(&link).view.page, page);
                }
            }
        }
    }
}

#[test]
fn any_text_can_be_typed_that_no_link_holds() {
    let files = "#/quiz?seed=tuesday&count=2&answers=0,0&at=files";
    for text in hostile() {
        let state = arrive(files).apply(Action::Fill("_learner".to_owned(), text.clone()));
        assert_eq!(state.link(), files);
        let sheet = sheet(&state.request(), Timestamp::of_clock(0)).expect("a sheet");
        check_sheet(&sheet, &text);
        let is_typed = |block: &Block| match block {
            Block::Group { blocks, .. } => blocks
                .iter()
                .any(|inner| matches!(inner, Block::Field { value, .. } if *value == text)),
            _ => false,
        };
        assert!(sheet.blocks.iter().any(is_typed), "{text}");
    }
}

#[test]
fn the_same_text_without_an_escape_leads_to_its_page() {
    for page in Page::ALL {
        for text in hostile() {
            for link in [
                format!("#/{}?{text}", page.id()),
                format!(
                    "#/{}?to={text}&connector={text};{text}&domains={text}&seed={text}",
                    page.id()
                ),
            ] {
                assert_eq!(check(&link).view.page, page);
            }
        }
    }
}

#[test]
fn any_unknown_name_is_named_as_left_out() {
    for page in Page::ALL {
        for text in hostile() {
            let link = format!("#/{}?{}=1", page.id(), escaped(&text));
            let state = check(&link);
            let left_out = match sheet(&state.request(), Timestamp::of_clock(0)) {
                Some(sheet) => sheet.dropped,
                None => state
                    .dropped
                    .into_iter()
                    .map(|dropped| dropped.name)
                    .collect(),
            };
            let [name] = &left_out[..] else {
                panic!("{left_out:?} on {link}");
            };
            assert!(
                text.starts_with(name.as_str()) && !name.is_empty(),
                "{name}"
            );
        }
    }
}

#[test]
fn any_unknown_page_is_the_start_with_a_notice() {
    for text in hostile() {
        let link = format!("#/{}", escaped(&text));
        let state = check(&link);
        assert_eq!(state.view.page, Page::Start);
        assert_eq!(state.dropped.len(), 1, "{link}");
    }
    for link in [
        format!("#{}", "/".repeat(100_000)),
        "#/check?".to_owned() + &"a=&".repeat(20_000),
    ] {
        assert!(check(&link).dropped.len() <= 20_000);
    }
}
