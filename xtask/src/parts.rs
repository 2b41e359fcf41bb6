//! The parts of the app that load later (src/app/parts.rs). `wasm-bindgen` (xtask/tools) has split them from the
//! program. Here each is made smaller and named by its content, and the app's script gets their loader.

use crate::html::attribute;
use crate::run::{Result, at, hash, replace_once, root, run};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

/// The parts, by their names in src/app/parts.rs.
pub const PARTS: [&str; 4] = ["tour", "guide", "quiz", "bounce"];

/// The folder where Trunk puts wasm-bindgen's additional files.
const FOLDER: &str = "snippets";

/// The script that loads the parts.
const LOADER: &str = "parts.js";

/// Whether Trunk's staging folder contains an app in parts.
pub fn are_in(staging: &Path) -> bool {
    staging.join(FOLDER).join(LOADER).is_file()
}

/// The parts in a file, by its name: one, or several that share it. None for any other file.
pub fn of_file(name: &str) -> Vec<&'static str> {
    let stem = name
        .strip_suffix(".wasm")
        .filter(|stem| !stem.ends_with("_bg"));
    let named = stem
        .and_then(|stem| stem.rsplit_once('-'))
        .map(|(parts, _)| parts);
    let is_of = |part: &&str| named.is_some_and(|named| named.split('-').any(|one| one == *part));
    PARTS.into_iter().filter(is_of).collect()
}

/// Moves the parts next to the app, and the loader into the app's script.
pub fn join(staging: &Path, app: &Path) -> Result<()> {
    let folder = staging.join(FOLDER);
    let loader = folder.join(LOADER);
    let mut code = at(&loader, fs::read_to_string(&loader))?;
    let modules = modules(&folder)?;
    optimise_all(&modules)?;
    for module in modules {
        let stem = module.file_stem().unwrap_or_default().to_string_lossy();
        let digest = hash(&[&at(&module, fs::read(&module))?]);
        let name = format!("{}-{digest:016x}.wasm", name_of(&stem, &code)?);
        let place = staging.join(&name);
        at(&place, fs::rename(&module, &place))?;
        let [old, new] = [&format!("{stem}.wasm"), &name].map(|name| format!("\"./{name}\""));
        code = replace_once(LOADER, &code, &old, &new)?;
    }
    at(&folder, fs::remove_dir_all(&folder))?;
    let script = at(app, fs::read_to_string(app))?;
    at(app, fs::write(app, with_loader(&script, &code)?))
}

/// Makes modules smaller, as many at a time as there are processors: each takes two hundred megabytes of memory.
fn optimise_all(modules: &[PathBuf]) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    let most = thread::available_parallelism().map_or(1, usize::from);
    let next = Mutex::new(modules.iter());
    let next = || next.lock().ok()?.next();
    thread::scope(|scope| {
        let work = || std::iter::from_fn(next).try_for_each(|module| optimise(module, &path));
        let workers: Vec<_> = (0..most).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .map_err(|_| "wasm-opt couldn't be called.".to_owned())?
        })
    })
}

fn modules(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = at(folder, fs::read_dir(folder))?;
    let files = files.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(files
        .filter(|file| file.extension() == Some(OsStr::new("wasm")))
        .collect())
}

/// The name for a file that the loader knows by this name: the names of its parts.
fn name_of(stem: &str, loader: &str) -> Result<String> {
    if let Some(part) = stem.strip_prefix("split_") {
        return Ok(part.to_owned());
    }
    // Before the code for a shared file, the loader names the parts that share it.
    let lines: Vec<&str> = loader.lines().collect();
    let start = format!("const __{stem} =");
    let parts = lines.windows(2).find(|pair| pair[1].starts_with(&start));
    let parts = parts.and_then(|pair| pair[0].strip_prefix("/* ")?.strip_suffix(" */"));
    parts
        .map(|parts| parts.replace(", ", "-"))
        .ok_or(format!("{LOADER} doesn't say which parts share {stem}."))
}

