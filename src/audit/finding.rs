//! Findings.

use super::change::{Change, commands};
use super::fingerprint::Fingerprint;
use super::lint::Lint;
use super::location::FileLocation;
use super::missing::get_command;
use super::object::{Object, Others};
use crate::domain::text::excerpt;
use crate::evidence::Grade;
use crate::organization::{Organization, Parameter};

/// Something found in a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The lint that found it.
    pub lint: &'static Lint,
    /// The object. None if it concerns the organization as a whole.
    pub object: Option<Object>,
    /// The parameter in question.
    pub parameter: Option<&'static Parameter>,
    /// Where that was read, or else where the object was.
    pub at: Option<FileLocation>,
    /// The values in question.
    pub values: Vec<Box<str>>,
    /// The other objects that it concerns.
    pub beside: Others,
    /// The settings that remedy it. Empty if no setting does.
    pub changes: Vec<Change>,
    /// Whether the baseline lacks it. False without a baseline.
    pub is_new: bool,
}

impl Finding {
    /// The sentence of the lint, then the values and the other objects. Names and values are shortened, and
    /// their hidden characters are shown by code point.
    pub fn message(&self) -> String {
        let object = self.object.as_ref();
        let object = object.map_or_else(String::new, |object| {
            format!("{} “{}”: ", object.noun.name(), excerpt(&object.name))
        });
        [&object, self.lint.title, &self.details()].concat()
    }

    /// The same words with the sentence of the lint first, for programs that take it for the title.
    pub fn message_by_title(&self) -> String {
        let object = self.object.as_ref();
        let object = object.map_or_else(String::new, |object| {
            format!(" {} “{}”.", object.noun.name(), excerpt(&object.name))
        });
        [self.lint.title, &object, &self.details()].concat()
    }

    fn details(&self) -> String {
        let mut details = String::new();
        let quote = |text: &str| format!("“{}”", excerpt(text));
        let values = self.values.iter().map(|value| quote(value));
        let Others { listed, has_more } = &self.beside;
        let others = listed.iter().map(|other| quote(&other.name));
        let lists: [(_, Vec<String>, _); 2] = [
            ("Value", values.collect(), false),
            ("See also", others.collect(), *has_more),
        ];
        for (label, items, has_more) in lists {
            if !items.is_empty() {
                details += &format!(" {label}: {}.", shortened(&items, has_more));
            }
        }
        details
    }

    /// How well it is supported.
    pub fn grade(&self) -> Grade {
        self.lint.grade()
    }

    /// The commands that remedy it, with placeholders for what only the administrator knows.
    pub fn commands(&self) -> Vec<String> {
        commands(&self.changes)
    }

    /// The command that shows the settings in question in the tenant.
    pub fn check_command(&self) -> String {
        get_command(self.lint, self.object.as_ref())
    }

    /// The organization with the remedy. None if no setting remedies it, or a value isn't known.
    ///
    /// Whether the change routes any mail elsewhere is the question of a comparison of both organizations.
    pub fn applied(&self, organization: &Organization) -> Option<Organization> {
        let mut changed = organization.clone();
        let mut is_whole = !self.changes.is_empty();
        for change in &self.changes {
            is_whole &= change.apply(&mut changed);
        }
        is_whole.then_some(changed)
    }

    /// What stays the same as long as the finding does: neither the order of objects nor the place in a file
    /// matters.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut values: Vec<String> = self
            .values
            .iter()
            .map(|value| value.to_lowercase())
            .collect();
        values.sort_unstable();
        let mut parts = vec![self.lint.id.to_owned()];
        if let Some(object) = &self.object {
            parts.extend([object.noun.name().to_owned(), object.name.to_lowercase()]);
        }
        parts.extend(self.parameter.map(|parameter| parameter.name.to_owned()));
        parts.append(&mut values);
        Fingerprint::of(&parts)
    }
}

/// At most five items, then how many more there are. `has_more` says that even these aren't all.
fn shortened(items: &[String], has_more: bool) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<&str> = items.iter().take(SHOWN).map(String::as_str).collect();
    let mut text = shown.join(", ");
    let more = items.len().saturating_sub(SHOWN);
    match (more, has_more) {
        (0, _) => {}
        (_, false) => text += &format!(" and {more} more"),
        (_, true) => text += &format!(" and more than {more} others"),
    }
    text
}
