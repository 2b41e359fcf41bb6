//! The first steps: whether the message comes from the organization's own servers, and if not, whether its
//! recipient is here at all.

use super::attribution::{Rule, Treatment};
use super::connector::Name;
use super::course::{Case, Course, Matches, any_of, grounds_of, matching};
use super::fit::Fit;
use super::ground::{Ground, Grounds};
use super::holds::{Finding, Holds};
use super::refusal::Refusal;
use crate::organization::CertificateName;
use std::collections::BTreeSet;

/// Takes the message as one of the organization's own, by certificate or by address. Says whether that
/// settles it.
pub(super) fn own_servers(case: &Case<'_>, course: &mut Course) -> Holds {
    let certificate = by_certificate(case, course);
    if certificate.is_certain() {
        return certificate;
    }
    certificate.max(by_address(case, course))
}

fn by_certificate(case: &Case<'_>, course: &mut Course) -> Holds {
    let matches = |fit: &Fit<'_>| by_own_certificate(case, fit);
    let unlisted = case
        .more_connectors
        .and(Finding::of(case.transaction.presents_certificate()));
    let found = any_of(case.fits, matches).or(unlisted);
    let (best, has_beaten) = most_exact(matching(case.fits, matches));
    let is_host = |(fit, found): &(&Fit<'_>, Finding)| {
        let name = &fit.connector.certificate;
        found.holds.is_certain() && matches!(name, Name::Is(CertificateName::Host(_)))
    };
    if case.transaction.presents_certificate() && !best.iter().any(is_host) {
        course.rest_on(Ground::OtherOrganizations);
    }
    course.step(Rule::Certificate, found, &best);
    if found.holds.is_possible() {
        let mut grounds = grounds_of(&best).with(Grounds::of(Ground::CertificateChain));
        if has_beaten {
            grounds.insert(Ground::MostExactName);
        }
        accept(case, course, Rule::Certificate, &best, grounds);
    }
    found.holds
}

/// Whether a connector takes the message by certificate. Where it doesn't for want of an accepted domain in
/// its name, an announcement would let the envelope sender do.
fn by_own_certificate(case: &Case<'_>, fit: &Fit<'_>) -> Finding {
    let found = fit.by_certificate(case.recipient);
    let is_near = fit.takes_part.and(fit.is_own).and(fit.name);
    let is_disputed = is_near.holds.is_possible()
        && !fit.name_accepted.holds.is_possible()
        && case.sender_accepted.holds.is_possible();
    match is_disputed {
        true => found.on(Ground::SenderForCertificate),
        false => found,
    }
}

fn by_address(case: &Case<'_>, course: &mut Course) -> Holds {
    let matches = |fit: &Fit<'_>| fit.by_address(case.recipient);
    let is_ipv4 = case.transaction.source.to_canonical().is_ipv4();
    let unlisted = case
        .more_connectors
        .and(Finding::of(is_ipv4))
        .and(case.sender_accepted);
    let found = any_of(case.fits, matches).or(unlisted);
    let best = matching(case.fits, matches);
    let has_foreign_sender =
        case.transaction.mail_from.is_some() && !case.sender_accepted.holds.is_certain();
    if has_foreign_sender && is_ipv4 {
        course.rest_on(Ground::OtherOrganizations);
    }
    course.step(Rule::Address, found, &best);
    if found.holds.is_possible() {
        let mut grounds = grounds_of(&best);
        let requires = |(fit, _): &(&Fit<'_>, Finding)| fit.connector.requires_tls.is_possible();
        if case.transaction.tls.is_none() && best.iter().any(requires) {
            grounds.insert(Ground::RequireTlsOnPremises);
        }
        accept(case, course, Rule::Address, &best, grounds);
    }
    let is_listed = any_of(case.fits, |fit| {
        fit.takes_part.and(fit.is_own).and(fit.address)
    });
    let is_foreign = has_foreign_sender && is_listed.holds.is_possible();
    if is_foreign && case.transaction.has_several_domains() {
        course.rest_on(Ground::SeveralDomains);
    }
    found.holds
}

/// Mail from the organization's own servers reaches its recipient inside, or is relayed.
fn accept(
    case: &Case<'_>,
    course: &mut Course,
    rule: Rule,
    connectors: &Matches<'_>,
    grounds: Grounds,
) {
    let inside = case.recipient_accepted;
    let grounds = grounds.with(inside.grounds);
    if inside.holds.is_possible() {
        course.end(Treatment::FromOrganization, rule, connectors, grounds);
    }
    if !inside.holds.is_certain() {
        course.end(Treatment::Relayed, rule, connectors, grounds);
    }
}

/// Refuses what is for nobody here. Says whether the recipient is here.
pub(super) fn recipient(case: &Case<'_>, course: &mut Course) -> Holds {
    let inside = case.recipient_accepted;
    course.step(Rule::Recipient, inside, &Vec::new());
    if inside.holds.is_certain() {
        return inside.holds;
    }
    let matches = |fit: &Fit<'_>| fit.lacks_domain(case.recipient);
    let may_know =
        case.transaction.presents_certificate() || case.transaction.source.to_canonical().is_ipv4();
    let unlisted = case.more_connectors.and(Finding::of(may_know));
    // The reply about domains isn't given to an accepted sender.
    let unlisted = unlisted.and(case.sender_accepted.negated());
    let knows = any_of(case.fits, matches).or(unlisted);
    if knows.holds.is_possible() {
        let connectors = matching(case.fits, matches);
        let grounds = knows.grounds.with(Grounds::of(Ground::RelayDeniedDomain));
        let refused = Treatment::Refused(Refusal::RelayDeniedDomain);
        course.end(refused, Rule::Recipient, &connectors, grounds);
    }
    if !knows.holds.is_certain() {
        let mut grounds = knows.grounds.with(Grounds::of(Ground::RelayDenied));
        grounds.insert(Ground::WrongRegion);
        let refused = Treatment::Refused(Refusal::RelayDenied);
        course.end(refused, Rule::Recipient, &Vec::new(), grounds);
    }
    inside.holds
}

/// Leaves out the wildcards that a more exact name beats for certain. Says whether there were any.
fn most_exact(connectors: Matches<'_>) -> (Matches<'_>, bool) {
    let mut beaten = BTreeSet::new();
    for (fit, found) in &connectors {
        if let (Name::Is(name), true) = (&fit.connector.certificate, found.holds.is_certain()) {
            // A host beats the wildcards at its own domain and above it, a wildcard those above it.
            let first = match name {
                CertificateName::Host(_) => 0,
                CertificateName::Wildcard(_) => 1,
            };
            beaten.extend(name.domain().suffixes().skip(first));
        }
    }
    let count = connectors.len();
    let is_best = |(fit, _): &(&Fit<'_>, Finding)| match &fit.connector.certificate {
        Name::Is(CertificateName::Wildcard(base)) => !beaten.contains(base.as_str()),
        _ => true,
    };
    let best: Matches<'_> = connectors.iter().copied().filter(is_best).collect();
    let has_beaten = best.len() < count;
    (best, has_beaten)
}
