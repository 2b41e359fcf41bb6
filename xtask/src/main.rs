//! The project's own commands: `cargo xtask serve | build | test | size | bench | words | help`.
//!
//! One command takes you from a machine with Rust and Node.js to the running app. Each command downloads its tools
//! (tools.rs, browser.rs), then calls Trunk (site.rs), or cargo and Node (test.rs). Trunk and cargo can do everything
//! here by hand with the same tools on PATH.

mod bench;
mod browser;
mod dist;
mod document;
mod embed;
mod engines;
mod fuzz;
mod html;
mod npm;
mod offline;
mod page;
mod parts;
mod reader;
mod release;
mod run;
mod scorm;
mod servers;
mod single;
mod site;
mod size;
mod slim;
mod small_std;
mod stamp;
mod supply;
mod test;
mod tools;
mod words;

use std::process::ExitCode;

fn help() {
    println!(
        "cargo xtask COMMAND

  serve [TRUNK'S OPTIONS]   runs the app for development and prints its address
  build                     builds a release in dist/: the site, the one file, the packages, the checksums
  {}
  size                      prints the size of the first download, and fails above the budget
  bench [PART ...]          measures routing, recipients, checking, native and app, or only these parts, and writes docs/figures.md
  fuzz [TARGET] [SECONDS]   runs a fuzzer on every parser, ten minutes for each target
  words                     prints every sentence and label in the code with its file and line
  node FILE [ARGUMENT ...]  runs a script of tests/e2e with its tools and the built site
  shots [FOLDER] [VIEW ...] takes pictures of every view, in four widths, light and dark, into target/shots
  help                      prints this

The tools are downloaded once, into your cache folder, for all clones. The tests run in every engine that they find: Chromium
or Chrome with its driver, Firefox, WebKitGTK. If they aren't found, set CHROME, CHROMEDRIVER, FIREFOX, GECKODRIVER and
WEBKITWEBDRIVER to their paths. ENGINE=firefox uses that engine only.",
        test::help()
    );
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let result = match command {
        "serve" => site::serve(rest),
        // The tests build the site in the background.
        "build" if rest == ["--if-needed"] => site::build_if_needed(),
        "build" => site::build(),
        "test" => test::test(rest),
        "words" => words::list(),
        "size" => site::build_if_needed().and_then(|()| size::report()),
        "bench" => bench::bench(rest),
        "fuzz" => fuzz::fuzz(rest),
        "node" => test::node().and_then(|mut node| {
            run::run(
                node.args(rest),
                "The script ended with an error: see the lines above.",
            )
        }),
        "shots" => test::node_for_looks().and_then(|mut node| {
            run::run(
                node.arg("tests/e2e/shots.mjs").args(rest),
                "Not every view has its pictures: see the lines above.",
            )
        }),
        "after-trunk" => site::after_trunk(),
        "help" | "--help" | "-h" => {
            help();
            Ok(())
        }
        stranger => Err(format!(
            "There is no command \"{stranger}\": `cargo xtask help` lists them."
        )),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
