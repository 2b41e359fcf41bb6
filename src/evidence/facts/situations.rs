//! What tells situations apart: where the MX record points, whether a service hands mail back, what a
//! remaining server is for, whose machine an app runs on.

facts! {
    const ALL;

    const POSSIBLE_INSTEAD =
        "What works instead: client submission, a static IP address of its own, a certificate in your domain, or an email server of yours in between."
        Documented "2026-11" [CLIENT_SUBMISSION SMTP_RELAY];

    const POSSIBLE_FOR_HOSTED =
        "Ask the service for a certificate with a name that is one of your accepted domains, or let it send through an email server of yours."
        Inferred "2026-11" [ADD_ON_SERVICE];

    const RENTED_MACHINE =
        "Your own app on a rented virtual machine is yours, if the machine’s static address is yours alone. An edition of the page before 2021 ruled out Azure."
        DocumentsDisagree "2026-11" [SMTP_RELAY];

    const ADD_ON =
        "A service that hands mail back takes two OnPremises connectors: an outbound one that only a mail flow rule uses, and an inbound one by certificate."
        Documented "2026-11" [ADD_ON_SERVICE];

    const ADD_ON_EXCEPTION =
        "The rule needs an exception for mail that has come back, by the header that the service adds. It also stops processing more rules."
        Documented "2026-11" [ADD_ON_SERVICE];

    const ADD_ON_CERTIFICATE =
        "The service gives you a certificate name of your own. Add it as an accepted domain, or returned mail can’t be attributed to you."
        Documented "2026-11" [ADD_ON_SERVICE];

    const ADD_ON_HEADERS =
        "Choose “Retain internal Exchange email headers” on both connectors or on neither."
        Documented "2026-11" [ADD_ON_SERVICE];

    const GATEWAY_BY_RULE =
        "The gateway’s connector must be used only by a rule as well. Put the add-on’s rule first, then the gateway’s rule for everything that has come back."
        Inferred "2026-11" [ADD_ON_SERVICE OUTBOUND_IS_TRANSPORT_RULE_SCOPED];

    const MX_NOT_AT_SERVICE =
        "While the MX record points to Microsoft 365, internet mail bypasses the service, and a locked-down connector would refuse all of it. Change the MX record first."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const MX_AT_OWN_SERVERS =
        "Internet mail then reaches Microsoft 365 from your own servers, so a connector from the service wouldn’t see any."
        Inferred "2026-11" [THIRD_PARTY_CLOUD];

    const ENHANCED_FILTERING =
        "Turn on Enhanced Filtering on the connector that receives internet mail from the service, not on the hybrid one. Turn off rules that set SCL −1."
        Documented "2026-11" [ENHANCED_FILTERING];

    const FILTERING_BEHIND_OWN_SERVERS =
        "Microsoft 365 takes your servers for the senders of that mail. Enhanced Filtering on their connector makes it see the real source; better, move the MX record."
        Documented "2026-11" [ENHANCED_FILTERING];

    const REJECTION_IS_NO_LOCK =
        "Rejecting direct send doesn’t replace the lock, because messages from foreign senders still get in."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const RELAY_BY_MX_LOOPS =
        "Deliver to smart hosts if the domain’s MX record points to Microsoft 365. A connector that routes by MX would loop (5.4.14)."
        Documented "2026-11" [MAIL_LOOPS];

    const IN_REGION_ROUTING =
        "With In-Region Routing, your on-premises connectors’ certificate and addresses must not carry other internet mail (451 4.4.62, ATTR35)."
        Documented "2026-11" [IN_REGION_ROUTING];

    const SERVER_FOR_MANAGEMENT =
        "If it’s the last one and only manages recipients, you can shut the server down and use the management tools. Don’t uninstall it."
        Documented "2026-11" [MANAGE_RECIPIENTS];

    const CONNECTORS_OF_UNUSED_SERVER =
        "Connectors of a server that no mail passes through can go. Disable them first; delete them later."
        Inferred "2026-11" [DECOMMISSION_EXCHANGE];

    const MX_AT_REMAINING_SERVER =
        "As long as the MX record points to the server, all internet mail passes through it and needs its connector."
        Inferred "2026-11" [MANAGE_RECIPIENTS];

    const MOVE_MX_FIRST =
        "Point MX and Autodiscover records to Exchange Online before you shut down the last Exchange server."
        Documented "2026-11" [MANAGE_RECIPIENTS];

    const SERVER_STAYS =
        "Keep a server that does more than manage recipients, such as SMTP relay. Devices can keep relaying through it."
        Documented "2026-11" [MANAGE_RECIPIENTS];
}
