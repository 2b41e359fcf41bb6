//! Which shape a text has, and what is read from it in that shape.

use super::assemble::Assembly;
use super::commands::{statements, verb};
use super::lines::Lines;
use super::list::Piece;
use super::listed::Verb;
use super::notice::NoticeCode;
use super::raw::Raw;
use super::script::Statement;
use super::steps::Steps;
use super::what::What;
use super::{clixml, csv, json, list, script, tree, yaml};

/// Reads a text by the shape that it has.
pub(super) async fn by_shape<'t>(
    text: &'t str,
    lines: &mut Lines<'t>,
    assembly: &mut Assembly,
    later: &mut Vec<Statement<'t>>,
    steps: &Steps,
) {
    let begin = text.len() - text.trim_start().len();
    let start = lines.at(begin);
    if let Some(rest) = text.get(begin..)
        && clixml::is(rest)
    {
        let read = clixml::read(text, lines, steps).await;
        let before = assembly.organization.incomplete.clone();
        steps.found(read.objects.iter().map(tree::size).sum());
        for object in &read.objects {
            tree::take(object, None, start, assembly, steps).await;
        }
        if let Some(at) = read.mistake {
            // What comes after it is lost, so no list of this file is complete.
            assembly.organization.incomplete = before;
            assembly
                .notices
                .say(NoticeCode::XmlSyntax, lines.at(at), "", "");
        }
        return;
    }
    if let Some(begin) = json_begin(text) {
        let read = json::read(text, begin, lines, steps).await;
        let is_json = read
            .documents
            .iter()
            .any(|raw| matches!(raw, Raw::List { .. } | Raw::Object(_)));
        if is_json {
            let hint = text.get(..begin).and_then(hint_of);
            steps.found(read.documents.iter().map(tree::size).sum());
            for document in &read.documents {
                let hint = hint.map(|(what, _)| what);
                tree::take(document, hint, start, assembly, steps).await;
            }
            if let Some((What::Noun(noun), false)) = hint {
                assembly.cut_off(noun);
            }
            if let Some(at) = read.mistake {
                let words = text.get(at..).and_then(|rest| rest.lines().next());
                assembly.notices.say(
                    NoticeCode::JsonSyntax,
                    lines.at(at),
                    words.unwrap_or_default(),
                    "",
                );
            }
            return;
        }
    }
    if let Some(table) = csv::read(text, lines, What::is_property, steps).await {
        table_rows(&table, lines, assembly, steps).await;
        return;
    }
    if yaml::is(text) {
        let read = yaml::read(text, lines);
        steps.found(tree::size(&read));
        tree::take(&read, None, start, assembly, steps).await;
        return;
    }
    console(text, lines, assembly, later, steps).await;
}

/// Where JSON begins: at the text's begin, or after the prompts that were pasted along.
fn json_begin(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start();
        let indent = line.len() - begin.len();
        let is_other = begin.starts_with("[PS]") || is_cast(begin);
        if begin.starts_with('{') || (begin.starts_with('[') && !is_other) {
            return Some(at + indent);
        }
        let is_prompt = begin.starts_with("PS") || begin.starts_with("[PS]");
        if !(begin.is_empty() || is_prompt) {
            return None;
        }
        at += line.len();
    }
    None
}

/// Whether a line of a script begins with a type: `[string]$name`, `[void](…)`.
fn is_cast(line: &str) -> bool {
    let after = line.split_once(']').map(|(_, after)| after.trim_start());
    after.is_some_and(|after| after.starts_with(['$', '(']))
}

/// What a command line before an export says of it, and whether it shows all objects.
fn hint_of(line: &str) -> Option<(What, bool)> {
    let at = line.to_ascii_lowercase().rfind("get-")?;
    let command = line.get(at..)?;
    let end = command.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let name = command.get(..end.unwrap_or(command.len()))?;
    let what = What::by_name(name)?;
    let rest = command.get(name.len()..)?;
    let (arguments, pipeline) = rest.split_once('|').unwrap_or((rest, ""));
    let arguments = arguments.trim();
    let pipeline = pipeline.to_ascii_lowercase();
    let is_filtered = ["where", "?", "-first", "-last", "-skip"]
        .iter()
        .any(|word| pipeline.contains(word));
    let shows_all =
        arguments.is_empty() || arguments.to_ascii_lowercase().starts_with("-resultsize");
    Some((what, shows_all && !is_filtered))
}

