//! Whether `dist/` contains the release site of the current sources.
//!
//! The stamp is a digest of everything that can change the site, and of the site itself. There is no list of inputs:
//! every file of the clone is one, unless [`NO_INPUTS`] names it with a reason. So a new file counts, and a forgotten
//! exception costs an unnecessary build instead of a test run against a stale site.

use crate::dist;
use crate::run::{Result, at, output, root};
use sha2::{Digest, Sha256};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the clone that can't change the site.
const NO_INPUTS: [(&str, &str); 13] = [
    (".git", "git's own"),
    (".github", "workflows, which call the same commands"),
    (".ci", "calls the tests"),
    ("target", "built from the sources"),
    ("dist", "the site itself, which is hashed separately"),
    ("benches", "measures"),
    ("docs", "pages about the site"),
    ("fuzz", "a separate package"),
    ("README.md", "a page about the site"),
    ("ARCHITECTURE.md", "a page about the site"),
    ("CHANGELOG.md", "a page about the site"),
    ("CONTRIBUTING.md", "a page about the site"),
    ("SECURITY.md", "a page about the site"),
];

/// The only folder of tests that the build reads: its lock file pins wasm-opt and esbuild.
const TESTS: (&str, &[&str]) = ("tests", &["e2e/package.json", "e2e/package-lock.json"]);

/// Variables that change the result of a build.
const VARIABLES: [&str; 6] = [
    "CARGO_BUILD_",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_PROFILE_",
    "CARGO_TARGET_",
    "RUSTFLAGS",
    "TRUNK_",
];

/// Whether the site was built from the current sources and hasn't changed since.
pub fn fits() -> bool {
    // Without a stamp or a site there is nothing to compare: two missing values must not count as equal.
    let kept = fs::read_to_string(place()).ok();
    kept.is_some() && kept == now().ok()
}

/// Stores the stamp of a finished build of `dist/`.
pub fn keep() -> Result<()> {
    let place = place();
    at(&place, fs::create_dir_all(root().join("target")))?;
    at(&place, fs::write(&place, now()?))
}

/// Outside `dist/`, which belongs to the reader.
fn place() -> PathBuf {
    root().join("target/release-site")
}

