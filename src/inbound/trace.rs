//! What became of each connector: what it did, or why it did nothing.

use super::attribution::{Fate, Rule, Treatment};
use super::attributor::Attributor;
use super::fit::Fit;
use super::ground::{Ground, Grounds};
use super::holds::{Finding, Holds};
use super::transaction::Transaction;

/// One connector's part in the fate of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceEntry<'a> {
    /// Its position in the organization.
    pub position: usize,
    /// Its name; empty if unknown.
    pub name: &'a str,
    /// How it fared.
    pub standing: Standing,
    /// What that rests on.
    pub grounds: Grounds,
}

/// How a connector fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It takes the message.
    Takes,
    /// It matches as well as another does.
    Ties,
    /// It refuses the message.
    Refuses,
    /// It applies, but matches neither by certificate nor by address, so direct send is still rejected.
    DoesntExempt,
    /// It may take or refuse the message: that can't be told.
    MayDecide,
    /// It matches, but this step came first, or a more exact connector of the same step.
    Outranked(Rule),
    /// It is turned off.
    Disabled,
    /// It is for trusted organizations, and uses nothing else.
    TrustsOrganizations,
    /// The certificate has its name, whose domain isn't accepted.
    NameNotAccepted,
    /// It lists the address, and the envelope sender isn't accepted.
    SenderNotAccepted,
    /// It lists the address, and there is no envelope sender.
    NullSender,
    /// It is a partner's, and the recipient is outside.
    RecipientOutside,
    /// It is a partner's, for other senders.
    OtherSenders,
    /// Nothing of it matches.
    NoMatch,
}

impl Standing {
    /// The id of every standing.
    pub const IDS: [&'static str; 14] = [
        "takes",
        "ties",
        "refuses",
        "doesnt-exempt",
        "may-decide",
        "outranked",
        "disabled",
        "trusts-organizations",
        "name-not-accepted",
        "sender-not-accepted",
        "null-sender",
        "recipient-outside",
        "other-senders",
        "no-match",
    ];

    /// A stable name: the same for whatever came before the connector.
    pub const fn id(self) -> &'static str {
        match self {
            Standing::Takes => "takes",
            Standing::Ties => "ties",
            Standing::Refuses => "refuses",
            Standing::DoesntExempt => "doesnt-exempt",
            Standing::MayDecide => "may-decide",
            Standing::Outranked(_) => "outranked",
            Standing::Disabled => "disabled",
            Standing::TrustsOrganizations => "trusts-organizations",
            Standing::NameNotAccepted => "name-not-accepted",
            Standing::SenderNotAccepted => "sender-not-accepted",
            Standing::NullSender => "null-sender",
            Standing::RecipientOutside => "recipient-outside",
            Standing::OtherSenders => "other-senders",
            Standing::NoMatch => "no-match",
        }
    }

    /// The step that came before the connector, if that is why it did nothing.
    pub const fn before(self) -> Option<Rule> {
        match self {
            Standing::Outranked(rule) => Some(rule),
            _ => None,
        }
    }
}

impl Attributor {
    /// What became of each connector of the organization, in its order, on the way to a fate that this
    /// attributor has found for this transaction. Worked out as it is read, because it looks at every
    /// connector and the attribution did not.
    ///
    /// ```
    /// use connector_checker::inbound::{Attributor, Standing, Transaction};
    /// use connector_checker::organization::{InboundConnector, Organization};
    /// let organization = Organization {
    ///     inbound_connectors: vec![InboundConnector {
    ///         enabled: false.into(),
    ///         ..InboundConnector::new("From headquarters")
    ///     }],
    ///     ..Organization::default()
    /// };
    /// let transaction = Transaction {
    ///     recipients: vec!["jane@contoso.com".parse()?],
    ///     ..Transaction::from_address("203.0.113.5".parse()?)
    /// };
    /// let attributor = Attributor::new(&organization);
    /// let attribution = attributor.attribute(&transaction);
    /// let mut trace = attributor.trace(&transaction, &attribution.fates[0]);
    /// assert_eq!(trace.next().map(|entry| entry.standing), Some(Standing::Disabled));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn trace<'a>(
        &'a self,
        transaction: &'a Transaction,
        fate: &'a Fate,
    ) -> impl Iterator<Item = TraceEntry<'a>> {
        let sender_accepted = self.sender_accepted(transaction);
        let fits = (0..self.count())
            .filter_map(move |position| self.fit(position, transaction, sender_accepted));
        fits.map(|fit| entry(&fit, transaction, fate))
    }
}

