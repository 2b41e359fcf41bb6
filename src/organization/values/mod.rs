//! Tolerant parsers for the values of parameters.
//!
//! A value is valid if it is well-formed, even if the service wouldn't accept it: a /16 range or a
//! private address is a value whose methods say so.

mod address_space;
mod certificate_name;
mod guid;
mod ip_range;
mod name;
mod predicate;
mod skip_range;
mod smart_host;
mod timestamp;

pub use address_space::AddressSpace;
pub use certificate_name::CertificateName;
pub use guid::Guid;
pub use ip_range::IpRange;
pub use name::Name;
pub use predicate::Predicate;
pub use skip_range::SkipRange;
pub use smart_host::SmartHost;
pub use timestamp::Timestamp;
