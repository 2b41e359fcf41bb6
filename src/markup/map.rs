//! A drawing of an organization's mail: who exchanges mail with Microsoft 365, and through which
//! connectors.
//!
//! Microsoft 365 is in the middle, since one end of every connector is there. What belongs to the
//! organization is on one side of it, everybody else on the other. The drawing is words and lists
//! that the style sheet lays out, so it reads the same aloud, on paper, and on a narrow screen.

use super::{Markup, connector};
use crate::rules::{Clause, NeedSet, Party, PlannedConnector, Question, Reply, Verdict, is};

/// Somebody who exchanges mail with Microsoft 365, with lines that are connectors of a plan or real ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot<'a, L = Line<'a>> {
    /// Whether it belongs to the organization itself.
    pub is_own: bool,
    /// What it is called; several names where they share their connectors.
    pub names: Vec<&'a str>,
    /// The connectors between it and Microsoft 365.
    pub lines: Vec<L>,
}

/// A connector, or mail that goes without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Which way the mail goes.
    pub way: Way,
    /// What it is called.
    pub name: &'a str,
    /// What is known about it.
    pub state: State,
}

/// Which way mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To Microsoft 365.
    In,
    /// From Microsoft 365.
    Out,
    /// Both ways.
    Both,
}

/// What is known about a connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is one, or it is not asked whether it is needed.
    Plain,
    /// The plan has it, with these needs.
    Planned(NeedSet),
    /// The plan may have it, with these needs: that depends on open answers.
    Possible(NeedSet),
    /// There is none.
    Without,
}

impl Way {
    /// The classes by which the style sheet draws an arrow.
    pub const fn class(self) -> &'static str {
        match self {
            Way::In => "in",
            Way::Out => "out",
            Way::Both => "in out",
        }
    }

    /// What follows the name of a connector, for those who don't see the arrow.
    pub const fn words(self) -> &'static str {
        match self {
            Way::In => " to Microsoft 365",
            Way::Out => " from Microsoft 365",
            Way::Both => " to and from Microsoft 365",
        }
    }
}

/// Writes the drawing, with what it shows as its caption.
///
/// ```
/// use connector_checker::markup::{Markup, map};
/// use connector_checker::rules::{Answers, Question, check};
///
/// let answers = Answers::default().with(Question::Mailboxes, "cloud");
/// let spots = map::of_verdict(&check(&answers));
/// let drawing = Markup::of(|to| map::write(to, "Your mail", &spots));
/// assert!(drawing.contains("<figcaption>Your mail</figcaption>"));
/// ```
pub fn write(to: &mut Markup, caption: &str, spots: &[Spot]) {
    write_with(to, caption, spots, write_line);
}

/// The same with lines that a function writes. Each is a list item of the class `line`.
pub fn write_with<L>(
    to: &mut Markup,
    caption: &str,
    spots: &[Spot<L>],
    write_line: impl Fn(&mut Markup, &L),
) {
    to.element("figure", "map wide", |to| {
        to.words("figcaption", "", caption);
        to.element("div", "", |to| {
            write_side(to, spots, true, &write_line);
            to.words("p", "hub", Party::Microsoft365.label());
            write_side(to, spots, false, &write_line);
        });
    });
}

fn write_side<L>(
    to: &mut Markup,
    spots: &[Spot<L>],
    is_own: bool,
    write_line: &impl Fn(&mut Markup, &L),
) {
    let mut spots = spots.iter().filter(|spot| spot.is_own == is_own).peekable();
    if spots.peek().is_none() {
        return;
    }
    to.element("ul", if is_own { "own" } else { "others" }, |to| {
        for spot in spots {
            to.element("li", "", |to| {
                to.element("div", "spot", |to| {
                    for name in &spot.names {
                        to.words("p", "", name);
                    }
                });
                to.element("ul", "", |to| {
                    spot.lines.iter().for_each(|line| write_line(to, line));
                });
            });
        }
    });
}

fn write_line(to: &mut Markup, line: &Line) {
    let look = match line.state {
        State::Plain | State::Planned(_) => "",
        State::Possible(_) => " possible",
        State::Without => " without",
    };
    to.element("li", &["line ", line.way.class(), look].concat(), |to| {
        to.words("span", "", line.name);
        to.words("span", "toward", line.way.words());
        let (said, needs) = match line.state {
            State::Plain | State::Without => return,
            State::Planned(needs) => (" ", needs),
            // The list of connectors says in which ways it may be needed.
            State::Possible(needs) => match needs.only() {
                Some(_) => (" possibly ", needs),
                None => (" possibly", NeedSet::default()),
            },
        };
        to.text(said);
        connector::write_needs(to, needs);
    });
}

