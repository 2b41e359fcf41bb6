//! The run of all lints.

use super::addresses::Addresses;
use super::answer::{Answer, Hit};
use super::change::Change;
use super::finding::Finding;
use super::here::Here;
use super::lint::{Lint, Test};
use super::location::FileLocation;
use super::mail::Mail;
use super::missing::{Missing, Undecided};
use super::object::{Listed, Object, Others};
use super::options::{Options, Silence};
use super::report::{Report, Silenced};
use super::rivals::Rivals;
use crate::organization::{
    AcceptedDomain, InboundConnector, MailboxesHere, MxRecords, Noun, Organization,
    OrganizationConfigParameter, OutboundConnector, Parameter, ParameterId, RemoteDomain, Setting,
    Settings, TransportRule, Value,
};

/// Runs every lint on an organization.
///
/// It is total: any organization has a report. See [the room](crate::audit) for an example.
pub fn audit(organization: &Organization, options: &Options) -> Report {
    let mut run = Run {
        organization,
        options,
        mail: Mail::of(organization),
        addresses: Addresses::of(organization),
        rivals: Rivals::of(organization),
        report: Report::default(),
        idle: vec![true; options.silences.len()],
        missing: Vec::new(),
    };
    for lint in Lint::all() {
        run.lint(lint);
    }
    run.finish()
}

struct Run<'a> {
    organization: &'a Organization,
    options: &'a Options,
    mail: Mail,
    addresses: Addresses,
    rivals: Rivals,
    report: Report,
    /// Which silences have met nothing yet.
    idle: Vec<bool>,
    /// The parameters that the present lint reads and that are unknown in some object, by noun. Kept because every object
    /// without an answer needs them.
    missing: Vec<(Noun, Vec<Missing>)>,
}

