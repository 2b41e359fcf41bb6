//! The enumerations that parameters define.

use super::content::Content;
use super::kind::Kind;
use super::value::Value;
use std::fmt;

/// An enum whose variants are the words of a parameter, spelled as in the cmdlets.
macro_rules! words {
    (
        $(#[$on_type:meta])*
        pub enum $Type:ident {
            $($(#[$on_word:meta])* $Word:ident,)+
        }
    ) => {
        $(#[$on_type])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $Type {
            $($(#[$on_word])* $Word,)+
        }

        impl $Type {
            /// Every word.
            pub const ALL: &[$Type] = &[$($Type::$Word,)+];

            /// The word, as the cmdlets spell it.
            pub const fn word(self) -> &'static str {
                match self {
                    $($Type::$Word => stringify!($Word),)+
                }
            }

            /// The variant of this word, ignoring case like PowerShell.
            pub fn by_word(word: &str) -> Option<$Type> {
                let mut all = $Type::ALL.iter().copied();
                all.find(|known| known.word().eq_ignore_ascii_case(word))
            }
        }

        impl fmt::Display for $Type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }

        impl Content for $Type {
            const KIND: Kind = Kind::Word(&[$(stringify!($Word),)+]);

            fn read(value: Value) -> Option<Self> {
                match value {
                    Value::Text(text) => $Type::by_word(&text),
                    _ => None,
                }
            }

            fn write(&self) -> Value {
                Value::from(self.word())
            }
        }
    };
}

words! {
    /// Which servers are at the other end of a connector (`TenantConnectorType`).
    pub enum ConnectorType {
        /// The organization's own servers.
        OnPremises,
        /// A partner's servers, or those of a provider that mail passes through.
        Partner,
    }
}

words! {
    /// What created a connector (`TenantConnectorSource`).
    pub enum ConnectorSource {
        /// A person, in PowerShell.
        Default,
        /// The Hybrid Configuration wizard.
        HybridWizard,
        /// A migration from an older service.
        Migrated,
        /// The Exchange admin center. Found in organizations, but undocumented.
        AdminUI,
    }
}

words! {
    /// What an outbound connector requires of the connection (`TlsAuthLevel`). Without a value, TLS is
    /// opportunistic: mail is sent without it if the other server doesn't support it.
    pub enum TlsAuthLevel {
        /// TLS with any certificate, self-signed ones included.
        EncryptionOnly,
        /// TLS with a certificate that a trusted authority issued.
        CertificateValidation,
        /// `CertificateValidation`, and the certificate has the name in `TlsDomain`.
        DomainValidation,
    }
}

words! {
    /// Whether an outbound connector honors the MTA-STS policies of recipients' domains.
    pub enum MtaStsMode {
        /// Yes, if a domain has one.
        Opportunistic,
        /// No.
        None,
    }
}

words! {
    /// Whether an outbound connector checks the DANE records of recipients' domains.
    pub enum SmtpDaneMode {
        /// Yes, if a domain has them.
        Opportunistic,
        /// Yes, and it doesn't send to domains without them.
        Mandatory,
        /// No.
        None,
    }
}

words! {
    /// What happens to recipients of an accepted domain that Exchange Online doesn't know.
    pub enum AcceptedDomainType {
        /// Every recipient is in Exchange Online's directory; mail to others is rejected.
        Authoritative,
        /// Some recipients are elsewhere in the organization; their mail is relayed.
        InternalRelay,
        /// Recipients are outside the organization; their mail is relayed.
        ExternalRelay,
    }
}

words! {
    /// Whether a mail flow rule is turned on.
    pub enum RuleState {
        /// Turned on.
        Enabled,
        /// Turned off.
        Disabled,
    }
}

words! {
    /// What a mail flow rule does with messages that match.
    pub enum RuleMode {
        /// It only records matches.
        Audit,
        /// It records matches and shows policy tips.
        AuditAndNotify,
        /// It takes its actions.
        Enforce,
    }
}

/// `$null` is a separate value: opportunistic TLS.
impl Content for Option<TlsAuthLevel> {
    const KIND: Kind = Kind::Optional(&TlsAuthLevel::KIND);

    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Text(text) if text.is_empty() => Some(None),
            value => TlsAuthLevel::read(value).map(Some),
        }
    }

    fn write(&self) -> Value {
        self.map_or(Value::Null, |level| level.write())
    }
}
