//! The project's own commands: `cargo xtask serve | build | test | size | bench | help`.
//!
//! From a machine with Rust and Node.js to the running app in one command: each command fetches what it needs (tools.rs,
//! browser.rs), then calls Trunk (site.rs), or cargo and Node (test.rs). Nothing is hidden here that Trunk or cargo could
//! not do by hand with the same tools on PATH.

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

use std::process::ExitCode;

fn help() {
    println!(
        "cargo xtask COMMAND

  serve [TRUNK'S OPTIONS]   runs the app for development and prints its address
  build                     builds the site and all that goes with a release into dist/: the one file, the packages, the sums
  {}
  size                      prints what the first visit downloads, and fails above the budget
  bench [PART ...]          measures routing, checking, native and app, or only these, and writes docs/figures.md
  fuzz [TARGET] [SECONDS]   tries every parser with a fuzzer's texts, each target for ten minutes
  node FILE [ARGUMENT ...]  runs a script of tests/e2e with the tools and the built site that it needs
  help                      prints this

The tools are fetched once, into your cache folder, for all clones. The tests run in every engine that is there: Chromium
or Chrome with its driver, Firefox, WebKitGTK. Where they are not found, CHROME, CHROMEDRIVER, FIREFOX, GECKODRIVER and
WEBKITWEBDRIVER name them; ENGINE=firefox takes that one alone.",
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
        // The tests build the site beside the first stages.
        "build" if rest == ["--if-needed"] => site::build_if_needed(),
        "build" => site::build(),
        "test" => test::test(rest),
        "size" => site::build_if_needed().and_then(|()| size::report()),
        "bench" => bench::bench(rest),
        "fuzz" => fuzz::fuzz(rest),
        "node" => test::node().and_then(|mut node| {
            run::run(
                node.args(rest),
                "The script ended with an error: see the lines above.",
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
