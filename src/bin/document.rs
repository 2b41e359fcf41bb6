//! Prints the content of index.html before the app starts. The build inserts it.

use connector_checker::document;
use connector_checker::markup::Markup;

fn main() {
    println!("{}", Markup::of(document::write));
}
