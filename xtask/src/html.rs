//! Edits of an HTML page with lol_html, which keeps every byte that no edit changes.
//!
//! An edit selects its element with a CSS selector, and fails unless the page has exactly one such element. A page
//! with changed markup must not pass unedited.

use crate::run::Result;
pub use lol_html::html_content::ContentType::Html;
use lol_html::html_content::{Element, TextChunk};
use lol_html::{ElementContentHandlers, RewriteStrSettings, rewrite_str};
use std::borrow::Cow;
use std::cell::RefCell;

/// The page with the one element of this selector edited.
pub fn edit(html: &str, selector: &str, mut act: impl FnMut(&mut Element)) -> Result<String> {
    let mut found = 0;
    let handlers = ElementContentHandlers::default().element(|element: &mut Element| {
        found += 1;
        act(element);
        Ok(())
    });
    let edited = rewrite(html, selector, handlers)?;
    match found {
        1 => Ok(edited),
        _ => Err(format!(
            "The page has {found} elements {selector}; the build needs exactly one (see xtask/src/page.rs)."
        )),
    }
}

/// The page without that element.
pub fn remove(html: &str, selector: &str) -> Result<String> {
    edit(html, selector, |element| element.remove())
}

/// The page with a new value in an attribute of that element.
pub fn set(html: &str, selector: &str, attribute: &str, value: &str) -> Result<String> {
    let mut result = Ok(());
    let html = edit(html, selector, |element| {
        result = element.set_attribute(attribute, value);
    })?;
    result.map_err(|error| format!("{attribute}: {error}"))?;
    Ok(html)
}

/// The value of an attribute of that element.
pub fn attribute(html: &str, selector: &str, attribute: &str) -> Result<String> {
    let mut value = None;
    edit(html, selector, |element| {
        value = element.get_attribute(attribute);
    })?;
    value.ok_or(format!("In the page, {selector} has no {attribute}."))
}

/// The text in each element of this selector, as a browser reads it.
pub fn texts(html: &str, selector: &str) -> Result<Vec<String>> {
    let texts = RefCell::new(Vec::new());
    let handlers = ElementContentHandlers::default()
        .element(|_: &mut Element| {
            texts.borrow_mut().push(String::new());
            Ok(())
        })
        // A text may arrive in pieces.
        .text(|piece: &mut TextChunk| {
            if let Some(text) = texts.borrow_mut().last_mut() {
                text.push_str(piece.as_str());
            }
            Ok(())
        });
    rewrite(html, selector, handlers)?;
    Ok(texts.take())
}

fn rewrite(html: &str, selector: &str, handlers: ElementContentHandlers<'_>) -> Result<String> {
    let selector = selector
        .parse()
        .map_err(|error| format!("{selector} is an invalid selector: {error}"))?;
    let settings = RewriteStrSettings {
        element_content_handlers: vec![(Cow::Owned(selector), handlers)],
        ..RewriteStrSettings::new()
    };
    rewrite_str(html, settings).map_err(|error| format!("The page couldn't be parsed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{attribute, edit, remove, set, texts};

    const PAGE: &str = "<p  class='a'>One<br/>line</p>\n<p id=b>Two</p>";

    #[test]
    fn an_edit_leaves_everything_else_as_it_is_written() {
        assert_eq!(
            set(PAGE, "#b", "id", "c").unwrap(),
            PAGE.replace("id=b", "id=\"c\"")
        );
        assert_eq!(remove(PAGE, "br").unwrap(), PAGE.replace("<br/>", ""));
    }

    #[test]
    fn an_edit_of_no_element_or_of_several_fails() {
        for selector in ["q", "p", "p["] {
            assert!(edit(PAGE, selector, |_| ()).is_err(), "{selector}");
        }
    }

    #[test]
    fn an_attribute_that_is_not_there_fails() {
        assert_eq!(attribute(PAGE, ".a", "class").unwrap(), "a");
        assert!(attribute(PAGE, ".a", "id").is_err());
    }

    #[test]
    fn a_text_ends_where_a_browser_ends_it() {
        let script = "<script>let a = '<p>' + '</script>'</script>";
        assert_eq!(texts(script, "script").unwrap(), ["let a = '<p>' + '"]);
        assert_eq!(texts(PAGE, "p").unwrap(), ["Oneline", "Two"]);
    }
}
