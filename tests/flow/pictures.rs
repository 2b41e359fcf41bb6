//! The drawing: nothing overlaps, nothing sticks out, and every fact is on it.

use super::*;

const CAPTIONS: [&str; 2] = ["Sender", "Recipient"];

fn pictures() -> impl Iterator<Item = (Path, Picture)> {
    rows().map(|path| {
        let picture = picture(&path, CAPTIONS);
        (path, picture)
    })
}

/// The advance width of a character in thousandths of the text's size, as measured in DejaVu Sans
/// Bold, the widest of the system fonts that browsers commonly fall back on.
fn advance(character: char) -> u32 {
    match character {
        'i' | 'j' | 'l' => 343,
        ' ' => 349,
        'I' | 'J' => 373,
        '.' | ',' | '’' => 380,
        ':' | ';' => 400,
        '-' => 416,
        'f' => 436,
        '(' | ')' => 458,
        't' => 479,
        'r' => 494,
        'z' => 583,
        'c' => 593,
        's' => 596,
        'x' => 646,
        'v' | 'y' => 652,
        'k' => 666,
        'a' => 675,
        'e' => 679,
        'o' => 688,
        '0'..='9' => 696,
        'n' | 'h' | 'u' => 712,
        'b' | 'd' | 'g' | 'p' | 'q' => 716,
        'w' => 924,
        'm' => 1042,
        'M' => 996,
        'W' => 1104,
        'A'..='Z' => 851,
        _ => panic!("measure {character:?}"),
    }
}

#[test]
fn every_line_of_text_fits_its_box() {
    for (_, picture) in pictures() {
        for frame in &picture.frames {
            for line in &frame.lines {
                let width: u32 = line.text.chars().map(advance).sum();
                let end = u32::from(line.x) * 1000 + width * u32::from(TEXT_SIZE);
                let edge = u32::from(frame.x + frame.width) * 1000;
                assert!(line.x > frame.x && end < edge, "{}", line.text);
            }
        }
    }
}

#[test]
fn lines_of_text_stand_below_each_other_inside_their_box() {
    for (_, picture) in pictures() {
        for frame in &picture.frames {
            let first = frame.lines.first().expect("a box has text");
            let last = frame.lines.last().expect("a box has text");
            // No letter rises above its size, and none hangs lower than a third of it.
            assert!(first.y - TEXT_SIZE > frame.y);
            assert!(last.y + TEXT_SIZE / 3 < frame.y + frame.height);
            for lines in frame.lines.windows(2) {
                assert!(lines[1].y - lines[0].y > TEXT_SIZE + TEXT_SIZE / 3);
            }
            assert!(first.is_strong, "the heading stands out");
        }
    }
}

#[test]
fn boxes_stand_below_each_other_inside_the_picture() {
    for (_, picture) in pictures() {
        for frame in &picture.frames {
            assert!(frame.x > 0 && frame.x + frame.width < WIDTH);
            assert!(frame.y > 0 && frame.y + frame.height < picture.height);
        }
        for frames in picture.frames.windows(2) {
            assert!(frames[0].y + frames[0].height < frames[1].y);
        }
    }
}

#[test]
fn an_arrow_leads_from_each_place_to_the_next_beside_what_is_said_of_it() {
    for (path, picture) in pictures() {
        let places = |kind: Kind| matches!(kind, Kind::Node(_) | Kind::Stop);
        let (stations, badges): (Vec<_>, Vec<_>) =
            picture.frames.iter().partition(|frame| places(frame.kind));
        assert_eq!(badges.len(), path.hops.len());
        assert_eq!(picture.arrows.len(), stations.len() - 1);
        for (pair, arrow) in stations.windows(2).zip(&picture.arrows) {
            let [shaft, left, right] = arrow.strokes;
            assert_eq!(shaft.from.y, pair[0].y + pair[0].height);
            assert_eq!(shaft.from.x, shaft.to.x);
            assert!(shaft.from.y < shaft.to.y);
            assert_eq!(left.from.y, right.from.y);
            assert_eq!(left.from.x + right.from.x, 2 * shaft.to.x, "both sides");
            let (left_to, right_to) = (left.to, right.to);
            if arrow.is_delivered {
                assert_eq!(shaft.to.y, pair[1].y);
                assert_eq!([left_to, right_to], [shaft.to; 2], "a point");
            } else {
                assert!(left_to.y < pair[1].y, "the mail does not get there");
                assert_eq!((left_to.x, right_to.x), (right.from.x, left.from.x));
                assert_eq!(left.from.y + left_to.y, 2 * shaft.to.y, "the middle");
                assert_eq!(left_to.y, right_to.y);
            }
            for stroke in [shaft, left, right] {
                assert_stays_clear(stroke, &picture);
            }
        }
    }
}

