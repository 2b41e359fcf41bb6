//! What to check, and with which command: each once, for all rows that ask for it.

use crate::bounce::row::Check;

pub const INBOUND: Check = Check {
    does: "See each inbound connector’s type, certificate name and addresses, and whether it is turned on.",
    command: "Get-InboundConnector | Format-List Name,Enabled,ConnectorType,TlsSenderCertificateName,SenderIPAddresses",
};

pub const LOCKS: Check = Check {
    does: "Find the partner connectors that restrict senders.",
    command: "Get-InboundConnector | Where-Object {$_.RestrictDomainsToCertificate -or $_.RestrictDomainsToIPAddresses} | Format-List Name,SenderDomains,TlsSenderCertificateName,SenderIPAddresses",
};

pub const FILTERING: Check = Check {
    does: "See whether Enhanced Filtering is on for the connector of the gateway.",
    command: "Get-InboundConnector | Format-List Name,EFSkipLastIP,EFSkipIPs,EFUsers",
};

pub const HYBRID: Check = Check {
    does: "See whether the hybrid connector keeps cross-premises headers.",
    command: "Get-InboundConnector | Format-List Name,ConnectorType,CloudServicesMailEnabled,TlsSenderCertificateName",
};

pub const ACCEPTED: Check = Check {
    does: "List the accepted domains with their types.",
    command: "Get-AcceptedDomain | Format-Table DomainName,DomainType,MatchSubDomains",
};

pub const OUTBOUND: Check = Check {
    does: "See where the outbound connectors lead, and which TLS they demand.",
    command: "Get-OutboundConnector | Format-List Name,Enabled,RecipientDomains,UseMXRecord,SmartHosts,TlsSettings,TlsDomain",
};

pub const VALIDATE: Check = Check {
    does: "Send a test message through the connector.",
    command: "Validate-OutboundConnector -Identity 'To our server' -Recipients anna@contoso.com",
};

pub const CENTRAL: Check = Check {
    does: "See which connector routes all messages through your own servers.",
    command: "Get-OutboundConnector | Format-List Name,ConnectorType,RouteAllMessagesViaOnPremises,AllAcceptedDomains,RecipientDomains",
};

pub const MODES: Check = Check {
    does: "See how the outbound connectors use MTA-STS and DANE.",
    command: "Get-OutboundConnector | Format-List Name,MtaStsMode,SmtpDaneMode",
};

pub const TRACE: Check = Check {
    does: "Find the message, and the connector that it took.",
    command: "Get-MessageTraceV2 -RecipientAddress anna@contoso.com | Get-MessageTraceDetailV2 | Format-List",
};

pub const RULES: Check = Check {
    does: "See which mail flow rules choose a connector or reject messages.",
    command: "Get-TransportRule | Format-List Name,State,Priority,RouteMessageOutboundConnector,RejectMessageReasonText",
};

pub const REJECT: Check = Check {
    does: "See whether the organization rejects direct send.",
    command: "Get-OrganizationConfig | Format-List RejectDirectSend",
};

pub const BLOCKED: Check = Check {
    does: "List the blocked connectors.",
    command: "Get-BlockedConnector",
};

pub const LIMITS: Check = Check {
    does: "See the limit and how much of it is used.",
    command: "Get-LimitsEnforcementStatus",
};

pub const SENDERS: Check = Check {
    does: "List the blocked accounts.",
    command: "Get-BlockedSenderAddress",
};

pub const OLD: Check = Check {
    does: "See the report on outdated servers.",
    command: "Get-OnPremServerReportInfo",
};

pub const VERSION: Check = Check {
    does: "See the version of each Exchange server.",
    command: "Get-ExchangeServer | Format-List Name,AdminDisplayVersion",
};

pub const SEND: Check = Check {
    does: "On the Exchange server, see the send connectors and their certificates.",
    command: "Get-SendConnector | Format-List Name,SmartHosts,TlsCertificateName,TlsDomain,RequireTLS",
};

pub const RECEIVE: Check = Check {
    does: "On the Exchange server, see what each receive connector accepts and which certificate it uses.",
    command: "Get-ReceiveConnector | Format-List Name,Bindings,RemoteIPRanges,PermissionGroups,TlsCertificateName",
};

pub const CERTIFICATES: Check = Check {
    does: "On the Exchange server, list the certificates and when they expire.",
    command: "Get-ExchangeCertificate | Format-List Subject,CertificateDomains,NotAfter,Services,Thumbprint",
};

pub const MX: Check = Check {
    does: "Look up the MX record of the domain.",
    command: "Resolve-DnsName -Type MX contoso.com",
};

pub const HOST: Check = Check {
    does: "Look up the smart host’s name: its MX record counts first, then its address.",
    command: "Resolve-DnsName -Type MX mail.contoso.com; Resolve-DnsName mail.contoso.com",
};

pub const TXT: Check = Check {
    does: "Read the domain’s SPF record.",
    command: "Resolve-DnsName -Type TXT contoso.com",
};

pub const DMARC: Check = Check {
    does: "Read the domain’s DMARC policy.",
    command: "Resolve-DnsName -Type TXT _dmarc.contoso.com",
};

pub const PTR: Check = Check {
    does: "Look up the reverse record of the address.",
    command: "Resolve-DnsName 203.0.113.25",
};

pub const PORT: Check = Check {
    does: "From outside your network, see whether port 25 answers.",
    command: "Test-NetConnection mail.contoso.com -Port 25",
};

pub const CHAIN: Check = Check {
    does: "See the certificate that the server presents, with its chain.",
    command: "openssl s_client -starttls smtp -connect mail.contoso.com:25 -showcerts",
};

pub const RECIPIENT: Check = Check {
    does: "Look for the recipient’s address in the directory.",
    command: "Get-Recipient anna@contoso.com | Format-List RecipientTypeDetails,EmailAddresses",
};

pub const GROUP: Check = Check {
    does: "See which senders the group accepts.",
    command: "Get-DistributionGroup sales@contoso.com | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers",
};

pub const MAILBOX: Check = Check {
    does: "See which senders the mailbox accepts.",
    command: "Get-Mailbox anna@contoso.com | Format-List RequireSenderAuthenticationEnabled,AcceptMessagesOnlyFromSendersOrMembers",
};

pub const SMTP_AUTH: Check = Check {
    does: "See whether authenticated SMTP is turned off for everyone or for this mailbox.",
    command: "Get-TransportConfig | Format-List SmtpClientAuthenticationDisabled; Get-CASMailbox scanner@contoso.com | Format-List SmtpClientAuthenticationDisabled",
};

pub const SEND_AS: Check = Check {
    does: "See who may send as the address that the device uses.",
    command: "Get-RecipientPermission scanner@contoso.com",
};

pub const FORWARD: Check = Check {
    does: "See what the outbound spam policies allow.",
    command: "Get-HostedOutboundSpamFilterPolicy | Format-List Name,AutoForwardingMode",
};

pub const ALLOW_LIST: Check = Check {
    does: "See the IP Allow List.",
    command: "Get-HostedConnectionFilterPolicy | Format-List Name,IPAllowList,IPBlockList",
};

pub const TABL: Check = Check {
    does: "See the blocked addresses and domains.",
    command: "Get-TenantAllowBlockListItems -ListType Sender -Block",
};

pub const JOURNAL: Check = Check {
    does: "On the Exchange server, see where journal reports go.",
    command: "Get-JournalRule | Format-List Name,JournalEmailAddress,Enabled",
};

pub const EHLO: Check = Check {
    does: "On the Exchange server, see the name that it introduces itself with.",
    command: "Get-SendConnector | Format-List Name,Fqdn",
};
