//! What an object is, by the name that the text gives it, or else by its properties.

use super::raw::Record;
use crate::organization::Noun;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// An object of the model.
    Noun(Noun),
    /// A connector of Exchange Server: `Get-SendConnector`, `Get-ReceiveConnector`.
    ExchangeServer,
    /// Something else of Exchange Online, which says nothing about routing.
    Unused,
}

/// The names by which cmdlets, exports, resources of Microsoft365DSC and types of .NET call things. Each
/// is looked for as a whole word without its verb, plural and prefix.
const NAMES: [(&str, What); 22] = [
    ("accepteddomain", What::Noun(Noun::AcceptedDomain)),
    ("remotedomain", What::Noun(Noun::RemoteDomain)),
    ("domaincontentconfig", What::Noun(Noun::RemoteDomain)),
    ("inboundconnector", What::Noun(Noun::InboundConnector)),
    ("tenantinboundconnector", What::Noun(Noun::InboundConnector)),
    ("outboundconnector", What::Noun(Noun::OutboundConnector)),
    (
        "tenantoutboundconnector",
        What::Noun(Noun::OutboundConnector),
    ),
    ("transportrule", What::Noun(Noun::TransportRule)),
    ("mailflowrule", What::Noun(Noun::TransportRule)),
    ("organizationconfig", What::Noun(Noun::OrganizationConfig)),
    ("adorganizationconfig", What::Noun(Noun::OrganizationConfig)),
    ("sendconnector", What::ExchangeServer),
    ("smtpsendconnectorconfig", What::ExchangeServer),
    ("receiveconnector", What::ExchangeServer),
    ("transportconfig", What::Unused),
    ("transportconfigcontainer", What::Unused),
    ("hostedconnectionfilterpolicy", What::Unused),
    ("hostedoutboundspamfilterpolicy", What::Unused),
    ("exorganizationrelationship", What::Unused),
    ("organizationrelationship", What::Unused),
    ("intraorganizationconnector", What::Unused),
    ("arcconfig", What::Unused),
];

/// The verbs of the cmdlets that show or change these things.
const VERBS: [&str; 4] = ["get", "new", "set", "remove"];

/// Properties that nothing else has, the surer first.
const SIGNS: [(&str, What); 41] = [
    ("AddressSpaces", What::ExchangeServer),
    ("SourceTransportServers", What::ExchangeServer),
    ("DNSRoutingEnabled", What::ExchangeServer),
    ("SmartHostAuthMechanism", What::ExchangeServer),
    ("RemoteIPRanges", What::ExchangeServer),
    ("PermissionGroups", What::ExchangeServer),
    ("Bindings", What::ExchangeServer),
    ("RecipientDomains", What::Noun(Noun::OutboundConnector)),
    ("SmartHosts", What::Noun(Noun::OutboundConnector)),
    ("UseMXRecord", What::Noun(Noun::OutboundConnector)),
    ("IsTransportRuleScoped", What::Noun(Noun::OutboundConnector)),
    (
        "RouteAllMessagesViaOnPremises",
        What::Noun(Noun::OutboundConnector),
    ),
    ("AllAcceptedDomains", What::Noun(Noun::OutboundConnector)),
    ("TlsDomain", What::Noun(Noun::OutboundConnector)),
    ("TlsSettings", What::Noun(Noun::OutboundConnector)),
    ("SenderDomains", What::Noun(Noun::InboundConnector)),
    ("SenderIPAddresses", What::Noun(Noun::InboundConnector)),
    (
        "RestrictDomainsToIPAddresses",
        What::Noun(Noun::InboundConnector),
    ),
    (
        "RestrictDomainsToCertificate",
        What::Noun(Noun::InboundConnector),
    ),
    (
        "TlsSenderCertificateName",
        What::Noun(Noun::InboundConnector),
    ),
    (
        "AssociatedAcceptedDomains",
        What::Noun(Noun::InboundConnector),
    ),
    ("EFSkipLastIP", What::Noun(Noun::InboundConnector)),
    ("EFSkipIPs", What::Noun(Noun::InboundConnector)),
    ("RequireTls", What::Noun(Noun::InboundConnector)),
    (
        "TreatMessagesAsInternal",
        What::Noun(Noun::InboundConnector),
    ),
    ("RejectDirectSend", What::Noun(Noun::OrganizationConfig)),
    ("IsDehydrated", What::Noun(Noun::OrganizationConfig)),
    (
        "RouteMessageOutboundConnector",
        What::Noun(Noun::TransportRule),
    ),
    ("SentToScope", What::Noun(Noun::TransportRule)),
    ("FromScope", What::Noun(Noun::TransportRule)),
    ("StopRuleProcessing", What::Noun(Noun::TransportRule)),
    ("RuleErrorAction", What::Noun(Noun::TransportRule)),
    ("AllowedOOFType", What::Noun(Noun::RemoteDomain)),
    ("AutoForwardEnabled", What::Noun(Noun::RemoteDomain)),
    ("TrustedMailInboundEnabled", What::Noun(Noun::RemoteDomain)),
    ("TargetDeliveryDomain", What::Noun(Noun::RemoteDomain)),
    ("AutoReplyEnabled", What::Noun(Noun::RemoteDomain)),
    ("DomainType", What::Noun(Noun::AcceptedDomain)),
    ("MatchSubDomains", What::Noun(Noun::AcceptedDomain)),
    ("OutboundOnly", What::Noun(Noun::AcceptedDomain)),
    ("DomainName", What::Noun(Noun::AcceptedDomain)),
];

