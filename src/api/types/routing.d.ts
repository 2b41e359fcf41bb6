/** An interpretation of Microsoft’s page on multiple connectors. */
export type Precedence = "most-specific" | "listed-order";

/** Where mail goes. */
export type OutcomeId = "connector" | "tie" | "mx" | "stays-in-microsoft-365" | "rejected" | "loops";

/** How a message came about. */
export type MessageKind = "person" | "forwarded" | "redirected" | "journal" | "onmicrosoft";

/** Which recipients of the organization's own domains its Microsoft 365 directory has. */
export type RecipientsInDirectory = "all" | "mailboxes" | "unknown";

/** Which of the organization's mailboxes are in Microsoft 365. */
export type MailboxesInCloud = "all" | "listed" | "none" | "unknown";

/** Where the MX records of the organization's own domains point. */
export type MxPointsTo = "microsoft-365" | "elsewhere" | "unknown";
