//! The lints, a file each. Each has the rows of one [`Lint`] and a small pure test.

use super::lint::Lint;

mod accepted_domain_star;
mod certificate_expires;
mod connector_without_rule;
mod direct_send_open;
mod enhanced_filtering_beside_scl;
mod enhanced_filtering_both;
mod enhanced_filtering_invalid_address;
mod enhanced_filtering_off;
mod enhanced_filtering_on_hybrid;
mod enhanced_filtering_private_address;
mod enhanced_filtering_some_users;
mod external_relay_domain;
mod inbound_address_invalid;
mod inbound_address_private;
mod inbound_address_too_wide;
mod inbound_address_twice;
mod inbound_associated_accepted_domains;
mod inbound_certificate_name_shape;
mod inbound_certificate_plain_name;
mod inbound_certificate_two_levels;
mod inbound_cloud_services_by_hand;
mod inbound_cloud_services_on_partner;
mod inbound_disabled;
mod inbound_onpremises_address_needs_sender;
mod inbound_onpremises_as_lock;
mod inbound_onpremises_certificate_not_accepted;
mod inbound_onpremises_sender_domains;
mod inbound_onpremises_wildcard_certificate;
mod inbound_partner_address_and_certificate;
mod inbound_partner_allow_beside_restrict;
mod inbound_partner_certificate_without_tls;
mod inbound_partner_open;
mod inbound_partner_restriction_empty;
mod inbound_partner_restriction_off;
mod inbound_partner_without_effect;
mod inbound_reserved_parameter;
mod inbound_sender_domains_invalid;
mod inbound_treat_as_internal;
mod inbound_treat_as_internal_risk;
mod inbound_trusted_organizations;
mod inbound_unknown_onpremises;
mod inbound_without_identity;
mod inbound_wizard_and_manual;
mod one_direction_only;
mod outbound_accepted_on_partner;
mod outbound_centralized_narrow;
mod outbound_centralized_on_partner;
mod outbound_centralized_overrides;
mod outbound_cloud_services_by_hand;
mod outbound_cloud_services_on_partner;
mod outbound_dane_mandatory;
mod outbound_disabled;
mod outbound_name_too_long;
mod outbound_no_scope;
mod outbound_not_validated;
mod outbound_onpremises_by_mx;
mod outbound_policies_ignored;
mod outbound_readings_differ;
mod outbound_recipient_domains_invalid;
mod outbound_rule_scoped_mixed;
mod outbound_sender_rewriting_on_partner;
mod outbound_smart_host_built;
mod outbound_smart_host_has_mx;
mod outbound_smart_host_loop;
mod outbound_smart_host_missing;
mod outbound_smart_host_private;
mod outbound_smart_host_shape;
mod outbound_smart_host_unused;
mod outbound_star_all_mail;
mod outbound_star_beside_accepted;
mod outbound_test_mode;
mod outbound_tie;
mod outbound_tls_domain_invalid;
mod outbound_tls_domain_mismatch;
mod outbound_tls_domain_missing;
mod outbound_tls_domain_unused;
mod outbound_tls_not_validated;
mod outbound_unreachable;
mod outbound_wildcard_apex;
mod relay_domain_all_in_cloud;
mod relay_domain_without_connector;
mod remote_domain_auto_forward;
mod remote_domain_trusted_inbound;
mod remote_domain_trusted_outbound;
mod rule_bypass_header;
mod rule_in_test_mode;
mod rule_names_connector_for_domains;
mod rule_names_missing_connector;
mod rule_never_reached;
mod rule_no_loop_exception;
mod rule_scl_bypass;
mod rule_scl_bypass_address;
mod rule_scl_bypass_own_domain;
mod rule_sends_outside;
mod rule_without_condition;
mod rules_route_apart;
mod silence_without_finding;
mod spf_without_microsoft_365;
mod spf_without_relay_address;
mod subdomains_without_connector;

