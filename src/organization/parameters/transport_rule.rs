//! `New-TransportRule` and `Set-TransportRule`: the parameters that decide where messages go and
//! whether they are filtered.

use super::declare::settings;
use super::row::Taken;
use crate::evidence::{Grade, Source};
use crate::organization::list::List;
use crate::organization::setting::Setting;
use crate::organization::values::{Name, Predicate};
use crate::organization::words::{RuleMode, RuleState};

settings! {
    /// The routing part of a mail flow rule
    /// ([`Source::CONDITIONAL_ROUTING`](crate::evidence::Source::CONDITIONAL_ROUTING)).
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

    /// The rows, in the order of the variants. The reference states no default for Boolean actions: a
    /// rule takes only the actions it was given.
    pub(super) const ROWS;

    held {
        /// The name of the rule.
        Name name: Name, default(none) {
            type_name: "String",
            new: Taken::Required,
            note: Some("Unique, with at most 64 characters."),
        }

        /// Whether the rule is turned on.
        State state: RuleState, default(RuleState::Enabled) {
            type_name: "RuleState",
            new: Taken::No,
            set: Taken::No,
            note: Some("New- has Enabled instead. To change it later, use Enable-TransportRule or Disable-TransportRule."),
        }

        /// The position of the rule in the processing order, which starts at 0.
        Priority priority: Option<i32>, default(empty) {
            type_name: "Int32",
            note: Some("Unique. Without it, a new rule runs last."),
        }

        /// Whether the rule acts on messages or only records matches.
        Mode mode: RuleMode, default(RuleMode::Enforce) {
            type_name: "RuleMode",
        }

        /// The conditions that a message must meet; none means every message.
        Conditions conditions: List<Predicate>, default(empty) {
            type_name: "TransportRulePredicate[]",
            new: Taken::No,
            set: Taken::No,
            note: Some("Each condition is named after its cmdlet parameter."),
        }

        /// The exceptions, any of which excludes a message from the rule.
        Exceptions exceptions: List<Predicate>, default(empty) {
            type_name: "TransportRulePredicate[]",
            new: Taken::No,
            set: Taken::No,
            note: Some("Each exception is named after its cmdlet parameter."),
        }

        /// Whether later rules are skipped for the same message.
        StopRuleProcessing stop_rule_processing: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The outbound connector that messages are routed to.
        RouteMessageOutboundConnector route_message_outbound_connector: Option<Name>, default(empty) {
            type_name: "OutboundConnectorIdParameter",
            note: Some("Name, distinguished name, or GUID. Which connector is used if several rules match isn’t documented."),
            source: Some(Source::CONDITIONAL_ROUTING),
        }

        /// Whether messages that leave the organization without a connector require TLS.
        RouteMessageOutboundRequireTls route_message_outbound_require_tls: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The spam confidence level that messages get; −1 skips spam filtering.
        SetSCL set_scl: Option<i32>, default(empty) {
            type_name: "SclValue",
            note: Some("From −1 to 9."),
        }

        /// The recipients that replace those of the message.
        RedirectMessageTo redirect_message_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added as Bcc.
        BlindCopyTo blind_copy_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added as Cc.
        CopyTo copy_to: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The recipients that are added as To.
        AddToRecipients add_to_recipients: List<Box<str>>, default(empty) {
            type_name: "RecipientIdParameter[]",
        }

        /// The name of the header field that is set to `SetHeaderValue`.
        SetHeaderName set_header_name: Option<Box<str>>, default(empty) {
            type_name: "HeaderName",
        }

        /// The value of the header field in `SetHeaderName`.
        SetHeaderValue set_header_value: Option<Box<str>>, default(empty) {
            type_name: "HeaderValue",
        }

        /// The name of the header field that is removed.
        RemoveHeader remove_header: Option<Box<str>>, default(empty) {
            type_name: "HeaderName",
        }

        /// Whether messages are deleted silently.
        DeleteMessage delete_message: bool, default(false) {
            grade: Grade::Inferred,
        }

        /// The explanation in the rejection of messages.
        RejectMessageReasonText reject_message_reason_text: Option<Box<str>>, default(empty) {
            type_name: "RejectText",
            note: Some("With RejectMessageEnhancedStatusCode, the service’s own explanation is used."),
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
    /// The rule that `New-TransportRule` creates, with the defaults of the parameters.
    pub fn new(name: impl Into<Name>) -> TransportRule {
        TransportRule {
            name: Setting::given(name.into()),
            ..TransportRule::with_defaults()
        }
    }

    /// A rule with only a name, as from an export: everything else is unknown until it is set.
    pub fn exported(name: impl Into<Name>) -> TransportRule {
        TransportRule {
            name: Setting::given(name.into()),
            ..TransportRule::unknown()
        }
    }

    /// Whether the rule routes messages to a connector, or nobody knows.
    pub fn may_route(&self) -> bool {
        let connector = self.route_message_outbound_connector.known();
        connector.is_none_or(Option::is_some)
    }

    /// Whether the rule isn't known to be off, or to record matches only.
    pub fn may_act(&self) -> bool {
        let is_off = self.state.known() == Some(&RuleState::Disabled);
        let mode = self.mode.known();
        !is_off && mode.is_none_or(|mode| *mode == RuleMode::Enforce)
    }
}
