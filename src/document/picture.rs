//! The picture of the first page: where connectors may be needed, and where Microsoft's page gives two
//! answers to which of them is used.

use crate::markup::{Markup, map};
use crate::routing::Precedence;

/// The recipient in the worked example for which the page contradicts itself.
pub const RECIPIENT: &str = "john@sales.contoso.com";

/// The answers: an interpretation, the connector that follows from it, and what that is for. A test
/// asks the router.
pub const ANSWERS: [(Precedence, &str, &str); 2] = [
    (
        Precedence::MostSpecific,
        "Connector 3",
        " for *.contoso.com",
    ),
    (
        Precedence::ListedOrder,
        "Connector 1",
        " for all accepted domains",
    ),
];

/// Writes the picture.
pub fn write(to: &mut Markup) {
    to.element("div", "picture", |to| {
        map::write(to, "Which mail needs a connector?", &map::of_anybody());
        to.element("figure", "fork", |to| {
            to.element("figcaption", "", |to| {
                to.text("Which connector handles ");
                to.words("span", "mail", RECIPIENT);
                to.text("? Microsoft’s page says both:");
            });
            to.element("ul", "", |to| {
                for (_, connector, why) in ANSWERS {
                    to.element("li", "", |to| {
                        to.words("span", "chip", connector);
                        to.text(why);
                    });
                }
            });
        });
    });
}
