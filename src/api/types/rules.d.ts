/** The name of a question. */
export type QuestionId = "mailboxes" | "servers" | "hybrid" | "devices" | "partner" | "other-tenant" | "provider" | "relay-domain" | "rule" | "multi-geo" | "sign-in" | "reach" | "identity" | "partner-security" | "provider-mail" | "subdomains";

/** The answers to some of the questions, by their names. */
export interface Answers {
    "mailboxes"?: "cloud" | "split" | "on-premises" | "none" | "unknown";
    "servers"?: "exchange-2010" | "exchange-2007" | "other" | "unknown";
    "hybrid"?: "yes" | "no" | "unknown";
    "devices"?: "yes" | "no" | "unknown";
    "partner"?: "yes" | "no" | "unknown";
    "other-tenant"?: "yes" | "no" | "unknown";
    "provider"?: "yes" | "no" | "unknown";
    "relay-domain"?: "yes" | "no" | "unknown";
    "rule"?: "yes" | "no" | "unknown";
    "multi-geo"?: "yes" | "no" | "unknown";
    "sign-in"?: "yes" | "no" | "unknown";
    "reach"?: "inside" | "outside" | "unknown";
    "identity"?: "own" | "shared" | "hosted" | "unknown";
    "partner-security"?: "ordinary" | "incoming" | "outgoing" | "both" | "unknown";
    "provider-mail"?: "incoming" | "outgoing" | "both" | "unknown";
    "subdomains"?: "yes" | "no" | "unknown";
}

/** Whether a connector is needed. */
export type NeedId = "required" | "required-unless-hybrid" | "optional" | "already-created" | "not-needed" | "does-not-apply";

/** An end of a mail flow. */
export type PartyId = "your-server" | "microsoft-365" | "partner" | "other-tenant" | "provider" | "rule-target";

/** How Microsoft 365 recognizes the sender of an incoming connector. */
export type IdentityId = "certificate" | "ip-address" | "sender-domain";

/** What a connector must insist on or cover. */
export type RequirementId = "tls-from-partner" | "tls-to-partner" | "forced-tls" | "only-from-service" | "smart-hosts" | "relay-domains" | "relay-subdomains" | "rule-scoped";
