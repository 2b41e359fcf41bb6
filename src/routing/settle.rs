//! What happens once a connector is chosen, and how to see in the organization itself which one was.

use super::route::{Outcome, Route};
use crate::evidence::{Fact, Grade, facts};

/// How an administrator can see which connector takes a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What it shows.
    pub says: &'static Fact,
    /// The command for Exchange Online PowerShell. None if it is a page of the admin center.
    pub command: Option<String>,
}

/// What there is to check with, the surest first.
pub const CHECKS: [&Fact; 3] = [
    &facts::OUTBOUND_CONNECTOR_REPORT,
    &facts::MESSAGE_TRACE_DETAIL,
    &facts::OUTBOUND_MESSAGES_REPORT,
];

/// How a connector finds the next server.
pub const AFTER_CONNECTOR: [&Fact; 2] = [&facts::SMART_HOST_LOOKUP, &facts::SEVERAL_SMART_HOSTS];

impl Route {
    /// How to settle the answer in the organization itself. There is nothing to settle where
    /// documents agree.
    ///
    /// ```
    /// use connector_checker::routing::{Precedence, Router, worked_example};
    /// let router = Router::new(worked_example(), Precedence::default());
    /// let checks = router.route(&"john@sales.contoso.com".parse()?).checks();
    /// let command = "Get-OutboundConnectorReport -Domain sales.contoso.com";
    /// assert_eq!(checks[0].command.as_deref(), Some(command));
    /// assert!(router.route(&"john@contoso.com".parse()?).checks().is_empty());
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn checks(&self) -> Vec<Check> {
        let is_open =
            |claim: &Fact| matches!(claim.grade, Grade::DocumentsDisagree | Grade::Undocumented);
        if !self.claims().any(is_open) {
            return Vec::new();
        }
        let commands = [
            // A domain has no character with a meaning in PowerShell.
            Some(
                [
                    "Get-OutboundConnectorReport -Domain ",
                    self.recipient.domain().as_str(),
                ]
                .concat(),
            ),
            Some(
                [
                    "Get-MessageTraceV2 -RecipientAddress ",
                    &quoted(&self.recipient.to_string()),
                    " | Get-MessageTraceDetailV2 | Format-List",
                ]
                .concat(),
            ),
            None,
        ];
        let checks = CHECKS.into_iter().zip(commands);
        checks
            .map(|(says, command)| Check { says, command })
            .collect()
    }

    /// What holds once the message is with its connector.
    pub fn after(&self) -> &'static [&'static Fact] {
        match self.reading.outcome {
            Outcome::Connector(_) | Outcome::Tie(_) => &AFTER_CONNECTOR,
            _ => &[],
        }
    }
}

/// A text between single quotes for PowerShell, which takes four curly quotes for that quote too.
fn quoted(text: &str) -> String {
    let mut quoted = "'".to_owned();
    for letter in text.chars() {
        quoted.push(letter);
        if matches!(letter, '\'' | '‘' | '’' | '‚' | '‛') {
            quoted.push(letter);
        }
    }
    quoted.push('\'');
    quoted
}
