//! Prints what index.html holds before the app has come. The build puts it there.

use connector_checker::document;
use connector_checker::markup::Markup;

fn main() {
    println!("{}", Markup::of(document::write));
}
