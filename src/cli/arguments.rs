//! The arguments.

use crate::audit::Severity;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;

/// Reads Exchange Online's mail flow configuration from exports and scripts, and says what is wrong with it and where mail goes.
///
/// FILE is an export or a script: JSON, CSV, Format-List, CLIXML, PowerShell commands or Microsoft365DSC. Name several
/// files, or a folder, for one organization. - is standard input. Nothing is sent anywhere.
///
/// Status: 0 if there is nothing to say, 1 if something was found or the files have errors, 2 if nothing was
/// recognized or the call is incorrect.
#[derive(Debug, Parser)]
#[command(version, term_width = 80, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Audit(Audit),
    Diff(Diff),
    Map(Map),
    Explain(Explain),
    Bounce(Bounce),
    Import(Import),
    Route(Route),
    Inbound(Inbound),
}

/// Says what is wrong with a configuration, what is doubtful and what can't be told
#[derive(Debug, Args)]
pub(super) struct Audit {
    /// Exports or scripts of one organization
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// The least severity that makes the status 1
    #[arg(long, value_enum, default_value_t = Level::Warning, value_name = "SEVERITY")]
    pub(super) fail_on: Level,
    /// A JSON file with what no export tells, and findings to silence
    #[arg(long, value_name = "FILE")]
    pub(super) settings: Option<String>,
    /// An earlier report in JSON: only other findings count
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<String>,
}

/// Says which settings and which recipients' routes differ between two configurations
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// A file or a folder
    pub(super) before: String,
    /// A file or a folder
    pub(super) after: String,
    /// Makes the status 1 if a route changes, or if that can't be told
    #[arg(long)]
    pub(super) fail_if_routes_change: bool,
}

/// Says where mail for every possible recipient goes
#[derive(Debug, Args)]
pub(super) struct Map {
    /// Exports or scripts of one organization
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The form of the map
    #[arg(long, value_enum, default_value_t = MapFormat::Text)]
    pub(super) format: MapFormat,
}

/// Explains a finding's ID or a code in a bounce message
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// For example outbound-tie or 5.7.64
    #[arg(value_name = "ID|CODE")]
    pub(super) what: String,
}

/// Explains a bounce message
#[derive(Debug, Args)]
pub(super) struct Bounce {
    /// The message, or a line of it
    #[arg(default_value = "-")]
    pub(super) file: String,
}

/// Says what the files contain, and every doubt with its line
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Exports or scripts of one organization
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// Prints an object with organization, files and notices
    #[arg(long)]
    pub(super) json: bool,
}

/// Says which connector handles each recipient, under both interpretations of Microsoft's page on multiple connectors
#[derive(Debug, Args)]
pub(super) struct Route {
    /// Exports or scripts of one organization
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The recipients
    #[arg(long, required_unless_present = "recipients", num_args = 1.., value_name = "ADDRESS")]
    pub(super) to: Vec<String>,
    /// A list, CSV file or message trace with many recipients: prints CSV with a row for each
    #[arg(long, value_name = "FILE", conflicts_with_all = ["to", "json"])]
    pub(super) recipients: Option<String>,
    /// Prints an object with routes, files and notices
    #[arg(long)]
    pub(super) json: bool,
}

/// Says whether a message from outside is accepted, as what, and by which connector
#[derive(Debug, Args)]
pub(super) struct Inbound {
    /// Exports or scripts of one organization
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<String>,
    /// The address that the server connects from
    #[arg(long)]
    pub(super) ip: IpAddr,
    /// The names in the server's certificate, the subject first
    #[arg(long, num_args = 1.., value_name = "NAME")]
    pub(super) certificate: Vec<String>,
    /// The message is sent over TLS; a certificate implies it
    #[arg(long)]
    pub(super) tls: bool,
    /// The envelope sender; without it, the null sender of bounces
    #[arg(long, value_name = "ADDRESS")]
    pub(super) from: Option<String>,
    /// The recipients
    #[arg(long, required = true, num_args = 1.., value_name = "ADDRESS")]
    pub(super) to: Vec<String>,
    /// Prints an object with recipients, trace, files and notices
    #[arg(long)]
    pub(super) json: bool,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Concise,
    Json,
    Sarif,
    Github,
    Junit,
    Markdown,
    Html,
    Csv,
    Ps1,
}

/// The form of a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum MapFormat {
    Text,
    Json,
}

/// A severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Level {
    Error,
    Warning,
    Info,
}

impl Level {
    pub(super) const fn severity(self) -> Severity {
        match self {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Info => Severity::Info,
        }
    }
}
