//! What the remedy of a finding does to the routes of all possible recipients.

use super::finding::Finding;
use super::object::Listed;
use crate::coverage::{Coverage, RouteChanges, WhatIf};
use crate::organization::{
    AcceptedDomain, Arrival, Noun, Organization, OutboundConnector, RoutingView, Sameness,
};
use crate::routing::Message;

/// What a remedy does to the routes of outgoing mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// No recipient's route changes. This is proven.
    None,
    /// The routes of these recipients change, or may change.
    Moves(Box<RouteChanges>),
    /// It changes a mail flow rule, and routes are compared without those.
    NotCompared,
}

/// What the remedies of an organization's findings do to routes.
///
/// ```
/// use connector_checker::audit::{Effect, Effects, Options, audit};
/// use connector_checker::organization::{ConnectorType, Organization, OutboundConnector, TlsAuthLevel};
/// let mut connector = OutboundConnector::of_type("To fabrikam.com", ConnectorType::Partner);
/// connector.tls_settings = Some(TlsAuthLevel::DomainValidation).into();
/// let organization = Organization {
///     outbound_connectors: vec![connector],
///     ..Organization::default()
/// };
/// let effects = Effects::new(&organization);
/// let report = audit(&organization, &Options::default());
/// let of = |id| report.findings.iter().find(|finding| finding.lint.id == id);
/// // Only the administrator knows the name that it needs.
/// let finding = of("outbound-tls-domain-missing").expect("it is found");
/// assert_eq!(effects.of(finding), None);
/// ```
pub struct Effects<'a> {
    organization: &'a Organization,
    coverage: Coverage,
}

impl<'a> Effects<'a> {
    /// Those of an organization. Mailboxes, the directory and MX records don't matter here: the question is what
    /// connectors do.
    pub fn new(organization: &'a Organization) -> Effects<'a> {
        let mut view = RoutingView::from(organization);
        view.cloud_mailboxes.clear();
        view.incomplete.retain(|noun| *noun != Noun::Mailbox);
        view.arrival = Arrival::SETTLED;
        Effects {
            organization,
            coverage: Coverage::new(view, Message::default()),
        }
    }

    /// What a finding's remedy does. None if no setting remedies it, or a value isn't known.
    pub fn of(&self, finding: &Finding) -> Option<Effect> {
        let first = finding.changes.first()?;
        if !finding.changes.iter().all(|change| change.is_certain()) {
            return None;
        }
        let Some(object) = &first.object else {
            return Some(Effect::None);
        };
        match object.noun {
            Noun::OutboundConnector => {
                let [before, after] = self.changed::<OutboundConnector>(finding)?;
                let [before, after] = [before.view(), after.view()];
                self.unless_equal(before == after, WhatIf::Connector(object.position, after))
            }
            Noun::AcceptedDomain => {
                let [before, after] = self.changed::<AcceptedDomain>(finding)?;
                let [before, after] = [before.view(), after.view()];
                let what = WhatIf::AcceptedDomain(object.position, after.clone());
                self.unless_equal(before == after, what)
            }
            Noun::TransportRule => Some(Effect::NotCompared),
            _ => Some(Effect::None),
        }
    }

    fn unless_equal(&self, is_equal: bool, what: WhatIf) -> Option<Effect> {
        if is_equal {
            return Some(Effect::None);
        }
        let routes = self.coverage.what_if(&what);
        Some(match routes.sameness() {
            Sameness::Same => Effect::None,
            _ => Effect::Moves(Box::new(routes)),
        })
    }

    /// The object before and after the remedy. None if the remedy concerns another object, too.
    ///
    /// The changes are made in an organization of this one object: a whole one would be copied for each finding.
    fn changed<T: Listed + Clone>(&self, finding: &Finding) -> Option<[T; 2]> {
        let own = finding.object.as_ref()?;
        let before = T::list(self.organization).get(own.position)?.clone();
        let mut small = Organization::default();
        T::list_mut(&mut small).push(before.clone());
        for change in &finding.changes {
            let mut change = change.clone();
            let object = change.object.as_mut().filter(|object| **object == *own)?;
            object.position = 0;
            if !change.apply(&mut small) {
                return None;
            }
        }
        Some([before, T::list_mut(&mut small).pop()?])
    }

    /// The names of connectors in changes: of the organization before, which are those after a remedy too.
    pub fn view(&self) -> &RoutingView {
        self.coverage.router().organization()
    }
}