fn now() -> Result<String> {
    let mut digest = Sha256::new();
    // rust-toolchain.toml pins the compiler, but a variable of rustup can override it.
    add(
        &mut digest,
        "rustc",
        output("rustc", &["--version", "--verbose"]).unwrap_or_default(),
    );
    for (name, value) in env::vars_os() {
        let name = name.to_string_lossy();
        if changes_the_build(&name) {
            add(&mut digest, &name, value.to_string_lossy().as_bytes());
        }
    }
    add_files(&mut digest, &root(), &inputs(&root())?)?;
    let site = dist::dist();
    // Fails without a site, which then matches nothing.
    let page = site.join("index.html");
    at(&page, fs::metadata(&page))?;
    let mut files = Vec::new();
    dist::collect(&site, &mut files)?;
    add_files(&mut digest, &site, &files)?;
    let bytes = digest.finalize();
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn changes_the_build(variable: &str) -> bool {
    // The folder for cargo's output doesn't change the output.
    variable != "CARGO_TARGET_DIR"
        && VARIABLES
            .iter()
            .any(|beginning| variable.starts_with(beginning))
}

/// Every file of a clone that can change the site.
fn inputs(clone: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in at(clone, fs::read_dir(clone))? {
        let path = at(clone, entry)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == TESTS.0 {
            files.extend(TESTS.1.iter().map(|file| path.join(file)));
        } else if NO_INPUTS.iter().all(|(known, _)| *known != name) {
            if path.is_dir() {
                dist::collect(&path, &mut files)?;
            } else {
                files.push(path);
            }
        }
    }
    Ok(files)
}

/// Adds files by their path below `folder` and their content, in the order of the paths.
fn add_files(digest: &mut Sha256, folder: &Path, files: &[PathBuf]) -> Result<()> {
    let mut files: Vec<&PathBuf> = files.iter().collect();
    files.sort();
    for file in files {
        let name = file.strip_prefix(folder).unwrap_or(file);
        add(digest, &name.to_string_lossy(), at(file, fs::read(file))?);
    }
    Ok(())
}

/// Adds a value with its name. The lengths separate the end of one from the beginning of the next.
fn add(digest: &mut Sha256, name: &str, value: impl AsRef<[u8]>) {
    for part in [name.as_bytes(), value.as_ref()] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inputs of the site, one file of each kind.
    const INPUTS: [&str; 15] = [
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
        "index.html",
        "rust-toolchain.toml",
        "LICENSE-MIT",
        ".cargo/config.toml",
        "src/main.rs",
        "src/deep/er/module.rs",
        "static/style.css",
        "npm/check.js",
        "tests/e2e/package.json",
        "tests/e2e/package-lock.json",
        "xtask/src/site.rs",
        "xtask/tools/Cargo.toml",
    ];

    /// Files that don't change it.
    const OTHERS: [&str; 6] = [
        "tests/e2e/start.test.mjs",
        "tests/web.rs",
        "docs/hosting.md",
        "README.md",
        "target/debug/app",
        "dist/index.html",
    ];

    /// A clone with one file of each kind, in a temporary folder that is removed at the end.
    struct Clone(PathBuf);

    impl Clone {
        fn new(name: &str) -> Clone {
            let folder = env::temp_dir().join(format!("stamp-{name}-{}", std::process::id()));
            let clone = Clone(folder);
            for file in INPUTS.iter().chain(&OTHERS) {
                clone.write(file, "first");
            }
            clone
        }

        fn write(&self, file: &str, content: &str) {
            let path = self.0.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }

        fn digest(&self) -> Vec<u8> {
            let mut digest = Sha256::new();
            add_files(&mut digest, &self.0, &inputs(&self.0).unwrap()).unwrap();
            digest.finalize().to_vec()
        }

        /// Whether a change of this file requires a new build.
        fn counts(&self, file: &str) -> bool {
            let before = self.digest();
            self.write(file, "second");
            let after = self.digest();
            self.write(file, "first");
            before != after
        }
    }

    impl Drop for Clone {
        fn drop(&mut self) {
            // A leftover in the folder for temporary files does no harm.
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn whatever_the_site_is_made_of_asks_for_a_new_build() {
        let clone = Clone::new("inputs");
        for file in INPUTS {
            assert!(clone.counts(file), "{file}");
        }
    }

    #[test]
    fn a_file_or_folder_that_nobody_thought_of_counts_too() {
        let clone = Clone::new("unthought");
        for file in ["build.rs", "vendor/library/src/lib.rs", "xtask/src/new.rs"] {
            let before = clone.digest();
            clone.write(file, "first");
            assert_ne!(before, clone.digest(), "{file}");
        }
    }

    #[test]
    fn a_test_or_a_page_about_the_site_asks_for_none() {
        let clone = Clone::new("others");
        for file in OTHERS {
            assert!(!clone.counts(file), "{file}");
        }
    }

    #[test]
    fn a_file_under_another_name_is_another_input() {
        let clone = Clone::new("names");
        clone.write("src/one.rs", "same");
        let before = clone.digest();
        fs::rename(clone.0.join("src/one.rs"), clone.0.join("src/two.rs")).unwrap();
        assert_ne!(before, clone.digest());
    }

    #[test]
    fn content_that_moves_from_one_file_to_the_next_counts() {
        let clone = Clone::new("moves");
        clone.write("src/a.rs", "ab");
        clone.write("src/b.rs", "c");
        let before = clone.digest();
        clone.write("src/a.rs", "a");
        clone.write("src/b.rs", "bc");
        assert_ne!(before, clone.digest());
    }

    #[test]
    fn a_variable_that_changes_the_compiler_counts_and_no_other() {
        for name in [
            "RUSTFLAGS",
            "CARGO_PROFILE_RELEASE_LTO",
            "TRUNK_BUILD_RELEASE",
        ] {
            assert!(changes_the_build(name), "{name}");
        }
        for name in ["HOME", "CARGO_TARGET_DIR", "CARGO_MANIFEST_DIR", "ENGINE"] {
            assert!(!changes_the_build(name), "{name}");
        }
    }
}
