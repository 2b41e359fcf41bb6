//! What several pages show in the same way.

pub mod claims;
pub mod connector;
pub mod element;
pub mod form;
pub mod frame;
pub mod markup;
pub mod routing;
