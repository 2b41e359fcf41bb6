/** How a message is treated. */
export type TreatmentId = "from-organization" | "from-partner" | "from-internet" | "relayed" | "relay-denied" | "relay-denied-domain" | "restricted" | "tls-required" | "direct-send" | "unknown-recipient";

/** A step of an attribution. */
export type StepId = "certificate" | "address" | "recipient" | "restriction" | "sender-domain" | "tls" | "direct-send" | "directory";

/** How a connector fared. */
export type StandingId = "takes" | "ties" | "refuses" | "doesnt-exempt" | "may-decide" | "outranked" | "disabled" | "trusts-organizations" | "name-not-accepted" | "sender-not-accepted" | "null-sender" | "recipient-outside" | "other-senders" | "no-match";

/** Whether something holds. */
export type HoldsId = "no" | "cant-tell" | "yes";
