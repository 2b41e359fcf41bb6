//! What a connector must insist on or cover.

/// What a connector of the plan must insist on or cover, beyond its two ends and what identifies
/// the sender.
///
/// ```
/// use connector_checker::rules::Requirement;
/// assert_eq!(Requirement::SmartHosts.id(), "smart-hosts");
/// assert!(Requirement::SmartHosts.label().contains("(smart hosts)"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Requirement {
    /// Unencrypted mail from the partner is rejected.
    TlsFromPartner,
    /// Mail to the partner is encrypted, and the certificate is checked as agreed.
    TlsToPartner,
    /// Mail is encrypted, with a valid certificate at the other end.
    ForcedTls,
    /// Mail from anywhere but the service is rejected.
    OnlyFromService,
    /// Mail is handed to smart hosts.
    SmartHosts,
    /// Mail for the internal relay domains is taken.
    RelayDomains,
    /// The same with their subdomains.
    RelaySubdomains,
    /// Mail comes by mail flow rules only.
    RuleScoped,
    /// The connector is of the type for the organization's own servers, whoever is at the other end.
    OwnServerType,
}

impl Requirement {
    /// Every requirement.
    pub const ALL: [Requirement; 9] = [
        Requirement::TlsFromPartner,
        Requirement::TlsToPartner,
        Requirement::ForcedTls,
        Requirement::OnlyFromService,
        Requirement::SmartHosts,
        Requirement::RelayDomains,
        Requirement::RelaySubdomains,
        Requirement::RuleScoped,
        Requirement::OwnServerType,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Requirement::TlsFromPartner => "tls-from-partner",
            Requirement::TlsToPartner => "tls-to-partner",
            Requirement::ForcedTls => "forced-tls",
            Requirement::OnlyFromService => "only-from-service",
            Requirement::SmartHosts => "smart-hosts",
            Requirement::RelayDomains => "relay-domains",
            Requirement::RelaySubdomains => "relay-subdomains",
            Requirement::RuleScoped => "rule-scoped",
            Requirement::OwnServerType => "own-server-type",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Requirement::TlsFromPartner => {
                "Reject mail that isn’t encrypted with TLS, or that comes from other certificates or IP addresses."
            }
            Requirement::TlsToPartner => {
                "Always use TLS, and check the partner’s certificate as strictly as you agree with them."
            }
            Requirement::ForcedTls => "Always require TLS with a valid certificate.",
            Requirement::OnlyFromService => {
                "Accept internet mail only from the service’s certificate or IP addresses, so that no one can bypass it."
            }
            Requirement::SmartHosts => "Deliver to the service’s own servers (smart hosts).",
            Requirement::RelayDomains => "Include the internal relay domain.",
            Requirement::RelaySubdomains => {
                "Include the internal relay domain and its subdomains: choose all accepted domains, or add an entry such as *.contoso.com."
            }
            Requirement::RuleScoped => {
                "Choose “Only when I have a transport rule that redirects messages to this connector”."
            }
            Requirement::OwnServerType => {
                "Choose “Your organization’s email server” for the service, although the server isn’t yours."
            }
        }
    }
}