/// Every lint, by subject.
pub(super) const ALL: &[&Lint] = &[
    &inbound_without_identity::LINT,
    &inbound_disabled::LINT,
    &inbound_onpremises_certificate_not_accepted::LINT,
    &inbound_certificate_two_levels::LINT,
    &inbound_certificate_plain_name::LINT,
    &inbound_onpremises_wildcard_certificate::LINT,
    &inbound_onpremises_address_needs_sender::LINT,
    &inbound_partner_open::LINT,
    &inbound_partner_restriction_empty::LINT,
    &inbound_partner_restriction_off::LINT,
    &inbound_onpremises_sender_domains::LINT,
    &inbound_onpremises_as_lock::LINT,
    &inbound_partner_address_and_certificate::LINT,
    &inbound_partner_allow_beside_restrict::LINT,
    &inbound_associated_accepted_domains::LINT,
    &inbound_address_too_wide::LINT,
    &inbound_address_invalid::LINT,
    &inbound_address_private::LINT,
    &inbound_address_twice::LINT,
    &inbound_wizard_and_manual::LINT,
    &inbound_unknown_onpremises::LINT,
    &inbound_treat_as_internal::LINT,
    &inbound_treat_as_internal_risk::LINT,
    &inbound_cloud_services_by_hand::LINT,
    &inbound_cloud_services_on_partner::LINT,
    &inbound_reserved_parameter::LINT,
    &inbound_certificate_name_shape::LINT,
    &inbound_sender_domains_invalid::LINT,
    &inbound_trusted_organizations::LINT,
    &inbound_partner_without_effect::LINT,
    &inbound_partner_certificate_without_tls::LINT,
    &enhanced_filtering_off::LINT,
    &enhanced_filtering_some_users::LINT,
    &enhanced_filtering_private_address::LINT,
    &enhanced_filtering_invalid_address::LINT,
    &enhanced_filtering_both::LINT,
    &enhanced_filtering_on_hybrid::LINT,
    &enhanced_filtering_beside_scl::LINT,
    &outbound_disabled::LINT,
    &outbound_unreachable::LINT,
    &outbound_tie::LINT,
    &outbound_readings_differ::LINT,
    &outbound_no_scope::LINT,
    &outbound_star_beside_accepted::LINT,
    &outbound_star_all_mail::LINT,
    &outbound_accepted_on_partner::LINT,
    &outbound_centralized_on_partner::LINT,
    &outbound_centralized_narrow::LINT,
    &outbound_centralized_overrides::LINT,
    &outbound_smart_host_missing::LINT,
    &outbound_smart_host_unused::LINT,
    &outbound_smart_host_shape::LINT,
    &outbound_smart_host_private::LINT,
    &outbound_smart_host_loop::LINT,
    &outbound_smart_host_built::LINT,
    &outbound_smart_host_has_mx::LINT,
    &outbound_onpremises_by_mx::LINT,
    &outbound_tls_domain_missing::LINT,
    &outbound_tls_domain_invalid::LINT,
    &outbound_tls_domain_unused::LINT,
    &outbound_tls_not_validated::LINT,
    &outbound_tls_domain_mismatch::LINT,
    &outbound_wildcard_apex::LINT,
    &outbound_not_validated::LINT,
    &outbound_test_mode::LINT,
    &outbound_name_too_long::LINT,
    &outbound_rule_scoped_mixed::LINT,
    &outbound_policies_ignored::LINT,
    &outbound_dane_mandatory::LINT,
    &outbound_sender_rewriting_on_partner::LINT,
    &outbound_recipient_domains_invalid::LINT,
    &outbound_cloud_services_on_partner::LINT,
    &outbound_cloud_services_by_hand::LINT,
    &connector_without_rule::LINT,
    &rule_names_missing_connector::LINT,
    &rule_names_connector_for_domains::LINT,
    &rule_in_test_mode::LINT,
    &rule_scl_bypass::LINT,
    &rule_scl_bypass_address::LINT,
    &rule_scl_bypass_own_domain::LINT,
    &rule_bypass_header::LINT,
    &rule_sends_outside::LINT,
    &rule_without_condition::LINT,
    &rules_route_apart::LINT,
    &rule_never_reached::LINT,
    &rule_no_loop_exception::LINT,
    &relay_domain_without_connector::LINT,
    &relay_domain_all_in_cloud::LINT,
    &subdomains_without_connector::LINT,
    &external_relay_domain::LINT,
    &accepted_domain_star::LINT,
    &one_direction_only::LINT,
    &remote_domain_auto_forward::LINT,
    &remote_domain_trusted_inbound::LINT,
    &remote_domain_trusted_outbound::LINT,
    &direct_send_open::LINT,
    &spf_without_microsoft_365::LINT,
    &spf_without_relay_address::LINT,
    &certificate_expires::LINT,
    &silence_without_finding::LINT,
];
