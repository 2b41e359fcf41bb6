//! The words of an answer. Made when they are asked for: routes themselves carry no text.

use super::OutboundConnector;
use super::route::{Match, Outcome, Reading, Route, Rule};
use super::trace::{Standing, TraceEntry};
use std::fmt;

impl Route<'_> {
    /// The answer as a sentence.
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
        self.answer_in(&self.reading)
    }

    /// How to remove the doubt, where an entry in the connectors' settings would do it.
    pub fn advice(&self) -> Option<String> {
        let domain = self.recipient.domain();
        let matched = match self.reading.rule {
            Rule::Centralized(matched) | Rule::Scope(matched) => matched,
            Rule::CloudMailbox | Rule::NoMatch => return None,
        };
        let tied = matches!(self.reading.outcome, Outcome::Tie(_));
        if tied && matches!(matched, Match::Exact(_)) {
            return Some(format!(
                "Keep {domain} on one of these connectors, and take it off the others."
            ));
        }
        let apex = matches!(matched, Match::Wildcard { apex: true, .. });
        (tied || apex || self.other.is_some()).then(|| {
            format!(
                "To remove the doubt, list {domain} itself on the connector that you want, and on no other: an exact entry comes first in both readings."
            )
        })
    }

    fn answer_in(&self, reading: &Reading<'_>) -> String {
        let to = self.recipient;
        match reading.outcome {
            Outcome::Connector(_) => {
                let names = self.names_in(reading);
                format!("Mail for {to} goes through {names}.")
            }
            Outcome::Tie(_) => {
                let names = self.names_in(reading);
                format!(
                    "Mail for {to} matches {names} equally well: nobody has published which one is used."
                )
            }
            Outcome::Mx => format!(
                "Mail for {to} uses no connector: it is delivered to the servers in the MX record of {}.",
                to.domain()
            ),
            Outcome::StaysInMicrosoft365 => {
                format!("Mail for {to} stays in Microsoft 365: the mailbox is in Exchange Online.")
            }
        }
    }

    fn names_in(&self, reading: &Reading<'_>) -> String {
        let mut names = String::new();
        let mut connectors = self.router.connectors(reading.outcome).peekable();
        while let Some(OutboundConnector { name, .. }) = connectors.next() {
            if !names.is_empty() {
                names.push_str(match connectors.peek() {
                    Some(_) => ", ",
                    None => " and ",
                });
            }
            names.push_str(name);
        }
        names
    }
}

/// The match as a noun: “the wildcard *.contoso.com”.
impl fmt::Display for Match<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Match::Exact(domain) => write!(f, "the exact entry {domain}"),
            Match::Wildcard { base, apex: false } => write!(f, "the wildcard *.{base}"),
            Match::Wildcard { base, apex: true } => {
                write!(f, "the wildcard *.{base}, taken to cover {base} itself")
            }
            Match::AllAccepted {
                accepted,
                subdomain: false,
            } => write!(
                f,
                "all accepted domains, of which {} is one",
                accepted.domain
            ),
            Match::AllAccepted {
                accepted,
                subdomain: true,
            } => write!(
                f,
                "all accepted domains, as {} includes its subdomains",
                accepted.domain
            ),
            Match::Everything => f.write_str("the entry *, which covers every domain"),
        }
    }
}

/// The rule as a noun, to stand behind “Decided by”.
impl fmt::Display for Rule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::CloudMailbox => f.write_str("the mailbox in Exchange Online"),
            Rule::Centralized(matched) => {
                write!(f, "centralized mail transport, with {matched}")
            }
            Rule::Scope(matched) => matched.fmt(f),
            Rule::NoMatch => f.write_str("the lack of a connector that matches"),
        }
    }
}

/// What became of the connector, as a sentence that follows its name.
impl fmt::Display for TraceEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let best = self.matches.first();
        let verdict = match self.standing {
            Standing::Disabled => "Switched off",
            Standing::OnlyByTransportRule => "Used by mail flow rules only",
            Standing::EmptyScope => return f.write_str("Nothing is in its scope."),
            Standing::NoMatch => return f.write_str("Nothing in its scope covers this domain."),
            Standing::Chosen => "Chosen",
            Standing::Tied => "Ties with another",
            Standing::Outranked(_) => "Matches",
        };
        f.write_str(verdict)?;
        match (self.standing, best) {
            (Standing::Disabled | Standing::OnlyByTransportRule, Some(best)) => {
                write!(f, "; its scope would match by {best}")?;
            }
            (_, Some(best)) => write!(f, " by {best}")?,
            (_, None) => {}
        }
        if let Standing::Outranked(rule) = self.standing {
            write!(f, ", but this comes first: {rule}")?;
        }
        f.write_str(".")
    }
}
