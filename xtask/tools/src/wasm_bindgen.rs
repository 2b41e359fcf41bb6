//! `wasm-bindgen`, which Trunk calls to turn the compiled app into a module that a browser can load.
//!
//! It is the published tool, entered through its library, so that the version is the one in Cargo.lock. Trunk has no step
//! between cargo and this one, so it is also here that the parts that come later (src/app/parts.rs) are taken out of a
//! program that was compiled with the feature `split`.

use std::env;
use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The section by which a program says that it can be split.
const MARK: &[u8] = b"__wasm_split_unstable";

/// Where the parts go, below the folder for what comes out: Trunk copies the whole of it.
const PARTS: &str = "snippets";

/// The script that loads the parts. xtask/src/parts.rs knows this name too.
const LOADER: &str = "./parts.js";

fn main() -> ExitCode {
    let run = || -> Result<(), Box<dyn Error>> {
        let arguments = with_parts_apart(env::args_os().collect())?;
        Ok(wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(
            arguments,
        )?)
    };
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

/// Takes the parts out of the program that the arguments name, and gives back the arguments for what is left of it. A program
/// without parts stays as it is.
fn with_parts_apart(mut arguments: Vec<OsString>) -> Result<Vec<OsString>, Box<dyn Error>> {
    let folder = arguments.iter().find_map(|argument| {
        let folder = argument.to_str()?.strip_prefix("--out-dir=")?;
        Some(PathBuf::from(folder))
    });
    let program = arguments.iter_mut().find(|argument| {
        let is_module = Path::new(argument).extension();
        is_module.is_some_and(|end| end == "wasm")
    });
    let (Some(folder), Some(program)) = (folder, program) else {
        return Ok(arguments);
    };
    let bytes = fs::read(&program)?;
    let parts = folder.join(PARTS);
    // Trunk would go on copying the parts of an earlier build.
    if parts.exists() {
        fs::remove_dir_all(&parts)?;
    }
    if !bytes.windows(MARK.len()).any(|here| here == MARK) {
        return Ok(arguments);
    }
    // wasm-bindgen names what it makes by the file that it reads.
    let name = Path::new(&*program).file_name().unwrap_or_default();
    let rest = folder.join("rest").join(name);
    fs::create_dir_all(folder.join("rest"))?;
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = &parts;
    options.main_out_path = &rest;
    options.link_name = LOADER;
    wasm_split_cli_support::transform(options)?;
    *program = rest.into();
    // The parts share the table of functions, whose export would be dropped.
    arguments.push("--keep-lld-exports".into());
    Ok(arguments)
}
