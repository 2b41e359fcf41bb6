//! Text for a terminal.

pub(super) use crate::domain::text::visible;
use crate::evidence::Fact;
use crate::text::wrap::wrapped;

/// A paragraph in lines of 80 characters. Hidden characters are shown by their code points: a name in a file must not
/// move the cursor of a terminal.
pub(super) fn paragraph(text: &str, indent: usize) -> String {
    wrapped(&visible(text), indent)
}

/// A line that isn't broken, such as a command.
pub(super) fn line(text: &str, indent: usize) -> String {
    format!("{:indent$}{}\n", "", visible(text))
}

/// A fact with its grade and its places.
pub(super) fn fact(fact: &Fact, indent: usize) -> String {
    let mut text = paragraph(&format!("{} ({})", fact.says, fact.grade.label()), indent);
    for place in fact.places {
        text += &line(&place.address(), indent + 2);
    }
    text
}

/// Facts, each once.
pub(super) fn facts<'f>(all: impl IntoIterator<Item = &'f Fact>, indent: usize) -> String {
    let mut told: Vec<&Fact> = Vec::new();
    let mut text = String::new();
    for one in all {
        if !told.contains(&one) {
            told.push(one);
            text += &fact(one, indent);
        }
    }
    text
}
