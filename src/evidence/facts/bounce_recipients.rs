//! What bounce messages say of the recipient.

facts! {
    const ALL;

    const NDR_5_4_1_UNKNOWN =
        "Directory-based edge blocking refused the message: the recipient’s domain is authoritative, and the directory doesn’t have this address."
        Documented "2026-11" [NDR_UNKNOWN_RECIPIENT NDR_LIST];

    const NDR_5_1_10 =
        "Exchange Online searched for the recipient’s address and didn’t find it."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_1_1 =
        "The mailbox doesn’t exist in the destination system."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_1_1_OLD_ADDRESS =
        "The message was addressed to an internal (X.500) address that Exchange can’t resolve, as happens after a migration."
        Documented "2026-11" [NDR_OLD_ADDRESS];

    const NDR_5_1_0 =
        "The recipient’s address is malformed or couldn’t be resolved, often in a reply to a message saved as a file."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_5_0 =
        "No mailbox with this address exists at Outlook.com or Hotmail."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_504 =
        "Exchange Online Protection rejected the address of the recipient as invalid."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_1_DELIVERY =
        "This sender isn’t allowed to write to this recipient, or a mail flow rule rejected the message."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_1_RULE =
        "A mail flow rule rejected the message with an explanation or a code of its own, which is 5.7.1 or from 5.7.900 to 5.7.999."
        Documented "2026-11" [TRANSPORT_RULE_REJECT];

    const NDR_5_7_12 =
        "The recipient accepts messages from authenticated senders of the same organization only, and this one arrived as external."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_124 =
        "The sender isn’t in the group’s list of allowed senders."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_133 =
        "The recipient is a group that refuses messages from outside the organization."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_507 =
        "The recipient’s organization has blocked your sending address."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_513 =
        "The recipient’s domain put your server’s address on its own block list."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_703 =
        "One recipient is blocked in your Tenant Allow/Block List, which stops the message for all of them."
        Documented "2026-11" [NDR_TENANT_BLOCKED NDR_LIST];

    const NDR_5_3_190 =
        "Servers on-premises send journal reports to Exchange Online, where Journaling Archive is turned off."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_3_2_THREADS =
        "The recipient’s mailbox is receiving too many messages at once, so delivery slows down by design."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_2_121 =
        "One sender exceeded the number of messages that a recipient accepts from it within an hour."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_2_122 =
        "The recipient reached the hourly limit for messages from everyone."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_6_11 =
        "The message contains bare line feeds, which the receiving server doesn’t support."
        Documented "2026-11" [NDR_LIST];
}
