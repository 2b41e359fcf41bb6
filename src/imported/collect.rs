//! How to get everything that the checker reads out of an organization, in one go.

use crate::evidence::{Fact, facts};

/// Why the line asks for the outbound connectors more than once.
pub const WHY_AGAIN: [&Fact; 1] = [&facts::TEST_MODE_CONNECTORS_HIDDEN];

/// A list that the line collects.
struct List {
    /// The cmdlet, which is its name in the file.
    cmdlet: &'static str,
    /// What is run for it: several times where one run doesn't show everything.
    runs: &'static [&'static str],
    /// What it is.
    says: &'static str,
}

/// What the line collects. Without its switches, `Get-OutboundConnector` leaves out the connectors in test mode, and by
/// its reference those that only mail flow rules use; equal ones are read once.
const LISTS: [List; 7] = [
    List {
        cmdlet: "Get-OutboundConnector",
        runs: &[
            "Get-OutboundConnector -ResultSize Unlimited",
            "Get-OutboundConnector -ResultSize Unlimited -IncludeTestModeConnectors $true",
            "Get-OutboundConnector -ResultSize Unlimited -IsTransportRuleScoped $true",
        ],
        says: "outbound connectors, including those in test mode",
    },
    List {
        cmdlet: "Get-InboundConnector",
        runs: &["Get-InboundConnector -ResultSize Unlimited"],
        says: "inbound connectors",
    },
    List {
        cmdlet: "Get-AcceptedDomain",
        runs: &["Get-AcceptedDomain -ResultSize Unlimited"],
        says: "accepted domains",
    },
    List {
        cmdlet: "Get-RemoteDomain",
        runs: &["Get-RemoteDomain -ResultSize Unlimited"],
        says: "remote domains",
    },
    List {
        cmdlet: "Get-TransportRule",
        runs: &["Get-TransportRule -ResultSize Unlimited"],
        says: "mail flow rules",
    },
    List {
        cmdlet: "Get-TransportConfig",
        runs: &["Get-TransportConfig"],
        says: "transport configuration",
    },
    List {
        cmdlet: "Get-OrganizationConfig",
        runs: &["Get-OrganizationConfig | Select-Object Name,RejectDirectSend"],
        says: "whether Direct Send is rejected",
    },
];

/// The file that the line makes.
const FILE: &str = "connectors.json";

/// What the file contains, in words.
pub const COLLECTED: [&str; LISTS.len()] = {
    let mut words = [""; LISTS.len()];
    let mut at = 0;
    while at < words.len() {
        // Below the length of both.
        words[at] = LISTS[at].says;
        at += 1;
    }
    words
};

/// The line for Exchange Online PowerShell: one file, named by cmdlets, with everything in full.
///
/// ```
/// use connector_checker::imported::collect;
/// assert!(collect().contains("Get-OutboundConnector -ResultSize Unlimited -IncludeTestModeConnectors $true"));
/// assert_eq!(collect().lines().count(), 1);
/// ```
pub fn collect() -> String {
    let lists = LISTS
        .map(|List { cmdlet, runs, .. }| ["'", cmdlet, "'=@(", &runs.join("; "), ")"].concat());
    let lists = lists.join("; ");
    [
        "[ordered]@{",
        &lists,
        "} | ConvertTo-Json -Depth 5 | Out-File -Encoding utf8 ",
        FILE,
    ]
    .concat()
}
