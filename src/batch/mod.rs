//! Where mail for a file full of recipients goes, and whether the service sent it there.
//!
//! A [`Batch`] is fed with the bytes of a file in pieces of any size, and needs no more memory for a larger
//! file. It's the same in a worker, in a command and in a test. The file is a list of addresses, a CSV file
//! or a message trace, in UTF-8 or UTF-16.
//!
//! A report of a historical search names the connector of each message. So a [`Report`] also compares the
//! prediction with what happened: for recipients whose routes differ between the two readings, it counts which of them
//! the service followed.
//!
//! ```
//! use connector_checker::batch::Batch;
//! use connector_checker::routing::{Message, worked_example};
//! let mut batch = Batch::new(worked_example(), Message::default());
//! batch.feed(b"recipient_address,connector_id\njohn@sales.con");
//! batch.feed(b"toso.com,Connector 1\n");
//! let report = batch.finish();
//! assert_eq!((report.recipients, report.differing), (1, 1));
//! let compared = report.compared.expect("a column of connectors");
//! assert_eq!(compared.followed[1].rows, 1, "the service followed the list");
//! ```

mod answer;
mod cells;
mod claims;
mod decode;
mod form;
mod reality;
mod reason;
mod recipients;
mod report;
mod routes;
mod rows;
mod table;
mod tally;

use crate::organization::RoutingView;
use crate::routing::Message;
use cells::{Cells, Taker};
use decode::Decoder;
use form::{Column, Form};
use reality::Reality;
use routes::Routes;
use rows::Rows;
use tally::Tally;

pub use reason::{COMPARING, Reason, Took};
pub use report::{
    Compared, Example, Followed, Group, Invalid, LeftOut, Problem, Report, Unexplained, Unknown,
};

/// How long the first line may be.
const LONGEST_HEAD: usize = 64 * 1024;

/// A file of recipients that is being read.
#[derive(Debug)]
pub struct Batch {
    decoder: Decoder,
    /// The text up to its first line, which says what the file is.
    head: Vec<u8>,
    /// Set once the first line is known.
    cells: Option<Cells>,
    /// Whether the file has any bytes yet.
    is_fed: bool,
    count: Count,
}

/// What was counted so far.
#[derive(Debug)]
struct Count {
    routes: Routes,
    tally: Tally,
    reality: Reality,
    form: Form,
    /// The rows for each recipient, if somebody wants them.
    rows: Option<Rows>,
    /// The number of the file, and how many lines came before the cells.
    file: u32,
    before: u64,
}

impl Batch {
    /// A batch of messages of one kind.
    pub fn new(organization: RoutingView, message: Message) -> Batch {
        Batch {
            decoder: Decoder::default(),
            head: Vec::new(),
            cells: None,
            is_fed: false,
            count: Count {
                reality: Reality::new(&organization),
                routes: Routes::new(organization, message),
                tally: Tally::default(),
                form: Form::List,
                rows: None,
                file: 0,
                before: 0,
            },
        }
    }

    /// The same batch, which also writes a row of CSV for each recipient: its file among these names, its line, and where mail
    /// for it goes under both readings. Take them with [`rows`](Batch::rows).
    #[must_use]
    pub fn with_rows(mut self, names: Vec<Box<str>>) -> Batch {
        self.count.rows = Some(Rows::new(names));
        self
    }

    /// The rows that were written since the last time, the header row first. Take them after each piece, and after the end
    /// of a file: then they need no more memory for a larger file.
    ///
    /// ```
    /// use connector_checker::batch::Batch;
    /// use connector_checker::routing::{Message, worked_example};
    /// let mut batch = Batch::new(worked_example(), Message::default()).with_rows(vec!["list.txt".into()]);
    /// batch.feed(b"john@sales.contoso.com\n");
    /// let rows = batch.rows();
    /// assert!(rows.ends_with(
    ///     "\"list.txt\",\"1\",\"john@sales.contoso.com\",\"Connector\",\"Connector 3\",\"Connector\",\"Connector 1\",\"\"\r\n"
    /// ));
    /// assert_eq!(batch.rows(), "");
    /// ```
    pub fn rows(&mut self) -> String {
        self.count.rows.as_mut().map_or(String::new(), Rows::take)
    }

    /// Reads the next piece. It may end anywhere, even within a character.
    pub fn feed(&mut self, bytes: &[u8]) {
        let Batch {
            decoder,
            head,
            cells,
            is_fed,
            count,
        } = self;
        *is_fed |= !bytes.is_empty();
        decoder.feed(bytes, &mut |text| take(text, head, cells, count));
    }

    /// Ends the file. What is fed next is another file, with an encoding and a header row of its own.
    pub fn next_file(&mut self) {
        let Batch {
            decoder,
            head,
            cells,
            count,
            ..
        } = self;
        decoder.finish(&mut |text| take(text, head, cells, count));
        if cells.is_none() {
            begin(head, cells, count, true);
        }
        self.count.tally.lines += match self.cells.take() {
            Some(mut read) => {
                read.finish(&mut self.count);
                self.count.before + read.lines()
            }
            None => self.count.before,
        };
        self.head.clear();
        self.decoder = Decoder::default();
        self.is_fed = false;
        self.count.file = self.count.file.saturating_add(1);
        self.count.before = 0;
    }

