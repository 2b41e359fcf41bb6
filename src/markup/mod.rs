//! The checker's own passages as HTML text, escaped as it is written.
//!
//! The verdict, the table and the sheets hold hundreds of elements that no click ever changes. Making
//! each by itself costs a call into the browser for every name, attribute and text; the browser's
//! parser makes all of them from one text many times faster. Whatever goes into that text is
//! escaped, so nothing becomes markup that this room did not write.

pub mod claims;
pub mod connector;
pub mod example;
pub mod map;
pub mod table;

/// Markup in the making.
///
/// ```
/// use connector_checker::markup::Markup;
/// let markup = Markup::of(|to| to.words("p", "lead", "1 < 2"));
/// assert_eq!(markup, "<p class=\"lead\">1 &lt; 2</p>");
/// ```
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    /// Adds an element with a class (or none, if empty) and what is in it.
    pub fn element(&mut self, tag: &str, class: &str, content: impl FnOnce(&mut Markup)) {
        self.open(tag, &[("class", class)]);
        content(self);
        self.close(tag);
    }

    /// Adds an element that holds nothing but words.
    pub fn words(&mut self, tag: &str, class: &str, words: &str) {
        self.open(tag, &[("class", class)]);
        self.text(words);
        self.close(tag);
    }

    /// Begins an element; attributes with an empty value are omitted.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            if !value.is_empty() {
                self.0.push(' ');
                self.0.push_str(name);
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
    }

    /// Ends an element.
    pub fn close(&mut self, tag: &str) {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// Adds words, escaped for the inside of an element and of a quoted attribute alike.
    pub fn text(&mut self, words: &str) {
        // Few words hold anything to escape, so most go in whole.
        let mut rest = words;
        while let Some(at) = rest.find(['&', '<', '>', '"']) {
            let (plain, special) = rest.split_at(at);
            self.0.push_str(plain);
            // What was found is one byte long, so the rest begins right after it.
            self.0.push_str(match special.as_bytes()[0] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                _ => "&quot;",
            });
            rest = &special[1..];
        }
        self.0.push_str(rest);
    }

    /// The markup that a function writes, as a text.
    pub fn of(write: impl FnOnce(&mut Markup)) -> String {
        let mut markup = Markup::default();
        write(&mut markup);
        markup.0
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn words_never_become_markup() {
        let mut markup = Markup::default();
        let hostile = "\"><script>alert('1')</script>&amp;";
        markup.open("p", &[("class", hostile), ("id", "")]);
        markup.text(hostile);
        markup.close("p");
        let escaped = "&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;";
        assert_eq!(markup.0, format!("<p class=\"{escaped}\">{escaped}</p>"));
    }
}
