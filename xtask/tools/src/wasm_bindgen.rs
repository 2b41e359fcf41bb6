//! `wasm-bindgen`, which Trunk calls to turn the compiled app into a module that a browser can load.
//!
//! It is the published tool, entered through its library, so that the version is the one in Cargo.lock.

use std::process::ExitCode;

fn main() -> ExitCode {
    match wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}
