//! A path laid out for drawing: boxes, arrows and lines of text, as numbers.
//!
//! The places stand below each other, so that the drawing stays readable on a narrow screen. It
//! is [`WIDTH`] units wide, text is [`TEXT_SIZE`] units high, and no text is wider than its box,
//! in any common font. Colors are the style sheet's; whatever they tell stands in words too.

use super::{Path, Place};

/// The width of every picture.
pub const WIDTH: u16 = 320;
/// The size of the text, for the style sheet to use: the boxes are measured for it.
pub const TEXT_SIZE: u16 = 14;

/// From one line of text to the next.
const LINE_HEIGHT: u16 = 20;
/// From the top of a line's share of the height down to the baseline.
const BASELINE: u16 = 15;
/// Between a box's edge and its text.
const PADDING: u16 = 10;
/// Around the picture, so that edges are not cut off.
const MARGIN: u16 = 4;
/// Between the box of a place and what stands below or above it.
const GAP: u16 = 14;
/// Where the arrows run.
const ARROW_X: u16 = 24;
/// The left edge of what stands beside an arrow.
const BADGE_X: u16 = 44;
/// The height of an arrow's tip, and half its width; half the height and width of a cross.
const TIP: u16 = 7;

/// A picture of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its height; its width is [`WIDTH`].
    pub height: u16,
    /// The boxes with their text, from top to bottom.
    pub frames: Vec<Frame>,
    /// The arrows between the places, from top to bottom.
    pub arrows: Vec<Arrow>,
}

/// A box with text in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// What it stands for.
    pub kind: Kind,
    /// Its left edge.
    pub x: u16,
    /// Its upper edge.
    pub y: u16,
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// Its text.
    pub lines: Vec<Line>,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A machine.
    Node(Place),
    /// What is said of a hop that uses a connector.
    Connector,
    /// What is said of a hop that uses none.
    NoConnector,
    /// The end of mail that is not delivered.
    Stop,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it begins.
    pub x: u16,
    /// Its baseline.
    pub y: u16,
    /// Whether it stands out as a heading.
    pub is_strong: bool,
    /// Its words.
    pub text: String,
}

/// A point of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
}

/// An arrow down from one place to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Whether its hop uses a connector.
    pub uses_connector: bool,
    /// Whether the mail gets through; otherwise the arrow ends in a cross.
    pub is_delivered: bool,
    /// The shaft, then the two strokes of the tip or of the cross.
    pub strokes: [Stroke; 3],
}

/// Draws a path.
///
/// The captions stand below the names of the first and the last place: `["Sender", "Recipient"]`,
/// or two people's names. They are the checker's own words, so no word is wider than the picture.
///
/// ```
/// use connector_checker::flow::{End, path, picture};
///
/// let path = path(End::YourServer, End::Internet).expect("a pair on offer");
/// let picture = picture(&path, ["John", "Sun"]);
/// assert_eq!(picture.arrows.len(), 2);
/// assert_eq!(picture.frames[0].lines[1].text, "John");
/// ```
pub fn picture(path: &Path, captions: [&'static str; 2]) -> Picture {
    let mut picture = Picture {
        height: MARGIN,
        frames: Vec::new(),
        arrows: Vec::new(),
    };
    let [sender, recipient] = captions;
    picture.node(path.from.place(), sender);
    for (place, hop) in path.hops.iter().enumerate() {
        let top = picture.height;
        picture.height += GAP;
        let kind = match hop.connector {
            Some(_) => Kind::Connector,
            None => Kind::NoConnector,
        };
        picture.frame(kind, BADGE_X, &hop.facts());
        picture.height += GAP;
        picture.arrow(top, hop.connector.is_some(), true);
        let is_last = place + 1 == path.hops.len() && path.stop.is_none();
        picture.node(hop.to, if is_last { recipient } else { "" });
    }
    if path.stop.is_some() {
        let top = picture.height;
        picture.height += 3 * GAP;
        picture.arrow(top, false, false);
        let words = [
            "Not delivered".to_owned(),
            ["to ", path.to.label()].concat(),
        ];
        picture.frame(Kind::Stop, MARGIN, &words);
    }
    picture.height += MARGIN;
    picture
}

impl Picture {
    /// Adds a place below what is there.
    fn node(&mut self, place: Place, caption: &str) {
        let words = [place.label().to_owned(), caption.to_owned()];
        self.frame(Kind::Node(place), MARGIN, &words);
    }

    /// Adds a box below what is there, from a left edge to the right margin. The first of its
    /// texts is its heading.
    fn frame(&mut self, kind: Kind, x: u16, texts: &[String]) {
        let (y, width) = (self.height, WIDTH - MARGIN - x);
        let mut lines = Vec::new();
        self.height += PADDING;
        for (place, text) in texts.iter().enumerate() {
            for text in wrap(text, width - 2 * PADDING) {
                lines.push(Line {
                    x: x + PADDING,
                    y: self.height + BASELINE,
                    is_strong: place == 0,
                    text,
                });
                self.height += LINE_HEIGHT;
            }
        }
        self.height += PADDING;
        self.frames.push(Frame {
            kind,
            x,
            y,
            width,
            height: self.height - y,
            lines,
        });
    }

    /// Adds an arrow from a height down to where the picture now ends.
    fn arrow(&mut self, top: u16, uses_connector: bool, is_delivered: bool) {
        let bottom = self.height;
        let stroke = |from: (u16, u16), to: (u16, u16)| Stroke {
            from: Point {
                x: from.0,
                y: from.1,
            },
            to: Point { x: to.0, y: to.1 },
        };
        let (left, right) = (ARROW_X - TIP, ARROW_X + TIP);
        // The strokes of a tip meet at its point. A cross stands clear of what is below it, and the
        // shaft ends in its middle.
        let strokes = if is_delivered {
            let (point, back) = ((ARROW_X, bottom), bottom - TIP);
            [
                stroke((ARROW_X, top), point),
                stroke((left, back), point),
                stroke((right, back), point),
            ]
        } else {
            let (lower, middle, upper) = (bottom - TIP, bottom - 2 * TIP, bottom - 3 * TIP);
            [
                stroke((ARROW_X, top), (ARROW_X, middle)),
                stroke((left, upper), (right, lower)),
                stroke((right, upper), (left, lower)),
            ]
        };
        self.arrows.push(Arrow {
            uses_connector,
            is_delivered,
            strokes,
        });
    }
}

/// Breaks a text between words so that no line is wider than this; none for an empty text.
fn wrap(text: &str, width: u16) -> Vec<String> {
    let room = u32::from(width) * 100;
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let (space, wide) = (text_width(" "), text_width(word));
        match lines.last_mut() {
            Some(line) if used + space + wide <= room => {
                line.push(' ');
                line.push_str(word);
                used += space + wide;
            }
            _ => {
                lines.push(word.to_owned());
                used = wide;
            }
        }
    }
    lines
}

/// The width of a text in hundredths of a unit, at least: the widest common system font in bold
/// stays below it.
fn text_width(text: &str) -> u32 {
    let widths = text.chars().map(|character| match character {
        ' ' | '.' | ',' | ':' | ';' | '’' | '(' | ')' | '-' | 'i' | 'j' | 'l' | 'f' | 't' | 'I' => {
            50
        }
        'm' | 'w' | 'M' | 'W' => 111,
        'A'..='Z' => 90,
        _ => 74,
    });
    widths.sum::<u32>() * u32::from(TEXT_SIZE)
}
