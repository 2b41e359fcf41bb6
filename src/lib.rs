//! Do I need a connector, and which connector handles this recipient?

#[cfg(feature = "app")]
pub mod app;
pub mod domain;
pub mod evidence;
pub mod link;
pub mod routing;
pub mod rules;
