//! The way of a message as a drawing. Whatever it tells stands beside it in words too, so it is hidden
//! from those who listen.

use super::Markup;
use crate::flow::{Arrow, Frame, Kind, Picture, TEXT_SIZE, WIDTH};

/// Writes a drawing. All colors are the style sheet's.
pub fn write(to: &mut Markup, picture: &Picture) {
    let view = format!("0 0 {WIDTH} {}", picture.height);
    let size = TEXT_SIZE.to_string();
    let attributes = [
        ("class", "drawing"),
        ("viewBox", &*view),
        ("font-size", &*size),
        ("aria-hidden", "true"),
    ];
    to.open("svg", &attributes);
    picture
        .frames
        .iter()
        .for_each(|frame| write_frame(to, frame));
    picture
        .arrows
        .iter()
        .for_each(|arrow| write_arrow(to, arrow));
    to.close("svg");
}

fn write_frame(to: &mut Markup, frame: &Frame) {
    let class = match frame.kind {
        Kind::Node(_) => "node",
        Kind::Connector => "connector",
        Kind::NoConnector => "no-connector",
        Kind::Stop => "stop",
    };
    to.element("g", class, |to| {
        let names = ["x", "y", "width", "height", "rx"];
        write_shape(
            to,
            "rect",
            &names,
            &[frame.x, frame.y, frame.width, frame.height, 4],
        );
        for line in &frame.lines {
            let (x, y) = (line.x.to_string(), line.y.to_string());
            let class = if line.is_strong { "strong" } else { "" };
            to.open("text", &[("x", &x), ("y", &y), ("class", class)]);
            to.text(&line.text);
            to.close("text");
        }
    });
}

fn write_arrow(to: &mut Markup, arrow: &Arrow) {
    let class = match (arrow.is_delivered, arrow.uses_connector) {
        (false, _) => "way stopped",
        (true, true) => "way connected",
        (true, false) => "way",
    };
    to.element("g", class, |to| {
        for stroke in &arrow.strokes {
            let ends = [stroke.from.x, stroke.from.y, stroke.to.x, stroke.to.y];
            write_shape(to, "line", &["x1", "y1", "x2", "y2"], &ends);
        }
    });
}

fn write_shape(to: &mut Markup, tag: &str, names: &[&str], numbers: &[u16]) {
    let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
    let pairs = names.iter().zip(&numbers);
    let attributes: Vec<(&str, &str)> = pairs.map(|(name, number)| (*name, &**number)).collect();
    to.open(tag, &attributes);
    to.close(tag);
}
