//! The router: an organization, indexed, that answers for one recipient after another.

use super::arrival::{self, before_connectors, without_connector};
use super::assumed::Assumed;
use super::brief::Brief;
use super::explain::{Ground, Grounds};
use super::index::{Accepted, Found, Pick, Ranks, is_excepted};
use super::lookup::Lookup;
use super::message::Message;
use super::precedence::{Precedence, Strength};
use super::route::{Match, Outcome, Reading, Route, Rule};
use crate::domain::{Domain, MailAddress};
use crate::organization::{AcceptedDomainType, Directory, MailboxesHere, MxRecords, RoutingView};
use crate::search::Positions;
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
    /// Asked only to learn whether an answer rests on something that is unknown; there is nothing
    /// of the kind in most organizations.
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

    /// The same router for another kind of message.
    ///
    /// ```
    /// use connector_checker::organization::{
    ///     ConnectorType, OutboundConnectorView, RoutingSettings, RoutingView,
    /// };
    /// use connector_checker::routing::{Message, Outcome, Precedence, Router};
    /// let settings = RoutingSettings {
    ///     route_all_messages_via_on_premises: true,
    ///     ..RoutingSettings::of_type(ConnectorType::OnPremises)
    /// };
    /// let organization = RoutingView {
    ///     outbound_connectors: vec![OutboundConnectorView::new("A", settings, vec!["*".parse()?])],
    ///     ..RoutingView::default()
    /// };
    /// let router = Router::new(organization, Precedence::default());
    /// let recipient = "jane@fabrikam.com".parse()?;
    /// assert_eq!(router.route(&recipient).reading.outcome, Outcome::Connector(0));
    /// let router = router.carrying(Message::Forwarded);
    /// assert_eq!(router.route(&recipient).reading.outcome, Outcome::Mx);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn carrying(mut self, message: Message) -> Router {
        self.lookup.message = message;
        self
    }

    /// The same router with another reading as its own. The index serves both.
    ///
    /// ```
    /// use connector_checker::routing::{Outcome, Precedence, Router, worked_example};
    /// let router = Router::new(worked_example(), Precedence::MostSpecific);
    /// let router = router.reading(Precedence::ListedOrder);
    /// let route = router.route(&"john@sales.contoso.com".parse()?);
    /// assert_eq!(route.reading.outcome, Outcome::Connector(0));
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    #[must_use]
    pub fn reading(mut self, precedence: Precedence) -> Router {
        self.lookup.precedence = precedence;
        self
    }

    /// Its own reading.
    pub fn precedence(&self) -> Precedence {
        self.lookup.precedence
    }

    /// What kind of message it routes.
    pub fn message(&self) -> Message {
        self.lookup.message
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
            message: self.lookup.message,
            reading,
            other,
            grounds,
        };
        let mut grounds = Grounds::default();
        if self.lookup.cloud_mailboxes.contains(recipient) {
            grounds.insert(Ground::CloudMailbox);
            return route(Reading::STAYS, None, grounds);
        }

        let name = recipient.domain().as_str().as_bytes();
        let message = self.lookup.message;
        let found = self.lookup.ranks.find(name, None, message);
        let settled = before_connectors(self.organization.arrival, found.accepted);
        grounds.insert_all(arrival::grounds(
            &self.organization,
            found.accepted,
            settled,
        ));
        match settled {
            Some(Brief::StaysInMicrosoft365) => return route(Reading::STAYS, None, grounds),
            Some(_) => {
                if let Some(assumed) = &self.assumed {
                    grounds.insert_all(assumed.before_connectors(name, found.accepted));
                }
                return route(Reading::REJECTED, None, grounds);
            }
            None => {}
        }
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
            grounds.insert_all(assumed.grounds(name, &found, &self.lookup.ranks, message));
        }
        if found.centralized || found.excepted {
            message
                .ground()
                .into_iter()
                .for_each(|ground| grounds.insert(ground));
        }
        let switched_off = self.disabled.find(name, found.accepted, message);
        let switched_off = switched_off.strength(precedence);
        if switched_off.is_some() && switched_off >= found.strength(precedence) {
            grounds.insert(Ground::Disabled);
        }
        route(reading, other, grounds)
    }

    /// The accepted domain that a domain is or is below.
    pub(super) fn accepted(&self, domain: &Domain) -> Option<Accepted> {
        let name = domain.as_str().as_bytes();
        let found = self.lookup.ranks.find(name, None, self.lookup.message);
        found.accepted
    }

    /// Whether centralized transport leaves a message to a recipient of this acceptance to the other
    /// connectors.
    pub(super) fn is_excepted(&self, accepted: Option<Accepted>) -> bool {
        is_excepted(self.lookup.message, accepted)
    }

    /// Whether a domain that isn't accepted, as far as is known, may be so.
    pub(super) fn may_be_accepted(&self, domain: &Domain) -> bool {
        let name = domain.as_str().as_bytes();
        let assumed = self.assumed.as_ref();
        assumed.is_some_and(|assumed| assumed.may_be_accepted(name))
    }

    /// Whether mail for a domain may take another way if more accepted domains were known, together with what
    /// nobody has said of the mailboxes and the directory.
    ///
    /// A route is silent about that, since neither alone changes it. Whoever compares two organizations has to know.
    pub(crate) fn may_depend_on_acceptance(&self, domain: &Domain) -> bool {
        let accepted = self.accepted(domain);
        let is_open = accepted.is_none_or(|accepted| accepted.length < domain.as_str().len());
        let RoutingView { arrival, .. } = &self.organization;
        let is_settled = arrival.directory == Directory::All
            && arrival.mailboxes != MailboxesHere::All
            && !self.organization.may_have_more_mailboxes();
        is_open && !is_settled && self.may_be_accepted(domain)
    }

    /// What one reading makes of the matches.
    fn read(&self, found: &Found, pick: Option<Pick>, recipient: &Domain) -> Reading {
        let Some(Pick { way, positions }) = pick else {
            return match without_connector(self.organization.arrival, found.accepted) {
                Brief::Loops => Reading::LOOPS,
                _ => Reading::MX,
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
        grounds.insert(match self.organization.arrival.mx {
            MxRecords::Here => Ground::MxLoops,
            MxRecords::Elsewhere | MxRecords::Unknown => Ground::NoMatchAccepted,
        });
        if self.organization.arrival.mx == MxRecords::Unknown {
            grounds.insert(Ground::MxUnknown);
        }
        match accepted.domain_type {
            Some(AcceptedDomainType::InternalRelay) => grounds.insert(Ground::InternalRelay),
            Some(_) => {}
            None => grounds.insert(Ground::UnknownAcceptedDomains),
        }
    }
}
