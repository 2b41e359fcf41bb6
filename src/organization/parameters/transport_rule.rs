//! `New-TransportRule` and `Set-TransportRule`: of their parameters, those that decide where
//! messages go, and whether they are filtered.

use super::declare::settings;
use super::row::Taken;
use crate::evidence::{Grade, Source};
use crate::organization::list::List;
use crate::organization::setting::Setting;
use crate::organization::values::{Name, Predicate};
use crate::organization::words::{RuleMode, RuleState};

settings! {
    /// A mail flow rule, as far as it routes messages
    /// ([`Source::ConditionalRouting`](crate::evidence::Source::ConditionalRouting)).
    ///
    /// ```
    /// use connector_checker::organization::{Name, List, TransportRule};
    /// let rule = TransportRule {
    ///     conditions: List::parse(["SentToScope: NotInOrganization"]).into(),
    ///     route_message_outbound_connector: Some(Name::from("To the filter")).into(),
    ///     ..TransportRule::new("Outgoing mail")
    /// };
    /// assert_eq!(rule.stop_rule_processing.known(), Some(&false));
    /// ```
    pub struct TransportRule;

    /// A parameter of the cmdlets for mail flow rules.
    pub enum TransportRuleParameter;

    /// The rows, in the order of the variants. The reference names no default for a switch that is
    /// an action: a rule takes the actions that it has been given, and no others.
    pub(super) const ROWS;

    held {
        /// What the rule is called.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            note: Some("Unique, and at most 64 characters long."),
        }

        /// Whether the rule is on.
        State state: RuleState, default(RuleState::Enabled) {
            type_name: "RuleState",
            new: Taken::No,
            set: Taken::No,
            note: Some("New- takes Enabled instead; later, Enable-TransportRule and Disable-TransportRule change it."),
        }

        /// The place of the rule among the others, which run from 0 upwards.
        Priority priority: Option<i32>, default(empty) {
            type_name: "Int32",
            note: Some("No two rules have the same one. Without it, a new rule runs after all others."),
        }

        /// Whether the rule acts on messages or only records that it matched.
        Mode mode: RuleMode, default(RuleMode::Enforce) {
            type_name: "RuleMode",
        }

        /// What a message must be for the rule to act on it; every message if there is nothing.
        Conditions conditions: List<Predicate>, default(empty) {
            type_name: "TransportRulePredicate[]",
            new: Taken::No,
            set: Taken::No,
            note: Some("The cmdlets have a parameter for each condition, by which it is named here."),
        }

        /// What a message must not be for the rule to act on it.
        Exceptions exceptions: List<Predicate>, default(empty) {
            type_name: "TransportRulePredicate[]",
            new: Taken::No,
            set: Taken::No,
            note: Some("The cmdlets have a parameter for each exception, by which it is named here."),
        }

        /// Whether no rule after this one runs for the same message.
        StopRuleProcessing stop_rule_processing: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The outbound connector that messages are routed to.
        RouteMessageOutboundConnector route_message_outbound_connector: Option<Name>, default(empty) {
            type_name: "OutboundConnectorIdParameter",
            note: Some("By name, distinguished name or GUID. Which connector is used when several rules match isn’t documented."),
            source: Some(Source::ConditionalRouting),
        }

        /// Whether messages that leave the organization without a connector must be sent over TLS.
        RouteMessageOutboundRequireTls route_message_outbound_require_tls: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The spam confidence level that messages get; −1 lets them skip spam filtering.
        SetSCL set_scl: Option<i32>, default(empty) {
            type_name: "SclValue",
            note: Some("From −1 to 9."),
        }

        /// The recipients that messages are sent to in place of their own.
        RedirectMessageTo redirect_message_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added as blind copies.
        BlindCopyTo blind_copy_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added as copies.
        CopyTo copy_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added to the others.
        AddToRecipients add_to_recipients: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The name of the header field that is set to `SetHeaderValue`.
        SetHeaderName set_header_name: Option<Box<str>>, default(empty) {
            type_name: "HeaderName",
        }

        /// What the header field in `SetHeaderName` is set to.
        SetHeaderValue set_header_value: Option<Box<str>>, default(empty) {
            type_name: "HeaderValue",
        }

        /// The name of the header field that is removed.
        RemoveHeader remove_header: Option<Box<str>>, default(empty) {
            type_name: "HeaderName",
        }

        /// Whether messages are deleted without a word to anybody.
        DeleteMessage delete_message: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The explanation with which messages are rejected.
        RejectMessageReasonText reject_message_reason_text: Option<Box<str>>, default(empty) {
            type_name: "RejectText",
            note: Some("Together with RejectMessageEnhancedStatusCode, the service’s own explanation is used."),
        }

        /// The status code with which messages are rejected.
        RejectMessageEnhancedStatusCode reject_message_enhanced_status_code: Option<Box<str>>, default(empty) {
            type_name: "RejectEnhancedStatus",
            note: Some("5.7.1, or from 5.7.900 to 5.7.999. Together with RejectMessageReasonText, 5.7.1 is used."),
        }
    }

    not held {
        /// The rule to change.
        Identity {
            type_name: "RuleIdParameter",
            new: Taken::No,
            set: Taken::Required,
        }

        /// Whether a new rule is on; the model holds it as `State`.
        Enabled {
            set: Taken::No,
            default: Fallback::Is(Literal::Boolean(true)),
        }
    }
}

impl TransportRule {
    /// The rule that `New-TransportRule` makes, with the defaults of the parameters.
    pub fn new(name: impl Into<Name>) -> TransportRule {
        TransportRule {
            name: Setting::given(name.into()),
            ..TransportRule::with_defaults()
        }
    }

    /// A rule of which an export says only the name: all else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> TransportRule {
        TransportRule {
            name: Setting::given(name.into()),
            ..TransportRule::unknown()
        }
    }
}
