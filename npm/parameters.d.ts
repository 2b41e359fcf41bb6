// The parameters of the model: tests/types.rs writes this file.

/** The settings shown by `Get-AcceptedDomain`. */
export interface AcceptedDomain {
  /** The domain itself. */
  domainName: string;
  /** The name of the accepted domain, usually the domain itself. */
  name?: string | undefined;
  /** What happens to recipients that Exchange Online doesn't know. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay" | undefined;
  /** Whether mail for its subdomains is accepted too. */
  matchSubDomains?: boolean | undefined;
  /** Whether it is the domain of the organization's own servers, whose mail Exchange Online protects. */
  outboundOnly?: boolean | undefined;
  /** Whether messages from addresses in the domain are rejected. */
  sendingFromDomainDisabled?: boolean | undefined;
  /** Whether messages to recipients in the domain are rejected. */
  sendingToDomainDisabled?: boolean | undefined;
  /** Whether it is the organization's default domain. */
  default?: boolean | undefined;
}

/** The settings shown by `Get-InboundConnector`. */
export interface InboundConnector {
  /** The name of the connector. */
  name: string;
  /** Whether the connector is for the organization's own servers or for a partner's. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** Whether the connector is turned on. */
  enabled?: boolean | undefined;
  /** The sender domains that a connector for a partner applies to. */
  senderDomains?: readonly string[] | null | undefined;
  /** Whether messages that aren't sent over TLS are rejected. */
  requireTls?: boolean | undefined;
  /** Whether messages are rejected unless the certificate has the name in `TlsSenderCertificateName`. */
  restrictDomainsToCertificate?: boolean | undefined;
  /** The name in the certificate that the sending servers present. */
  tlsSenderCertificateName?: string | null | undefined;
  /** Whether messages are rejected unless they come from one of `SenderIPAddresses`. */
  restrictDomainsToIPAddresses?: boolean | undefined;
  /** The addresses that the sending servers connect from. */
  senderIPAddresses?: readonly string[] | null | undefined;
  /** Accepted domains that the connector is limited to. */
  associatedAcceptedDomains?: readonly string[] | null | undefined;
  /** Whether headers of messages between the organization's own servers and Exchange Online are kept, as hybrid deployments require. */
  cloudServicesMailEnabled?: boolean | undefined;
  /** Whether messages from the organization's own servers are treated as internal. */
  treatMessagesAsInternal?: boolean | undefined;
  /** The sources that Enhanced Filtering for Connectors skips, besides the last one. */
  efSkipIPs?: readonly string[] | null | undefined;
  /** Whether Enhanced Filtering for Connectors skips the last source only. */
  efSkipLastIP?: boolean | undefined;
  /** The recipients that Enhanced Filtering for Connectors applies to; everyone if the list is empty. */
  efUsers?: readonly string[] | null | undefined;
  /** Reserved for Microsoft. */
  efSkipMailGateway?: readonly string[] | null | undefined;
  /** Reserved for Microsoft. */
  efTestMode?: boolean | undefined;
  /** Reserved for Microsoft. */
  scanAndDropRecipients?: readonly string[] | null | undefined;
  /** Undocumented. */
  clientHostNames?: readonly string[] | null | undefined;
  /** Microsoft 365 organizations that mail is exchanged with directly. */
  trustedOrganizations?: readonly string[] | null | undefined;
  /** What created the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI" | undefined;
  /** A description of the connector. */
  comment?: string | null | undefined;
}

