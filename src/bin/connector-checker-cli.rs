//! The command `connector-checker-cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    connector_checker::cli::main()
}
