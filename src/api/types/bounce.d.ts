/** What a code means. */
export type MeaningId = "5.7.64" | "5.7.64-attr36" | "5.7.51" | "5.7.68" | "4.4.62" | "4.4.4-attr5" | "4.3.2-attr55" | "5.7.711" | "inbound-disabled" | "5.7.1-allow-list" | "5.7.54" | "5.7.506" | "5.7.512" | "5.7.25" | "4.7.26" | "5.7.510" | "5.7.23" | "5.7.509" | "5.7.367" | "5.7.520" | "5.7.57" | "5.7.60" | "5.7.3" | "5.7.139" | "5.7.30" | "5.7.1-authenticate" | "5.3.190" | "5.6.11" | "4.4.312" | "4.4.315" | "4.4.316" | "4.4.317-subject" | "4.4.317-root" | "4.4.317" | "4.4.318" | "4.7.320" | "5.7.3-starttls" | "5.7.0-starttls" | "4.7.5-send" | "4.4.8" | "4.7.5-mta-sts" | "4.7.321" | "4.7.322" | "4.7.323" | "4.7.324" | "4.7.325" | "5.4.6" | "5.4.14" | "4.4.7" | "5.0.350" | "5.4.1-relay" | "5.7.1-relay" | "5.4.4" | "validate-off" | "5.4.1-unknown" | "5.1.10" | "5.1.1-old-address" | "5.1.1" | "5.1.0" | "5.5.0" | "5.7.504" | "5.7.1-delivery" | "5.7.1-rule" | "5.7.12" | "5.7.124" | "5.7.133" | "5.7.507" | "5.7.513" | "5.7.703" | "4.3.2-threads" | "5.2.121" | "5.2.122" | "5.7.232" | "5.7.233" | "5.7.236" | "5.7.705" | "5.7.708" | "5.7.750" | "4.7.230" | "5.7.230" | "4.7.500" | "4.7.850" | "5.7.501" | "5.7.800" | "5.7.508" | "5.7.511" | "5.7.1-block-list" | "5.1.8" | "5.1.90" | "5.2.2" | "4.5.3";

/** Who has to act. */
export type SideId = "sender" | "tenant" | "own-server" | "device" | "destination" | "service";

/** What a name in a bounce message names. */
export type NameId = "reporter" | "remote" | "address" | "connector" | "detail" | "attribute";

/** What decided about the meaning of a code: its text, its number, nothing yet, or only its class. */
export type CertaintyId = "text" | "number" | "open" | "class";

/** A question that a bounce message leads to. */
export type OnwardQuestionId = "devices" | "servers" | "partner" | "provider" | "relay-domain" | "rule" | "multi-geo";

/** A view that a bounce message leads to. */
export type OnwardViewId = "setup" | "playground" | "inbound";

/** A step of the set-up guide that a bounce message leads to. */
export type GuideStepId = "version" | "senders" | "tls" | "receive" | "name" | "port" | "firewall" | "device" | "relay" | "to-relay" | "from-server" | "enabled" | "send" | "device-send" | "from-service" | "filtering" | "from-hosted";
