/** The id of a question. */
export type QuestionId = "mailboxes" | "servers" | "hybrid" | "devices" | "partner" | "other-tenant" | "provider" | "relay-domain" | "rule" | "multi-geo" | "remaining-server" | "sign-in" | "reach" | "direct-send" | "identity" | "partner-security" | "provider-mail" | "returns" | "mx" | "subdomains" | "remaining-use";

/** Answers to some of the questions, by their ids. */
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
    "remaining-server"?: "yes" | "no" | "unknown";
    "sign-in"?: "yes" | "no" | "unknown";
    "reach"?: "inside" | "outside" | "unknown";
    "direct-send"?: "yes" | "no" | "unknown";
    "identity"?: "own" | "shared" | "hosted" | "hosted-own" | "unknown";
    "partner-security"?: "ordinary" | "incoming" | "outgoing" | "both" | "unknown";
    "provider-mail"?: "incoming" | "outgoing" | "both" | "unknown";
    "returns"?: "delivers" | "returns" | "both" | "unknown";
    "mx"?: "microsoft-365" | "own-servers" | "service" | "unknown";
    "subdomains"?: "yes" | "no" | "unknown";
    "remaining-use"?: "management" | "relay" | "unknown";
}

/** Whether a connector is needed. */
export type NeedId = "required" | "required-unless-hybrid" | "needed" | "not-possible" | "recommended" | "optional" | "already-created" | "not-needed" | "does-not-apply";

/** An end of a mail flow. */
export type PartyId = "your-server" | "microsoft-365" | "partner" | "other-tenant" | "provider" | "rule-target" | "hosted-app" | "add-on";

/** How Microsoft 365 identifies the sender of an inbound connector. */
export type IdentityId = "certificate" | "ip-address" | "sender-domain";

/** What a connector must require or cover. */
export type RequirementId = "tls-from-partner" | "tls-to-partner" | "forced-tls" | "only-from-service" | "smart-hosts" | "relay-domains" | "relay-subdomains" | "rule-scoped" | "own-server-type";
