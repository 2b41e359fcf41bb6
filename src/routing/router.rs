//! The router: an organization, indexed, that answers for one recipient after another.

use super::explain::{Ground, Grounds};
use super::index::{Acceptance, Found, Pick, Positions, Ranks};
use super::lookup::Lookup;
use super::precedence::Precedence;
use super::route::{Match, Outcome, Reading, Route, Rule};
use super::{AcceptedDomainType, Organization, OutboundConnector};
use crate::domain::{Domain, MailAddress};

/// Answers which connector handles a recipient.
///
/// Building one reads every connector once. After that an answer costs a few map lookups for each
/// label of the recipient's domain, however large the organization is, and allocates nothing; one
/// index serves both readings.
pub struct Router {
    organization: Organization,
    lookup: Lookup,
    /// Asked only to learn whether an answer rests on a connector's being switched off.
    disabled: Ranks,
}

impl Router {
    /// Indexes an organization, to be read by this precedence.
    pub fn new(organization: Organization, precedence: Precedence) -> Self {
        let mut disabled = Ranks::default();
        for (position, connector) in organization.outbound_connectors.iter().enumerate() {
            if !connector.enabled {
                disabled.add_whole(position, connector);
            }
        }
        Router {
            lookup: Lookup::of(&organization, precedence),
            disabled,
            organization,
        }
    }

    /// The organization as it was handed in.
    pub fn organization(&self) -> &Organization {
        &self.organization
    }

    /// The answer for one recipient.
    ///
    /// ```
    /// use connector_checker::evidence::Grade;
    /// use connector_checker::routing::{Outcome, Precedence, Router, worked_example};
    /// let router = Router::new(worked_example(), Precedence::MostSpecific);
    /// let recipient = "john@sales.contoso.com".parse()?;
    /// let route = router.route(&recipient);
    /// assert_eq!(route.reading.outcome, Outcome::Connector(2));
    /// // Here the two readings part, and the route says so.
    /// assert_eq!(route.other.map(|other| other.outcome), Some(Outcome::Connector(0)));
    /// assert_eq!(route.grade(), Grade::DocumentsDisagree);
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn route<'a>(&'a self, recipient: &'a MailAddress) -> Route<'a> {
        let mut grounds = Grounds::default();
        let precedence = self.lookup.precedence;
        let domain = recipient.domain();
        if self.lookup.cloud_mailboxes.contains(recipient) {
            grounds.insert(Ground::CloudMailbox);
            let reading = Reading {
                precedence,
                outcome: Outcome::StaysInMicrosoft365,
                rule: Rule::CloudMailbox,
            };
            return self.answer(recipient, reading, None, grounds);
        }

        let name = domain.as_str().as_bytes();
        let found = self.lookup.ranks.find(name, None);
        let reading = self.read(&found, precedence, domain);
        let other = self.read(&found, precedence.other(), domain);
        let other = (other.outcome != reading.outcome).then_some(other);

        match found.best(precedence, domain, &self.organization) {
            Some(pick) => self.ground_match(&mut grounds, &found, pick),
            None => ground_no_match(&mut grounds, self.acceptance(domain)),
        }
        // The page's list and example pass over a plain entry of a parent domain where another
        // connector fits; they do not say what becomes of it where nothing, or only `*`, does.
        let nothing_closer = matches!(
            reading.rule,
            Rule::NoMatch | Rule::Scope(Match::Everything) | Rule::Centralized(Match::Everything)
        );
        if found.candidates.plain_parent && nothing_closer {
            grounds.insert(Ground::PlainDomainAlone);
        }
        if other.is_some() {
            grounds.insert(Ground::OrderContradiction);
        }
        let switched_off = self.disabled.find(name, found.accepted);
        let switched_off = switched_off.strength(precedence);
        if switched_off.is_some() && switched_off >= found.strength(precedence) {
            grounds.insert(Ground::Disabled);
        }
        self.answer(recipient, reading, other, grounds)
    }

    /// The connectors of an outcome of this router's: none, the one, or all that tie.
    pub fn connectors<'a>(
        &'a self,
        outcome: Outcome<'a>,
    ) -> impl Iterator<Item = &'a OutboundConnector> {
        let (only, tied) = match outcome {
            Outcome::Connector(position) => (Some(position), [].as_slice()),
            Outcome::Tie(positions) => (None, positions),
            Outcome::Mx | Outcome::StaysInMicrosoft365 => (None, [].as_slice()),
        };
        let positions = only.into_iter().chain(tied.iter().copied());
        positions.filter_map(|position| self.organization.outbound_connectors.get(position))
    }

    pub(super) fn acceptance<'a>(&'a self, domain: &'a Domain) -> Option<Acceptance<'a>> {
        let found = self.lookup.ranks.find(domain.as_str().as_bytes(), None);
        found.accepted?.of(&self.organization)
    }

    /// What one reading makes of the matches.
    fn read<'a>(
        &'a self,
        found: &Found,
        precedence: Precedence,
        recipient: &'a Domain,
    ) -> Reading<'a> {
        let best = found.best(precedence, recipient, &self.organization);
        let (outcome, rule) = match best {
            None => (Outcome::Mx, Rule::NoMatch),
            Some(Pick { matched, positions }) => {
                let outcome = Outcome::of(positions, &self.lookup.ranks.ties);
                let rule = match found.centralized {
                    true => Rule::Centralized(matched),
                    false => Rule::Scope(matched),
                };
                (outcome, rule)
            }
        };
        Reading {
            precedence,
            outcome,
            rule,
        }
    }

    fn answer<'a>(
        &'a self,
        recipient: &'a MailAddress,
        reading: Reading<'a>,
        other: Option<Reading<'a>>,
        grounds: Grounds,
    ) -> Route<'a> {
        Route {
            recipient,
            reading,
            other,
            grounds,
            router: self,
        }
    }

    fn ground_match(&self, grounds: &mut Grounds, found: &Found, pick: Pick<'_>) {
        grounds.insert(Ground::of(pick.matched));
        if found.centralized {
            grounds.insert(Ground::Centralized);
        }
        if matches!(pick.matched, Match::Wildcard { .. }) && found.candidates.wider_pattern {
            grounds.insert(Ground::LongestWildcard);
        }
        let Positions::One(only) = pick.positions else {
            // Nothing that could be said of each of them is weaker than this.
            grounds.insert(Ground::Tie);
            return;
        };
        if let Some(connector) = self.organization.outbound_connectors.get(only) {
            grounds.insert_all(Grounds::of_settings(connector));
        }
    }
}

fn ground_no_match(grounds: &mut Grounds, acceptance: Option<Acceptance<'_>>) {
    let Some(Acceptance { accepted, .. }) = acceptance else {
        grounds.insert(Ground::NoMatch);
        return;
    };
    grounds.insert(Ground::NoMatchAccepted);
    if accepted.domain_type == AcceptedDomainType::InternalRelay {
        grounds.insert(Ground::InternalRelay);
    }
}
