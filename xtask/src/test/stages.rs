//! The stages: their tools, and how they run.

use super::call::{Call, Scope};
use super::e2e::e2e;
use super::host::{PACKAGES, host, host_files};
use super::node::{chosen, names, node, reporting, scripts};
use crate::engines::{self, Engine};
use crate::run::{Result, at, cargo, root, run};
use crate::{npm, servers, site, size, supply, tools, words};
use std::fs;

/// A stage of the test run.
pub struct Stage {
    pub name: &'static str,
    pub what: &'static str,
    /// Whether a quick run includes it.
    pub quick: bool,
    /// Whether it needs the built site.
    pub needs_site: bool,
    /// The names of its files.
    pub files: Option<fn() -> Result<Vec<String>>>,
    pub run: fn(&Call) -> Result<()>,
}

/// A stage with default settings.
const PLAIN: Stage = Stage {
    name: "",
    what: "",
    quick: false,
    needs_site: false,
    files: None,
    run: |_| Ok(()),
};

pub const STAGES: [Stage; 13] = [
    Stage {
        name: "format",
        what: "every Rust file is formatted",
        quick: true,
        run: format,
        ..PLAIN
    },
    Stage {
        name: "clippy",
        what: "no warnings, on the host and for WebAssembly, with every feature set",
        quick: true,
        run: clippy,
        ..PLAIN
    },
    Stage {
        name: "supply",
        what: "licenses, sources and advisories of dependencies, and the workflows",
        run: |_| supply::check(),
        ..PLAIN
    },
    Stage {
        name: "words",
        what: "terms, idiom and grammar of the documents and of every text for readers",
        quick: true,
        files: Some(|| names("words")),
        run: prose,
        ..PLAIN
    },
    Stage {
        name: "host",
        what: "tests on the host",
        quick: true,
        files: Some(host_files),
        run: host,
        ..PLAIN
    },
    Stage {
        name: "doc",
        what: "examples in the documentation",
        run: doc,
        ..PLAIN
    },
    Stage {
        name: "wasm",
        what: "tests compiled to WebAssembly, in each engine",
        run: wasm,
        ..PLAIN
    },
    Stage {
        name: "build",
        what: "the release site",
        run: |_| site::build_if_needed(),
        ..PLAIN
    },
    Stage {
        name: "size",
        what: "the budgets of the first load and of the app as one file",
        needs_site: true,
        run: |_| {
            site::build_if_needed()?;
            size::report()
        },
        ..PLAIN
    },
    Stage {
        name: "e2e",
        what: "the built site as a reader uses it",
        quick: true,
        needs_site: true,
        files: Some(|| names("e2e")),
        run: e2e,
    },
    Stage {
        name: "npm",
        what: "the package for JavaScript, as its users install it",
        needs_site: true,
        files: Some(|| names("npm")),
        run: package,
        ..PLAIN
    },
    Stage {
        name: "hosts",
        what: "the custom element in other sites",
        needs_site: true,
        run: hosts,
        ..PLAIN
    },
    Stage {
        name: "servers",
        what: "the samples of docs/hosting, in nginx and Apache if installed",
        needs_site: true,
        run: servers,
        ..PLAIN
    },
];

/// Installs the tools of the stages before the first one runs, the quick ones first. If Node.js or a browser is
/// missing, the error should come now, and not after minutes.
pub fn prepare(scope: Scope, stages: &[&Stage]) -> Result<()> {
    let any = |names: &[&str]| stages.iter().any(|stage| names.contains(&stage.name));
    let site = stages.iter().any(|stage| stage.needs_site) || any(&["build"]);
    if any(&["format"]) {
        tools::component("rustfmt", "fmt")?;
    }
    if any(&["clippy"]) {
        tools::component("clippy", "clippy")?;
    }
    if any(&["clippy", "wasm"]) {
        tools::wasm_target()?;
    }
    if site {
        tools::node()?;
    }
    if any(&["hosts"]) {
        tools::mkdocs()?;
        tools::host_packages()?;
    }
    if scope == Scope::Quick {
        engines::one()?;
    } else if any(&["wasm", "npm", "e2e", "hosts", "servers"]) {
        for reason in engines::ensure()?.left_out {
            println!("xtask: skipped: {reason}");
        }
    }
    if any(&["npm"]) {
        tools::node_for_package()?;
    }
    if any(&["words"]) {
        tools::word_packages()?;
    }
    if any(&["wasm"]) {
        tools::wasm_bindgen()?;
    }
    if any(&["supply"]) {
        supply::ensure()?;
    }
    if site {
        site::tools()?;
    }
    if any(&["servers"]) {
        servers::ensure()?;
    }
    Ok(())
}

fn format(_: &Call) -> Result<()> {
    run(
        cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(root()),
        "Some files aren't formatted: run `cargo fmt --all`.",
    )
}

