//! What a reader downloads at the first visit, and the budget for it.
//!
//! Counted are index.html and every file whose name stands in it or in a script or style sheet that counts already, and the
//! module beside each such script. That is never too little, and the end-to-end tests prove it: they fail if the browser
//! asks for a file that isn't counted here. The later modules are listed by themselves: each comes when a reader
//! first opens one of its pages.

use crate::dist::{collect, dist};
use crate::offline;
use crate::run::{Result, at};
use crate::single;
use crate::slim::LATER;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;

/// 110 KB of 1,024 bytes, brotli, all files of the first load together.
const BUDGET: usize = 110 * 1024;

/// What comes only when something fails: the words that say why the app could not go on, and the style sheet as a file,
/// where a host's policy refuses the one in the page.
const FAILING: [&str; 2] = ["diagnose.js", "style-"];

/// The files of the first load, as paths relative to dist/ with forward slashes; then those of each later module, those that
/// come when something fails, and those with which the browser keeps the site.
pub fn files() -> Result<Vec<Vec<String>>> {
    let dist = dist();
    let mut paths = Vec::new();
    collect(&dist, &mut paths)?;
    let mut others: Vec<String> = paths
        .iter()
        .filter_map(|path| path.strip_prefix(&dist).ok())
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        // The app as one file is for those who come without the site, which only speaks of it.
        .filter(|path| path != "index.html" && path != single::FILE)
        .collect();
    others.sort();
    let later = LATER.map(|name| {
        let of_module = |path: &String| path.starts_with(&format!("{name}-"));
        let (of_it, rest) = std::mem::take(&mut others).into_iter().partition(of_module);
        others = rest;
        of_it
    });
    let (failing, rest) = others
        .into_iter()
        .partition(|path| FAILING.iter().any(|name| path.starts_with(name)));
    others = rest;
    let (kept, rest) = others
        .into_iter()
        .partition(|path| offline::FILES.contains(&path.as_str()));
    others = rest;
    let mut counted = vec!["index.html".to_owned()];
    let mut next = 0;
    while let Some(file) = counted.get(next).cloned() {
        next += 1;
        if ["html", "js", "css"]
            .iter()
            .any(|ending| file.ends_with(&format!(".{ending}")))
        {
            let path = dist.join(&file);
            let text = String::from_utf8_lossy(&at(&path, fs::read(&path))?).into_owned();
            let module = file.replace(".js", "_bg.wasm");
            let (found, left) = others
                .into_iter()
                .partition(|other| text.contains(other.as_str()) || *other == module);
            counted.extend::<Vec<String>>(found);
            others = left;
        }
    }
    let groups = [counted].into_iter().chain(later);
    Ok(groups.chain([failing, kept]).collect())
}

/// Prints every file with its sizes, and fails above the budgets.
pub fn report() -> Result<()> {
    single::report()?;
    let names = [
        "first load",
        "mail flow and set-up guide, when first opened",
        "quiz, when first opened",
        "what comes only when something fails",
        "what keeps the site, after the first load",
    ];
    let mut sums = Vec::new();
    for (name, files) in names.iter().zip(files()?) {
        sums.push(print_table(name, &files)?);
    }
    let brotli = sums.first().copied().unwrap_or_default();
    if brotli > BUDGET {
        return Err(format!(
            "The first load is {brotli} bytes with brotli, {} above the budget of {BUDGET} (110 KB): make it smaller, or \
             change the budget in xtask/src/size.rs on purpose.",
            brotli - BUDGET
        ));
    }
    println!(
        "{} of {BUDGET} bytes (110 KB, brotli) are left.",
        BUDGET - brotli
    );
    Ok(())
}

/// Prints the sizes of some files, and gives back their sum with brotli.
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
    print_line(&total, "in all");
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

/// How many bytes are left of some with brotli.
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
