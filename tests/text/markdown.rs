//! Markdown, read by a parser of other people.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader sees of Markdown. Fails if anything in it is markup.
pub fn read(markdown: &str) -> String {
    let mut text = String::new();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Paragraph) if text.is_empty() => {}
            Event::Start(Tag::Paragraph) => text.push_str("\n\n"),
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(words) => text.push_str(&words),
            Event::SoftBreak => text.push('\n'),
            markup => panic!("{markup:?} in {markdown:?}"),
        }
    }
    text
}
