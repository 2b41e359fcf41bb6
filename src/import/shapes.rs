//! Which shape a text has, and what is read from it in that shape.

use super::assemble::Assembly;
use super::commands::statements;
use super::lines::Lines;
use super::list::Piece;
use super::listed::Verb;
use super::notice::NoticeCode;
use super::raw::{Raw, Record};
use super::script::{Statement, Variables};
use super::segments::{self, Shape};
use super::steps::Steps;
use super::what::What;
use super::{clixml, csv, json, list, script, tree, yaml};

/// Reads a text by the shapes that its parts have, one after the other.
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
    if text.get(begin..).is_some_and(segments::is_page) {
        let words = text.trim().lines().next().unwrap_or_default();
        assembly
            .notices
            .say(NoticeCode::PageSource, start, words, "");
        return;
    }
    let mut reader = Reader {
        text,
        lines,
        assembly,
        later,
        steps,
        hint: None,
        variables: Variables::default(),
    };
    reader.all().await;
}

/// What a command line says of the export after it: what it is, and whether these are all.
type Hint = Option<(What, bool)>;

/// A text whose parts are read one after the other.
struct Reader<'a, 't> {
    text: &'t str,
    lines: &'a mut Lines<'t>,
    assembly: &'a mut Assembly,
    later: &'a mut Vec<Statement<'t>>,
    steps: &'a Steps,
    /// What the last command says, unless its output has come.
    hint: Hint,
    /// What commands before have set: a session goes on below what a command shows.
    variables: Variables<'t>,
}

impl<'t> Reader<'_, 't> {
    async fn all(&mut self) {
        let (mut at, mut look) = (0, 0);
        while at < self.text.len() {
            let found = match at {
                0 if look == 0 => self.first(),
                _ => segments::next(self.text, look),
            };
            let Some((begin, shape)) = found else {
                let end = self.text.len();
                self.plain(at, end).await;
                return;
            };
            // What comes before it says what it is.
            let before = self.text.get(at..begin).unwrap_or_default();
            if !before.trim().is_empty() {
                self.plain(at, begin).await;
            }
            let end = match shape {
                Shape::Json => self.json(begin).await,
                Shape::Table => self.table(begin).await,
            };
            match end {
                Some(end) => (at, look) = (end, end),
                // It only looked like one.
                None => {
                    let line = self.text.get(begin..).and_then(|rest| rest.find('\n'));
                    (at, look) = (begin, line.map_or(self.text.len(), |end| begin + end + 1));
                }
            }
        }
    }

    /// The first JSON or table. At the begin of a text more passes for one, since nothing else is around it.
    fn first(&self) -> Option<(usize, Shape)> {
        match json_begin(self.text) {
            Some(begin) => Some((begin, Shape::Json)),
            None if segments::may_be_table(self.text) => Some((0, Shape::Table)),
            None => segments::next(self.text, 0),
        }
    }

    /// From now on places are counted from here.
    fn part(&mut self, begin: usize, end: usize) -> &'t str {
        self.lines.part(begin);
        self.steps.part(begin);
        self.text.get(begin..end).unwrap_or_default()
    }

    /// Reads JSON and says where it ends, unless it is none.
    async fn json(&mut self, begin: usize) -> Option<usize> {
        let part = self.part(begin, self.text.len());
        let read = json::read(part, 0, self.lines, self.steps).await;
        let is_json = |raw: &Raw<'_>| matches!(raw, Raw::List { .. } | Raw::Object(_));
        if !read.documents.iter().any(is_json) {
            return None;
        }
        let hint = self.hint.take();
        let start = self.lines.at(0);
        self.steps
            .found(read.documents.iter().map(tree::size).sum());
        for document in &read.documents {
            let hint = hint.map(|(what, _)| what);
            tree::take(document, hint, start, self.assembly, self.steps).await;
        }
        if let Some((What::Noun(noun), false)) = hint {
            self.assembly.cut_off(noun);
        }
        let Some(at) = read.mistake else {
            return Some(begin + read.end);
        };
        let rest = part.get(at..).unwrap_or_default();
        let words = rest.lines().next().unwrap_or_default();
        let place = self.lines.at(at);
        let detail = match json::is_cut(rest) {
            true => "The file ends in the middle.",
            false => "",
        };
        self.assembly
            .notices
            .say(NoticeCode::JsonSyntax, place, words, detail);
        Some(begin + at + segments::after_mistake(rest))
    }

    /// Reads a table and says where it ends, unless it is none.
    async fn table(&mut self, begin: usize) -> Option<usize> {
        let part = self.part(begin, self.text.len());
        let end = segments::table_end(part);
        let part = part.get(..end).unwrap_or_default();
        let tables = csv::read(part, self.lines, What::is_property, self.steps).await?;
        let hint = self.hint.take();
        for table in &tables {
            table_rows(table, hint, self.lines, self.assembly, self.steps).await;
        }
        Some(begin + end)
    }

    /// Reads what is neither JSON nor a table.
    async fn plain(&mut self, begin: usize, end: usize) {
        let part = self.part(begin, end);
        let is_whole = part.len() == self.text.len();
        // The heading of something else, such as `OutboundConnector:`, is no list without any.
        let has_below = || part.lines().any(|line| line.starts_with([' ', '-']));
        if yaml::is(part) && (is_whole || has_below()) {
            let read = yaml::read(part, self.lines);
            let start = self.lines.at(0);
            self.steps.found(tree::size(&read));
            tree::take(&read, None, start, self.assembly, self.steps).await;
            return;
        }
        let is_cut = is_script(part) || segments::may_have_fences(part);
        match is_cut {
            false => self.console(part, true).await,
            true => {
                for cut in segments::parts(part) {
                    let part = self.part(begin + cut.begin, begin + cut.end);
                    self.console(part, cut.is_list).await;
                }
            }
        }
        let last = part.lines().rfind(|line| !line.trim().is_empty());
        let is_get = |line: &&str| {
            line.get(..4)
                .is_some_and(|verb| verb.eq_ignore_ascii_case("get-"))
        };
        if let Some(command) = last.map(str::trim_start).filter(is_get) {
            self.hint = hint_of(command);
        }
    }

    /// Reads what was copied out of a console, or a script.
    async fn console(&mut self, part: &'t str, is_list: bool) {
        if let Some(at) = segments::page_source(part) {
            let words = part.get(at..).and_then(|rest| rest.lines().next());
            let at = self.lines.at(at);
            self.assembly
                .notices
                .say(NoticeCode::PageSource, at, words.unwrap_or_default(), "");
        } else if is_list || !is_script(part) {
            self.listed(part).await;
        } else {
            let read = script::read(part, 0, self.lines, &mut self.variables);
            statements(read, self.lines, self.assembly, self.later);
        }
    }

    /// Reads what was copied out of a console: lists of properties, and prompts with commands.
    async fn listed(&mut self, part: &'t str) {
        let pieces = list::read(part, self.lines, self.steps).await;
        self.steps.found(pieces.len());
        let mut hint = self.hint;
        for piece in pieces {
            self.steps.taken().await;
            match piece {
                Piece::Command { line, at } => {
                    hint = hint_of(line);
                    self.hint = hint;
                    let read = script::read(line, at, self.lines, &mut self.variables);
                    statements(read, self.lines, self.assembly, self.later);
                }
                Piece::Table { header, at } => {
                    if header.split_whitespace().any(What::is_property) {
                        let at = self.lines.at(at);
                        let header = header.trim();
                        self.assembly
                            .notices
                            .say(NoticeCode::FormatTable, at, header, "");
                    }
                }
                Piece::Object(record) => {
                    self.hint = None;
                    take_listed(&record, hint, self.assembly);
                }
            }
        }
        self.logged(part);
    }

    /// Reads the log of a wizard: a time, and a command somewhere in the line.
    fn logged(&mut self, part: &'t str) {
        let mut at = 0;
        for line in part.split_inclusive('\n') {
            if let Some(begin) = script::command_in_log(line)
                && let Some(command) = line.get(begin..)
            {
                let read = script::read(
                    command.trim_end(),
                    at + begin,
                    self.lines,
                    &mut self.variables,
                );
                statements(read, self.lines, self.assembly, self.later);
            }
            at += line.len();
        }
    }
}