impl What {
    /// What a name is for: `Get-InboundConnector`, `inboundConnectors`, `EXOInboundConnector`,
    /// `Deserialized.Microsoft.Exchange.Data…TenantInboundConnector`. The nouns of cmdlets may begin with the prefix that
    /// the session was given: `Get-CloudInboundConnector`
    /// (<https://learn.microsoft.com/powershell/module/exchangepowershell/connect-exchangeonline>, -Prefix).
    pub(super) fn by_name(name: &str) -> Option<What> {
        let last = name.rsplit(['.', '/', '\\']).next()?;
        let letters = last.bytes().filter(u8::is_ascii_alphanumeric);
        let letters: Vec<u8> = letters.map(|byte| byte.to_ascii_lowercase()).collect();
        let word = std::str::from_utf8(&letters).ok()?;
        let word = VERBS
            .into_iter()
            .chain(["exo"])
            .find_map(|prefix| word.strip_prefix(prefix))
            .unwrap_or(word);
        let is_cmdlet = last.split_once('-').is_some_and(|(verb, _)| {
            let mut verbs = VERBS.iter();
            verbs.any(|known| known.eq_ignore_ascii_case(verb))
        });
        let mut names = NAMES.into_iter();
        let (_, what) = names.find(|(known, _)| {
            word == *known
                || word.strip_suffix('s') == Some(known)
                || is_cmdlet && word.ends_with(known)
        })?;
        Some(what)
    }

    /// What an object with these properties is.
    pub(super) fn by_properties(record: &Record<'_>) -> Option<What> {
        let mut signs = SIGNS.into_iter();
        let (_, what) = signs.find(|(name, _)| record.get(name).is_some())?;
        Some(what)
    }

    /// What an object with a property of this name is.
    pub(super) fn by_property(name: &str) -> Option<What> {
        let mut signs = SIGNS.into_iter();
        let (_, what) = signs.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(what)
    }

    /// Whether an object may have a property of this name.
    pub(super) fn is_property(name: &str) -> bool {
        let is_common = ["Name", "Identity", "Enabled", "ConnectorType"];
        let mut names = is_common
            .into_iter()
            .chain(SIGNS.iter().map(|(name, _)| *name));
        names.any(|known| known.eq_ignore_ascii_case(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_by_cmdlet_wrapper_resource_and_type() {
        let inbound = Some(What::Noun(Noun::InboundConnector));
        for name in [
            "Get-InboundConnector",
            "new-inboundconnector",
            "inboundConnectors",
            "InboundConnector",
            "EXOInboundConnector",
            "Get-EXOInboundConnector",
            "New-CloudInboundConnector",
            "Microsoft365DSC/EXOInboundConnector",
            "Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantInboundConnector",
        ] {
            assert_eq!(What::by_name(name), inbound, "{name}");
        }
        assert_eq!(
            What::by_name("Get-ReceiveConnector"),
            Some(What::ExchangeServer)
        );
        assert_eq!(What::by_name("Get-Mailbox"), None);
        assert_eq!(What::by_name(""), None);
    }

    #[test]
    fn every_sign_is_a_parameter_of_its_noun() {
        use crate::organization::{
            AcceptedDomainParameter, InboundParameter, OrganizationConfigParameter,
            OutboundParameter, ParameterId, RemoteDomainParameter, TransportRuleParameter,
        };
        // These are properties that only an export has, or conditions, which the model holds as text.
        let others = [
            "IsDehydrated",
            "SentToScope",
            "FromScope",
            "RuleErrorAction",
            "AllowedOOFType",
            "AutoReplyEnabled",
        ];
        for (name, what) in SIGNS {
            let is_parameter = match what {
                What::Noun(Noun::OutboundConnector) => OutboundParameter::by_name(name).is_some(),
                What::Noun(Noun::InboundConnector) => InboundParameter::by_name(name).is_some(),
                What::Noun(Noun::AcceptedDomain) => {
                    AcceptedDomainParameter::by_name(name).is_some()
                }
                What::Noun(Noun::RemoteDomain) => RemoteDomainParameter::by_name(name).is_some(),
                What::Noun(Noun::TransportRule) => TransportRuleParameter::by_name(name).is_some(),
                What::Noun(Noun::OrganizationConfig) => {
                    OrganizationConfigParameter::by_name(name).is_some()
                }
                _ => true,
            };
            assert!(is_parameter || others.contains(&name), "{name}");
        }
    }
}
