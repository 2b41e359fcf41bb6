//! What attributions rest on: single grounds, and the set of them that an answer has.

use crate::evidence::Grade;
use std::fmt;

/// Declares an enum, and the list of its variants in the same order.
macro_rules! grounds {
    (
        $(#[$on_type:meta])*
        pub enum $Type:ident {
            $($(#[$on_ground:meta])* $Ground:ident,)+
        }
    ) => {
        $(#[$on_type])*
        pub enum $Type {
            $($(#[$on_ground])* $Ground,)+
        }

        impl $Type {
            /// Every ground, in the order in which an explanation gives them.
            pub const ALL: &[$Type] = &[$($Type::$Ground,)+];
        }
    };
}

grounds! {
    /// Something that an attribution, or a connector's part in it, rests on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum Ground {
        /// OnPremises connectors come first, by certificate and then by address.
        OwnServersFirst,
        /// A certificate identifies an organization by an accepted domain.
        ByCertificate,
        /// A certificate counts only if it is valid.
        CertificateChain,
        /// An address identifies an organization together with an accepted envelope sender.
        ByAddress,
        /// Without an envelope sender, an address identifies nobody.
        NullSender,
        /// Other mail belongs to the organization of its recipient.
        ByRecipient,
        /// A subdomain of the recipient's organization is accepted with match-subdomains.
        RecipientSubdomain,
        /// Without a connector, mail arrives like any mail from the internet.
        DefaultConnector,
        /// A restricting Partner connector comes before one without restrictions.
        RestrictingFirst,
        /// Meeting one of several restricting connectors is enough.
        EitherRestriction,
        /// Both restrictions of one connector have to be met.
        BothRestrictions,
        /// `*` covers every sender.
        EverySender,
        /// A wildcard covers the domain after its star too.
        WildcardApex,
        /// How deep a wildcard reaches into the names of certificates.
        CertificateDepth,
        /// A wildcard in the certificate against a host name in the connector.
        CertificateStar,
        /// Whether the alternative names of a certificate meet a restriction.
        SubjectOnly,
        /// The domain in the certificate name isn't accepted.
        CertificateNotAccepted,
        /// Whether match-subdomains counts for certificate names.
        MatchSubDomainsInCertificate,
        /// An accepted subdomain of the wildcard's domain, which only an older post counts.
        AcceptedBelowWildcard,
        /// An announcement that lets the envelope sender stand in for the certificate.
        SenderForCertificate,
        /// The most exact certificate name wins.
        MostExactName,
        /// Several connectors match equally well.
        Tie,
        /// A sender in a subdomain counts as accepted with match-subdomains.
        SenderSubdomain,
        /// An address list has no IPv6 addresses.
        Ipv6,
        /// Whether an address list without its restriction limits a Partner connector.
        PartnerAddresses,
        /// Whether a certificate name without its restriction limits a Partner connector.
        PartnerCertificate,
        /// What AssociatedAcceptedDomains limits.
        AssociatedDomains,
        /// Whether `*` covers the null sender.
        NullSenderDomain,
        /// The effect of a cost.
        Cost,
        /// A connector for trusted organizations uses nothing else.
        TrustedOrganizations,
        /// A connector that is off takes no message.
        Disabled,
        /// Some connectors are created disabled.
        CreatedDisabled,
        /// OnPremises connectors refuse nothing.
        OnPremisesRefusesNothing,
        /// RequireTls on an OnPremises connector.
        RequireTlsOnPremises,
        /// Hybrid headers are kept.
        HybridHeaders,
        /// Messages are treated as internal.
        TreatedAsInternal,
        /// A relay without a matching connector is refused.
        RelayDenied,
        /// A relay without an accepted domain is refused.
        RelayDeniedDomain,
        /// A relay without a matching connector may get another reply.
        WrongRegion,
        /// A restriction that isn't met refuses the message.
        Restricted,
        /// A Partner connector refuses messages without TLS.
        TlsRequired,
        /// The text of that refusal isn't documented.
        TlsReply,
        /// Direct send is refused.
        DirectSend,
        /// A connector that matches by certificate or address exempts from that.
        DirectSendExempt,
        /// The order of refusals.
        RefusalOrder,
        /// The directory decides about recipients of authoritative domains.
        UnknownRecipient,
        /// Nobody has said whether the directory has the recipient.
        DirectoryUnknown,
        /// Recipients in several domains.
        SeveralDomains,
        /// Connectors of other organizations take part.
        OtherOrganizations,
        /// Settings are unknown.
        UnknownSettings,
        /// Accepted domains or settings of theirs are unknown.
        UnknownAcceptedDomains,
        /// There may be connectors that are unknown.
        UnknownConnectors,
        /// There may be mailboxes that are unknown.
        UnknownMailboxes,
    }
}

// A set has a bit for each.
const _: () = assert!(Ground::ALL.len() <= 64);

impl Ground {
    /// Whether it says that something of the organization is unknown: a complete export might give
    /// another answer.
    pub const fn is_unknown(self) -> bool {
        matches!(
            self,
            Ground::UnknownSettings
                | Ground::UnknownAcceptedDomains
                | Ground::UnknownConnectors
                | Ground::UnknownMailboxes
        )
    }

    /// Whether it is a condition that no export can settle.
    pub const fn is_condition(self) -> bool {
        matches!(self, Ground::OtherOrganizations | Ground::DirectoryUnknown)
    }
}

/// A set of grounds: a bit for each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Grounds(u64);

impl Grounds {
    pub(super) const NONE: Grounds = Grounds(0);

    pub(super) const fn of(ground: Ground) -> Grounds {
        Grounds(Self::bit(ground))
    }

    pub(super) fn insert(&mut self, ground: Ground) {
        self.0 |= Self::bit(ground);
    }

    pub(super) const fn with(self, others: Grounds) -> Grounds {
        Grounds(self.0 | others.0)
    }

    /// Whether this ground is among them.
    pub const fn contains(self, ground: Ground) -> bool {
        self.0 & Self::bit(ground) != 0
    }

    /// The grounds, in the order in which an explanation gives them.
    pub fn iter(self) -> impl Iterator<Item = Ground> {
        let all = Ground::ALL.iter().copied();
        all.filter(move |ground| self.contains(*ground))
    }

    /// The grade of the weakest. Nothing to rest on counts as documented: nothing was claimed.
    pub fn grade(self) -> Grade {
        let grades = self.iter().map(|ground| ground.claim().grade);
        grades.max().unwrap_or(Grade::Documented)
    }

    /// A variant's number is below the number of all, which is at most that of the bits.
    const fn bit(ground: Ground) -> u64 {
        1 << ground as u32
    }
}

impl fmt::Debug for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
