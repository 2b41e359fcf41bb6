//! The words of an answer. Made on request: routes themselves carry no text.

use super::explain::Ground;
use super::route::{Match, Outcome, Route, Rule};
use super::trace::{Standing, TraceEntry};
use std::fmt;

impl Route {
    /// The answer as a sentence, and another one for each condition that nobody has settled.
    ///
    /// ```
    /// use connector_checker::routing::{Precedence, Router, worked_example};
    /// let router = Router::new(worked_example(), Precedence::default());
    /// let recipient = "john@contoso.com".parse()?;
    /// let answer = router.route(&recipient).answer();
    /// assert_eq!(answer, "Mail for john@contoso.com goes through Connector 2.");
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn answer(&self) -> String {
        let to = &self.recipient;
        let names = in_a_row(&self.reading.connectors);
        let mail = match self.grounds.iter().any(Ground::is_unknown) {
            true => "As far as is known, mail",
            false => "Mail",
        };
        let mut answer = match self.reading.outcome {
            Outcome::Connector(_) => format!("{mail} for {to} goes through {names}."),
            Outcome::Tie(_) => format!(
                "{mail} for {to} matches {names} equally well. Microsoft doesn’t document which one is used."
            ),
            Outcome::Mx => format!(
                "{mail} for {to} uses no connector. It goes to the servers in the MX record of {}.",
                to.domain()
            ),
            Outcome::StaysInMicrosoft365 => {
                format!(
                    "{mail} for {to} stays in Microsoft 365: the mailbox is in Exchange Online."
                )
            }
            Outcome::Rejected => format!(
                "{mail} for {to} is rejected: the Microsoft 365 directory doesn’t have this recipient."
            ),
            Outcome::Loops => format!(
                "{mail} for {to} loops until it’s returned: no connector matches, and the MX record of {} points back to Microsoft 365.",
                to.domain()
            ),
        };
        for condition in self.conditions() {
            answer.push(' ');
            answer.push_str(condition);
        }
        answer
    }

    /// What would become of the message otherwise, as a sentence for each condition that nobody has
    /// settled.
    ///
    /// ```
    /// use connector_checker::organization::{Arrival, RoutingView};
    /// use connector_checker::routing::{Precedence, Router, worked_example};
    /// let organization = RoutingView { arrival: Arrival::default(), ..worked_example() };
    /// let router = Router::new(organization, Precedence::default());
    /// let route = router.route(&"john@contoso.com".parse()?);
    /// let conditions: Vec<&str> = route.conditions().collect();
    /// assert_eq!(conditions, ["If the directory doesn’t have this recipient, it’s rejected instead."]);
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn conditions(&self) -> impl Iterator<Item = &'static str> {
        self.grounds.iter().filter_map(|ground| match ground {
            Ground::DirectoryUnknown => {
                Some("If the directory doesn’t have this recipient, it’s rejected instead.")
            }
            Ground::MxUnknown => {
                Some("If the MX record points back to Microsoft 365, it loops instead.")
            }
            _ => None,
        })
    }

    /// How to make the answer unambiguous, or the message arrive, where a setting would do it.
    pub fn advice(&self) -> Option<String> {
        let domain = self.recipient.domain();
        match self.reading.outcome {
            Outcome::Rejected => {
                return Some(format!(
                    "Add the recipient to the directory, for example as a mail user. Or change {domain} to an internal relay domain."
                ));
            }
            Outcome::Loops => {
                return Some(format!(
                    "Create an outbound connector that covers {domain}, or change its MX record."
                ));
            }
            _ => {}
        }
        let matched = match &self.reading.rule {
            Rule::Centralized(matched) | Rule::Scope(matched) => matched,
            Rule::CloudMailbox | Rule::UnknownRecipient | Rule::NoMatch => return None,
        };
        let tied = matches!(self.reading.outcome, Outcome::Tie(_));
        if tied && matches!(matched, Match::Exact(_)) {
            return Some(format!(
                "Keep {domain} on the connector you want and remove it from the others."
            ));
        }
        let apex = matches!(matched, Match::Wildcard { apex: true, .. });
        (tied || apex || self.other.is_some()).then(|| {
            format!(
                "To make this unambiguous, add {domain} to the connector you want and remove it from the others. Both interpretations prefer an exact match."
            )
        })
    }
}

/// Names in a sentence: “A, B and C”.
fn in_a_row(names: &[String]) -> String {
    let mut row = String::new();
    for (place, name) in names.iter().enumerate() {
        row.push_str(match place {
            0 => "",
            place if place + 1 == names.len() => " and ",
            _ => ", ",
        });
        row.push_str(name);
    }
    row
}

/// The match as a noun: “the wildcard *.contoso.com”.
impl fmt::Display for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Match::Exact(domain) => write!(f, "the exact domain {domain}"),
            Match::Wildcard { base, apex: false } => write!(f, "the wildcard *.{base}"),
            Match::Wildcard { base, apex: true } => {
                write!(f, "the wildcard *.{base} (assuming it also covers {base})")
            }
            Match::AllAccepted {
                accepted,
                subdomain: false,
            } => write!(f, "all accepted domains ({accepted} is one)"),
            Match::AllAccepted {
                accepted,
                subdomain: true,
            } => write!(
                f,
                "all accepted domains ({accepted} includes its subdomains)"
            ),
            Match::Everything => f.write_str("* (every domain)"),
        }
    }
}

impl Rule {
    /// The rule as a sentence.
    ///
    /// ```
    /// use connector_checker::routing::{Match, Rule};
    /// assert_eq!(Rule::NoMatch.sentence(), "No connector matches.");
    /// assert_eq!(Rule::Scope(Match::Everything).sentence(), "Decided by * (every domain).");
    /// ```
    pub fn sentence(&self) -> String {
        match self {
            Rule::NoMatch => "No connector matches.".to_owned(),
            rule => format!("Decided by {rule}."),
        }
    }
}

/// The rule as a noun, for a place after “Decided by”.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::CloudMailbox => f.write_str("the mailbox in Exchange Online"),
            Rule::UnknownRecipient => {
                f.write_str("the directory, which doesn’t have the recipient")
            }
            Rule::Centralized(matched) => {
                write!(f, "centralized mail transport, with {matched}")
            }
            Rule::Scope(matched) => matched.fmt(f),
            Rule::NoMatch => f.write_str("no matching connector"),
        }
    }
}

/// What became of the connector, as a sentence that follows its name.
impl fmt::Display for TraceEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let best = self.matches.first();
        let verdict = match self.standing {
            Standing::Disabled => "Turned off",
            Standing::OnlyByTransportRule => "Used only by mail flow rules",
            Standing::EmptyScope => return f.write_str("Covers no domains."),
            Standing::NoMatch => return f.write_str("Doesn’t cover this domain."),
            Standing::Chosen => "Chosen",
            Standing::Tied => "Ties with another connector",
            Standing::Outranked(_) | Standing::Excepted => "Matches",
        };
        f.write_str(verdict)?;
        match (self.standing, best) {
            (Standing::Disabled | Standing::OnlyByTransportRule, Some(best)) => {
                write!(f, "; it would match by {best}")?;
            }
            (_, Some(best)) => write!(f, " by {best}")?,
            (_, None) => {}
        }
        match self.standing {
            Standing::Outranked(rule) => write!(f, ", but this comes first: {rule}")?,
            Standing::Excepted => f.write_str(
                ", but centralized mail transport doesn’t send this message back to your servers",
            )?,
            _ => {}
        }
        f.write_str(".")
    }
}