    /// Ends the last file, and says what was found.
    pub fn finish(mut self) -> Report {
        if self.is_fed {
            self.next_file();
        }
        self.report()
    }

    /// Says what was found before the file went on. Its last line may be half of one, so it counts for nothing, nor does
    /// a cell of it that hasn't ended.
    ///
    /// ```
    /// use connector_checker::batch::Batch;
    /// use connector_checker::routing::{Message, worked_example};
    /// let mut batch = Batch::new(worked_example(), Message::default());
    /// batch.feed(b"ann@contoso.com\njohn@cont");
    /// let report = batch.stop();
    /// assert_eq!((report.lines, report.recipients), (1, 1));
    /// ```
    pub fn stop(mut self) -> Report {
        if self.is_fed {
            let read = self.cells.take().map_or(0, |read| read.whole_lines());
            self.count.tally.lines += self.count.before + read;
            self.count.file = self.count.file.saturating_add(1);
        }
        self.report()
    }

    fn report(self) -> Report {
        let Count {
            routes,
            tally,
            reality,
            ..
        } = self.count;
        let connectors = routes.connectors().iter();
        Report {
            connectors: connectors.map(|one| one.name.clone()).collect(),
            files: self.count.file,
            lines: tally.lines,
            rows: tally.rows,
            recipients: tally.recipients,
            differing: tally.differing(),
            unknown: tally.unknown(),
            outcomes: tally.groups(&routes),
            invalid: tally.invalid,
            problems: tally.problems,
            compared: reality.compared(&routes),
        }
    }
}

/// Takes in the next piece of the text.
fn take(text: &[u8], head: &mut Vec<u8>, cells: &mut Option<Cells>, count: &mut Count) {
    if let Some(cells) = cells {
        cells.feed(text, count);
        return;
    }
    head.extend_from_slice(text);
    if head.contains(&b'\n') || head.len() > LONGEST_HEAD {
        begin(head, cells, count, false);
    }
}

/// Reads the lines before the first row, if they are complete, and the rest as cells.
fn begin(head: &mut Vec<u8>, cells: &mut Option<Cells>, count: &mut Count, at_end: bool) {
    let mut rest = &head[..];
    loop {
        let end = memchr::memchr(b'\n', rest);
        let is_cut = end.is_none() && !at_end && rest.len() <= LONGEST_HEAD;
        if is_cut || rest.is_empty() {
            break;
        }
        let (line, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        if !form::is_text(line.get(..LONGEST_HEAD).unwrap_or(line)) {
            let place = (count.file, count.before + 1);
            count.tally.problem(Problem::NotText, place);
            let columns = Box::default();
            count.form = Form::Unknown { columns };
            let mut read = Cells::new(count.form.shape());
            read.feed(rest, count);
            *cells = Some(read);
            head.clear();
            return;
        }
        let line = String::from_utf8_lossy(line);
        if form::is_before_header(&line) {
            count.before += 1;
            rest = after;
            continue;
        }
        let (form, is_header) = Form::of(&line);
        let mut read = Cells::new(form.shape());
        if is_header {
            count.before += 1;
            rest = after;
        }
        count.reality.compares |= form.column(Column::Connector).is_some();
        if let Form::Unknown { columns } = &form {
            count.tally.no_recipients(count.file, columns);
        }
        count.form = form;
        read.feed(rest, count);
        *cells = Some(read);
        head.clear();
        return;
    }
    let read = head.len() - rest.len();
    head.drain(..read);
}

impl Taker for Count {
    fn cell(&mut self, column: usize, cell: &[u8], line: u64) {
        let place = (self.file, self.before + line);
        match self.form.column_at(column) {
            Some(Column::Recipients) => {
                let Count {
                    routes,
                    tally,
                    reality,
                    form,
                    rows,
                    ..
                } = self;
                recipients::each(
                    cell,
                    matches!(form, Form::List),
                    |address, status| match routes.of(address) {
                        Some(routed) => {
                            tally.count(routed, routes.text(), place);
                            reality.recipient(routed, status, routes.text());
                            if let Some(rows) = rows {
                                rows.recipient(routed, routes, place);
                            }
                        }
                        None => {
                            tally.invalid(address, place);
                            if let Some(rows) = rows {
                                rows.invalid(address, place);
                            }
                        }
                    },
                );
            }
            Some(Column::Connector) => self.reality.connector(cell),
            Some(Column::Direction) => self.reality.direction(cell),
            None => {}
        }
    }

    fn row(&mut self, line: u64) {
        self.tally.rows += 1;
        let place = (self.file, self.before + line);
        self.reality.row(&self.routes, place);
    }

    fn too_long(&mut self, line: u64) {
        let place = (self.file, self.before + line);
        self.tally.problem(Problem::TooLong, place);
    }

    fn unclosed(&mut self, line: u64) {
        let place = (self.file, self.before + line);
        self.tally.problem(Problem::Unclosed, place);
    }
}
