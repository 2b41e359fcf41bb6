//! What a reader is told of a file beside its content.

use crate::domain::text::excerpt;
use crate::organization::Location;
use std::collections::HashMap;
use std::fmt;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was ignored on purpose.
    Info,
    /// Something is unknown that the text may have been meant to tell.
    Warning,
    /// Something that the text says could not be read.
    Error,
}

impl Severity {
    /// All of them, the mildest first.
    pub const ALL: [Severity; 3] = [Severity::Info, Severity::Warning, Severity::Error];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A doubt about what a file says, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What kind of doubt it is.
    pub code: NoticeCode,
    /// Where it is in the file: for equal notices, where the first of them is.
    pub at: Location,
    /// The words in question, at a readable length with hidden characters named. Empty where the
    /// whole file is meant.
    pub words: Box<str>,
    /// What else the sentence needs: a name, or what was expected.
    pub detail: Box<str>,
    /// How many equal ones there are.
    pub count: u32,
}

/// What can be doubtful. Each has a stable id, a severity, and sentences that say what is wrong and
/// what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoticeCode {
    /// The text isn't valid JSON from here on.
    JsonSyntax,
    /// The text isn't valid XML from here on.
    XmlSyntax,
    /// A row has more or fewer cells than the heading.
    CsvCells,
    /// A quotation mark or a here-string has no end.
    Unterminated,
    /// The text holds bytes that are no characters.
    Encoding,
    /// Output of `Format-Table`, which cuts values off.
    FormatTable,
    /// A file of another program, such as a workbook.
    OtherProgram,
    /// The source of a web page, whose marks would be taken for values.
    PageSource,
    /// Nothing in the text is known.
    NothingKnown,
    /// The export cut this list off.
    ListCutOff,
    /// The export wrote the name of a type in place of the list.
    ListLost,
    /// The export wrote a text in place of an object, since it was too deep.
    ObjectCutOff,
    /// A connector that may be inbound or outbound.
    UnknownDirection,
    /// The export wrote a number in place of a word.
    NumberForWord,
    /// The value has a form that isn't known.
    UnknownForm,
    /// A date as people write it in some language.
    LocalDate,
    /// A message trace, which lists messages.
    MessageTrace,
    /// A report of this tool.
    OwnReport,
    /// The value isn't what the parameter takes.
    WrongType,
    /// The parameter takes such values, but this one isn't valid.
    InvalidValue,
    /// The value depends on something that the text doesn't set.
    OpenValue,
    /// A command that depends on a loop, a condition or a pipeline.
    NotRun,
    /// A command with `-WhatIf`, which changes nothing.
    WhatIf,
    /// The cmdlet has no parameter of this name.
    UnknownParameter,
    /// Only the other cmdlet of the noun takes this parameter.
    ParameterOfOther,
    /// Several parameters begin like this.
    AmbiguousParameter,
    /// A change of an object that no file has.
    ChangeWithoutObject,
    /// An object without a name.
    NoName,
    /// Two objects of the same kind with the same name, which differ.
    Duplicate,
    /// A connector of Exchange Server.
    ExchangeServer,
    /// Something that is known, but that says nothing about routing.
    NotUsed,
    /// There are more objects than can be read.
    TooManyObjects,
}

impl NoticeCode {
    /// Every code.
    pub const ALL: [NoticeCode; 32] = [
        NoticeCode::JsonSyntax,
        NoticeCode::XmlSyntax,
        NoticeCode::CsvCells,
        NoticeCode::Unterminated,
        NoticeCode::Encoding,
        NoticeCode::FormatTable,
        NoticeCode::OtherProgram,
        NoticeCode::PageSource,
        NoticeCode::NothingKnown,
        NoticeCode::ListCutOff,
        NoticeCode::ListLost,
        NoticeCode::ObjectCutOff,
        NoticeCode::UnknownDirection,
        NoticeCode::NumberForWord,
        NoticeCode::UnknownForm,
        NoticeCode::LocalDate,
        NoticeCode::MessageTrace,
        NoticeCode::OwnReport,
        NoticeCode::WrongType,
        NoticeCode::InvalidValue,
        NoticeCode::OpenValue,
        NoticeCode::NotRun,
        NoticeCode::WhatIf,
        NoticeCode::UnknownParameter,
        NoticeCode::ParameterOfOther,
        NoticeCode::AmbiguousParameter,
        NoticeCode::ChangeWithoutObject,
        NoticeCode::NoName,
        NoticeCode::Duplicate,
        NoticeCode::ExchangeServer,
        NoticeCode::NotUsed,
        NoticeCode::TooManyObjects,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        self.words().0
    }

