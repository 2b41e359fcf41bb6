//! The commands: only documented parameters, and no combination that the documents exclude.

use super::*;
use connector_checker::organization::{
    InboundParameter, Noun, OutboundParameter, ParameterId, Setting, Settings, Taken, Value,
};
use connector_checker::setup::{Argument, Command, Shell, Step, script};
use std::collections::BTreeSet;

/// The documented parameters that the checker uses, from the set-up page and the reference.
const DOCUMENTED: &[(&str, Shell, &[&str])] = &[
    (
        "New-OutboundConnector",
        Shell::ExchangeOnline,
        &[
            "Name",
            "ConnectorType",
            "AllAcceptedDomains",
            "RecipientDomains",
            "IsTransportRuleScoped",
            "UseMXRecord",
            "SmartHosts",
            "TlsSettings",
            "TlsDomain",
            "RouteAllMessagesViaOnPremises",
        ],
    ),
    (
        "New-InboundConnector",
        Shell::ExchangeOnline,
        &[
            "Name",
            "ConnectorType",
            "SenderDomains",
            "RequireTls",
            "RestrictDomainsToCertificate",
            "RestrictDomainsToIPAddresses",
            "SenderIPAddresses",
            "TlsSenderCertificateName",
        ],
    ),
    (
        "New-SendConnector",
        Shell::ExchangeServer,
        &[
            "Name",
            "AddressSpaces",
            "CloudServicesMailEnabled",
            "Fqdn",
            "RequireTLS",
            "DNSRoutingEnabled",
            "SmartHosts",
            "TlsAuthLevel",
        ],
    ),
    (
        "Set-ReceiveConnector",
        Shell::ExchangeServer,
        &["Identity", "TlsCertificateName"],
    ),
];

/// Every command that any situation makes, with each way to fill in the form that changes it.
fn every_command() -> Vec<Command> {
    let mut forms = vec![Form::default(), filled_in()];
    for left_out in [
        &[Field::Certificate][..],
        &[Field::PartnerCertificate],
        &[Field::PartnerAddresses],
        &[Field::ServiceCertificate],
        &[Field::ServiceAddresses],
    ] {
        let mut form = filled_in();
        for field in left_out {
            form.set(*field, String::new());
        }
        forms.push(form);
    }
    let mut commands = Vec::new();
    for situation in SITUATIONS {
        let checklist = checklist_of(situation.answers);
        for form in &forms {
            let script = script(&checklist, &values(form));
            commands.extend(script.blocks.into_iter().map(|block| block.command));
        }
    }
    commands
}

/// The texts or the word behind a parameter.
fn argument(command: &Command, name: &str) -> Option<String> {
    let parameters = command.parameters();
    let (_, argument) = parameters.iter().find(|(other, _)| *other == name)?;
    Some(match argument {
        Argument::Texts(values) => {
            let texts: Vec<&str> = values.iter().map(|value| value.text()).collect();
            texts.join(" ")
        }
        Argument::Word(word) => word.to_string(),
        Argument::Flag(on) => on.to_string(),
    })
}

#[test]
fn every_command_has_only_documented_parameters_each_once_and_its_own_shell() {
    for command in every_command() {
        let documented = DOCUMENTED.iter().find(|(name, ..)| *name == command.name());
        let (name, shell, allowed) = documented.expect("a documented command");
        assert_eq!(command.shell(), *shell);
        let parameters = command.parameters();
        for (at, (parameter, _)) in parameters.iter().enumerate() {
            assert!(allowed.contains(parameter), "{name} -{parameter}");
            let twice = parameters[at + 1..]
                .iter()
                .any(|(other, _)| other == parameter);
            assert!(!twice, "{name} -{parameter} twice");
        }
    }
}

#[test]
fn every_kind_of_command_is_among_those_that_are_tested() {
    let commands = every_command();
    for (name, ..) in DOCUMENTED {
        assert!(
            commands.iter().any(|command| command.name() == *name),
            "{name}"
        );
    }
}

/// The noun of a command that creates an object of the model.
fn noun(command: &Command) -> Option<Noun> {
    let name = command.name().strip_prefix("New-")?;
    Noun::ALL.into_iter().find(|noun| noun.name() == name)
}

