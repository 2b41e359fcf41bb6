// The parameters of the model: tests/types.rs writes this file.

/** The settings that `Get-AcceptedDomain` shows. */
export interface AcceptedDomain {
  /** The domain itself. */
  domainName: string;
  /** What the accepted domain is called, which usually is the domain. */
  name?: string | undefined;
  /** What happens to recipients that Exchange Online doesn't know. */
  domainType?: "Authoritative" | "InternalRelay" | "ExternalRelay" | undefined;
  /** Whether mail for its subdomains is accepted too. */
  matchSubDomains?: boolean | undefined;
  /** Whether it is the organization's default domain. */
  default?: boolean | undefined;
}

/** The settings that `Get-OutboundConnector` shows. */
export interface OutboundConnector {
  /** What the connector is called. */
  name: string;
  /** Whether the connector routes to the organization's own servers or to a partner's. */
  connectorType?: "OnPremises" | "Partner" | undefined;
  /** Whether the connector is on. */
  enabled?: boolean | undefined;
  /** The recipient domains that the connector is used for. */
  recipientDomains?: readonly string[] | null | undefined;
  /** Whether the connector is used for all accepted domains. */
  allAcceptedDomains?: boolean | undefined;
  /** Whether only mail flow rules route messages to the connector. */
  isTransportRuleScoped?: boolean | undefined;
  /** Whether messages that the connector is used for go through the organization's own servers first, which is called centralized mail transport. */
  routeAllMessagesViaOnPremises?: boolean | undefined;
  /** Whether the next server is found by the MX record of the recipient's domain. */
  useMXRecord?: boolean | undefined;
  /** The servers that messages are handed to. */
  smartHosts?: readonly string[] | null | undefined;
  /** What the connector requires of the connection; without it, TLS is tried only. */
  tlsSettings?: "EncryptionOnly" | "CertificateValidation" | "DomainValidation" | null | undefined;
  /** The name that the next server's certificate must have. */
  tlsDomain?: string | null | undefined;
  /** Whether the connector honors the MTA-STS policies of recipients' domains. */
  mtaStsMode?: "Opportunistic" | "None" | undefined;
  /** Whether the connector checks the DANE records of recipients' domains. */
  smtpDaneMode?: "Opportunistic" | "Mandatory" | "None" | undefined;
  /** Whether headers of messages between Exchange Online and the organization's own servers are kept, as a hybrid deployment needs it. */
  cloudServicesMailEnabled?: boolean | undefined;
  /** Whether the senders of messages to the organization's own servers are rewritten by the Sender Rewriting Scheme too. */
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
  /** What made the connector. */
  connectorSource?: "Default" | "HybridWizard" | "Migrated" | "AdminUI" | undefined;
  /** A note by whoever made the connector. */
  comment?: string | null | undefined;
}
