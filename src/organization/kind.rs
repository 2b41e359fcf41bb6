//! The kinds of values that parameters accept.

use std::fmt;

/// The kind of value that a parameter accepts. Its `Display` completes the sentence “expected …”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// True or false.
    Boolean,
    /// A whole number.
    Number,
    /// Any text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// An identifier such as `07a1ca0e-3fd5-40b4-8bea-dd9597da77d9`.
    Guid,
    /// A date and time.
    Timestamp,
    /// A [`Domain`](crate::domain::Domain).
    Domain,
    /// An [`AddressSpace`](super::AddressSpace).
    AddressSpace,
    /// A [`CertificateName`](super::CertificateName).
    CertificateName,
    /// A [`SmartHost`](super::SmartHost).
    SmartHost,
    /// An [`IpRange`](super::IpRange).
    IpRange,
    /// A [`SkipRange`](super::SkipRange).
    SkipRange,
    /// A [`MailAddress`](crate::domain::MailAddress).
    MailAddress,
    /// A [`Predicate`](super::Predicate).
    Predicate,
    /// This kind, or nothing.
    Optional(&'static Kind),
    /// Any number of this kind.
    List(&'static Kind),
}

impl Kind {
    /// Whether its values are words that the parameter defines, which commands don't quote.
    pub const fn is_word(self) -> bool {
        match self {
            Kind::Word(_) => true,
            Kind::Optional(kind) => kind.is_word(),
            _ => false,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Boolean => "true or false",
            Kind::Number => "a whole number",
            Kind::Text => "text",
            Kind::Word(words) => return f.write_str(&words.join(" or ")),
            Kind::Guid => "a GUID",
            Kind::Timestamp => "a date and time",
            Kind::Domain => "a domain",
            Kind::AddressSpace => "a domain, *.domain, or *",
            Kind::CertificateName => "a host name or *.domain",
            Kind::SmartHost => "a host name or an IP address",
            Kind::IpRange => "an IPv4 address or range",
            Kind::SkipRange => "an IP address or range",
            Kind::MailAddress => "an email address",
            Kind::Predicate => "a condition with its values",
            Kind::Optional(kind) => return write!(f, "{kind}, or null"),
            Kind::List(kind) => return write!(f, "a list in which each entry is {kind}"),
        })
    }
}
