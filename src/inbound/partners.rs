//! The later steps: Partner connectors, and the built-in connector for everything else.

use super::attribution::{Rule, Treatment};
use super::course::{Case, Course, Matches, any_of, grounds_of, matching};
use super::fit::Fit;
use super::ground::{Ground, Grounds};
use super::holds::{Finding, Holds, any};
use super::refusal::Refusal;

/// Finds the Partner connector that takes or refuses the message, or the built-in connector.
pub(super) fn partners(case: &Case<'_>, course: &mut Course) {
    if restricting(case, course).is_certain() {
        return;
    }
    let named = by_sender_domain(case, course);
    if !named.is_certain() {
        by_default(case, course);
    }
}

/// The connectors that restrict. Says whether there is any that applies: then no other counts.
fn restricting(case: &Case<'_>, course: &mut Course) -> Holds {
    let applies = |fit: &Fit<'_>| fit.restricts(case.recipient);
    let passes = |fit: &Fit<'_>| fit.passes(case.recipient);
    let refuses = |fit: &Fit<'_>| fit.refuses(case.recipient);
    let found = any_of(case.fits, applies).or(case.more_connectors);
    let all = matching(case.fits, applies);
    course.step(Rule::Restriction, found, &all);
    let passing = matching(case.fits, passes);
    let refusing = matching(case.fits, refuses);
    let passed = any_of(case.fits, passes).or(case.more_connectors);
    let refused = any_of(case.fits, refuses).or(case.more_connectors);
    let mut rest = Grounds::NONE;
    if !passing.is_empty() && !refusing.is_empty() {
        rest.insert(Ground::EitherRestriction);
    }
    if passed.holds.is_possible() {
        let mut grounds = rest.with(passed.grounds).with(grounds_of(&passing));
        if case.transaction.presents_certificate()
            && any_of(case.fits, |fit| passes(fit).and(fit.name))
                .holds
                .is_possible()
        {
            grounds.insert(Ground::CertificateChain);
        }
        taken(case, course, Rule::Restriction, &passing, grounds);
    }
    if refused.holds.is_possible() && !passed.holds.is_certain() {
        let grounds = rest
            .with(refused.grounds)
            .with(passed.grounds)
            .with(Grounds::of(Ground::Restricted))
            .with(order(case));
        let refusal = Treatment::Refused(Refusal::Restricted);
        course.end(refusal, Rule::Restriction, &refusing, grounds);
    }
    found.holds
}

/// The connectors that name the sender's domain and restrict nothing. Says whether there is any.
fn by_sender_domain(case: &Case<'_>, course: &mut Course) -> Holds {
    let matches = |fit: &Fit<'_>| fit.names_sender(case.recipient);
    let found = any_of(case.fits, matches).or(case.more_connectors);
    let all = matching(case.fits, matches);
    course.step(Rule::SenderDomain, found, &all);
    if found.holds.is_possible() {
        let grounds = found.grounds.with(grounds_of(&all));
        taken(case, course, Rule::SenderDomain, &all, grounds);
    }
    found.holds
}

/// What becomes of a message that one of these connectors takes: they may require TLS, and unless they
/// restrict, direct send may be rejected.
fn taken(
    case: &Case<'_>,
    course: &mut Course,
    rule: Rule,
    connectors: &Matches<'_>,
    grounds: Grounds,
) {
    let requires = |fit: &Fit<'_>| match case.transaction.tls {
        Some(_) => Finding::NO,
        None => Finding::setting(fit.connector.requires_tls),
    };
    let unlisted = case.more_connectors;
    let lacks_tls = Finding::of(case.transaction.tls.is_none());
    let refusing = among(connectors, requires);
    let refused = any(connectors.iter().map(|(fit, _)| requires(fit)));
    let refused = refused.or(unlisted.and(lacks_tls));
    if lacks_tls.holds.is_certain() {
        course.step(Rule::Tls, refused, &refusing);
    }
    if refused.holds.is_possible() {
        let grounds = grounds
            .with(refused.grounds)
            .with(Grounds::of(Ground::TlsRequired))
            .with(Grounds::of(Ground::TlsReply))
            .with(order(case));
        let refusal = Treatment::Refused(Refusal::TlsRequired);
        course.end(refusal, Rule::Tls, &refusing, grounds);
    }
    let left = among(connectors, |fit| requires(fit).negated());
    let goes_on = any(connectors.iter().map(|(fit, _)| requires(fit).negated()));
    let goes_on = goes_on.or(unlisted);
    if !goes_on.holds.is_possible() {
        return;
    }
    let grounds = match lacks_tls.holds.is_certain() {
        true => grounds.with(goes_on.grounds),
        false => grounds,
    };
    // A connector whose restrictions are met matches by certificate or address.
    if rule == Rule::Restriction {
        course.end(Treatment::FromPartner, rule, &left, grounds);
        return;
    }
    let rejects = |fit: &Fit<'_>| case.rejects_direct_send.and(fit.exempts().negated());
    let rejected = any(left.iter().map(|(fit, _)| rejects(fit)));
    let rejected = rejected.or(unlisted.and(case.rejects_direct_send));
    course.step(Rule::DirectSend, rejected, &among(&left, rejects));
    if rejected.holds.is_possible() {
        let grounds = grounds
            .with(rejected.grounds)
            .with(Grounds::of(Ground::DirectSend));
        let refusal = Treatment::Refused(Refusal::DirectSend);
        course.end(refusal, Rule::DirectSend, &among(&left, rejects), grounds);
    }
    let accepted = any(left.iter().map(|(fit, _)| rejects(fit).negated())).or(unlisted);
    if accepted.holds.is_possible() {
        let mut grounds = grounds;
        if case.rejects_direct_send.holds.is_possible() {
            grounds = grounds.with(accepted.grounds);
            grounds.insert(Ground::DirectSendExempt);
        }
        let takers = among(&left, |fit| rejects(fit).negated());
        course.end(Treatment::FromPartner, rule, &takers, grounds);
    }
}

/// The built-in connector takes what no other does, unless it is rejected as direct send.
fn by_default(case: &Case<'_>, course: &mut Course) {
    let rejects = case.rejects_direct_send;
    course.step(Rule::DirectSend, rejects, &Vec::new());
    if rejects.holds.is_possible() {
        let refusal = Treatment::Refused(Refusal::DirectSend);
        let grounds = rejects.grounds.with(Grounds::of(Ground::DirectSend));
        course.end(refusal, Rule::DirectSend, &Vec::new(), grounds);
    }
    if !rejects.holds.is_certain() {
        let rule = Rule::SenderDomain;
        course.end(Treatment::FromInternet, rule, &Vec::new(), rejects.grounds);
    }
}

/// Those of the connectors of which something else may hold too.
fn among<'a>(connectors: &Matches<'a>, matches: impl Fn(&Fit<'_>) -> Finding) -> Matches<'a> {
    let left = connectors.iter().copied();
    left.filter(|(fit, _)| matches(fit).holds.is_possible())
        .collect()
}

/// The order of refusals matters where direct send would be rejected as well.
fn order(case: &Case<'_>) -> Grounds {
    match case.rejects_direct_send.holds.is_possible() {
        true => Grounds::of(Ground::RefusalOrder),
        false => Grounds::NONE,
    }
}
