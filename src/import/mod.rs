//! An organization from what administrators have: exports and scripts, in any shape in which PowerShell
//! and its users write them.
//!
//! Nothing is asked that a text itself says: which cmdlet, which format, which encoding. A script is read,
//! never run. Reading never stops at the first strange line: every file has a [`Status`], and every doubt is
//! a [`Notice`] at its place.
//!
//! A text may hold several shapes in a row, as a console session or a document does. It is cut where another one
//! begins, and each part is read in its shape, with places of the whole text.
//!
//! In output of a `Get-` cmdlet a property that isn't there is unknown, in a `New-` command it has that
//! cmdlet's default, and a `Set-` command changes what came before.
//!
//! | shape | rests on |
//! |---|---|
//! | JSON | RFC 8259, `ConvertTo-Json` |
//! | `Format-List` | what PowerShell prints; no specification describes it |
//! | CSV | RFC 4180, `Export-Csv` |
//! | CLIXML | MS-PSRP, section 2.2.5 |
//! | commands | the PowerShell language specification, chapter 2 |
//! | Microsoft365DSC | its resources' schemas, in PowerShell's Desired State Configuration and in YAML |
//!
//! ```
//! use connector_checker::import::{File, Status, import};
//! let text = r#"[{"Name": "To headquarters", "RecipientDomains": ["contoso.com"], "UseMXRecord": true}]"#;
//! let read = import(&[File { name: "outbound.json", bytes: text.as_bytes() }]);
//! assert_eq!(read.files[0].status, Status::Read);
//! assert_eq!(read.organization.outbound_connectors.len(), 1);
//! ```

mod answer;
mod assemble;
mod clixml;
mod commands;
mod csv;
mod encoding;
mod fields;
mod foreign;
mod given;
mod json;
mod lines;
mod list;
mod listed;
mod notice;
mod quoted;
mod raw;
mod rule;
mod script;
mod segments;
mod shapes;
mod signs;
mod steps;
mod tree;
mod value;
mod what;
mod wrong;
mod yaml;

use crate::organization::Organization;
use assemble::Assembly;
use commands::command;
use lines::Lines;
use script::Statement;
use shapes::by_shape;
use std::iter::zip;

pub use answer::to_json;
#[cfg(feature = "cli")]
pub(crate) use answer::write_reading;
pub use given::{Given, from_json};
pub use notice::{Notice, NoticeCode, Severity};
pub use steps::Steps;
pub use wrong::GivenError;

/// The text of a file, in the encoding that its bytes name or look like: UTF-8, UTF-16 or Windows-1252.
///
/// ```
/// use connector_checker::import::text_of;
/// assert_eq!(text_of(b"\xFF\xFE5\0.\x007\0"), "5.7");
/// ```
pub fn text_of(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    encoding::decode(bytes).text
}

/// How large a file may be, in bytes.
pub const LARGEST: usize = 50_000_000;

/// A file, or a text that was pasted.
#[derive(Clone, Copy, Debug)]
pub struct File<'b> {
    /// What it is called.
    pub name: &'b str,
    /// What it holds.
    pub bytes: &'b [u8],
}

/// What could be made of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// All of it was read.
    Read,
    /// Some of it couldn't be read: its notices say what.
    ReadInPart,
    /// Nothing in it is known.
    NotRecognized,
    /// It is known, but says nothing about Exchange Online's mail flow.
    NotForThisTool,
    /// There is nothing in it.
    Empty,
    /// It is larger than [`LARGEST`].
    TooLarge,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 6] = [
        Status::Read,
        Status::ReadInPart,
        Status::NotRecognized,
        Status::NotForThisTool,
        Status::Empty,
        Status::TooLarge,
    ];

    /// Its stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Status::Read => "read",
            Status::ReadInPart => "read-in-part",
            Status::NotRecognized => "not-recognized",
            Status::NotForThisTool => "not-for-this-tool",
            Status::Empty => "empty",
            Status::TooLarge => "too-large",
        }
    }

    /// What readers see.
    pub const fn label(self) -> &'static str {
        match self {
            Status::Read => "Read",
            Status::ReadInPart => "Read in part",
            Status::NotRecognized => "Not recognized",
            Status::NotForThisTool => "Not for this tool",
            Status::Empty => "Empty",
            Status::TooLarge => "Too large (more than 50 MB)",
        }
    }
}

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileResult {
    /// What it is called.
    pub name: Box<str>,
    /// What could be made of it.
    pub status: Status,
}

/// What was read.
#[derive(Clone, Debug)]
pub struct Import {
    /// The organization. Its locations refer to the files in the order in which they were given.
    pub organization: Organization,
    /// The files, in the same order.
    pub files: Vec<FileResult>,
    /// What there is to say, by file and place.
    pub notices: Vec<Notice>,
}

impl Import {
    /// Whether the files change objects that they don't contain, or only commands without any object are in them.
    pub fn changes_others(&self) -> bool {
        let mut notices = self.notices.iter();
        let changes = notices.any(|notice| notice.code == NoticeCode::ChangeWithoutObject);
        let organization = &self.organization;
        let nothing = Organization::exported();
        let has_none = nothing.incomplete == organization.incomplete
            && organization.accepted_domains.is_empty()
            && organization.remote_domains.is_empty()
            && organization.inbound_connectors.is_empty()
            && organization.outbound_connectors.is_empty()
            && organization.transport_rules.is_empty();
        let mut files = self.files.iter();
        let is_read = files.any(|file| matches!(file.status, Status::Read | Status::ReadInPart));
        changes || is_read && has_none
    }
}

