//! The SPF record doesn’t list an address that relays mail through this connector.

use crate::audit::kit::*;

pub(in crate::audit) const LINT: Lint = Lint {
    id: "spf-without-relay-address",
    severity: Severity::Info,
    is_security: false,
    title: "The SPF record doesn’t list an address that relays mail through this connector.",
    because: &[facts::SPF_OF_DEVICES],
    reads: Reads {
        inbound: &[In::Enabled, In::ConnectorType, In::SenderIPAddresses],
        spf: true,
        ..Reads::NONE
    },
    remedy: "Add ip4: and the address to the record.",
    check: "",
    found: "# SPF: v=spf1 include:spf.protection.outlook.com -all\n\
             New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    clean: "# SPF: v=spf1 ip4:203.0.113.0/24 include:spf.protection.outlook.com -all\n\
             New-InboundConnector -Name 'Printers' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses '203.0.113.10'",
    test: Test::Inbound(test),
};

fn test(one: &InboundConnector, here: &Here<'_>) -> Answer {
    let is_missing = match &here.options.spf {
        None => {
            not(is_empty(&one.sender_ip_addresses)).and_then(|listed| (!listed).then_some(false))
        }
        Some(record) => has(&one.sender_ip_addresses, |range| !spf_lists(record, *range)),
    };
    found(
        all([inbound(one, ConnectorType::OnPremises), is_missing]),
        || {
            let record = here.options.spf.as_deref().unwrap_or_default();
            let missing = entries(&one.sender_ip_addresses, |range| !spf_lists(record, *range));
            Hit::at(In::SenderIPAddresses).values(missing)
        },
    )
}
