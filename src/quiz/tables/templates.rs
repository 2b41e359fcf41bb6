//! Small organizations for questions: their domains and connectors.
//!
//! Domains contain placeholders: `own` is the company's main domain, `brand` a second one, `bank` a partner's, and `out` another
//! domain on the internet; `u1` and `u2` are units with subdomains. Routes aren't written here: the router computes them.

use crate::routing::Switch;

/// An organization.
pub struct Template {
    /// Its accepted domains, and whether each matches its subdomains.
    pub accepted: &'static [(&'static str, bool)],
    /// Its connectors.
    pub connectors: &'static [TemplateConnector],
    /// The domains of the recipients in questions.
    pub recipients: &'static [&'static str],
}

/// A connector of it.
pub struct TemplateConnector {
    /// The listed domains.
    pub entries: &'static [&'static str],
    /// The settings that are turned on.
    pub on: &'static [Switch],
    /// Whether it routes to a partner.
    pub is_partner: bool,
}

const fn to_servers(entries: &'static [&'static str], on: &'static [Switch]) -> TemplateConnector {
    TemplateConnector {
        entries,
        on,
        is_partner: false,
    }
}

const fn to_partner(entries: &'static [&'static str], on: &'static [Switch]) -> TemplateConnector {
    TemplateConnector {
        entries,
        on,
        is_partner: true,
    }
}

/// The connector for all accepted domains.
const ALL: TemplateConnector = to_servers(&[], &[Switch::AllAcceptedDomains]);
const OFF: &[Switch] = &[Switch::Disabled];
const RULE_ONLY: &[Switch] = &[Switch::IsTransportRuleScoped];

/// Organizations with all connectors turned on and no overlapping wildcards.
pub const BASIC: &[Template] = &[
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[
            to_servers(&["own"], &[]),
            to_servers(&["*.own"], &[]),
            to_servers(&["brand"], &[]),
        ],
        recipients: &["own", "u1.own", "u2.own", "brand", "out"],
    },
    Template {
        accepted: &[("own", false), ("u1.own", false), ("brand", false)],
        connectors: &[ALL, to_servers(&["brand"], &[]), to_partner(&["bank"], &[])],
        recipients: &["own", "u1.own", "brand", "bank", "out"],
    },
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[ALL, to_servers(&["own"], &[]), to_partner(&["*.bank"], &[])],
        recipients: &["own", "brand", "u1.bank", "u2.bank", "out"],
    },
    Template {
        accepted: &[("own", false), ("u1.own", false), ("brand", false)],
        connectors: &[ALL, to_servers(&["own"], &[]), to_servers(&["u1.own"], &[])],
        recipients: &["own", "u1.own", "brand", "out"],
    },
    Template {
        accepted: &[
            ("own", false),
            ("u1.own", false),
            ("u2.own", false),
            ("brand", false),
        ],
        connectors: &[
            ALL,
            to_servers(&["u1.own", "own"], &[]),
            to_servers(&["*.own"], &[]),
        ],
        recipients: &["own", "u1.own", "u2.own", "brand", "out"],
    },
];

/// Organizations with nested wildcards, match subdomains, and connectors that are turned off, used only by mail flow rules, or have
/// settings without effect.
pub const ADVANCED: &[Template] = &[
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[
            to_servers(&["*.own"], &[]),
            to_servers(&["*.u1.own"], &[]),
            to_servers(&["u1.own"], &[]),
            to_servers(&["brand"], &[]),
        ],
        recipients: &[
            "u1.own",
            "u2.own",
            "lab.u2.own",
            "lab.u1.own",
            "brand",
            "out",
        ],
    },
    Template {
        accepted: &[("own", false), ("u1.own", false), ("brand", false)],
        connectors: &[
            to_servers(&["own"], RULE_ONLY),
            ALL,
            to_servers(&["brand"], &[]),
            to_partner(&["*"], RULE_ONLY),
        ],
        recipients: &["own", "u1.own", "brand", "out"],
    },
    Template {
        accepted: &[("own", true), ("brand", false)],
        connectors: &[
            ALL,
            to_servers(&["u1.own"], &[]),
            to_servers(&["own"], &[]),
            to_partner(&["*.bank"], &[]),
        ],
        recipients: &["own", "u1.own", "u2.own", "brand", "u1.bank", "out"],
    },
    Template {
        accepted: &[("own", false), ("u1.own", false), ("brand", false)],
        connectors: &[
            to_servers(&["own"], &[]),
            to_servers(&["*.own"], OFF),
            to_servers(&["u1.own", "brand"], &[]),
            to_servers(&[], &[Switch::AllAcceptedDomains, Switch::Disabled]),
        ],
        recipients: &["own", "u1.own", "brand", "out"],
    },
    Template {
        accepted: &[("own", false), ("u1.own", false), ("brand", false)],
        connectors: &[
            to_partner(&["bank"], &[Switch::AllAcceptedDomains]),
            ALL,
            to_servers(&["own"], &[]),
            to_servers(&["*.own"], RULE_ONLY),
        ],
        recipients: &["own", "u1.own", "brand", "bank", "out"],
    },
];

/// Organizations with routes of different grades.
pub const GRADED: &[Template] = &[
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[
            to_servers(&["*.own"], &[]),
            to_servers(&["*.u1.own"], &[]),
            to_servers(&["brand"], &[]),
        ],
        recipients: &["own", "u2.own", "lab.u1.own", "brand"],
    },
    Template {
        accepted: &[("own", true), ("brand", false)],
        connectors: &[
            ALL,
            to_servers(&["brand"], &[Switch::TestMode]),
            to_servers(&["u1.own"], &[]),
        ],
        recipients: &["u1.own", "u2.own", "brand"],
    },
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[
            to_servers(&["own"], OFF),
            to_servers(&["bank"], &[Switch::AllAcceptedDomains]),
            to_servers(&["*"], &[]),
        ],
        recipients: &["own", "brand", "bank", "out"],
    },
    Template {
        accepted: &[("own", false), ("brand", false)],
        connectors: &[
            to_servers(&["own"], &[]),
            to_servers(&["*"], &[Switch::RouteAllMessagesViaOnPremises]),
        ],
        recipients: &["own"],
    },
];

/// Organizations in which the two readings differ for some recipients.
pub const DISPUTED: &[Template] = &[
    Template {
        accepted: &[
            ("own", false),
            ("u1.own", false),
            ("u2.own", false),
            ("brand", false),
        ],
        connectors: &[
            ALL,
            to_servers(&["*.own"], &[]),
            to_servers(&["u2.own"], &[]),
        ],
        recipients: &["u1.own", "u2.own", "brand", "out"],
    },
    Template {
        accepted: &[
            ("own", false),
            ("brand", false),
            ("u1.brand", false),
            ("u2.brand", false),
        ],
        connectors: &[
            ALL,
            to_servers(&["own"], &[]),
            to_servers(&["*.brand"], &[]),
            to_partner(&["bank"], &[]),
        ],
        recipients: &["own", "u1.brand", "u2.brand", "bank", "out"],
    },
    Template {
        accepted: &[
            ("own", false),
            ("u1.own", false),
            ("u2.own", false),
            ("brand", false),
        ],
        connectors: &[
            ALL,
            to_servers(&["*.own"], &[]),
            to_servers(&["u1.own"], RULE_ONLY),
            to_servers(&["brand"], &[]),
        ],
        recipients: &["u1.own", "u2.own", "brand", "out"],
    },
];
