//! What the statements of a script do to the organization.

use super::assemble::Assembly;
use super::lines::Lines;
use super::listed::Verb;
use super::notice::NoticeCode;
use super::raw::{Property, Raw, Record};
use super::script::{self, Statement, StatementKind};
use super::signs::verb;
use super::what::What;
use std::borrow::Cow;

/// Takes in resources, and keeps commands for later.
pub(super) fn statements<'t>(
    script: script::Script<'t>,
    lines: &mut Lines<'t>,
    assembly: &mut Assembly,
    later: &mut Vec<Statement<'t>>,
) {
    for statement in script.statements {
        let Some(what) = What::by_name(statement.name) else {
            continue;
        };
        match statement.kind {
            StatementKind::Resource => {
                let record = Record {
                    type_name: None,
                    properties: statement.arguments,
                };
                if let What::Noun(noun) = what {
                    assembly.complete(noun);
                }
                assembly.take(what, Verb::Get, &record, statement.at);
            }
            StatementKind::Command | StatementKind::Conditional => {
                if verb(statement.name).is_some() {
                    later.push(statement);
                }
            }
        }
    }
    for (at, words) in script.unterminated {
        assembly
            .notices
            .say(NoticeCode::Unterminated, lines.at(at), words, "");
    }
}

/// Does to the organization what a command says.
pub(super) fn command(statement: &Statement<'_>, assembly: &mut Assembly) {
    let (Some(what), Some(verb)) = (What::by_name(statement.name), verb(statement.name)) else {
        return;
    };
    if statement.kind == StatementKind::Conditional {
        assembly
            .notices
            .say(NoticeCode::NotRun, statement.at, statement.name, "");
        if let What::Noun(noun) = what {
            assembly.cut_off(noun);
        }
        return;
    }
    let what_if = statement
        .arguments
        .iter()
        .find(|argument| argument.name.eq_ignore_ascii_case("WhatIf"));
    if what_if.is_some_and(|argument| argument.value != Raw::Boolean(false)) {
        assembly
            .notices
            .say(NoticeCode::WhatIf, statement.at, statement.name, "");
        return;
    }
    let mut record = Record {
        type_name: None,
        properties: statement.arguments.clone(),
    };
    // The first value without a parameter's name is that of the first parameter.
    let first = match verb {
        Verb::New => "Name",
        _ => "Identity",
    };
    if let Some((value, at)) = statement.positional.first()
        && record.get(first).is_none()
    {
        record.properties.push(Property {
            name: Cow::Borrowed(first),
            value: value.clone(),
            at: *at,
        });
    }
    assembly.take(what, verb, &record, statement.at);
}
