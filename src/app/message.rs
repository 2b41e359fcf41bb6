//! What the component hears: from the reader, from the browser, and from itself a little later.

use yew::KeyboardEvent;

use super::parts::Part;
use super::place::Theme;
use super::state::Action;

/// What the component hears.
pub enum Message {
    /// The reader does something.
    Act(Action),
    /// The page around asks for the view of this link.
    Show(String),
    /// Nobody looks any more: forget everything and show nothing until the next link.
    Rest,
    /// The reader picks colors, or the page around does.
    Theme(Theme),
    /// The reader wants to copy, with the button of this name, the link to this place, or to the
    /// present view if it is empty.
    CopyLink(String, String),
    /// The reader wants to begin a quiz at this place.
    Begin(String),
    /// Another minute of a quiz is over.
    Tick,
    /// The time of a quiz is up, and it is here that it goes on.
    TimeIsUp(String),
    /// The reader presses a key.
    Key(KeyboardEvent),
    /// The reader wants to copy, with the button of this name, this text.
    Copy(String, String),
    /// The reader wants the page on paper.
    Print,
    /// The browser is about to print: what is folded on the screen is unfolded on paper.
    Unfold,
    /// It is time for the address to follow what has been typed.
    ShowPlace,
    /// The page is being left.
    Leave,
    /// It is time to work out or to show more of a page than could be done at once.
    GoOn,
    /// A part has come, or could not be had.
    PartCame(Part, bool),
    /// The reader wants to try once more to fetch the part of this page.
    TryAgain,
    /// The reader wants to reload the page.
    Reload,
}
