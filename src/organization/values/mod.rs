//! The values that parameters take, read tolerantly.
//!
//! A value is valid here if it is well-formed, whether or not the service would take it: a range of
//! a /16 or a private address is a value that can be asked for its prefix or its privacy.

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
