//! The rows of lints.

use super::answer::Answer;
use super::here::Here;
use super::severity::Severity;
use crate::evidence::{Fact, Grade};
use crate::organization::{
    AcceptedDomain, AcceptedDomainParameter, InboundConnector, InboundParameter,
    OrganizationConfigParameter, OutboundConnector, OutboundParameter, Parameter, ParameterId,
    RemoteDomain, RemoteDomainParameter, TransportRule, TransportRuleParameter,
};
use std::fmt;

/// Something that can be wrong with a configuration.
pub struct Lint {
    /// A stable name.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether it lets mail in, out or past a check that should be kept.
    pub is_security: bool,
    /// What is found, in a sentence.
    pub title: &'static str,
    /// Why it matters: facts with their grades and places.
    pub because: &'static [Fact],
    /// What the test reads.
    pub reads: Reads,
    /// What to do, in one or two sentences.
    pub remedy: &'static str,
    /// How to check it in the tenant, beside the command that shows the settings. Empty if that is enough.
    pub check: &'static str,
    /// Commands that make a configuration in which it is found.
    pub found: &'static str,
    /// The better form of the same commands.
    pub clean: &'static str,
    /// The test.
    pub test: Test,
}

impl Lint {
    /// How well it is supported: as well as the weakest of its facts.
    pub fn grade(&self) -> Grade {
        let grades = self.because.iter().map(|fact| fact.grade);
        grades.max().unwrap_or(Grade::Undocumented)
    }
}

impl PartialEq for Lint {
    fn eq(&self, other: &Lint) -> bool {
        self.id == other.id
    }
}

impl Eq for Lint {}

impl fmt::Debug for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// The test of a lint: of each object of a kind, or of the organization.
#[derive(Clone, Copy)]
pub enum Test {
    /// Of each inbound connector.
    Inbound(fn(&InboundConnector, &Here<'_>) -> Answer),
    /// Of each outbound connector.
    Outbound(fn(&OutboundConnector, &Here<'_>) -> Answer),
    /// Of each accepted domain.
    Accepted(fn(&AcceptedDomain, &Here<'_>) -> Answer),
    /// Of each remote domain.
    Remote(fn(&RemoteDomain, &Here<'_>) -> Answer),
    /// Of each mail flow rule.
    Rule(fn(&TransportRule, &Here<'_>) -> Answer),
    /// Of the organization as a whole.
    Organization(fn(&Here<'_>) -> Answer),
    /// Of the silences themselves, once all other lints have run.
    Silences,
}

/// What a test reads. Of a parameter that can't be told, the report names those.
#[derive(Clone, Copy, Debug)]
pub struct Reads {
    /// Parameters of inbound connectors.
    pub inbound: &'static [InboundParameter],
    /// Parameters of outbound connectors.
    pub outbound: &'static [OutboundParameter],
    /// Parameters of accepted domains.
    pub accepted: &'static [AcceptedDomainParameter],
    /// Parameters of remote domains.
    pub remote: &'static [RemoteDomainParameter],
    /// Parameters of mail flow rules.
    pub rules: &'static [TransportRuleParameter],
    /// Settings of the organization.
    pub config: &'static [OrganizationConfigParameter],
    /// Where the MX record points.
    pub mx: bool,
    /// Where the mailboxes are.
    pub mailboxes: bool,
    /// The SPF record.
    pub spf: bool,
    /// The certificates and the date.
    pub certificates: bool,
}

impl Reads {
    /// Nothing.
    pub const NONE: Reads = Reads {
        inbound: &[],
        outbound: &[],
        accepted: &[],
        remote: &[],
        rules: &[],
        config: &[],
        mx: false,
        mailboxes: false,
        spf: false,
        certificates: false,
    };

    /// The rows of its parameters, by noun.
    pub fn rows(&self) -> impl Iterator<Item = &'static Parameter> + use<> {
        let inbound = rows(self.inbound).chain(rows(self.rules));
        let outbound = rows(self.outbound).chain(rows(self.accepted));
        let others = rows(self.remote).chain(rows(self.config));
        inbound.chain(outbound).chain(others)
    }
}

fn rows<P: ParameterId>(parameters: &'static [P]) -> impl Iterator<Item = &'static Parameter> {
    parameters.iter().map(|parameter| parameter.row())
}
