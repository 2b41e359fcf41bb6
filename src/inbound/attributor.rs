//! The attributor: an organization, indexed, that answers for one transaction after another.

use super::attribution::{Attribution, Fate, Outcome, Rule, Treatment};
use super::connector::{Connector, is_on};
use super::course::{Case, Course};
use super::fit::Fit;
use super::ground::Ground;
use super::holds::{Finding, Holds};
use super::index::Index;
use super::refusal::Refusal;
use super::transaction::Transaction;
use super::{origin, partners};
use crate::domain::{Domain, MailAddress};
use crate::organization::{Directory, Noun, Organization};
use std::collections::BTreeMap;
use std::fmt;

/// Answers which inbound connector takes a message, and whether it is accepted.
///
/// Building one reads every connector once. After that an answer costs a few lookups for each name and
/// address of the transaction and a look at each connector that may match, however large the organization
/// is. Connectors of which a setting is unknown that decides this may always match.
///
/// ```
/// use connector_checker::inbound::{Attributor, Refusal, Transaction, Treatment};
/// use connector_checker::organization::{AcceptedDomain, Organization};
/// let mut organization = Organization {
///     accepted_domains: vec![AcceptedDomain::new("contoso.com".parse()?)],
///     ..Organization::default()
/// };
/// let direct_send = Transaction {
///     mail_from: Some("printer@contoso.com".parse()?),
///     recipients: vec!["jane@contoso.com".parse()?],
///     ..Transaction::from_address("203.0.113.5".parse()?)
/// };
/// let fate = |organization: &Organization| {
///     Attributor::new(organization).attribute(&direct_send).fates[0].treatment()
/// };
/// assert_eq!(fate(&organization), Some(Treatment::FromInternet));
/// organization.organization_config.reject_direct_send = true.into();
/// assert_eq!(fate(&organization), Some(Treatment::Refused(Refusal::DirectSend)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Attributor {
    connectors: Vec<Connector>,
    /// Whether the domain in each connector's certificate name is accepted.
    name_accepted: Vec<Finding>,
    index: Index,
    more_connectors: Finding,
    rejects_direct_send: Holds,
    directory: Directory,
    /// The mailboxes in Exchange Online in lower case, sorted.
    mailboxes: Vec<String>,
    has_more_mailboxes: bool,
}

/// What it was made of. The index says the same again.
impl fmt::Debug for Attributor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attributor")
            .field("connectors", &self.connectors)
            .field("directory", &self.directory)
            .finish_non_exhaustive()
    }
}

impl Attributor {
    /// Indexes an organization, of whose directory nobody has said which recipients it has.
    pub fn new(organization: &Organization) -> Attributor {
        let connectors: Vec<Connector> = organization
            .inbound_connectors
            .iter()
            .map(Connector::of)
            .collect();
        let index = Index::of(organization, &connectors);
        let name_accepted = connectors
            .iter()
            .map(|connector| match &connector.certificate {
                super::connector::Name::Is(name) => index.accepts_certificate(name),
                super::connector::Name::None => Finding::NO,
                super::connector::Name::Unknown => Finding::open(Ground::UnknownSettings),
            });
        let mailboxes = organization.cloud_mailboxes.valid();
        let mut mailboxes: Vec<String> = mailboxes.map(key).collect();
        mailboxes.sort_unstable();
        Attributor {
            name_accepted: name_accepted.collect(),
            connectors,
            index,
            more_connectors: match organization.is_complete(Noun::InboundConnector) {
                true => Finding::NO,
                false => Finding::open(Ground::UnknownConnectors),
            },
            rejects_direct_send: is_on(&organization.organization_config.reject_direct_send),
            directory: Directory::Unknown,
            mailboxes,
            has_more_mailboxes: !organization.is_complete(Noun::Mailbox),
        }
    }

