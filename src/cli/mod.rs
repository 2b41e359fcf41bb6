//! The command `connector-checker`: audit, difference, map, routes and the rest in a terminal and in pipelines.
//!
//! [`run`] is a function from arguments to an [`Answer`]: text, complaints and a status. Whatever it reads, a
//! [`World`] gives it, so the tests run without a process. `program` is the only file that reads files, the clock
//! and the environment; in the package for JavaScript, npm/cli.js does so (`package`).
//!
//! | status | meaning |
//! |---|---|
//! | 0 | nothing to say at the level that was asked for |
//! | 1 | findings at that level, routes that change, or errors in the files |
//! | 2 | nothing was recognized, or the call is incorrect |

mod answer;
mod arguments;
mod audit;
mod bounce;
mod diff;
mod explain;
mod inbound;
mod map;
mod organization;
#[cfg(feature = "api-command")]
mod package;
mod program;
mod route;
mod settings;
mod told;
mod world;

pub use answer::{Answer, Status};
#[cfg(feature = "api-command")]
pub use package::{Host, Told, command};
pub use program::main;
pub use world::{Input, World};

use arguments::{Arguments, Command};
use clap::Parser;
use std::ffi::OsString;

/// Runs a command. The first argument is the program's name.
///
/// ```
/// use connector_checker::cli::{Input, Status, World, run};
/// struct OneFile;
/// impl World for OneFile {
///     fn read(&self, path: &str) -> Result<Vec<Input>, String> {
///         let bytes = br#"{"Name": "To all", "RecipientDomains": ["*"], "UseMXRecord": true}"#.to_vec();
///         Ok(vec![Input { name: path.to_owned(), bytes }])
///     }
/// }
/// let call = ["connector-checker-cli", "route", "out.json", "--to", "jane@fabrikam.com"];
/// let answer = run(call.map(Into::into), &OneFile);
/// assert_eq!(answer.status, Status::Clean);
/// assert!(answer.text.contains("goes through To all."));
/// ```
pub fn run(arguments: impl IntoIterator<Item = OsString>, world: &dyn World) -> Answer {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        // Help and the version are errors to the parser, too.
        Err(error) => {
            let text = error.to_string();
            return match error.use_stderr() {
                true => Answer::complaint(text),
                false => Answer::of(text),
            };
        }
    };
    let answer = match &arguments.command {
        Command::Audit(call) => audit::audit(call, world),
        Command::Diff(call) => diff::diff(call, world),
        Command::Map(call) => map::map(call, world),
        Command::Explain(call) => explain::explain(call),
        Command::Bounce(call) => bounce::bounce(call, world),
        Command::Import(call) => organization::import(call, world),
        Command::Route(call) => route::route(call, world),
        Command::Inbound(call) => inbound::inbound(call, world),
    };
    match answer {
        Ok(answer) | Err(answer) => answer,
    }
}