impl Run<'_> {
    fn lint(&mut self, lint: &'static Lint) {
        let report = &self.report;
        let before = report.findings.len() + report.silenced.len() + report.undecided.len();
        self.missing.clear();
        match lint.test {
            Test::Inbound(test) => self.each::<InboundConnector>(lint, test),
            Test::Outbound(test) => self.each::<OutboundConnector>(lint, test),
            Test::Accepted(test) => self.each::<AcceptedDomain>(lint, test),
            Test::Remote(test) => self.each::<RemoteDomain>(lint, test),
            Test::Rule(test) => self.each::<TransportRule>(lint, test),
            Test::Organization(test) => {
                let answer = test(&self.here(0));
                let at = self.organization_place(&answer);
                self.take(lint, None, at, answer);
            }
            Test::Silences => return,
        }
        let report = &self.report;
        let after = report.findings.len() + report.silenced.len() + report.undecided.len();
        if after == before {
            self.report.clean.push(lint);
        }
    }

    fn each<T: Listed>(&mut self, lint: &'static Lint, test: fn(&T, &Here<'_>) -> Answer) {
        for (position, one) in T::list(self.organization).iter().enumerate() {
            let answer = test(one, &self.here(position));
            let object = one.object(position, self.organization);
            let place = match &answer {
                Answer::Found(Hit {
                    parameter: Some(row),
                    ..
                }) => one.place(row.name),
                _ => one.at(),
            };
            let place = place.and_then(|at| FileLocation::of(at, self.organization));
            let answer = match answer {
                Answer::CantTell => {
                    let own = missing_in(one, lint);
                    self.cant_tell(lint, Some(object), own);
                    continue;
                }
                answer => answer,
            };
            self.take(lint, Some(object), place, answer);
        }
        if !self.organization.is_complete(T::NOUN) {
            self.report.undecided.push(Undecided {
                lint,
                object: None,
                missing: vec![Missing::List(T::NOUN)],
            });
        }
    }

    /// Where a setting of the organization was read.
    fn organization_place(&self, answer: &Answer) -> Option<FileLocation> {
        let Answer::Found(Hit {
            parameter: Some(row),
            ..
        }) = answer
        else {
            return None;
        };
        let parameter = OrganizationConfigParameter::by_name(row.name)?;
        let setting = self.organization.organization_config.get(parameter);
        FileLocation::of(setting.location()?, self.organization)
    }

    fn here(&self, position: usize) -> Here<'_> {
        Here {
            organization: self.organization,
            options: self.options,
            mail: &self.mail,
            addresses: &self.addresses,
            rivals: &self.rivals,
            position,
        }
    }

    fn take(
        &mut self,
        lint: &'static Lint,
        object: Option<Object>,
        at: Option<FileLocation>,
        answer: Answer,
    ) {
        match answer {
            Answer::NotFound => {}
            Answer::CantTell => self.cant_tell(lint, object, Vec::new()),
            Answer::Found(hit) => {
                let change = |(parameter, wanted): (&'static Parameter, _)| Change {
                    object: match parameter.noun {
                        Noun::OrganizationConfig => None,
                        _ => object.clone(),
                    },
                    parameter,
                    wanted,
                };
                let changes = hit.wanted.into_iter().map(change).collect();
                self.found(Finding {
                    lint,
                    object,
                    parameter: hit.parameter,
                    at,
                    values: hit.values,
                    beside: hit.beside,
                    changes,
                    is_new: false,
                });
            }
        }
    }

    fn found(&mut self, finding: Finding) {
        let mut reason = None;
        for (silence, is_idle) in self.options.silences.iter().zip(&mut self.idle) {
            if is_silenced(&finding, silence) {
                *is_idle = false;
                reason.get_or_insert(&silence.reason);
            }
        }
        match reason {
            Some(reason) => self.report.silenced.push(Silenced {
                finding,
                reason: reason.clone(),
            }),
            None => self.report.findings.push(finding),
        }
    }

    /// Something is unknown: of the object itself, or else of what the lint reads beside it.
    fn cant_tell(&mut self, lint: &'static Lint, object: Option<Object>, own: Vec<Missing>) {
        let mut missing = own;
        let noun = object.as_ref().map(|object| object.noun);
        for other in lint
            .reads
            .nouns()
            .into_iter()
            .filter(|other| Some(*other) != noun)
        {
            if !self.organization.is_complete(other) {
                missing.push(Missing::List(other));
            }
            missing.extend(self.missing_anywhere(other, lint));
        }
        let arrival = self.options.arrival;
        let reads = &lint.reads;
        let given = [
            (reads.mx && arrival.mx == MxRecords::Unknown, Missing::Mx),
            (
                reads.mailboxes && arrival.mailboxes == MailboxesHere::Unknown,
                Missing::Mailboxes,
            ),
            (reads.spf && self.options.spf.is_none(), Missing::Spf),
            (reads.certificates, Missing::Certificates),
        ];
        missing.extend(
            given
                .into_iter()
                .filter(|(is_so, _)| *is_so)
                .map(|(_, what)| what),
        );
        // What decides may be an object of the same kind.
        if missing.is_empty()
            && let Some(noun) = noun
        {
            missing.extend(self.missing_anywhere(noun, lint));
            if missing.is_empty() {
                missing.push(Missing::List(noun));
            }
        }
        if missing.is_empty() {
            let nouns = lint.reads.nouns();
            missing.extend(nouns.into_iter().map(Missing::List));
        }
        self.report.undecided.push(Undecided {
            lint,
            object,
            missing,
        });
    }

    /// The parameters of a noun that are unknown in some object.
    fn missing_anywhere(&mut self, noun: Noun, lint: &Lint) -> Vec<Missing> {
        let mut known = self.missing.iter();
        if let Some((_, found)) = known.find(|(of, _)| *of == noun) {
            return found.clone();
        }
        let found = self.look_for_missing(noun, lint);
        self.missing.push((noun, found.clone()));
        found
    }

    fn look_for_missing(&self, noun: Noun, lint: &Lint) -> Vec<Missing> {
        fn of<T: Listed>(organization: &Organization, lint: &Lint) -> Vec<Missing> {
            let mut found = Vec::new();
            for one in T::list(organization) {
                for missing in missing_in(one, lint) {
                    if !found.contains(&missing) {
                        found.push(missing);
                    }
                }
            }
            found
        }
        let organization = self.organization;
        match noun {
            Noun::AcceptedDomain => of::<AcceptedDomain>(organization, lint),
            Noun::RemoteDomain => of::<RemoteDomain>(organization, lint),
            Noun::InboundConnector => of::<InboundConnector>(organization, lint),
            Noun::OutboundConnector => of::<OutboundConnector>(organization, lint),
            Noun::TransportRule => of::<TransportRule>(organization, lint),
            Noun::OrganizationConfig => unknown_in(&organization.organization_config, noun, lint),
            _ => Vec::new(),
        }
    }

    fn finish(mut self) -> Report {
        self.idle_silences();
        if let Some(baseline) = &self.options.baseline {
            let now = self.report.baseline();
            let gone = baseline.iter().filter(|known| !now.contains(known));
            self.report.gone = gone.copied().collect();
            for finding in &mut self.report.findings {
                finding.is_new = !baseline.contains(&finding.fingerprint());
            }
        }
        // Stable: findings of one lint stay together, in the order of their objects.
        let order = |finding: &Finding| (finding.lint.severity, finding.grade());
        self.report.findings.sort_by_key(order);
        self.report
    }

    /// A silence that met nothing is a finding itself.
    fn idle_silences(&mut self) {
        let Some(lint) = Lint::all().find(|lint| matches!(lint.test, Test::Silences)) else {
            return;
        };
        let silences = self.options.silences.iter().zip(&self.idle);
        let idle: Vec<&Silence> = silences
            .filter(|(_, idle)| **idle)
            .map(|(one, _)| one)
            .collect();
        if idle.is_empty() {
            self.report.clean.push(lint);
        }
        for silence in idle {
            let values = [Some(silence.lint.clone()), silence.object.clone()];
            self.report.findings.push(Finding {
                lint,
                object: None,
                parameter: None,
                at: None,
                values: values.into_iter().flatten().collect(),
                beside: Others::default(),
                changes: Vec::new(),
                is_new: false,
            });
        }
    }
}

fn is_silenced(finding: &Finding, silence: &Silence) -> bool {
    let is_object = match (&silence.object, &finding.object) {
        (None, _) => true,
        (Some(name), Some(object)) => object.is(name),
        (Some(_), None) => false,
    };
    is_object && *silence.lint == *finding.lint.id
}

/// The parameters that a lint reads and an object doesn't tell.
fn missing_in<T: Listed>(one: &T, lint: &Lint) -> Vec<Missing> {
    unknown_in(one, T::NOUN, lint)
}

fn unknown_in<T: Settings>(one: &T, noun: Noun, lint: &Lint) -> Vec<Missing> {
    let rows = lint.reads.rows().filter(|row| row.noun == noun);
    let unknown = rows.filter(|row| {
        let parameter = T::Parameter::by_name(row.name);
        parameter.is_some_and(|parameter| !is_whole(&one.get(parameter)))
    });
    unknown.map(Missing::Parameter).collect()
}

fn is_whole(setting: &Setting<Value>) -> bool {
    match setting.known() {
        Some(Value::List { complete, .. }) => *complete,
        Some(_) => true,
        None => false,
    }
}