fn clippy(call: &Call) -> Result<()> {
    let check = |arguments: &[&str], features: &[&str]| {
        let line = format!("clippy {} {}", arguments.join(" "), features.join(" "));
        println!("xtask: {}", line.trim_end());
        run(
            cargo()
                .arg("clippy")
                .args(arguments)
                .args(features)
                .args(["--", "-D", "warnings"])
                .current_dir(root()),
            "clippy found problems: see the lines above.",
        )
    };
    // The whole workspace, except for the two programs that only call wasm-bindgen's tools, since checking them means
    // checking all of those tools. Always the whole, or cargo would check the dependencies again with other features.
    let workspace = ["--workspace", "--exclude", "xtask-tools"];
    let everything = [&workspace[..], &["--all-targets"]].concat();
    check(&everything, &["--all-features"])?;
    let for_wasm = ["--target", tools::WASM, "--lib", "--bins"];
    if call.scope == Scope::Quick {
        return check(&for_wasm, &["--features", "app"]);
    }
    let tests = ["--test", "web", "--test", "domain"];
    check(
        &[&for_wasm[..], &tests].concat(),
        &["--features", "split,api"],
    )?;
    // Other programs use the engine alone. The build of each module of the site and of the package checks that
    // nothing in it is unused: there, a warning is an error.
    check(&["--lib"], &[])?;
    println!("xtask: clippy of fuzz/");
    run(
        cargo()
            .args(["clippy", "--locked", "--manifest-path", "fuzz/Cargo.toml"])
            .args(["--target-dir", "target", "--", "-D", "warnings"])
            .current_dir(root())
            // With this path, it doesn't compile the fuzzer's library, which needs a C++ compiler. The check needs
            // neither.
            .env("CUSTOM_LIBFUZZER_PATH", root().join("target/none.a")),
        "clippy found problems in the fuzz targets: see the lines above.",
    )
}

fn doc(_: &Call) -> Result<()> {
    run(
        cargo()
            .args(["test", "--doc"])
            .args(PACKAGES)
            .current_dir(root()),
        "Some examples failed: see the lines above.",
    )
}

fn wasm(_: &Call) -> Result<()> {
    let runner = tools::wasm_bindgen()?.bin().join(format!(
        "wasm-bindgen-test-runner{}",
        std::env::consts::EXE_SUFFIX
    ));
    let capabilities = root().join("target/webdriver.json");
    at(&capabilities, fs::create_dir_all(root().join("target")))?;
    in_each_engine(|engine| {
        at(
            &capabilities,
            fs::write(&capabilities, &engine.capabilities),
        )?;
        let mut command = engine.command(cargo().get_program());
        // The runner uses the first of these that is set.
        for variable in ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER"] {
            command.env_remove(variable);
        }
        let (variable, driver) = &engine.wasm_driver;
        run(
            // Without --quiet, which the runner doesn't understand.
            command
                .args(["test", "--target", tools::WASM, "--features", "app,api"])
                .args(["--test", "web"])
                // The browser converts international names with its own code, so the same tables run there too.
                .args(["--test", "domain"])
                .current_dir(root())
                // These tests compute little, and optimizing the library takes longer than they do.
                .env("CARGO_PROFILE_TEST_OPT_LEVEL", "0")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
                .env(variable, driver)
                // Twenty seconds is the runner's own limit; a loaded CI machine may need more.
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
                .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30"),
            "see the lines above.",
        )
    })
}

/// Runs tests in every engine, and lists the engines where they failed.
fn in_each_engine(tests: impl Fn(&Engine) -> Result<()>) -> Result<()> {
    let mut failures = Vec::new();
    for engine in engines::ensure()?.ready {
        println!("--- {}", engine.name);
        if let Err(error) = tests(&engine) {
            failures.push(format!("{}: {error}", engine.name));
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("Some tests failed in {}", failures.join("; in ")))
    }
}

fn package(call: &Call) -> Result<()> {
    site::build_if_needed()?;
    npm::report()?;
    run(
        cargo()
            .args(["test", "--quiet", "--test", "quiz"])
            .args(PACKAGES)
            .arg("hostile_files")
            .current_dir(root()),
        "The files for the parsers in Node couldn't be written: see the lines above.",
    )?;
    let mut node = node()?;
    node.env("CHECKER_NPM_TOOLS", tools::node_for_package()?);
    node.args(reporting(call.times, "npm"))
        .args(chosen(scripts("npm")?, call.files));
    run(
        &mut node,
        "Some tests of the package failed: see the lines above.",
    )
}

fn prose(call: &Call) -> Result<()> {
    run(
        words::node()?
            .args(reporting(call.times, "words"))
            .args(chosen(scripts("words")?, call.files)),
        "Some texts break the rules of docs/words.md: see the lines above.",
    )
}

fn hosts(call: &Call) -> Result<()> {
    run(
        node()?
            .args(reporting(call.times, "hosts"))
            .arg(root().join("tests/hosts/hosts.test.mjs"))
            .env("CHECKER_HOSTS_NODE", tools::host_packages()?)
            .env("CHECKER_MKDOCS", tools::mkdocs()?),
        "Some tests of the element in other sites failed: see the lines above, and the pictures in target/e2e.",
    )
}

fn servers(call: &Call) -> Result<()> {
    let mut node = node()?;
    servers::tell(&mut node)?;
    run(
        node.args(reporting(call.times, "servers"))
            .arg(root().join("tests/servers/servers.test.mjs")),
        "Some tests of the samples in docs/hosting failed: see the lines above.",
    )
}