/** The settings shown by `Get-OutboundConnector`. */
export interface OutboundConnector {
  /** The name of the connector. */
  name: string;
  /** Whether the connector routes to the organization's own servers or to a partner's. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** Whether the connector is turned on. */
  enabled?: boolean | undefined;
  /** The recipient domains that the connector is used for. */
  recipientDomains?: readonly string[] | null | undefined;
  /** Whether the connector is used for all accepted domains. */
  allAcceptedDomains?: boolean | undefined;
  /** Whether only mail flow rules route messages to the connector. */
  isTransportRuleScoped?: boolean | undefined;
  /** Whether messages that the connector is used for are routed through the organization's own servers first, which is called centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean | undefined;
  /** Whether the next server is found by the MX record of the recipient's domain. */
  useMXRecord?: boolean | undefined;
  /** The servers that messages are delivered to. */
  smartHosts?: readonly string[] | null | undefined;
  /** What the connector requires of the connection; without it, TLS is opportunistic. */
  tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null | undefined;
  /** The name that the next server's certificate must have. */
  tlsDomain?: string | null | undefined;
  /** Whether the connector honors the MTA-STS policies of recipients' domains. */
  mtaStsMode?: "Opportunistic" | "None" | undefined;
  /** Whether the connector checks the DANE records of recipients' domains. */
  smtpDaneMode?: "Opportunistic" | "Mandatory" | "None" | undefined;
  /** Whether headers of messages between Exchange Online and the organization's own servers are kept, as hybrid deployments require. */
  cloudServicesMailEnabled?: boolean | undefined;
  /** Whether the Sender Rewriting Scheme also applies to messages to the organization's own servers. */
  senderRewritingEnabled?: boolean | undefined;
  /** Whether the connector is in test mode. */
  testMode?: boolean | undefined;
  /** Whether the connector has passed validation. */
  isValidated?: boolean | undefined;
  /** When the connector was last validated, in UTC. */
  lastValidationTimestamp?: string | null | undefined;
  /** The recipients that validation sends test messages to. */
  validationRecipients?: readonly string[] | null | undefined;
  /** Reserved for Microsoft. */
  linkForModifiedConnector?: string | null | undefined;
  /** What created the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI" | undefined;
  /** A description of the connector. */
  comment?: string | null | undefined;
}

/** The settings shown by `Get-OrganizationConfig`. */
export interface OrganizationConfig {
  /** Whether messages with an envelope sender in an accepted domain are rejected unless they match an inbound connector by IP address or certificate. */
  rejectDirectSend?: boolean | undefined;
}

/** What files say of the settings that `Get-AcceptedDomain` shows. */
export interface ImportedAcceptedDomain {
  /** The domain itself. */
  domainName?: string;
  /** The name of the accepted domain, usually the domain itself. */
  name?: string;
  /** What happens to recipients that Exchange Online doesn't know. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay";
  /** Whether mail for its subdomains is accepted too. */
  matchSubDomains?: boolean;
  /** Whether it is the domain of the organization's own servers, whose mail Exchange Online protects. */
  outboundOnly?: boolean;
  /** Whether messages from addresses in the domain are rejected. */
  sendingFromDomainDisabled?: boolean;
  /** Whether messages to recipients in the domain are rejected. */
  sendingToDomainDisabled?: boolean;
  /** Whether it is the organization's default domain. */
  default?: boolean;
  /** The settings that no file tells. */
  unknown: ImportedAcceptedDomainSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedAcceptedDomainSetting[];
}

/** A setting of it. */
export type ImportedAcceptedDomainSetting = "domainName" | "name" | "domainType" | "matchSubDomains" | "outboundOnly" | "sendingFromDomainDisabled" | "sendingToDomainDisabled" | "default";

/** What files say of the settings that `Get-RemoteDomain` shows. */
export interface ImportedRemoteDomain {
  /** The name of the remote domain. */
  name?: string;
  /** The domain, a wildcard for its subdomains, or `*` for all domains without a remote domain of their own. */
  domainName?: string;
  /** Whether automatically forwarded messages are sent there. */
  autoForwardEnabled?: boolean;
  /** Whether messages from there skip content and recipient filtering. */
  trustedMailInboundEnabled?: boolean;
  /** Whether messages to there skip content and recipient filtering. */
  trustedMailOutboundEnabled?: boolean;
  /** Whether mail users for the other organization get their target addresses in this domain, as in a hybrid deployment. */
  targetDeliveryDomain?: boolean;
  /** The settings that no file tells. */
  unknown: ImportedRemoteDomainSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedRemoteDomainSetting[];
}

/** A setting of it. */
export type ImportedRemoteDomainSetting = "name" | "domainName" | "autoForwardEnabled" | "trustedMailInboundEnabled" | "trustedMailOutboundEnabled" | "targetDeliveryDomain";

