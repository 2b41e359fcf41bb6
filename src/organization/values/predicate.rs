//! Conditions of mail flow rules.

use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;

/// A condition or an exception of a mail flow rule, as text: the parameter's name and its values.
///
/// ```
/// use connector_checker::organization::{Item, Predicate};
/// let one = Predicate::parse("SenderDomainIs: contoso.com, fabrikam.com")?;
/// let two = Predicate::parse("senderdomainis: fabrikam.com, contoso.com")?;
/// assert_eq!(one.values().count(), 2);
/// assert_eq!(one.key(), two.key());
/// # Ok::<(), connector_checker::organization::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Predicate {
    name: Box<str>,
    values: Box<str>,
}

impl Predicate {
    /// The name of the parameter, such as `SentToScope` or `ExceptIfSenderDomainIs`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its values, split at commas.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let values = self.values.split(',').map(str::trim);
        values.filter(|value| !value.is_empty())
    }
}

impl Item for Predicate {
    const KIND: Kind = Kind::Predicate;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let (name, values) = text.split_once(':').unwrap_or((text, ""));
        let name = name.trim();
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(ValueError::Predicate);
        }
        Ok(Predicate {
            name: name.into(),
            values: values.trim().into(),
        })
    }

    fn key(&self) -> String {
        let mut values: Vec<String> = self.values().map(str::to_ascii_lowercase).collect();
        values.sort_unstable();
        values.dedup();
        format!("{}:{}", self.name.to_ascii_lowercase(), values.join(","))
    }
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match &*self.values {
            "" => Ok(()),
            values => write!(f, ": {values}"),
        }
    }
}
