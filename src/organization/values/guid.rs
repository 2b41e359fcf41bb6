//! Identifiers of objects.

use crate::organization::content::Content;
use crate::organization::kind::Kind;
use crate::organization::value::Value;
use std::fmt;

/// The number of hexadecimal digits in each group.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

/// An identifier that the service assigns to an object, such as
/// `07a1ca0e-3fd5-40b4-8bea-dd9597da77d9`.
///
/// ```
/// use connector_checker::organization::Guid;
/// let guid = Guid::parse("{07A1CA0E-3FD5-40B4-8BEA-DD9597DA77D9}").expect("a GUID");
/// assert_eq!(guid.to_string(), "07a1ca0e-3fd5-40b4-8bea-dd9597da77d9");
/// assert_eq!(Guid::parse("Connector 1"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid([u8; 16]);

/// The identifier that means none.
const NONE: Guid = Guid([0; 16]);

impl Guid {
    /// Parses an identifier, with or without braces. None if it is invalid or all zeros, which the
    /// service uses for none.
    pub fn parse(text: &str) -> Option<Guid> {
        Guid::digits(text).filter(|guid| *guid != NONE)
    }

    /// Parses an identifier, including all zeros.
    fn digits(text: &str) -> Option<Guid> {
        let text = text.trim();
        let bare = text
            .strip_prefix('{')
            .and_then(|text| text.strip_suffix('}'));
        let mut digits = String::new();
        let mut lengths = GROUPS.into_iter();
        for group in bare.unwrap_or(text).split('-') {
            let is_group = lengths.next() == Some(group.len())
                && group.bytes().all(|byte| byte.is_ascii_hexdigit());
            if !is_group {
                return None;
            }
            digits.push_str(group);
        }
        match lengths.next() {
            None => {
                let bits = u128::from_str_radix(&digits, 16).ok()?;
                Some(Guid(bits.to_be_bytes()))
            }
            Some(_) => None,
        }
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:032x}", u128::from_be_bytes(self.0));
        let mut rest = digits.as_str();
        for (at, length) in GROUPS.into_iter().enumerate() {
            if at > 0 {
                f.write_str("-")?;
            }
            // The groups' lengths add up to the number of digits, all ASCII.
            let (group, after) = rest.split_at(length);
            f.write_str(group)?;
            rest = after;
        }
        Ok(())
    }
}

/// An identifier or none. All zeros also mean none.
impl Content for Option<Guid> {
    const KIND: Kind = Kind::Optional(&Kind::Guid);

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Text(text) => {
                Guid::digits(&text).map(|guid| Some(guid).filter(|guid| *guid != NONE))
            }
            _ => None,
        }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Null, |guid| Value::Text(guid.to_string().into()))
    }
}
