//! The findings that appear and disappear.

use crate::audit::{Finding, Report};
use std::collections::BTreeSet;

/// The findings of one report that the other lacks.
pub fn only_in<'r>(one: &'r Report, other: &Report) -> Vec<&'r Finding> {
    let known: BTreeSet<_> = other.findings.iter().map(Finding::fingerprint).collect();
    let findings = one.findings.iter();
    findings
        .filter(|finding| !known.contains(&finding.fingerprint()))
        .collect()
}