async fn table_rows(
    table: &csv::Csv<'_>,
    lines: &mut Lines<'_>,
    assembly: &mut Assembly,
    steps: &Steps,
) {
    // All rows of a table are of one kind.
    let by_type = table.header.type_name.as_deref().and_then(What::by_name);
    let what = by_type.or_else(|| What::by_properties(&table.header));
    steps.found(table.rows.len());
    for row in &table.rows {
        let Some(what) = what else {
            return;
        };
        steps.taken().await;
        if let What::Noun(noun) = what {
            assembly.complete(noun);
        }
        if let Some(first) = row.properties.first() {
            assembly.take(what, Verb::Get, row, first.at);
        }
    }
    for at in &table.uneven {
        assembly
            .notices
            .say(NoticeCode::CsvCells, lines.at(*at), "", "");
    }
    if let Some(at) = table.unterminated {
        // The rows after it are lost.
        if let Some(What::Noun(noun)) = what {
            assembly.cut_off(noun);
        }
        assembly
            .notices
            .say(NoticeCode::Unterminated, lines.at(at), "", "");
    }
}

/// What was copied out of a console: lists of properties, prompts with commands, scripts.
async fn console<'t>(
    text: &'t str,
    lines: &mut Lines<'t>,
    assembly: &mut Assembly,
    later: &mut Vec<Statement<'t>>,
    steps: &Steps,
) {
    if is_script(text) {
        statements(script::read(text, 0, lines), lines, assembly, later);
        return;
    }
    let mut hint = None;
    let pieces = list::read(text, lines, steps).await;
    steps.found(pieces.len());
    for piece in pieces {
        steps.taken().await;
        match piece {
            Piece::Command { line, at } => {
                hint = hint_of(line);
                let read = script::read(line, at, lines);
                statements(read, lines, assembly, later);
            }
            Piece::Table { header, at } => {
                if header.split_whitespace().any(What::is_property) {
                    assembly
                        .notices
                        .say(NoticeCode::FormatTable, lines.at(at), header.trim(), "");
                }
            }
            Piece::Object(record) => {
                let by_command = hint.map(|(what, _)| what);
                let what = What::by_properties(&record).or(by_command);
                let (Some(what), Some(first)) = (what, record.properties.first()) else {
                    continue;
                };
                if let What::Noun(noun) = what {
                    match hint {
                        Some((_, false)) => assembly.cut_off(noun),
                        _ => assembly.complete(noun),
                    }
                }
                assembly.take(what, Verb::Get, &record, first.at);
            }
        }
    }
    // The log of a wizard: a time, and a command somewhere in the line.
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(begin) = script::command_in_log(line)
            && let Some(command) = line.get(begin..)
        {
            let read = script::read(command.trim_end(), at + begin, lines);
            statements(read, lines, assembly, later);
        }
        at += line.len();
    }
}

/// Whether a text is a script: some line has a command or a resource without a prompt before it.
fn is_script(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start();
        let is_assignment = line.starts_with('$') && line.contains('=');
        is_assignment
            || (!list::is_property(line)
                && !list::is_prompt(line)
                && !script::is_log(line)
                && has_command(line))
    })
}

/// Whether a line has a word such as `New-OutboundConnector` or `EXOOutboundConnector` where a command can begin.
fn has_command(line: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let mut rest = line;
    let mut may_begin = true;
    while let Some(c) = rest.chars().next() {
        if is_part(c) {
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let is_resource = word
                .get(..3)
                .is_some_and(|begin| begin.eq_ignore_ascii_case("EXO"));
            if may_begin && (is_resource || verb(word).is_some()) && What::by_name(word).is_some() {
                return true;
            }
            rest = after;
            may_begin = false;
        } else {
            may_begin = c.is_whitespace() || list::is_of_no_width(c) || "{|;(&=\\".contains(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    false
}
