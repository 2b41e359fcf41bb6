//! The figures: what the engine and the site cost, compared with alternatives. They depend on the machine, so they
//! are not tests. Each part writes its own section of docs/figures.md and keeps the others.

use crate::run::{Result, at, cargo, output, root};
use crate::{test, tools};
use std::fs;
use std::process::{Command, Stdio};

/// A part of the figures: its name, the heading of its section, and its measurement.
struct Part {
    name: &'static str,
    heading: &'static str,
    measure: fn() -> Result<String>,
}

const PARTS: [Part; 5] = [
    Part {
        name: "routing",
        heading: "## Routing, in JavaScript",
        measure: || script("run-routing.mjs"),
    },
    Part {
        name: "recipients",
        heading: "## A file of recipients",
        measure: || script("run-recipients.mjs"),
    },
    Part {
        name: "checking",
        heading: "## Checking, in JavaScript",
        measure: || script("run-checking.mjs"),
    },
    Part {
        name: "native",
        heading: "## The engine in Rust",
        measure: native,
    },
    Part {
        name: "app",
        heading: "## The app",
        measure: app,
    },
];

const OPENING: &str = "# Figures

`cargo xtask bench` measures these figures and writes this page. Alternatives run side by side, in turns, and each figure is the
median of the pairs. The ratios say more than the times, which hold for one machine.
";

/// Measures the parts with these names, or all.
pub fn bench(wanted: &[String]) -> Result<()> {
    let names = PARTS.map(|part| part.name);
    if let Some(stranger) = wanted.iter().find(|name| !names.contains(&name.as_str())) {
        return Err(format!(
            "There is no part \"{stranger}\". The parts are: {}.",
            names.join(" ")
        ));
    }
    let page = root().join("docs/figures.md");
    for part in PARTS
        .iter()
        .filter(|part| wanted.is_empty() || wanted.iter().any(|name| name == part.name))
    {
        println!("=== {}", part.name);
        let figures = (part.measure)()?;
        println!("{figures}");
        let text = fs::read_to_string(&page).unwrap_or_else(|_| OPENING.to_owned());
        let section = format!("{}\n\n{}\n\n{}\n", part.heading, machine()?, figures.trim());
        at(&page, fs::write(&page, with_section(&text, &section)))?;
    }
    println!("xtask: the figures are in {}", page.display());
    Ok(())
}

/// The page with this section instead of the one with the same heading, or at the end.
fn with_section(page: &str, section: &str) -> String {
    let heading = section.lines().next().unwrap_or_default();
    let (before, rest) = page.split_once(heading).unwrap_or((page, ""));
    let after = rest.find("\n## ").map_or("", |next| &rest[next + 1..]);
    let gap = if after.is_empty() { "" } else { "\n" };
    format!("{}\n\n{section}{gap}{after}", before.trim_end())
}

/// The date, the machine and the versions, as a line.
fn machine() -> Result<String> {
    let path = root().join("benches/machine.mjs");
    output("node", &[&path.to_string_lossy()])
        .ok_or("Node.js couldn't describe this machine: run `node benches/machine.mjs`.".to_owned())
}

/// The output of a script in benches/.
fn script(name: &str) -> Result<String> {
    let packages = tools::bench_packages()?;
    let mut node = test::node()?;
    node.arg(root().join("benches").join(name))
        .env("CHECKER_BENCH_TOOLS", packages);
    printed(&mut node, name)
}

fn native() -> Result<String> {
    let table = printed(
        cargo()
            .args(["bench", "--quiet", "--bench", "engine"])
            .current_dir(root()),
        "cargo bench",
    )?;
    Ok(format!(
        "`cargo bench`: one call each. The numbers next to the names are connectors; for `check`, they say whether every question is \
         answered.\n\n```text\n{}\n```",
        table.trim()
    ))
}

fn app() -> Result<String> {
    let figures = script("run-app.mjs")?;
    let program = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
    let sizes = Command::new(program)
        .arg("size")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("xtask size: {error}"))?;
    let sizes = String::from_utf8_lossy(&sizes.stdout).into_owned();
    Ok(format!(
        "`cargo xtask size`:\n\n```text\n{}\n```\n\n{figures}",
        sizes.trim_end()
    ))
}

/// The standard output of a command. Its errors go to the terminal.
fn printed(command: &mut Command, name: &str) -> Result<String> {
    let failed = format!("{name} failed: see the lines above.");
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("{failed} ({error})"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(failed),
    }
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn a_section_replaces_its_older_version_and_no_other() {
        let page = with_section("# Page\n", "## One\n\nold\n");
        let page = with_section(&page, "## Two\n\nother\n");
        assert_eq!(page, "# Page\n\n## One\n\nold\n\n## Two\n\nother\n");
        let page = with_section(&page, "## One\n\nnew\n");
        assert_eq!(page, "# Page\n\n## One\n\nnew\n\n## Two\n\nother\n");
    }
}
