//! The refusals that a sender sees.

/// Why Exchange Online refuses a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// The recipient is outside, and no OnPremises connector matches.
    RelayDenied,
    /// The recipient is outside. An OnPremises connector matches, but no domain of the sender is accepted.
    RelayDeniedDomain,
    /// A Partner connector restricts the sender, and its conditions aren't met.
    Restricted,
    /// A Partner connector requires TLS, and the message isn't sent over TLS.
    TlsRequired,
    /// The organization rejects direct send.
    DirectSend,
    /// The directory doesn't have the recipient.
    UnknownRecipient,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Refusal; 6] = [
        Refusal::RelayDenied,
        Refusal::RelayDeniedDomain,
        Refusal::Restricted,
        Refusal::TlsRequired,
        Refusal::DirectSend,
        Refusal::UnknownRecipient,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Refusal::RelayDenied => "relay-denied",
            Refusal::RelayDeniedDomain => "relay-denied-domain",
            Refusal::Restricted => "restricted",
            Refusal::TlsRequired => "tls-required",
            Refusal::DirectSend => "direct-send",
            Refusal::UnknownRecipient => "unknown-recipient",
        }
    }

    /// What readers see.
    pub const fn label(self) -> &'static str {
        match self {
            Refusal::RelayDenied => "Refused: relay denied",
            Refusal::RelayDeniedDomain => "Refused: relay denied without an accepted domain",
            Refusal::Restricted => "Refused by a Partner connector’s restriction",
            Refusal::TlsRequired => "Refused: TLS is required",
            Refusal::DirectSend => "Refused: direct send",
            Refusal::UnknownRecipient => "Refused: unknown recipient",
        }
    }

    /// The reply code and the enhanced status code.
    ///
    /// ```
    /// use connector_checker::inbound::Refusal;
    /// assert_eq!(Refusal::DirectSend.code(), "550 5.7.68");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Refusal::RelayDenied | Refusal::RelayDeniedDomain => "550 5.7.64",
            Refusal::Restricted => "550 5.7.51",
            Refusal::TlsRequired => "451 5.7.3",
            Refusal::DirectSend => "550 5.7.68",
            Refusal::UnknownRecipient => "550 5.4.1",
        }
    }

    /// The text after the code. A real reply goes on with the name of the server that gives it.
    pub const fn text(self) -> &'static str {
        match self {
            Refusal::RelayDenied => "TenantAttribution; Relay Access Denied",
            Refusal::RelayDeniedDomain => "Relay Access Denied ATTR36",
            Refusal::Restricted => {
                "TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain. The connector had either the RestrictDomainsToIPAddresses or RestrictDomainsToCertificate set"
            }
            Refusal::TlsRequired => "STARTTLS is required to send mail",
            Refusal::DirectSend => {
                "TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources"
            }
            Refusal::UnknownRecipient => "Recipient address rejected: Access denied",
        }
    }

    /// The whole reply as the sending server sees it.
    ///
    /// ```
    /// use connector_checker::inbound::Refusal;
    /// let reply = Refusal::RelayDenied.reply();
    /// assert_eq!(reply, "550 5.7.64 TenantAttribution; Relay Access Denied");
    /// ```
    pub fn reply(self) -> String {
        [self.code(), " ", self.text()].concat()
    }
}
