//! What is wrong with the configuration.

use super::view::{Tenant, View, import_first};
use crate::sheets::{Block, Request};

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    if !tenant.is_here {
        return import_first(request);
    }
    vec![Block::Asked(View::Audit.question(&[]))]
}