/// Reads files of any kind, in any mixture. What commands change comes after what exports show, in the
/// order of the files.
pub fn import(files: &[File<'_>]) -> Import {
    steps::all_at_once(import_in_steps(files, &Steps::default()))
}

/// The same in steps: the future is pending after each, and `steps` then says how far it is. It needs no waker, since it
/// waits for nothing but the next poll.
///
/// ```
/// use connector_checker::import::{File, Steps, import_in_steps};
/// use std::pin::pin;
/// use std::task::{Context, Poll, Waker};
/// let bytes = b"Name : To the archive\nRecipientDomains : {*}";
/// let (files, steps) = ([File { name: "list.txt", bytes }], Steps::default());
/// let mut reading = pin!(import_in_steps(&files, &steps));
/// let mut context = Context::from_waker(Waker::noop());
/// let read = loop {
///     match reading.as_mut().poll(&mut context) {
///         Poll::Ready(read) => break read,
///         // Show how far it is, hear whether it shall go on.
///         Poll::Pending => assert!(steps.done() <= 44),
///     }
/// };
/// assert_eq!(read.organization.outbound_connectors.len(), 1);
/// ```
pub async fn import_in_steps(files: &[File<'_>], steps: &Steps) -> Import {
    let mut assembly = Assembly::new();
    assembly.organization.files = files.iter().map(|file| file.name.into()).collect();
    let mut results: Vec<FileResult> = Vec::with_capacity(files.len());
    let mut later: Vec<Statement<'_>> = Vec::new();
    let mut decoded: Vec<encoding::Decoded<'_>> = Vec::with_capacity(files.len());
    for file in files {
        let mut text = match file.bytes.len() > LARGEST {
            true => encoding::decode(&[]),
            false => encoding::decode(file.bytes),
        };
        (text.text, text.marks) = quoted::without_marks(text.text);
        decoded.push(text);
        steps.decoded().await;
    }
    for (number, (file, decoded)) in (0..).zip(zip(files, &decoded)) {
        steps.file(file.bytes.len(), decoded.text.len()).await;
        let status = read(number, file, decoded, &mut assembly, &mut later, steps).await;
        results.push(FileResult {
            name: file.name.into(),
            status,
        });
    }
    for (done, statement) in later.iter().enumerate() {
        steps.commands(done).await;
        command(statement, &mut assembly);
    }
    let notices = &mut assembly.notices.all;
    notices.sort_by_key(|notice| notice.at);
    for (number, result) in (0..).zip(&mut results) {
        let mut of_file = notices.iter().filter(|notice| notice.at.file == number);
        let is_whole = of_file.all(|notice| notice.code.severity() < Severity::Error);
        if result.status == Status::Read && !is_whole {
            result.status = Status::ReadInPart;
        }
    }
    Import {
        organization: assembly.organization,
        files: results,
        notices: assembly.notices.all,
    }
}

/// Reads a file as far as its objects are concerned; its commands are for later.
async fn read<'t>(
    number: u32,
    file: &File<'_>,
    decoded: &'t encoding::Decoded<'_>,
    assembly: &mut Assembly,
    later: &mut Vec<Statement<'t>>,
    steps: &Steps,
) -> Status {
    if file.bytes.len() > LARGEST {
        return Status::TooLarge;
    }
    assembly.begin();
    let text: &'t str = &decoded.text;
    if text.trim().is_empty() {
        return Status::Empty;
    }
    let mut lines = Lines::new(text, number, &decoded.marks);
    let start = lines.at(0);
    if is_other_program(file.bytes, text) {
        assembly
            .notices
            .say(NoticeCode::OtherProgram, start, "", "");
        return Status::NotRecognized;
    }
    if !decoded.is_whole {
        assembly.notices.say(NoticeCode::Encoding, start, "", "");
    }
    let (objects, used) = (assembly.understood, assembly.used);
    let (commands, notices) = (later.len(), assembly.notices.all.len());
    by_shape(text, &mut lines, assembly, later, steps).await;
    if assembly.understood > objects || later.len() > commands {
        return match assembly.used > used || later.len() > commands {
            true => Status::Read,
            false => Status::NotForThisTool,
        };
    }
    match foreign::what(text) {
        Some(code) => assembly.notices.say(code, start, "", ""),
        None if assembly.notices.all.len() == notices => {
            assembly
                .notices
                .say(NoticeCode::NothingKnown, start, "", "");
        }
        None => {}
    }
    Status::NotRecognized
}

/// Whether the bytes are a workbook, a document, a picture: anything but text.
fn is_other_program(bytes: &[u8], text: &str) -> bool {
    let begins = [
        &b"PK\x03\x04"[..],
        b"%PDF",
        b"\xD0\xCF\x11\xE0",
        b"\x1F\x8B",
        b"\x89PNG",
    ];
    let strange =
        |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{1B}' | '\u{C}');
    let sample = text.chars().take(4_000);
    begins.iter().any(|begin| bytes.starts_with(begin)) || sample.filter(strange).count() > 40
}