/** What files say of the settings that `Get-InboundConnector` shows. */
export interface ImportedInboundConnector {
  /** The name of the connector. */
  name?: string;
  /** Whether the connector is for the organization's own servers or for a partner's. */
  connectorType?: "OnPremises" | "Partner";
  /** Whether the connector is turned on. */
  enabled?: boolean;
  /** The sender domains that a connector for a partner applies to. */
  senderDomains?: string[];
  /** Whether messages that aren't sent over TLS are rejected. */
  requireTls?: boolean;
  /** Whether messages are rejected unless the certificate has the name in `TlsSenderCertificateName`. */
  restrictDomainsToCertificate?: boolean;
  /** The name in the certificate that the sending servers present. */
  tlsSenderCertificateName?: string | null;
  /** Whether messages are rejected unless they come from one of `SenderIPAddresses`. */
  restrictDomainsToIPAddresses?: boolean;
  /** The addresses that the sending servers connect from. */
  senderIPAddresses?: string[];
  /** Accepted domains that the connector is limited to. */
  associatedAcceptedDomains?: string[];
  /** Whether headers of messages between the organization's own servers and Exchange Online are kept, as hybrid deployments require. */
  cloudServicesMailEnabled?: boolean;
  /** Whether messages from the organization's own servers are treated as internal. */
  treatMessagesAsInternal?: boolean;
  /** The sources that Enhanced Filtering for Connectors skips, besides the last one. */
  efSkipIPs?: string[];
  /** Whether Enhanced Filtering for Connectors skips the last source only. */
  efSkipLastIP?: boolean;
  /** The recipients that Enhanced Filtering for Connectors applies to; everyone if the list is empty. */
  efUsers?: string[];
  /** Reserved for Microsoft. */
  efSkipMailGateway?: string[];
  /** Reserved for Microsoft. */
  efTestMode?: boolean;
  /** Reserved for Microsoft. */
  scanAndDropRecipients?: string[];
  /** Undocumented. */
  clientHostNames?: string[];
  /** Microsoft 365 organizations that mail is exchanged with directly. */
  trustedOrganizations?: string[];
  /** What created the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI";
  /** A description of the connector. */
  comment?: string | null;
  /** The settings that no file tells. */
  unknown: ImportedInboundConnectorSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedInboundConnectorSetting[];
}

/** A setting of it. */
export type ImportedInboundConnectorSetting = "name" | "connectorType" | "enabled" | "senderDomains" | "requireTls" | "restrictDomainsToCertificate" | "tlsSenderCertificateName" | "restrictDomainsToIPAddresses" | "senderIPAddresses" | "associatedAcceptedDomains" | "cloudServicesMailEnabled" | "treatMessagesAsInternal" | "efSkipIPs" | "efSkipLastIP" | "efUsers" | "efSkipMailGateway" | "efTestMode" | "scanAndDropRecipients" | "clientHostNames" | "trustedOrganizations" | "connectorSource" | "comment";

/** What files say of the settings that `Get-OutboundConnector` shows. */
export interface ImportedOutboundConnector {
  /** The name of the connector. */
  name?: string;
  /** Whether the connector routes to the organization's own servers or to a partner's. */
  connectorType?: "OnPremises" | "Partner";
  /** Whether the connector is turned on. */
  enabled?: boolean;
  /** The recipient domains that the connector is used for. */
  recipientDomains?: string[];
  /** Whether the connector is used for all accepted domains. */
  allAcceptedDomains?: boolean;
  /** Whether only mail flow rules route messages to the connector. */
  isTransportRuleScoped?: boolean;
  /** Whether messages that the connector is used for are routed through the organization's own servers first, which is called centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean;
  /** Whether the next server is found by the MX record of the recipient's domain. */
  useMXRecord?: boolean;
  /** The servers that messages are delivered to. */
  smartHosts?: string[];
  /** What the connector requires of the connection; without it, TLS is opportunistic. */
  tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null;
  /** The name that the next server's certificate must have. */
  tlsDomain?: string | null;
  /** Whether the connector honors the MTA-STS policies of recipients' domains. */
  mtaStsMode?: "Opportunistic" | "None";
  /** Whether the connector checks the DANE records of recipients' domains. */
  smtpDaneMode?: "Opportunistic" | "Mandatory" | "None";
  /** Whether headers of messages between Exchange Online and the organization's own servers are kept, as hybrid deployments require. */
  cloudServicesMailEnabled?: boolean;
  /** Whether the Sender Rewriting Scheme also applies to messages to the organization's own servers. */
  senderRewritingEnabled?: boolean;
  /** Whether the connector is in test mode. */
  testMode?: boolean;
  /** Whether the connector has passed validation. */
  isValidated?: boolean;
  /** When the connector was last validated, in UTC. */
  lastValidationTimestamp?: string | null;
  /** The recipients that validation sends test messages to. */
  validationRecipients?: string[];
  /** Reserved for Microsoft. */
  linkForModifiedConnector?: string | null;
  /** What created the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI";
  /** A description of the connector. */
  comment?: string | null;
  /** The settings that no file tells. */
  unknown: ImportedOutboundConnectorSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedOutboundConnectorSetting[];
}