/// The app's script with the loader in it. The parts import the module's exports. A host that serves modules with an
/// incorrect type does no harm.
///
/// A bundler would do the same, but its code breaks in pages whose scripts have changed the built-in objects.
fn with_loader(script: &str, loader: &str) -> Result<String> {
    const SCRIPT: &str = "The script of wasm-bindgen";
    const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
    let loader = replace_once(
        LOADER,
        loader,
        "import { initSync } from \"./main.js\";",
        "",
    )?;
    let loader = replace_once(LOADER, &loader, "initSync(undefined, undefined)", "wasm")?;
    // The page reports the failure. A reader who leaves while a part loads causes no error.
    let loader = replace_once(LOADER, &loader, "console.error(e)", "console.warn(e)")?;
    let exports: Vec<&str> = loader
        .lines()
        .filter_map(|line| line.strip_prefix("export const ")?.split(' ').next())
        .collect();
    if exports.len() != PARTS.len() || !loader.contains(STREAMING) {
        return Err(format!(
            "{LOADER} has an unexpected form: its tool has changed."
        ));
    }
    let end = format!(" from \"./{LOADER}\"");
    let is_import = |line: &&str| line.trim_end_matches(';').ends_with(&end);
    let (imports, rest): (Vec<&str>, Vec<&str>) = script.lines().partition(is_import);
    let names = imports
        .iter()
        .filter_map(|line| line.strip_prefix("import * as ")?.split(' ').next());
    let names: Vec<String> = names
        .map(|name| format!("const {name} = loader;"))
        .collect();
    if names.is_empty() {
        return Err(format!("{SCRIPT} doesn't import {LOADER}."));
    }
    let own = "export { initSync, __wbg_init as default }";
    let rest = replace_once(
        SCRIPT,
        &rest.join("\n"),
        own,
        "export { __wbg_init as default }",
    )?;
    let loader = loader
        .replace(STREAMING, "instantiate(src, imports)")
        .replace("export const ", "const ");
    let instantiate = "
async function instantiate(src, imports) {
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const isNamed = response.headers.get(\"content-type\")?.startsWith(\"application/wasm\");
    return isNamed ? WebAssembly.instantiateStreaming(response, imports) : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";
    let exports = format!(
        "const loader = {{ {} }};\n{}\n",
        exports.join(", "),
        names.join("\n")
    );
    Ok([&rest, "\n", &loader, instantiate, &exports].concat())
}

/// Makes a module smaller, with the options that index.html has for Trunk and the wasm-opt of that PATH.
pub fn optimise(module: &Path, path: &OsStr) -> Result<()> {
    let page = root().join("index.html");
    let page = at(&page, fs::read_to_string(&page))?;
    let switches = attribute(&page, "link[data-trunk][rel=rust]", "data-wasm-opt-params")?;
    optimise_by(module, path, &format!("-Oz {switches}"))
}

/// Optimizes a module with these options of wasm-opt.
pub fn optimise_by(module: &Path, path: &OsStr, switches: &str) -> Result<()> {
    run(
        Command::new("wasm-opt")
            .env("PATH", path)
            .args(switches.split(' '))
            .arg(module)
            .arg("-o")
            .arg(module),
        "A module couldn't be made smaller: see wasm-opt's lines above.",
    )
}

#[cfg(test)]
mod tests {
    use super::{name_of, of_file, with_loader};

    const LOADER: &str = "import { initSync } from \"./main.js\";
const { memory } = initSync(undefined, undefined);
console.error(e);
/* guide, quiz */
const __chunk_4 = makeLoad(() => WebAssembly.instantiateStreaming(src, imports));
export const load_tour = 1;
export const load_guide = 2;
export const load_quiz = 3;
export const load_bounce = 4;
";
    const SCRIPT: &str = "import * as import1 from \"./parts.js\"
import * as import2 from \"./parts.js\"
let wasm;
export { initSync, __wbg_init as default };
";

    #[test]
    fn a_file_is_called_by_the_parts_that_it_is_for() {
        assert_eq!(name_of("split_tour", LOADER).unwrap(), "tour");
        assert_eq!(name_of("chunk_4", LOADER).unwrap(), "guide-quiz");
        assert!(name_of("chunk_5", LOADER).is_err());
        assert_eq!(
            of_file("guide-quiz-0123456789abcdef.wasm"),
            ["guide", "quiz"]
        );
        assert_eq!(of_file("tour-0123456789abcdef.wasm"), ["tour"]);
        for other in [
            "quiz-settings.js",
            "connector-checker-0123456789abcdef_bg.wasm",
            "index.html",
        ] {
            assert!(of_file(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn the_loader_is_in_the_script_and_nothing_is_imported() {
        let code = with_loader(SCRIPT, LOADER).unwrap();
        assert!(!code.contains("import "), "{code}");
        for line in [
            "const { memory } = wasm;",
            "const __chunk_4 = makeLoad(() => instantiate(src, imports));",
            "const loader = { load_tour, load_guide, load_quiz, load_bounce };",
            "const import1 = loader;",
            "const import2 = loader;",
            "export { __wbg_init as default };",
        ] {
            assert!(
                code.lines().any(|found| found == line),
                "{line} isn't in {code}"
            );
        }
    }

    #[test]
    fn a_loader_or_a_script_of_another_form_fails_the_build() {
        for part in [
            "initSync(undefined, undefined)",
            "import { initSync }",
            "console.error(e)",
            "Streaming(src, imports)",
            "export const load_bounce",
        ] {
            assert!(
                with_loader(SCRIPT, &LOADER.replace(part, "")).is_err(),
                "{part}"
            );
        }
        for part in ["./parts.js", "initSync, "] {
            assert!(
                with_loader(&SCRIPT.replace(part, ""), LOADER).is_err(),
                "{part}"
            );
        }
    }
}
