//! The app's module. Its loader decides what to show, and where: see `app::site` and `app::guest`.

// Without this, the linker would drop the library.
use connector_checker as _;

fn main() {}
