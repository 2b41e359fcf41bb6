//! The fact that each ground is.

use super::explain::Ground;
use crate::evidence::{Fact, facts};

impl Ground {
    /// The ground as a fact with its grade and its places.
    ///
    /// ```
    /// use connector_checker::evidence::Grade;
    /// use connector_checker::routing::Ground;
    /// assert_eq!(Ground::Tie.claim().grade, Grade::Undocumented);
    /// ```
    pub const fn claim(self) -> &'static Fact {
        match self {
            Ground::ExactEntry => &facts::EXACT_ENTRY,
            Ground::Wildcard => &facts::WILDCARD,
            Ground::WildcardApex => &facts::WILDCARD_APEX,
            Ground::LongestWildcard => &facts::LONGEST_WILDCARD,
            Ground::AllAccepted => &facts::ALL_ACCEPTED,
            Ground::AcceptedSubdomain => &facts::ACCEPTED_SUBDOMAIN,
            Ground::Everything => &facts::EVERYTHING,
            Ground::PlainDomainAlone => &facts::PLAIN_DOMAIN_ALONE,
            Ground::OrderContradiction => &facts::ORDER_CONTRADICTION,
            Ground::Tie => &facts::TIE,
            Ground::CloudMailbox => &facts::CLOUD_MAILBOX,
            Ground::Centralized => &facts::CENTRALIZED,
            Ground::Assumed => &facts::ASSUMED,
            Ground::UnknownAcceptedDomains => &facts::UNKNOWN_ACCEPTED_DOMAINS,
            Ground::UnknownConnectors => &facts::UNKNOWN_CONNECTORS,
            Ground::UnknownMailboxes => &facts::UNKNOWN_MAILBOXES,
            Ground::Disabled => &facts::DISABLED,
            Ground::OnlyByTransportRule => &facts::ONLY_BY_TRANSPORT_RULE,
            Ground::TestMode => &facts::TEST_MODE,
            Ground::ScopesAddUp => &facts::SCOPES_ADD_UP,
            Ground::AcceptedDomainsOnPartner => &facts::ACCEPTED_DOMAINS_ON_PARTNER,
            Ground::CentralizedOnPartner => &facts::CENTRALIZED_ON_PARTNER,
            Ground::NoMatch => &facts::INTERNET_MAIL,
            Ground::NoMatchAccepted => &facts::NO_MATCH_ACCEPTED,
            Ground::InternalRelay => &facts::INTERNAL_RELAY,
            Ground::AllMailboxes => &facts::ALL_MAILBOXES_HERE,
            Ground::PassedOn => &facts::UNKNOWN_RECIPIENT_PASSED_ON,
            Ground::UnknownRecipient => &facts::UNKNOWN_RECIPIENT_REJECTED,
            Ground::DirectoryUnknown => &facts::DIRECTORY_UNKNOWN,
            Ground::MxLoops => &facts::MX_LOOPS,
            Ground::MxUnknown => &facts::MX_UNKNOWN,
            Ground::Forwarded => &facts::CENTRALIZED_FORWARDED,
            Ground::Redirected => &facts::CENTRALIZED_REDIRECTED,
            Ground::JournalReport => &facts::CENTRALIZED_JOURNAL,
            Ground::OnMicrosoftSender => &facts::CENTRALIZED_ONMICROSOFT,
        }
    }
}