/** A setting of it. */
export type ImportedOutboundConnectorSetting = "name" | "connectorType" | "enabled" | "recipientDomains" | "allAcceptedDomains" | "isTransportRuleScoped" | "routeAllMessagesViaOnPremises" | "useMXRecord" | "smartHosts" | "tlsSettings" | "tlsDomain" | "mtaStsMode" | "smtpDaneMode" | "cloudServicesMailEnabled" | "senderRewritingEnabled" | "testMode" | "isValidated" | "lastValidationTimestamp" | "validationRecipients" | "linkForModifiedConnector" | "connectorSource" | "comment";

/** What files say of the settings that `Get-TransportRule` shows. */
export interface ImportedTransportRule {
  /** The name of the rule. */
  name?: string;
  /** Whether the rule is turned on. */
  state?: "Enabled" | "Disabled";
  /** The position of the rule in the processing order, which starts at 0. */
  priority?: number | null;
  /** Whether the rule acts on messages or only records matches. */
  mode?: "Audit" | "AuditAndNotify" | "Enforce";
  /** The conditions that a message must meet; none means every message. */
  conditions?: string[];
  /** The exceptions, any of which excludes a message from the rule. */
  exceptions?: string[];
  /** Whether later rules are skipped for the same message. */
  stopRuleProcessing?: boolean;
  /** The outbound connector that messages are routed to. */
  routeMessageOutboundConnector?: string | null;
  /** Whether messages that leave the organization without a connector require TLS. */
  routeMessageOutboundRequireTls?: boolean;
  /** The spam confidence level that messages get; −1 skips spam filtering. */
  setSCL?: number | null;
  /** The recipients that replace those of the message. */
  redirectMessageTo?: string[];
  /** The recipients that are added as Bcc. */
  blindCopyTo?: string[];
  /** The recipients that are added as Cc. */
  copyTo?: string[];
  /** The recipients that are added as To. */
  addToRecipients?: string[];
  /** The name of the header field that is set to `SetHeaderValue`. */
  setHeaderName?: string | null;
  /** The value of the header field in `SetHeaderName`. */
  setHeaderValue?: string | null;
  /** The name of the header field that is removed. */
  removeHeader?: string | null;
  /** Whether messages are deleted silently. */
  deleteMessage?: boolean;
  /** The explanation in the rejection of messages. */
  rejectMessageReasonText?: string | null;
  /** The status code with which messages are rejected. */
  rejectMessageEnhancedStatusCode?: string | null;
  /** The settings that no file tells. */
  unknown: ImportedTransportRuleSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedTransportRuleSetting[];
}

/** A setting of it. */
export type ImportedTransportRuleSetting = "name" | "state" | "priority" | "mode" | "conditions" | "exceptions" | "stopRuleProcessing" | "routeMessageOutboundConnector" | "routeMessageOutboundRequireTls" | "setSCL" | "redirectMessageTo" | "blindCopyTo" | "copyTo" | "addToRecipients" | "setHeaderName" | "setHeaderValue" | "removeHeader" | "deleteMessage" | "rejectMessageReasonText" | "rejectMessageEnhancedStatusCode";

/** What files say of the settings that `Get-OrganizationConfig` shows. */
export interface ImportedOrganizationConfig {
  /** Whether messages with an envelope sender in an accepted domain are rejected unless they match an inbound connector by IP address or certificate. */
  rejectDirectSend?: boolean;
  /** The settings that no file tells. */
  unknown: ImportedOrganizationConfigSetting[];
  /** The lists that were cut off. */
  incomplete: ImportedOrganizationConfigSetting[];
}

/** A setting of it. */
export type ImportedOrganizationConfigSetting = "rejectDirectSend";

/** A list of an organization. */
export type ListName = "acceptedDomains" | "remoteDomains" | "inboundConnectors" | "outboundConnectors" | "transportRules" | "cloudMailboxes";
