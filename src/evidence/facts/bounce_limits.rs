//! What bounce messages say of limits and of reputation.

facts! {
    const ALL;

    const NDR_5_7_232 =
        "A trial organization has used up its daily number of external recipients."
        Documented "2026-11" [NDR_OUTBOUND_LIMITS];

    const NDR_5_7_233 =
        "The organization has reached its daily limit of external recipients, which counts relayed mail as well."
        Documented "2026-11" [NDR_OUTBOUND_LIMITS];

    const NDR_5_7_236 =
        "Senders in your onmicrosoft.com domains wrote to more than 100 external recipients within 24 hours."
        Documented "2026-11" [NDR_ONMICROSOFT_LIMITS];

    const NDR_5_7_705 =
        "Too much of the organization’s outgoing mail looked like spam, so none of it may leave."
        Documented "2026-11" [NDR_TENANT_BLOCKED NDR_LIST];

    const NDR_5_7_708 =
        "Microsoft 365 refuses traffic from this address because of its low reputation, which is common in trial subscriptions."
        Documented "2026-11" [NDR_TENANT_BLOCKED NDR_LIST];

    const NDR_5_7_750 =
        "A suspicious number of messages came from domains that aren’t registered in the organization."
        Documented "2026-11" [NDR_TENANT_BLOCKED NDR_LIST];

    const NDR_4_7_230 =
        "Exchange Online throttles an outdated Exchange server that sends through an on-premises connector."
        Documented "2026-11" [OLD_SERVERS];

    const NDR_5_7_230 =
        "Exchange Online blocks mail from an Exchange server that has been without updates for too long."
        Documented "2026-11" [OLD_SERVERS];

    const NDR_4_7_500 =
        "Microsoft 365 restricts a sending address for a while because it suddenly sends much more than before."
        Documented "2026-11" [NDR_SERVER_BUSY NDR_LIST];

    const NDR_4_7_850 =
        "The sending address shows suspicious activity and is restricted while Microsoft evaluates it."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_501 =
        "The sending account is banned because spam was detected from it."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_800 =
        "The sender’s domain, or the name in its EHLO, is banned because of detected spam."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_508 =
        "The sender’s IPv6 range sent too many messages within a short time."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_511 =
        "Microsoft banned the address from which the message came."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_1_BLOCK_LIST =
        "The receiving server found the sending address on a public block list."
        Reported "2026-11" [];

    const NDR_5_1_8 =
        "The account may no longer send to external recipients because it sent too much spam."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_1_90 =
        "The mailbox reached its daily limit for recipients."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_2_2 =
        "The mailbox exceeded its quota for submitting messages."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_5_3 =
        "The envelope names more than 200 recipients in the same domain."
        Documented "2026-11" [NDR_LIST];

    const STATUS_CODE_CLASSES =
        "By the standard, the first number says whether the failure is temporary (4) or permanent (5), the second what it concerns, and the third the detail."
        Inferred "2026-11" [STATUS_CODES STATUS_REGISTRY];

    const NDR_UNKNOWN_CODE =
        "No document that the checker draws on explains this code for Exchange Online."
        Undocumented "2026-11" [];
}