#[test]
fn a_new_command_has_what_new_takes_all_that_it_requires_and_nothing_that_excludes() {
    let mut nouns = BTreeSet::new();
    for command in every_command() {
        let Some(noun) = noun(&command) else {
            continue;
        };
        nouns.insert(noun);
        let parameters = command.parameters();
        let has = |name: &str| parameters.iter().any(|(given, _)| *given == name);
        for (name, _) in &parameters {
            let mut rows = noun.parameters().iter();
            let row = rows.find(|row| row.name == *name).expect(name);
            assert_ne!(row.new, Taken::No, "{name}");
            for excluded in row.excludes {
                assert!(!has(excluded), "{name} and {excluded}");
            }
        }
        for row in noun.parameters() {
            let is_required = row.new == Taken::Required;
            assert!(!is_required || has(row.name), "no {}", row.name);
        }
    }
    let both = [Noun::InboundConnector, Noun::OutboundConnector];
    assert_eq!(nouns, BTreeSet::from(both));
}

/// The parameters that are given in an object of the model, by name.
fn given<T: Settings>(object: &T) -> Vec<(&'static str, Value)> {
    let all = T::Parameter::ALL.iter();
    let given = all.filter_map(|parameter| match object.get(*parameter) {
        Setting::Given { value, .. } => Some((parameter.row().name, value)),
        Setting::Default(_) | Setting::Unknown => None,
    });
    given.collect()
}

#[test]
fn a_command_says_what_its_connector_was_given_and_names_what_is_missing() {
    let mut seen = BTreeSet::new();
    for command in every_command() {
        let given = match &command {
            Command::Outbound(plan) => given(&plan.connector()),
            Command::Inbound(plan) => given(&plan.connector()),
            Command::Send(_) | Command::Receive(_) => continue,
        };
        let filled_in: Vec<_> = command
            .parameters()
            .into_iter()
            .filter(|(_, argument)| match argument {
                Argument::Texts(texts) => !texts.iter().any(|text| text.text().starts_with('<')),
                Argument::Word(_) | Argument::Flag(_) => true,
            })
            .collect();
        assert_eq!(filled_in.len(), given.len(), "{}", command.powershell());
        seen.insert(filled_in.len() < command.parameters().len());
        for ((name, argument), (given, value)) in filled_in.into_iter().zip(given) {
            assert_eq!(name, given);
            let said = match argument {
                Argument::Flag(is_on) => Value::from(is_on),
                Argument::Word(word) => Value::from(word),
                Argument::Texts(texts) => match value {
                    Value::List { .. } => Value::list(texts.iter().map(|text| text.text())),
                    _ => Value::from(texts[0].text()),
                },
            };
            assert_eq!(said, value, "{name}");
        }
    }
    assert_eq!(seen, BTreeSet::from([false, true]), "with and without gaps");
}

#[test]
fn every_wording_of_a_row_is_said_of_some_command() {
    let rows = [Noun::InboundConnector, Noun::OutboundConnector].map(Noun::parameters);
    let mut unused: BTreeSet<&str> = rows
        .iter()
        .flat_map(|rows| rows.iter())
        .flat_map(|row| row.wordings)
        .map(|wording| wording.says)
        .collect();
    for command in every_command() {
        for setting in command.settings() {
            unused.remove(&*setting.says);
        }
    }
    assert_eq!(unused, BTreeSet::new());
    // Where a row has no words for a value, its label says what to choose.
    for row in [InboundParameter::Name.row(), OutboundParameter::Name.row()] {
        assert!(row.wordings.is_empty() && row.label == Some("Name"));
    }
}

