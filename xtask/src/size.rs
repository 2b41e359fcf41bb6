//! What a reader downloads, at the first visit and with each part of the app, and the budgets for it.
//!
//! The first load is index.html, every file that it names, and every file that a counted script or style sheet names,
//! with the module of each such script. That never misses a file, and the end-to-end tests prove it: they fail if the
//! browser requests a file that isn't counted here. The parts are counted separately: each loads when a reader first
//! opens one of its pages, or when the browser is idle.

use crate::dist::{collect, dist};
use crate::offline;
use crate::parts::{PARTS, of_file};
use crate::reader;
use crate::run::{Result, at};
use crate::single;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;

/// The budget of the first load, with brotli: 95 KB of 1,024 bytes.
const FIRST: usize = 95 * 1024;

/// The budgets of the parts, each where it is opened first. The guide and the quiz each include the steps of the
/// set-up, which the quiz asks about.
const PART: [usize; PARTS.len()] = [82 * 1024, 54 * 1024, 168 * 1024, 52 * 1024];

/// The budget of the first load and all parts.
const ALL: usize = 340 * 1024;

/// The budget of the program that reads files and answers questions about them, with the script of its page. Most of it are
/// the checks of the audit, with their sentences. The program loads when a reader first gives a file.
const READER: usize = 332 * 1024;

/// The files that load only when something fails: the explanation of a failed start, and the style sheet as a file,
/// if a host's policy refuses the inline one.
const FAILING: [&str; 2] = ["diagnose.js", "style-"];

/// The files of the site, as paths relative to dist/ with forward slashes, by the time when a browser requests them.
pub struct Files {
    /// At the first visit.
    pub first: Vec<String>,
    /// With the parts of the app. Some files are for several parts.
    pub later: Vec<String>,
    /// When a reader opens the page for files, or gives one.
    pub asked: Vec<String>,
    /// When something fails.
    pub failing: Vec<String>,
    /// When it keeps the site.
    pub kept: Vec<String>,
}

impl Files {
    /// The files that a browser keeps.
    pub fn all(&self) -> Vec<String> {
        [self.of_app(), self.kept.clone()].concat()
    }

    /// The files that the app may request, on any host.
    pub fn of_app(&self) -> Vec<String> {
        [&self.first[..], &self.later, &self.asked, &self.failing].concat()
    }
}

/// The files of the site in dist/.
pub fn files() -> Result<Files> {
    let dist = dist();
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    let mut others: Vec<String> = paths
        .iter()
        .filter_map(|path| path.strip_prefix(&dist).ok())
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        // The site only mentions the app as one file, and never loads it.
        .filter(|path| path != "index.html" && path != single::FILE)
        .collect();
    others.sort();
    let later = take(&mut others, |path| !of_file(path).is_empty());
    let asked = take(&mut others, reader::is_file);
    let failing = take(&mut others, |path| {
        FAILING.iter().any(|name| path.starts_with(name))
    });
    let kept = take(&mut others, |path| offline::FILES.contains(&path));
    let mut first = vec!["index.html".to_owned()];
    let mut next = 0;
    while let Some(file) = first.get(next).cloned() {
        next += 1;
        if ["html", "js", "css"]
            .iter()
            .any(|ending| file.ends_with(&format!(".{ending}")))
        {
            let path = dist.join(&file);
            let text = String::from_utf8_lossy(&at(&path, fs::read(&path))?).into_owned();
            let module = file.replace(".js", "_bg.wasm");
            first.extend(take(&mut others, |other| {
                text.contains(other) || other == module
            }));
        }
    }
    Ok(Files {
        first,
        later,
        asked,
        failing,
        kept,
    })
}

/// Removes the paths of one kind from a list, and returns them.
fn take(paths: &mut Vec<String>, is_one: impl Fn(&str) -> bool) -> Vec<String> {
    let (taken, left) = std::mem::take(paths)
        .into_iter()
        .partition(|path| is_one(path));
    *paths = left;
    taken
}

/// Prints every file with its sizes, and fails above the budgets.
pub fn report() -> Result<()> {
    single::report()?;
    let files = files()?;
    let mut budgets = vec![(
        "first load",
        print_table("first load", &files.first)?,
        FIRST,
    )];
    for (part, budget) in PARTS.into_iter().zip(PART) {
        let heading = format!("{part}, when first opened");
        let of_it = files
            .later
            .iter()
            .filter(|file| of_file(file).contains(&part));
        let of_it: Vec<String> = of_it.cloned().collect();
        budgets.push((part, print_table(&heading, &of_it)?, budget));
    }
    budgets.push((
        "the reader of files",
        print_table("when a reader gives a file", &files.asked)?,
        READER,
    ));
    let all = [&files.first[..], &files.later].concat();
    budgets.push((
        "first load and all parts",
        print_table("first load and all parts", &all)?,
        ALL,
    ));
    print_table("only when something fails", &files.failing)?;
    print_table("to keep the site, after the first load", &files.kept)?;
    let mut above = Vec::new();
    for (name, size, budget) in budgets {
        println!("{size:>10} of {budget:>7} bytes (brotli): {name}");
        if size > budget {
            above.push(name);
        }
    }
    match above.as_slice() {
        [] => Ok(()),
        names => Err(format!(
            "Above the budget: {}. Make it smaller, or change the budget in xtask/src/size.rs deliberately.",
            names.join(", ")
        )),
    }
}

/// Prints the sizes of some files, and returns their sum with brotli.
fn print_table(heading: &str, files: &[String]) -> Result<usize> {
    println!(
        "{:>10} {:>10} {:>10}  {heading}",
        "bytes", "gzip -9", "brotli 11"
    );
    let dist = dist();
    let mut total = [0; 3];
    for file in files {
        let path = dist.join(file);
        let bytes = at(&path, fs::read(&path))?;
        let sizes = [bytes.len(), gzip(&bytes)?, brotli(&bytes)?];
        print_line(&sizes, file);
        for (total, size) in total.iter_mut().zip(sizes) {
            *total += size;
        }
    }
    print_line(&total, "total");
    Ok(total[2])
}

fn print_line(sizes: &[usize; 3], name: &str) {
    println!("{:>10} {:>10} {:>10}  {name}", sizes[0], sizes[1], sizes[2]);
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map(|packed| packed.len())
        .map_err(|error| format!("gzip: {error}"))
}

/// The size of some bytes with brotli.
pub fn brotli(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)
        .map_err(|error| format!("brotli: {error}"))?;
    Ok(packed.len())
}