fn entry<'a>(fit: &Fit<'a>, transaction: &Transaction, fate: &Fate) -> TraceEntry<'a> {
    let (standing, mut grounds) = standing(fit, transaction, fate);
    let connector = fit.connector;
    let restricts = connector
        .restricts_certificate
        .max(connector.restricts_addresses);
    if fit.is_own.holds.is_certain() && restricts.is_certain() {
        grounds.insert(Ground::OnPremisesRefusesNothing);
    }
    TraceEntry {
        position: fit.position,
        name: &fit.connector.name,
        standing,
        grounds,
    }
}

fn standing(fit: &Fit<'_>, transaction: &Transaction, fate: &Fate) -> (Standing, Grounds) {
    let connector = fit.connector;
    if connector.enabled == Holds::No {
        let mut grounds = Grounds::of(Ground::Disabled);
        if connector.on_premises.is_possible() {
            grounds.insert(Ground::CreatedDisabled);
        }
        return (Standing::Disabled, grounds);
    }
    if connector.trusts_organizations == Holds::Yes {
        let grounds = Grounds::of(Ground::TrustedOrganizations);
        return (Standing::TrustsOrganizations, grounds);
    }
    if let Some(found) = in_outcomes(fit, fate) {
        return found;
    }
    let recipient = fate.recipient.domain();
    let matched = fit
        .by_certificate(recipient)
        .or(fit.by_address(recipient))
        .or(fit.restricts(recipient))
        .or(fit.names_sender(recipient));
    let outside = |fate: &Fate| {
        let mut steps = fate.steps.iter();
        steps.any(|step| step.rule == Rule::Recipient && step.holds == Holds::No)
    };
    if fit.is_own.holds == Holds::No {
        return match (fit.covers.holds, matched.holds) {
            (Holds::No, _) => (Standing::OtherSenders, fit.covers.grounds),
            (_, Holds::No) => (Standing::NoMatch, matched.grounds),
            _ if outside(fate) => (Standing::RecipientOutside, Grounds::of(Ground::ByRecipient)),
            _ => outranked(fate, matched),
        };
    }
    if matched.holds.is_possible() {
        return outranked(fate, matched);
    }
    let own = fit.is_own.and(fit.takes_part);
    if own.and(fit.name).holds.is_possible() && !fit.name_accepted.holds.is_possible() {
        let grounds = fit.name.grounds.with(fit.name_accepted.grounds);
        return (Standing::NameNotAccepted, grounds);
    }
    if own.and(fit.address).holds.is_possible() {
        let standing = match transaction.mail_from {
            Some(_) => Standing::SenderNotAccepted,
            None => Standing::NullSender,
        };
        let ground = match transaction.mail_from {
            Some(_) => Ground::ByAddress,
            None => Ground::NullSender,
        };
        return (standing, fit.address.grounds.with(Grounds::of(ground)));
    }
    (Standing::NoMatch, matched.grounds)
}

/// Its part in the outcomes, if it has any.
fn in_outcomes(fit: &Fit<'_>, fate: &Fate) -> Option<(Standing, Grounds)> {
    let position = fit.position;
    let mut own = fate.outcomes.iter().filter(|outcome| {
        let connectors = &outcome.connectors;
        let place = connectors.binary_search_by_key(&position, |candidate| candidate.position);
        place.is_ok()
    });
    let outcome = own.next()?;
    let is_relay_refusal = outcome.rule == Rule::Recipient;
    // There the outcome names connectors that know the server but don't take its message.
    if is_relay_refusal {
        return None;
    }
    let standing = if fate.outcomes.len() > 1 {
        Standing::MayDecide
    } else {
        match outcome.treatment {
            Treatment::Refused(_) if outcome.rule == Rule::DirectSend => Standing::DoesntExempt,
            Treatment::Refused(_) if outcome.rule != Rule::Directory => Standing::Refuses,
            _ if outcome.connectors.len() > 1 => Standing::Ties,
            _ => Standing::Takes,
        }
    };
    Some((standing, outcome.grounds))
}

/// It matches, and the fate was decided by another.
fn outranked(fate: &Fate, matched: Finding) -> (Standing, Grounds) {
    let decided = fate.outcomes.first();
    let rule = decided.map_or(Rule::Recipient, |outcome| outcome.rule);
    let decided = decided.map_or(Grounds::NONE, |_| rule.grounds());
    (Standing::Outranked(rule), matched.grounds.with(decided))
}
