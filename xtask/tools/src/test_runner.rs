//! `wasm-bindgen-test-runner`, which cargo calls to run the wasm tests in a browser.
//!
//! It is the published tool, entered through its library, so that the version is the one in Cargo.lock.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