    /// The same attributor, for an organization whose directory has these recipients.
    ///
    /// ```
    /// use connector_checker::inbound::{Attributor, Refusal, Transaction, Treatment};
    /// use connector_checker::organization::{AcceptedDomain, Directory, Organization};
    /// let organization = Organization {
    ///     accepted_domains: vec![AcceptedDomain::new("contoso.com".parse()?)],
    ///     cloud_mailboxes: ["jane@contoso.com".parse()?].into_iter().collect(),
    ///     ..Organization::default()
    /// };
    /// let attributor = Attributor::new(&organization).with_directory(Directory::Mailboxes);
    /// let transaction = Transaction {
    ///     recipients: vec!["jane@contoso.com".parse()?, "jnae@contoso.com".parse()?],
    ///     ..Transaction::from_address("203.0.113.5".parse()?)
    /// };
    /// let fates = attributor.attribute(&transaction).fates;
    /// assert_eq!(fates[0].treatment(), Some(Treatment::FromInternet));
    /// assert_eq!(fates[1].treatment(), Some(Treatment::Refused(Refusal::UnknownRecipient)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_directory(mut self, directory: Directory) -> Attributor {
        self.directory = directory;
        self
    }

    /// What becomes of a transaction, recipient by recipient.
    pub fn attribute(&self, transaction: &Transaction) -> Attribution {
        let candidates = self.index.candidates(transaction);
        let sender_accepted = self.sender_accepted(transaction);
        let fits: Vec<Fit<'_>> = candidates
            .into_iter()
            .filter_map(|position| self.fit(position, transaction, sender_accepted))
            .collect();
        // Recipients of one domain share everything but the directory.
        let mut courses: BTreeMap<&Domain, Course> = BTreeMap::new();
        let fates = transaction.recipients.iter().map(|recipient| {
            let domain = recipient.domain();
            let course = courses
                .entry(domain)
                .or_insert_with(|| self.course(&fits, transaction, domain));
            self.fate(course, recipient)
        });
        Attribution {
            fates: fates.collect(),
            transaction: transaction.clone(),
        }
    }

    /// A connector against a transaction.
    pub(super) fn fit<'a>(
        &'a self,
        position: usize,
        transaction: &'a Transaction,
        sender_accepted: Finding,
    ) -> Option<Fit<'a>> {
        let connector = self.connectors.get(position)?;
        let name_accepted = *self.name_accepted.get(position)?;
        Some(Fit::of(
            position,
            connector,
            transaction,
            sender_accepted,
            name_accepted,
        ))
    }

    /// How many connectors there are.
    pub(super) fn count(&self) -> usize {
        self.connectors.len()
    }

    /// Whether the envelope sender is accepted, for identification by address.
    pub(super) fn sender_accepted(&self, transaction: &Transaction) -> Finding {
        match transaction.sender() {
            Some(sender) => self.index.accepts(sender, Some(Ground::SenderSubdomain)),
            None => Finding::NO.on(Ground::NullSender),
        }
    }

    fn course(&self, fits: &[Fit<'_>], transaction: &Transaction, recipient: &Domain) -> Course {
        let own_sender = match transaction.sender() {
            Some(sender) => self.index.accepts(sender, None),
            None => Finding::NO,
        };
        let case = Case {
            transaction,
            recipient,
            fits,
            more_connectors: self.more_connectors,
            sender_accepted: self.sender_accepted(transaction),
            recipient_accepted: self
                .index
                .accepts(recipient, Some(Ground::RecipientSubdomain)),
            rejects_direct_send: Finding::setting(self.rejects_direct_send).and(own_sender),
        };
        let mut course = Course::default();
        if !origin::own_servers(&case, &mut course).is_certain()
            && origin::recipient(&case, &mut course).is_possible()
        {
            partners::partners(&case, &mut course);
        }
        course
    }

    /// The course of a recipient's domain, as the directory lets it end for the recipient.
    fn fate(&self, course: &Course, recipient: &MailAddress) -> Fate {
        let (lacks, is_unknown) = self.directory_lacks(recipient);
        let mut course = course.clone();
        let outcomes = std::mem::take(&mut course.outcomes);
        let is_inside = |outcome: &Outcome| {
            use Treatment::{FromInternet, FromOrganization, FromPartner};
            let inside = [FromInternet, FromOrganization, FromPartner];
            inside.contains(&outcome.treatment)
        };
        if outcomes.iter().any(is_inside) {
            course.step(Rule::Directory, lacks, &Vec::new());
        }
        for mut outcome in outcomes {
            if is_inside(&outcome) {
                outcome.grounds = outcome.grounds.with(lacks.grounds);
                if is_unknown {
                    outcome.grounds.insert(Ground::DirectoryUnknown);
                }
                if lacks.holds.is_possible() {
                    let mut refused = outcome.clone();
                    refused.treatment = Treatment::Refused(Refusal::UnknownRecipient);
                    refused.rule = Rule::Directory;
                    refused.internal = Holds::No;
                    refused.grounds.insert(Ground::UnknownRecipient);
                    course.add(refused);
                }
                if lacks.holds.is_certain() {
                    continue;
                }
            }
            course.add(outcome);
        }
        Fate {
            recipient: recipient.clone(),
            steps: course.steps,
            outcomes: course.outcomes,
        }
    }

    /// Whether the directory lacks a recipient whose domain rejects such recipients. If nobody has said,
    /// the answer is no, and the second value true.
    fn directory_lacks(&self, recipient: &MailAddress) -> (Finding, bool) {
        if self.mailboxes.binary_search(&key(recipient)).is_ok() {
            return (Finding::NO, false);
        }
        let acceptance = self.index.acceptance(recipient.domain());
        let is_authoritative = match acceptance.map(|acceptance| acceptance.is_authoritative) {
            Some(Holds::Yes) => Finding::YES,
            Some(Holds::No) => return (Finding::NO, false),
            Some(Holds::CantTell) | None => Finding::open(Ground::UnknownAcceptedDomains),
        };
        match self.directory {
            Directory::All => (Finding::NO, false),
            Directory::Unknown => (Finding::NO, true),
            Directory::Mailboxes => {
                let is_elsewhere = match self.has_more_mailboxes {
                    true => Finding::open(Ground::UnknownMailboxes),
                    false => Finding::YES,
                };
                (is_authoritative.and(is_elsewhere), false)
            }
        }
    }
}

/// An address as the directory compares it.
fn key(address: &MailAddress) -> String {
    let local = address.local().to_ascii_lowercase();
    [&local, "@", address.domain().as_str()].concat()
}