    /// How much it matters.
    pub const fn severity(self) -> Severity {
        self.words().1
    }

    /// What is wrong, as a sentence.
    pub const fn says(self) -> &'static str {
        self.words().2
    }

    /// What to do, as a sentence. Empty where nothing is to be done.
    pub const fn advice(self) -> &'static str {
        self.words().3
    }

    const fn words(self) -> (&'static str, Severity, &'static str, &'static str) {
        use Severity::{Error, Info, Warning};
        match self {
            NoticeCode::JsonSyntax => (
                "json-syntax",
                Error,
                "This isn’t valid JSON from here on.",
                "Everything before it was read. Export the file again, or correct it here.",
            ),
            NoticeCode::XmlSyntax => (
                "xml-syntax",
                Error,
                "This isn’t valid XML from here on.",
                "Everything before it was read. Export the file again with Export-Clixml.",
            ),
            NoticeCode::CsvCells => (
                "csv-cells",
                Error,
                "This row doesn’t have as many cells as the header row.",
                "Check the quotation marks and separators of the row.",
            ),
            NoticeCode::Unterminated => (
                "unterminated",
                Error,
                "This quotation mark, bracket or comment isn’t closed.",
                "Close it, or paste the text to its end.",
            ),
            NoticeCode::Encoding => (
                "encoding",
                Warning,
                "Some bytes aren’t valid characters in this file’s encoding.",
                "Check the names. If they’re wrong, save the file as UTF-8.",
            ),
            NoticeCode::FormatTable => (
                "format-table",
                Error,
                "This is a table as Format-Table shows it, which cuts values off.",
                "Run the command again and end it with “| ConvertTo-Json -Depth 5” or “| Format-List”.",
            ),
            NoticeCode::OtherProgram => (
                "other-program",
                Error,
                "This is a file of another program, not text.",
                "Save it as CSV or JSON, then add that file.",
            ),
            NoticeCode::PageSource => (
                "page-source",
                Error,
                "This is the source of a web page (HTML), so it was ignored.",
                "Open the page in a browser, copy the text there, and paste it.",
            ),
            NoticeCode::NothingKnown => (
                "nothing-known",
                Error,
                "Nothing in this text is a connector, domain, mail flow rule or command that the checker knows.",
                "Add the output of Get-OutboundConnector, Get-InboundConnector, Get-AcceptedDomain, Get-RemoteDomain or Get-TransportRule.",
            ),
            NoticeCode::ListCutOff => (
                "list-cut-off",
                Warning,
                "PowerShell cut this list off, so some entries are missing.",
                "Set $FormatEnumerationLimit = -1 and export again, or use ConvertTo-Json -Depth 5.",
            ),
            NoticeCode::ListLost => (
                "list-lost",
                Warning,
                "The export holds the name of a type here, not the list.",
                "Export with ConvertTo-Json -Depth 5 instead.",
            ),
            NoticeCode::ObjectCutOff => (
                "object-cut-off",
                Error,
                "PowerShell cut this object off, so its settings are missing.",
                "Export it again with ConvertTo-Json -Depth 5.",
            ),
            NoticeCode::UnknownDirection => (
                "unknown-direction",
                Error,
                "Nothing says whether this connector is inbound or outbound, so it was ignored.",
                "Export it with all its properties.",
            ),
            NoticeCode::NumberForWord => (
                "number-for-word",
                Warning,
                "The export holds a number here in place of a word, so the setting is unknown.",
                "In PowerShell 7, export with ConvertTo-Json -Depth 5 -EnumsAsStrings. In Windows PowerShell, use Export-Csv.",
            ),
            NoticeCode::UnknownForm => (
                "unknown-form",
                Warning,
                "The export holds an object here that the checker doesn’t know, so the setting is unknown.",
                "Export with Format-List instead, which writes it as text.",
            ),
            NoticeCode::LocalDate => (
                "local-date",
                Info,
                "The form of this date depends on the language of a computer, so it’s unknown.",
                "",
            ),
            NoticeCode::MessageTrace => (
                "message-trace",
                Error,
                "This is a message trace, which lists messages.",
                "Add it under Many recipients, or use route --recipients.",
            ),
            NoticeCode::OwnReport => (
                "own-report",
                Error,
                "This is a report of Connector Checker, not an export.",
                "Add the files that the report was made of.",
            ),
            NoticeCode::WrongType => (
                "wrong-type",
                Error,
                "The parameter doesn’t take such a value.",
                "Correct the value.",
            ),
            NoticeCode::InvalidValue => (
                "invalid-value",
                Warning,
                "The value isn’t valid.",
                "Correct the value. It’s kept as it is.",
            ),
            NoticeCode::OpenValue => (
                "open-value",
                Warning,
                "The value depends on something this text doesn’t set.",
                "Replace it with its value. Until then the setting is unknown.",
            ),
            NoticeCode::NotRun => (
                "not-run",
                Warning,
                "This command depends on a loop, a condition or a pipeline. Scripts are read, never run.",
                "Run it, then add the output of the matching Get- cmdlet.",
            ),
            NoticeCode::WhatIf => (
                "what-if",
                Info,
                "This command has -WhatIf, so it changes nothing.",
                "",
            ),
            NoticeCode::UnknownParameter => (
                "unknown-parameter",
                Warning,
                "The cmdlet has no parameter with this name.",
                "Correct the name.",
            ),
            NoticeCode::ParameterOfOther => (
                "parameter-of-other-cmdlet",
                Warning,
                "This cmdlet doesn’t take the parameter.",
                "Use it with the cmdlet that does.",
            ),
            NoticeCode::AmbiguousParameter => (
                "ambiguous-parameter",
                Error,
                "More than one parameter starts like this.",
                "Write the parameter’s whole name.",
            ),
            NoticeCode::ChangeWithoutObject => (
                "change-without-object",
                Warning,
                "This command changes something that no file contains. Its other settings are unknown.",
                "Add the export that contains it.",
            ),
            NoticeCode::NoName => (
                "no-name",
                Warning,
                "This has no name.",
                "Include the property Name in the export.",
            ),
            NoticeCode::Duplicate => (
                "duplicate",
                Warning,
                "Two of these have the same name and different settings. The later one is used.",
                "Remove the older export.",
            ),
            NoticeCode::ExchangeServer => (
                "exchange-server",
                Info,
                "This is a connector of Exchange Server, not of Exchange Online.",
                "",
            ),
            NoticeCode::NotUsed => (
                "not-used",
                Info,
                "This says nothing about connectors, so it was ignored.",
                "",
            ),
            NoticeCode::TooManyObjects => (
                "too-many-objects",
                Error,
                "There are more than 200,000 objects. The rest was ignored.",
                "Add fewer files at a time.",
            ),
        }
    }
}

/// The sentence, the words in question and what to do.
impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.says())?;
        if !self.detail.is_empty() {
            write!(f, " {}", self.detail)?;
        }
        if !self.words.is_empty() {
            write!(f, " Found: “{}”.", self.words)?;
        }
        if !self.code.advice().is_empty() {
            write!(f, " {}", self.code.advice())?;
        }
        Ok(())
    }
}

/// The notices, equal ones counted together.
#[derive(Default)]
pub(super) struct Notices {
    pub(super) all: Vec<Notice>,
    known: HashMap<(NoticeCode, u32, Box<str>, Box<str>), usize>,
}

impl Notices {
    pub(super) fn say(&mut self, code: NoticeCode, at: Location, words: &str, detail: &str) {
        let (words, detail) = (excerpt(words), detail.into());
        let key = (code, at.file, words, detail);
        if let Some(notice) = self
            .known
            .get(&key)
            .and_then(|known| self.all.get_mut(*known))
        {
            notice.count = notice.count.saturating_add(1);
            return;
        }
        self.all.push(Notice {
            code,
            at,
            words: key.2.clone(),
            detail: key.3.clone(),
            count: 1,
        });
        self.known.insert(key, self.all.len() - 1);
    }
}