/// What the drawing of a verdict shows: everybody in the answers, and every connector of the plan.
/// Nothing for an organization without Microsoft 365.
pub fn of_verdict(verdict: &Verdict) -> Vec<Spot<'static>> {
    if holds(verdict, NO_SUBSCRIPTION) {
        return Vec::new();
    }
    let ticked = |question| verdict.answers.get(question) == Some(Reply::YES);
    let mut spots = Vec::new();
    for party in Party::ALL {
        let is_there = match party {
            Party::Microsoft365 => continue,
            Party::YourServer => holds(verdict, OWN_SERVERS),
            Party::Partner => ticked(Question::Partner),
            Party::OtherTenant => ticked(Question::OtherTenant),
            Party::Provider => ticked(Question::Provider),
            Party::RuleTarget | Party::HostedApp | Party::AddOn => false,
        };
        let is_own = party == Party::YourServer;
        let planned = verdict.connectors.iter();
        let mut lines: Vec<Line> = planned.filter_map(|planned| line(planned, party)).collect();
        let mut names = Vec::new();
        if is_there || !lines.is_empty() {
            names.push(party.label());
        }
        // What another company runs is a spot of its own.
        let is_hosted =
            |planned: &PlannedConnector| planned.certain && planned.from == Party::HostedApp;
        let has_hosted = verdict.connectors.iter().any(is_hosted);
        if is_own && ticked(Question::Devices) && !has_hosted {
            names.push(DEVICES);
        }
        if names.is_empty() {
            continue;
        }
        if lines.is_empty() {
            lines.push(without(Way::Both));
        }
        spots.push(Spot {
            is_own,
            names,
            lines,
        });
    }
    spots.push(Spot {
        is_own: false,
        names: vec![INTERNET],
        lines: internet(verdict),
    });
    spots
}

const DEVICES: &str = "Devices and apps";
const INTERNET: &str = "Internet";

const NO_SUBSCRIPTION: Clause = is(Question::Mailboxes, &["none"]);
const OWN_SERVERS: Clause = is(Question::Mailboxes, &["split", "on-premises"]);

fn holds(verdict: &Verdict, clause: Clause) -> bool {
    let possible = verdict.answers.possible(clause.question);
    possible.is_within(clause.allowed)
}

/// The connector as a line, if this party is its other end.
fn line(planned: &PlannedConnector, party: Party) -> Option<Line<'static>> {
    let (way, name) = if planned.from == party {
        (Way::In, "Inbound connector")
    } else if planned.to == party {
        (Way::Out, "Outbound connector")
    } else {
        return None;
    };
    let state = match planned.certain {
        true => State::Planned(planned.needs),
        false => State::Possible(planned.needs),
    };
    Some(Line { way, name, state })
}

const fn without(way: Way) -> Line<'static> {
    Line {
        way,
        name: "No connector",
        state: State::Without,
    }
}

/// Mail with the internet, which may go through the service that has a connector.
fn internet(verdict: &Verdict) -> Vec<Line<'static>> {
    let provider = |planned: &&PlannedConnector, way| {
        line(planned, Party::Provider).is_some_and(|line| line.way == way && planned.certain)
    };
    let through = |way| Line {
        way,
        name: "Through your service provider",
        state: State::Without,
    };
    let passes = |way| {
        let mut planned = verdict.connectors.iter();
        planned.any(|planned| provider(&planned, way))
    };
    match (passes(Way::In), passes(Way::Out)) {
        (false, false) => vec![without(Way::Both)],
        (true, true) => vec![through(Way::Both)],
        (true, false) => vec![through(Way::In), without(Way::Out)],
        (false, true) => vec![without(Way::In), through(Way::Out)],
    }
}

/// What the start page shows before anything is answered: where connectors may be needed.
pub fn of_anybody() -> [Spot<'static>; 3] {
    let spot = |is_own, names: &[&'static str], line| Spot {
        is_own,
        names: names.to_vec(),
        lines: vec![line],
    };
    let asked = Line {
        way: Way::Both,
        name: "Connector?",
        state: State::Plain,
    };
    [
        spot(true, &["Your servers", "Devices"], asked.clone()),
        spot(false, &["Partners", "Services"], asked),
        spot(false, &[INTERNET], without(Way::Both)),
    ]
}
