//! What a link brings for a page that a sheet shows: names and values as text, understood there.

use super::query;

/// Names with their values, in the order of the link. No name stands twice, and no value is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

/// Whether what is entered under this name is for the tab alone: no link holds it, and nothing keeps it.
pub fn is_private(name: &str) -> bool {
    name.starts_with('_')
}

/// How many parameters a link may bring. A sheet has far fewer fields.
const MOST: usize = 100;

impl Parameters {
    /// The value of a name; empty where it has none.
    ///
    /// ```
    /// use connector_checker::link::Parameters;
    /// let mut parameters = Parameters::default();
    /// parameters.set("from", "internet");
    /// assert_eq!((parameters.get("from"), parameters.get("to")), ("internet", ""));
    /// ```
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Gives a name another value. An empty one takes the name out.
    pub fn set(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            self.0.retain(|(known, _)| known != name);
        } else if let Some((_, old)) = self.0.iter_mut().find(|(known, _)| known == name) {
            value.clone_into(old);
        } else if self.0.len() < MOST {
            self.0.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Every name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes an escaped parameter of a link.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        self.set(&query::unescape(name), &query::unescape(value));
    }

    pub(super) fn write(&self, link: &mut String) {
        for (name, value) in self.iter() {
            query::push(link, &query::escape(name), &query::escape(value));
        }
    }
}
