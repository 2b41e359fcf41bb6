//! The report of an audit.

use super::finding::Finding;
use super::fingerprint::Fingerprint;
use super::lint::Lint;
use super::missing::Undecided;
use super::object::Object;
use super::severity::Severity;
use crate::organization::Noun;
use std::collections::HashMap;

/// What an audit says. It owns its text, so it outlives the organization.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What was found: by severity, then the best supported first; those of one lint together.
    pub findings: Vec<Finding>,
    /// What was found and silenced.
    pub silenced: Vec<Silenced>,
    /// What couldn't be told, in the order of the lints.
    pub undecided: Vec<Undecided>,
    /// The lints that found nothing and knew everything.
    pub clean: Vec<&'static Lint>,
    /// The findings of the baseline that no longer occur.
    pub gone: Vec<Fingerprint>,
}

/// A finding that was silenced.
#[derive(Clone, Debug)]
pub struct Silenced {
    /// The finding.
    pub finding: Finding,
    /// Why it was silenced.
    pub reason: Box<str>,
}

impl Report {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.lint.severity == severity)
            .count()
    }

    /// The worst severity found.
    pub fn worst(&self) -> Option<Severity> {
        self.findings
            .iter()
            .map(|finding| finding.lint.severity)
            .min()
    }

    /// The findings as a baseline for later audits, the silenced ones included.
    pub fn baseline(&self) -> Vec<Fingerprint> {
        let silenced = self.silenced.iter().map(|one| &one.finding);
        let all = self.findings.iter().chain(silenced);
        let mut baseline: Vec<Fingerprint> = all.map(Finding::fingerprint).collect();
        baseline.sort_unstable();
        baseline.dedup();
        baseline
    }

    /// What couldn't be told, by object: for most objects, many lints can't be told. Objects of a kind that lack the same
    /// are together, and so are lints of no object.
    ///
    /// ```
    /// use connector_checker::audit::{Options, audit};
    /// use connector_checker::organization::{Organization, OutboundConnector};
    /// let mut organization = Organization::default();
    /// for name in ["To headquarters", "To branches"] {
    ///     organization.outbound_connectors.push(OutboundConnector::exported(name));
    /// }
    /// let report = audit(&organization, &Options::default());
    /// let groups = report.undecided_together();
    /// let times = groups.iter().map(|group| group.lints.len() * group.objects.len().max(1));
    /// assert_eq!(times.sum::<usize>(), report.undecided.len());
    /// let of_objects = groups.iter().filter(|group| !group.objects.is_empty());
    /// assert_eq!(of_objects.count(), 1);
    /// ```
    pub fn undecided_together(&self) -> Vec<UndecidedTogether<'_>> {
        let mut groups: Vec<UndecidedTogether<'_>> = Vec::new();
        let mut places: HashMap<(Option<(Noun, usize)>, String), usize> = HashMap::new();
        for one in &self.undecided {
            let object = one.object.as_ref();
            let noun = object.map(|object| object.noun);
            let missing: Vec<String> = one.missing.iter().map(|one| one.label_at(noun)).collect();
            let key = match object {
                Some(object) => (Some((object.noun, object.position)), String::new()),
                None => (None, missing.join("\n")),
            };
            let place = *places.entry(key).or_insert(groups.len());
            if groups.len() == place {
                groups.push(UndecidedTogether {
                    objects: object.into_iter().collect(),
                    missing: Vec::new(),
                    lints: Vec::new(),
                });
            }
            if let Some(group) = groups.get_mut(place) {
                group.lints.push(one.lint);
                for label in missing {
                    if !group.missing.contains(&label) {
                        group.missing.push(label);
                    }
                }
            }
        }
        alike(groups)
    }
}

/// Objects of a kind that lack the same for the same lints, together: an export lacks the same of most objects.
fn alike(groups: Vec<UndecidedTogether<'_>>) -> Vec<UndecidedTogether<'_>> {
    let mut merged: Vec<UndecidedTogether<'_>> = Vec::new();
    let mut places: HashMap<(Option<Noun>, String, String), usize> = HashMap::new();
    for group in groups {
        let noun = group.objects.first().map(|object| object.noun);
        let lints: Vec<&str> = group.lints.iter().map(|lint| lint.id).collect();
        let key = (noun, group.missing.join("\n"), lints.join("\n"));
        let place = *places.entry(key).or_insert(merged.len());
        match merged.get_mut(place) {
            Some(known) => known.objects.extend(group.objects),
            None => merged.push(group),
        }
    }
    merged
}

/// Lints that can't be told for the same objects, or lack the same.
#[derive(Clone, Debug)]
pub struct UndecidedTogether<'r> {
    /// The objects, of one kind. Empty if the lints concern a whole list, or the organization.
    pub objects: Vec<&'r Object>,
    /// What is missing, as noun phrases, each once.
    pub missing: Vec<String>,
    /// The lints.
    pub lints: Vec<&'static Lint>,
}