/// Takes in an object of a list.
fn take_listed(record: &Record<'_>, hint: Hint, assembly: &mut Assembly) {
    let by_command = hint.map(|(what, _)| what);
    let what = What::by_properties(record).or(by_command);
    let (Some(what), Some(first)) = (what, record.properties.first()) else {
        tree::unknown_direction(record, assembly);
        return;
    };
    if let What::Noun(noun) = what {
        match hint {
            Some((_, false)) => assembly.cut_off(noun),
            _ => assembly.complete(noun),
        }
    }
    assembly.take(what, Verb::Get, record, first.at);
}

/// Where JSON begins: at the text's begin, or after the prompts that were pasted along.
fn json_begin(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start();
        let indent = line.len() - begin.len();
        if begin.starts_with('{') || (begin.starts_with('[') && !is_word(begin)) {
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

/// Whether a line begins with a word in brackets and no list: a type of a script such as `[string]$name`, an attribute,
/// the prompt `[PS]`, the time of a log.
fn is_word(line: &str) -> bool {
    let word = line.trim_start_matches(['[', ' ']);
    let (inner, _) = word.split_once(']').unwrap_or((word, ""));
    let is_entry = ["null", "true", "false"]
        .iter()
        .any(|entry| inner.starts_with(entry));
    let is_number = |part: &str| part.trim().bytes().all(|byte| byte.is_ascii_digit());
    match inner.chars().next() {
        Some(c) if c.is_ascii_alphabetic() => !is_entry,
        Some(c) if c.is_ascii_digit() => !inner.split(',').all(is_number),
        _ => false,
    }
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
    hint: Hint,
    lines: &mut Lines<'_>,
    assembly: &mut Assembly,
    steps: &Steps,
) {
    // All rows of a table are of one kind.
    let by_type = table.header.type_name.as_deref().and_then(What::by_name);
    let by_properties = || What::by_properties(&table.header);
    let by_command = hint.map(|(what, _)| what);
    let what = by_type.or_else(by_properties).or(by_command);
    steps.found(table.rows.len());
    for row in &table.rows {
        steps.taken().await;
        let Some(what) = what else {
            tree::unknown_direction(row, assembly);
            continue;
        };
        if let What::Noun(noun) = what {
            match hint {
                Some((_, false)) => assembly.cut_off(noun),
                _ => assembly.complete(noun),
            }
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

/// Whether a text is a script: some line has a command or a resource without a prompt before it.
fn is_script(text: &str) -> bool {
    text.lines().any(segments::is_script_line)
}
