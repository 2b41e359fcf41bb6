//! What a lint's test answers, and three-valued logic over settings that may be unknown.

use super::change::Wanted;
use super::object::{Listed, Others};
use crate::organization::{Item, List, Organization, Parameter, ParameterId, Setting, Value};

/// The answer of a test.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is so.
    Found(Hit),
    /// It isn't so.
    NotFound,
    /// It depends on something unknown.
    CantTell,
}

/// What a test has found on an object.
#[derive(Clone, Debug, Default)]
pub struct Hit {
    /// The parameter in question.
    pub parameter: Option<&'static Parameter>,
    /// The values in question.
    pub values: Vec<Box<str>>,
    /// The other objects that it concerns.
    pub beside: Others,
    /// The settings that remedy it, on the object itself.
    pub wanted: Vec<(&'static Parameter, Wanted)>,
}

impl Hit {
    /// Something found at a parameter.
    pub(super) fn at(parameter: impl ParameterId) -> Hit {
        Hit {
            parameter: Some(parameter.row()),
            ..Hit::default()
        }
    }

    /// With values in question.
    pub(super) fn values<T: ToString>(mut self, values: impl IntoIterator<Item = T>) -> Hit {
        let texts = values.into_iter().map(|value| value.to_string().into());
        self.values.extend(texts);
        self
    }

    /// With other objects of a kind that it concerns, by their positions.
    pub(super) fn beside<T: Listed>(
        mut self,
        organization: &Organization,
        positions: impl IntoIterator<Item = usize>,
    ) -> Hit {
        self.beside = Others::of::<T>(organization, positions);
        self
    }

    /// Remedied by this value.
    pub(super) fn set(mut self, parameter: impl ParameterId, value: impl Into<Value>) -> Hit {
        self.wanted
            .push((parameter.row(), Wanted::This(value.into())));
        self
    }

    /// Remedied by the list without the entries that a test refuses. If none is left, only the administrator
    /// knows what belongs there.
    pub(super) fn keep<T: Item>(
        self,
        parameter: impl ParameterId,
        list: &Setting<List<T>>,
        placeholder: &'static str,
        is_kept: impl Fn(&T) -> bool,
    ) -> Hit {
        let kept = entries(list, is_kept).into_iter().map(T::to_string);
        let kept: Vec<Value> = kept.map(|entry| Value::from(entry.as_str())).collect();
        match kept.is_empty() {
            true => self.ask(parameter, placeholder),
            false => self.set(parameter, Value::list(kept)),
        }
    }

    /// Remedied by a value that only the administrator knows.
    pub(super) fn ask(mut self, parameter: impl ParameterId, placeholder: &'static str) -> Hit {
        self.wanted
            .push((parameter.row(), Wanted::Ask(placeholder)));
        self
    }
}

/// True, false, or unknown.
pub(super) type Known = Option<bool>;

/// Found if it is so.
pub(super) fn found(when: Known, hit: impl FnOnce() -> Hit) -> Answer {
    match when {
        Some(true) => Answer::Found(hit()),
        Some(false) => Answer::NotFound,
        None => Answer::CantTell,
    }
}

/// Whether all are so: one that certainly isn't decides, whatever is unknown.
pub(super) fn all<const COUNT: usize>(of: [Known; COUNT]) -> Known {
    if of.contains(&Some(false)) {
        Some(false)
    } else if of.contains(&None) {
        None
    } else {
        Some(true)
    }
}

/// Whether one thing and another are so. The other is asked for only if it matters.
pub(super) fn and(one: Known, other: impl FnOnce() -> Known) -> Known {
    match one {
        Some(false) => Some(false),
        known => all([known, other()]),
    }
}

/// Whether some of several answers is so: one that certainly is decides.
pub(super) fn some_of(answers: impl IntoIterator<Item = Known>) -> Known {
    let mut is_known = true;
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => {}
            None => is_known = false,
        }
    }
    is_known.then_some(false)
}

/// Whether any is so: one that certainly is decides, whatever is unknown.
pub(super) fn any<const COUNT: usize>(of: [Known; COUNT]) -> Known {
    not(all(of.map(not)))
}

/// The opposite.
pub(super) fn not(known: Known) -> Known {
    known.map(|is_so| !is_so)
}

/// Whether a setting is on.
pub(super) fn is_on(setting: &Setting<bool>) -> Known {
    setting.known().copied()
}

/// Whether a setting has this value.
pub(super) fn is<T: PartialEq>(setting: &Setting<T>, value: T) -> Known {
    setting.known().map(|known| *known == value)
}

/// Whether an optional setting has a value.
pub(super) fn has_value<T>(setting: &Setting<Option<T>>) -> Known {
    setting.known().map(Option::is_some)
}

/// Whether the object isn't known to be turned off. One whose state wasn't exported counts as on.
pub(super) fn in_use(enabled: &Setting<bool>) -> Known {
    Some(enabled.known() != Some(&false))
}

/// Whether a list has no entries.
pub(super) fn is_empty<T>(setting: &Setting<List<T>>) -> Known {
    let list = setting.known()?;
    match (list.entries().is_empty(), list.is_complete()) {
        (false, _) => Some(false),
        (true, true) => Some(true),
        (true, false) => None,
    }
}

/// Whether a list has a valid entry that passes a test.
pub(super) fn has<T>(setting: &Setting<List<T>>, test: impl Fn(&T) -> bool) -> Known {
    let list = setting.known()?;
    match (list.valid().any(test), list.is_complete()) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

/// The valid entries that pass a test.
pub(super) fn entries<T>(setting: &Setting<List<T>>, test: impl Fn(&T) -> bool) -> Vec<&T> {
    let valid = setting.known().into_iter().flat_map(List::valid);
    valid.filter(|entry| test(entry)).collect()
}

/// Found if the list has valid entries that pass a test; they are the values in question.
pub(super) fn found_entries<T: ToString>(
    setting: &Setting<List<T>>,
    test: impl Fn(&T) -> bool,
    hit: Hit,
) -> Answer {
    found(has(setting, &test), || {
        let bad = entries(setting, &test).into_iter().map(T::to_string);
        hit.values(bad)
    })
}

/// Found if the list has invalid entries whose error passes a test.
pub(super) fn found_invalid<T>(
    setting: &Setting<List<T>>,
    test: impl Fn(&crate::organization::ValueError) -> bool,
    hit: Hit,
) -> Answer {
    let Some(list) = setting.known() else {
        return Answer::CantTell;
    };
    let invalid = list
        .entries()
        .iter()
        .filter_map(|entry| entry.as_ref().err());
    let texts: Vec<_> = invalid
        .filter(|one| test(&one.error))
        .map(|one| one.text.clone())
        .collect();
    match (texts.is_empty(), list.is_complete()) {
        (false, _) => Answer::Found(hit.values(texts)),
        (true, true) => Answer::NotFound,
        (true, false) => Answer::CantTell,
    }
}
