//! The words of an answer. Made when they are asked for: routes themselves carry no text.

use super::explain::Ground;
use super::route::{Match, Outcome, Route, Rule};
use super::trace::{Standing, TraceEntry};
use crate::organization::OutboundParameter;
use std::fmt;

impl Route {
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
        let to = &self.recipient;
        let names = in_a_row(&self.reading.connectors);
        match self.reading.outcome {
            Outcome::Connector(_) => format!("Mail for {to} goes through {names}."),
            Outcome::Tie(_) => format!(
                "Mail for {to} matches {names} equally well: nobody has published which one is used."
            ),
            Outcome::Mx => format!(
                "Mail for {to} uses no connector: it is delivered to the servers in the MX record of {}.",
                to.domain()
            ),
            Outcome::StaysInMicrosoft365 => {
                format!("Mail for {to} stays in Microsoft 365: the mailbox is in Exchange Online.")
            }
        }
    }

    /// How to remove the doubt, where an entry in the connectors' settings would do it.
    pub fn advice(&self) -> Option<String> {
        let domain = self.recipient.domain();
        let matched = match &self.reading.rule {
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
            Match::Exact(domain) => write!(f, "the exact entry {domain}"),
            Match::Wildcard { base, apex: false } => write!(f, "the wildcard *.{base}"),
            Match::Wildcard { base, apex: true } => {
                write!(f, "the wildcard *.{base}, taken to cover {base} itself")
            }
            Match::AllAccepted {
                accepted,
                subdomain: false,
            } => write!(f, "all accepted domains, of which {accepted} is one"),
            Match::AllAccepted {
                accepted,
                subdomain: true,
            } => write!(
                f,
                "all accepted domains, as {accepted} includes its subdomains"
            ),
            Match::Everything => f.write_str("the entry *, which covers every domain"),
        }
    }
}

/// The rule as a noun, to stand behind “Decided by”.
impl fmt::Display for Rule {
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

impl TraceEntry<'_> {
    /// What of it rests on settings that are unknown, as a sentence. None in an organization of a
    /// form, which knows them all.
    ///
    /// ```
    /// use connector_checker::organization::{Organization, OutboundConnector};
    /// use connector_checker::routing::{Precedence, Router};
    /// let mut connector = OutboundConnector::new("To headquarters");
    /// connector.test_mode = false.into();
    /// let organization = Organization {
    ///     outbound_connectors: vec![connector],
    ///     ..Organization::default()
    /// };
    /// let router = Router::new(organization, Precedence::default());
    /// let route = router.route(&"john@contoso.com".parse()?);
    /// assert_eq!(
    ///     router.trace(&route).next().and_then(|entry| entry.assumption()).as_deref(),
    ///     Some("Not exported in full, so taken for the default: ConnectorType."),
    /// );
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn assumption(&self) -> Option<String> {
        if !self.grounds.contains(Ground::Assumed) {
            return None;
        }
        let unknown = self.connector.assumed().map(OutboundParameter::name);
        let unknown = unknown.collect::<Vec<_>>().join(", ");
        Some(format!(
            "Not exported in full, so taken for the default: {unknown}."
        ))
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
