//! The router: an organization, indexed, that answers for one recipient after another.

use super::assumed::Assumed;
use super::explain::{Ground, Grounds};
use super::index::{Accepted, Found, Pick, Positions, Ranks};
use super::lookup::Lookup;
use super::precedence::{Precedence, Strength};
use super::route::{Match, Outcome, Reading, Route, Rule};
use crate::domain::{Domain, MailAddress};
use crate::organization::{AcceptedDomainType, RoutingView};
use std::fmt;

/// Answers which connector handles a recipient.
///
/// Building one reads every connector once. After that an answer costs a few map lookups for each
/// label of the recipient's domain, however large the organization is, and one index serves both
/// readings. A [`Lookup`] answers without giving reasons, and allocates nothing for it.
#[derive(Clone)]
pub struct Router {
    organization: RoutingView,
    lookup: Lookup,
    /// Asked only to learn whether an answer rests on a connector's being switched off.
    disabled: Ranks,
    /// Asked only to learn whether an answer rests on a setting that is unknown; there is none in
    /// most organizations.
    assumed: Option<Assumed>,
}

/// What it was made of. The index says the same again.
impl fmt::Debug for Router {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Router")
            .field("organization", &self.organization)
            .field("precedence", &self.lookup.precedence)
            .finish_non_exhaustive()
    }
}

impl Router {
    /// Indexes an organization, to be read by this precedence.
    pub fn new(organization: impl Into<RoutingView>, precedence: Precedence) -> Self {
        let organization = organization.into();
        let mut disabled = Ranks::default();
        for (position, connector) in organization.outbound_connectors.iter().enumerate() {
            if !connector.settings.enabled {
                disabled.add_whole(position, connector.settings, connector);
            }
        }
        Router {
            lookup: Lookup::of(&organization, precedence),
            disabled,
            assumed: Assumed::of(&organization),
            organization,
        }
    }

    /// The organization as the router sees it.
    pub fn organization(&self) -> &RoutingView {
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
    /// assert_eq!(route.other.as_ref().map(|other| &other.outcome), Some(&Outcome::Connector(0)));
    /// assert_eq!(route.grade(), Grade::DocumentsDisagree);
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn route(&self, recipient: &MailAddress) -> Route {
        let precedence = self.lookup.precedence;
        let route = |reading, other, grounds| Route {
            recipient: recipient.clone(),
            precedence,
            reading,
            other,
            grounds,
        };
        let mut grounds = Grounds::default();
        if self.lookup.cloud_mailboxes.contains(recipient) {
            grounds.insert(Ground::CloudMailbox);
            let stays = Reading {
                outcome: Outcome::StaysInMicrosoft365,
                connectors: Vec::new(),
                rule: Rule::CloudMailbox,
            };
            return route(stays, None, grounds);
        }

        let name = recipient.domain().as_str().as_bytes();
        let found = self.lookup.ranks.find(name, None);
        let [pick, other] =
            [precedence, precedence.other()].map(|precedence| found.best(precedence, name.len()));
        let reading = self.read(&found, pick, recipient.domain());
        match pick {
            Some(pick) => self.ground_match(&mut grounds, &found, pick, &reading.rule),
            None => self.ground_no_match(&mut grounds, found.accepted),
        }
        // The page's list and example pass over a plain entry of a parent domain where another
        // connector fits; they do not say what becomes of it where nothing, or only `*`, does.
        let nothing_closer = matches!(reading.rule.strength(), None | Some(Strength::Everything));
        if found.candidates.plain_parent && nothing_closer {
            grounds.insert(Ground::PlainDomainAlone);
        }
        let positions = |pick: Option<Pick>| pick.map_or(Positions::None, |pick| pick.positions);
        let agree = self
            .lookup
            .ranks
            .ties
            .are_same(positions(pick), positions(other));
        let other = (!agree).then(|| self.read(&found, other, recipient.domain()));
        if other.is_some() {
            grounds.insert(Ground::OrderContradiction);
        }
        if let Some(assumed) = &self.assumed {
            let decides = |precedence| assumed.may_decide(name, &found, precedence);
            if Precedence::ALL.into_iter().any(decides) {
                grounds.insert(Ground::Assumed);
            }
        }
        let switched_off = self.disabled.find(name, found.accepted);
        let switched_off = switched_off.strength(precedence);
        if switched_off.is_some() && switched_off >= found.strength(precedence) {
            grounds.insert(Ground::Disabled);
        }
        route(reading, other, grounds)
    }

    /// The accepted domain that a domain is or is below.
    pub(super) fn accepted(&self, domain: &Domain) -> Option<Accepted> {
        let found = self.lookup.ranks.find(domain.as_str().as_bytes(), None);
        found.accepted
    }

    /// What one reading makes of the matches.
    fn read(&self, found: &Found, pick: Option<Pick>, recipient: &Domain) -> Reading {
        let Some(Pick { way, positions }) = pick else {
            return Reading {
                outcome: Outcome::Mx,
                connectors: Vec::new(),
                rule: Rule::NoMatch,
            };
        };
        let positions = self.lookup.ranks.ties.list(&positions);
        let connectors = &self.organization.outbound_connectors;
        let connectors = positions
            .iter()
            .filter_map(|position| connectors.get(*position));
        let matched = Match::of(way, recipient);
        Reading {
            connectors: connectors
                .map(|connector| connector.name.to_string())
                .collect(),
            outcome: match positions {
                [only] => Outcome::Connector(*only),
                several => Outcome::Tie(several.to_vec()),
            },
            rule: match found.centralized {
                true => Rule::Centralized(matched),
                false => Rule::Scope(matched),
            },
        }
    }

    fn ground_match(&self, grounds: &mut Grounds, found: &Found, pick: Pick, rule: &Rule) {
        if let Rule::Centralized(matched) | Rule::Scope(matched) = rule {
            grounds.insert(matched.ground());
        }
        if found.centralized {
            grounds.insert(Ground::Centralized);
        }
        if pick.way.strength == Strength::Wildcard && found.candidates.wider_pattern {
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

    fn ground_no_match(&self, grounds: &mut Grounds, accepted: Option<Accepted>) {
        let domains = &self.organization.accepted_domains;
        let Some(accepted) = accepted.and_then(|accepted| domains.get(accepted.position)) else {
            grounds.insert(Ground::NoMatch);
            return;
        };
        grounds.insert(Ground::NoMatchAccepted);
        if accepted.domain_type == Some(AcceptedDomainType::InternalRelay) {
            grounds.insert(Ground::InternalRelay);
        }
    }
}