#[test]
fn smart_hosts_and_the_mx_record_are_alternatives() {
    let mut seen = [false; 2];
    for command in every_command() {
        if let Some(by_mx) = argument(&command, "UseMXRecord") {
            let has_hosts = argument(&command, "SmartHosts").is_some();
            assert_eq!(by_mx == "true", !has_hosts);
            seen[usize::from(has_hosts)] = true;
        } else {
            assert_ne!(
                command.name(),
                "New-OutboundConnector",
                "it always says which"
            );
        }
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn a_domain_is_compared_with_the_certificate_by_domain_validation_only() {
    let mut seen = [false; 2];
    for command in every_command() {
        let by_domain = argument(&command, "TlsSettings").as_deref() == Some("DomainValidation");
        assert_eq!(argument(&command, "TlsDomain").is_some(), by_domain);
        seen[usize::from(by_domain)] = true;
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn what_works_on_one_type_of_connector_is_not_given_to_the_other() {
    let only_partner = [
        "RequireTls",
        "RestrictDomainsToIPAddresses",
        "RestrictDomainsToCertificate",
    ];
    let only_on_premises = ["AllAcceptedDomains", "RouteAllMessagesViaOnPremises"];
    let mut types = [0; 2];
    for command in every_command() {
        let excluded = match argument(&command, "ConnectorType").as_deref() {
            Some("OnPremises") => {
                types[0] += 1;
                // The command demands this one, and without an effect it limits nothing.
                let senders = argument(&command, "SenderDomains");
                let is_inbound = command.name() == "New-InboundConnector";
                assert_eq!(senders.as_deref(), is_inbound.then_some("*"));
                &only_partner[..]
            }
            Some("Partner") => {
                types[1] += 1;
                &only_on_premises[..]
            }
            other => {
                assert_eq!(other, None);
                continue;
            }
        };
        for name in excluded {
            assert_eq!(argument(&command, name), None, "{}", command.name());
        }
    }
    assert!(types.iter().all(|count| *count > 0));
}

#[test]
fn a_restriction_comes_with_what_it_restricts_to() {
    for command in every_command() {
        for (restriction, to) in [
            ("RestrictDomainsToCertificate", "TlsSenderCertificateName"),
            ("RestrictDomainsToIPAddresses", "SenderIPAddresses"),
        ] {
            if argument(&command, restriction).is_some() {
                assert!(argument(&command, to).is_some(), "{restriction}");
            }
        }
    }
}

#[test]
fn a_service_in_front_is_always_known_by_something() {
    let from_service = |form: &Form| {
        let script = script(&named("service-incoming"), &values(form));
        script.blocks[0].command.powershell()
    };
    let guarded = |text: &str| {
        [
            text.contains("RestrictDomainsToCertificate $true"),
            text.contains("RestrictDomainsToIPAddresses $true"),
        ]
    };
    let mut form = filled_in();
    assert_eq!(guarded(&from_service(&form)), [true, true]);
    form.set(Field::ServiceCertificate, String::new());
    assert_eq!(guarded(&from_service(&form)), [false, true]);
    form.set(Field::ServiceAddresses, String::new());
    let open = from_service(&form);
    assert_eq!(guarded(&open), [true, false]);
    assert!(open.contains("'<name in the certificate of your service provider>'"));
}

#[test]
fn own_servers_are_known_by_the_certificate_or_else_by_addresses() {
    let from_server = |form: &Form| {
        let script = script(&named("device-relay"), &values(form));
        script.blocks[0].command.powershell()
    };
    let mut form = filled_in();
    assert!(from_server(&form).ends_with(" -TlsSenderCertificateName 'mail.contoso.com'"));
    form.set(Field::Certificate, String::new());
    assert!(from_server(&form).ends_with(" -SenderIPAddresses '192.0.2.10', '192.0.2.128/25'"));
    form.set(Field::Addresses, String::new());
    assert!(
        from_server(&form)
            .ends_with(" -TlsSenderCertificateName '<host name in your certificate>'")
    );
}

#[test]
fn a_mistake_leaves_the_placeholder_in_the_command() {
    let mut form = filled_in();
    form.set(Field::PartnerDomains, "fabrikam.com, fabrikam".to_owned());
    let (values, problems) = form.read();
    assert_eq!(problems.len(), 1);
    let script = script(&named("partner-outgoing"), &values);
    assert_eq!(script.missing(), [Field::PartnerDomains]);
    let text = script.blocks[0].command.powershell();
    assert!(text.contains("-RecipientDomains '<domains of your partner>'"));
}

#[test]
fn the_send_connector_gives_itself_a_host_name_of_its_certificate() {
    let fqdn = |certificate: &str, servers: &str| {
        let mut form = filled_in();
        form.set(Field::Certificate, certificate.to_owned());
        form.set(Field::Servers, servers.to_owned());
        let script = script(&named("standalone-eop"), &values(&form));
        let mut commands = script.blocks.iter().map(|block| &block.command);
        let send = commands.find(|command| command.name() == "New-SendConnector");
        argument(send.expect("the command"), "Fqdn").expect("the parameter")
    };
    assert_eq!(fqdn("mx.contoso.com", "mail.contoso.com"), "mx.contoso.com");
    assert_eq!(
        fqdn("*.contoso.com", "192.0.2.1 mail.contoso.com"),
        "mail.contoso.com"
    );
    assert_eq!(
        fqdn("*.contoso.com", "mail.fabrikam.com"),
        "<host name in your certificate>"
    );
    assert_eq!(
        fqdn("", "mail.contoso.com"),
        "<host name in your certificate>"
    );
}

#[test]
fn a_recipe_reads_no_field_that_it_does_not_name() {
    let filled_in = filled_in();
    for step in Step::all() {
        let mut form = Form::default();
        for field in step.fields() {
            form.set(*field, filled_in.get(*field).to_owned());
        }
        let all = step.shown(&values(&filled_in));
        assert_eq!(step.shown(&values(&form)), all, "{}", step.id);
        for field in step.fields() {
            let mut lacking = filled_in.clone();
            lacking.set(*field, String::new());
            // Beside a certificate, addresses of one's own and a server's name have no effect.
            let has_effect = step.shown(&values(&lacking)) != all;
            let is_second = matches!(
                (step.id, *field),
                ("from-server", Field::Addresses) | ("send" | "send-other", Field::Servers)
            );
            assert_eq!(has_effect, !is_second, "{} reads {}", step.id, field.id());
        }
    }
}

#[test]
fn names_are_within_the_documented_64_characters() {
    for command in every_command() {
        if let Some(name) = argument(&command, "Name") {
            assert!((1..=64).contains(&name.len()), "{name}");
        }
    }
}

#[test]
fn words_say_what_the_command_says() {
    for command in every_command() {
        let settings = command.settings();
        for setting in &settings {
            let has_values = !setting.values.is_empty();
            assert_eq!(setting.says.ends_with(':'), has_values, "{}", setting.says);
            assert!(
                has_values || setting.says.ends_with('.'),
                "{}",
                setting.says
            );
        }
        let mut told: Vec<String> = settings
            .iter()
            .flat_map(|setting| &setting.values)
            .map(|value| value.text().to_owned())
            .collect();
        let mut given: Vec<String> = command
            .parameters()
            .iter()
            .filter_map(|(name, argument)| match argument {
                // What has no effect has no place in the admin center either.
                Argument::Texts(_)
                    if *name == "SenderDomains" && !command.powershell().contains("Partner") =>
                {
                    None
                }
                Argument::Texts(values) => Some(values.clone()),
                Argument::Word(_) | Argument::Flag(_) => None,
            })
            .flatten()
            .map(|value| value.text().to_owned())
            .collect();
        told.sort();
        given.sort();
        assert_eq!(told, given, "{}", command.powershell());
    }
}

/// The page's own example, with its own values, as far as the page is right.
#[test]
fn the_send_connector_of_the_page_comes_out_as_the_page_has_it() {
    let script = script(&named("standalone-eop"), &values(&filled_in()));
    let mut texts = script.blocks.iter().map(|block| block.command.powershell());
    let send = texts.find(|text| text.starts_with("New-SendConnector"));
    assert_eq!(
        send.as_deref(),
        Some(
            "New-SendConnector -Name 'To Microsoft 365' -AddressSpaces '*' -CloudServicesMailEnabled $true -Fqdn 'mail.contoso.com' -RequireTLS $true -DNSRoutingEnabled $false -SmartHosts 'contoso-com.mail.protection.outlook.com' -TlsAuthLevel CertificateValidation"
        )
    );
}
