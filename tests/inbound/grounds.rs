//! Every ground is one that some answer rests on, and is as firm as its fact.

use super::properties::{organization, transaction};
use connector_checker::evidence::Grade;
use connector_checker::inbound::{Attributor, Ground};
use connector_checker::organization::{Directory, InboundParameter, Noun, Settings};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

#[test]
fn every_ground_occurs() {
    let mut runner = TestRunner::deterministic();
    let mut missing: Vec<Ground> = Ground::ALL.to_vec();
    let several = (organization(), transaction(), any::<u8>());
    for _ in 0..20_000 {
        let (mut organization, transaction, seed) =
            several.new_tree(&mut runner).expect("a value").current();
        // A cost, an internal connector and what isn't exported are rare on purpose elsewhere.
        for connector in &mut organization.inbound_connectors {
            if seed % 4 == 0 {
                connector.sender_domains =
                    connector_checker::organization::List::parse(["smtp:a.c;9"]).into();
                connector.treat_messages_as_internal = true.into();
            }
            if seed % 7 == 0 {
                connector.forget(InboundParameter::Enabled);
            }
        }
        match seed % 11 {
            0 => organization.incomplete.push(Noun::AcceptedDomain),
            1 => organization.incomplete.push(Noun::InboundConnector),
            2 => {
                organization.cloud_mailboxes =
                    connector_checker::organization::List::new(Vec::new(), false);
            }
            _ => {}
        }
        let directory = Directory::ALL[usize::from(seed) % Directory::ALL.len()];
        let attributor = Attributor::new(&organization).with_directory(directory);
        for fate in attributor.attribute(&transaction).fates {
            let traced = attributor.trace(&transaction, &fate);
            let traced: Vec<_> = traced.map(|entry| entry.grounds).collect();
            let stepped = fate.steps.iter().map(|step| step.grounds);
            let all: Vec<_> = traced
                .into_iter()
                .chain(stepped)
                .chain([fate.grounds()])
                .collect();
            missing.retain(|ground| !all.iter().any(|grounds| grounds.contains(*ground)));
        }
        if missing.is_empty() {
            return;
        }
    }
    panic!("no answer rests on {missing:?}");
}

#[test]
fn an_answer_is_as_firm_as_its_weakest_ground() {
    let mut runner = TestRunner::deterministic();
    let both = (organization(), transaction());
    for _ in 0..500 {
        let (organization, transaction) = both.new_tree(&mut runner).expect("a value").current();
        for fate in Attributor::new(&organization).attribute(&transaction).fates {
            let weakest = fate.claims().map(|claim| claim.grade).max();
            assert_eq!(weakest, Some(fate.grade()));
            if fate.outcomes.len() > 1 && fate.treatment().is_none() {
                assert!(fate.grade() > Grade::Documented, "{}", fate.answer());
            }
        }
    }
}