/// A stroke may touch the edge of a box, and never lies within one.
#[track_caller]
fn assert_stays_clear(stroke: Stroke, picture: &Picture) {
    let Stroke { from, to } = stroke;
    let (left, right) = (from.x.min(to.x), from.x.max(to.x));
    let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
    assert!(left > 0 && right < WIDTH && bottom < picture.height);
    for frame in &picture.frames {
        let is_beside = right < frame.x || left > frame.x + frame.width;
        let is_above_or_below = bottom <= frame.y || top >= frame.y + frame.height;
        assert!(is_beside || is_above_or_below, "{stroke:?} in {frame:?}");
    }
}

#[test]
fn a_picture_shows_every_place_and_every_fact_of_its_path() {
    for (path, picture) in pictures() {
        let mut expected = vec![(
            Kind::Node(path.from.place()),
            vec![path.from.place().label().to_owned(), "Sender".to_owned()],
        )];
        for (number, hop) in path.hops.iter().enumerate() {
            let kind = if hop.connector.is_some() {
                Kind::Connector
            } else {
                Kind::NoConnector
            };
            expected.push((kind, hop.facts()));
            let mut node = vec![hop.to.label().to_owned()];
            if number + 1 == path.hops.len() && path.stop.is_none() {
                node.push("Recipient".to_owned());
            }
            expected.push((Kind::Node(hop.to), node));
        }
        if path.stop.is_some() {
            let words = [
                "Not delivered".to_owned(),
                format!("to {}", path.to.label()),
            ];
            expected.push((Kind::Stop, words.into()));
        }
        let drawn: Vec<(Kind, String)> = picture
            .frames
            .iter()
            .map(|frame| {
                let lines: Vec<&str> = frame.lines.iter().map(|l| l.text.as_str()).collect();
                (frame.kind, lines.join(" "))
            })
            .collect();
        let expected: Vec<(Kind, String)> = expected
            .into_iter()
            .map(|(kind, facts)| (kind, facts.join(" ")))
            .collect();
        assert_eq!(drawn, expected);
    }
}

#[test]
fn arrows_tell_whether_a_connector_is_used_and_whether_mail_arrives() {
    for (path, picture) in pictures() {
        let connectors = path.hops.iter().map(|hop| hop.connector.is_some());
        let stop = path.stop.map(|_| (false, false));
        let expected: Vec<(bool, bool)> = connectors.map(|uses| (uses, true)).chain(stop).collect();
        let arrows = picture.arrows.iter();
        let drawn: Vec<(bool, bool)> = arrows
            .map(|arrow| (arrow.uses_connector, arrow.is_delivered))
            .collect();
        assert_eq!(drawn, expected);
    }
}

#[test]
fn captions_name_the_people_at_the_first_and_the_last_place() {
    let picture = picture(&path_between("your-server", "internet"), ["John", "Sun"]);
    let texts = |frame: usize| {
        let lines = picture.frames[frame].lines.iter();
        lines.map(|line| line.text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(texts(0), ["Your own email server", "John"]);
    assert_eq!(texts(2), ["Microsoft 365"]);
    assert_eq!(texts(4), ["The internet", "Sun"]);
}
