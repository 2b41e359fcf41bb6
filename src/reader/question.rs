//! A question, as the page asks it.

use crate::imported::cells;

/// A question: the view that asks, and names with their values.
///
/// ```
/// use connector_checker::reader::Question;
/// let question = Question::parse(r#"["map","find","contoso"]"#).expect("it is one");
/// assert_eq!((&*question.view, question.get("find")), ("map", "contoso"));
/// assert_eq!(question.get("other"), "");
/// assert!(Question::parse("map").is_none());
/// ```
pub struct Question {
    /// The id of the view.
    pub view: String,
    pairs: Vec<String>,
}

impl Question {
    /// The question of a line. None if it isn't an array of texts, or an empty one.
    pub fn parse(line: &str) -> Option<Question> {
        let mut cells = cells(line)?;
        if cells.is_empty() {
            return None;
        }
        let view = cells.remove(0);
        Some(Question { view, pairs: cells })
    }

    /// The value of a name; empty if it has none.
    pub fn get(&self, name: &str) -> &str {
        let mut pairs = self.pairs();
        let found = pairs.find(|(found, _)| *found == name);
        found.map_or("", |(_, value)| value)
    }

    /// Every name with its value. A name may have several.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.pairs.chunks_exact(2);
        pairs.filter_map(|pair| Some((&**pair.first()?, &**pair.get(1)?)))
    }
}
