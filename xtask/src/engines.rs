//! The browser engines that the tests run in: Chromium, Firefox and WebKitGTK, each with its driver. On Debian as
//! root, as in most CI containers, this program installs them. Elsewhere it uses the ones that it finds.

use crate::browser;
use crate::run::{Result, find, named, output, run};
use crate::tools;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that is ready to run tests.
pub struct Engine {
    /// Its name in ENGINE and in tests/e2e/browser.mjs.
    pub name: &'static str,
    /// The programs of the engine, by the variables that pass them to the tests.
    pub programs: Vec<(&'static str, PathBuf)>,
    /// The variable that passes the driver to the runner of the wasm tests, and the driver.
    pub wasm_driver: (&'static str, PathBuf),
    /// The capabilities file of that runner.
    pub capabilities: String,
    /// The program that provides a display, for an engine that needs one.
    pub display: Option<PathBuf>,
}

impl Engine {
    /// A command that runs a program with this engine.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = match &self.display {
            None => Command::new(program),
            Some(xvfb_run) => {
                let mut command = Command::new(xvfb_run);
                command
                    .args(["-a", "-s", "-screen 0 1600x1200x24"])
                    .arg(program);
                command
            }
        };
        command.env("ENGINE", self.name).envs(
            self.programs
                .iter()
                .map(|(variable, path)| (*variable, path)),
        );
        command
    }
}

/// How to find or install an engine.
struct Kind {
    name: &'static str,
    /// A browser in this variable is required: no other one is installed instead.
    variable: &'static str,
    packages: &'static [&'static str],
    search: fn() -> Result<Engine>,
}

const KINDS: [Kind; 3] = [
    Kind {
        name: "chromium",
        variable: "CHROME",
        packages: &["chromium", "chromium-driver"],
        search: chromium,
    },
    Kind {
        name: "firefox",
        variable: "FIREFOX",
        packages: &["firefox-esr"],
        search: firefox,
    },
    Kind {
        name: "webkitgtk",
        variable: "WEBKITWEBDRIVER",
        packages: &["webkit2gtk-driver", "xvfb", "xauth"],
        search: webkitgtk,
    },
];

/// The engines that are ready, and why the others are skipped.
pub struct Engines {
    pub ready: Vec<Engine>,
    pub left_out: Vec<String>,
}

/// Finds every engine, and installs missing ones if necessary and permitted. ENGINE restricts it to one.
pub fn ensure() -> Result<Engines> {
    ensure_only(env::var("ENGINE").ok())
}

/// The engine for a script that is run by hand: Chromium, or the one in ENGINE.
pub fn one() -> Result<Engine> {
    let name = env::var("ENGINE").unwrap_or_else(|_| "chromium".to_owned());
    let engines = ensure_only(Some(name))?;
    // There is at least one, or it would have been an error.
    engines.ready.into_iter().next().ok_or_else(String::new)
}

fn ensure_only(only: Option<String>) -> Result<Engines> {
    let kinds: Vec<&Kind> = KINDS
        .iter()
        .filter(|kind| only.as_ref().is_none_or(|only| only == kind.name))
        .collect();
    let missing: Vec<&str> = kinds
        .iter()
        .filter(|kind| env::var_os(kind.variable).is_none() && (kind.search)().is_err())
        .flat_map(|kind| kind.packages.iter().copied())
        .collect();
    if !missing.is_empty() && debian_as_root() {
        install(&missing)?;
    }
    let mut engines = Engines {
        ready: Vec::new(),
        left_out: Vec::new(),
    };
    for kind in kinds {
        match (kind.search)() {
            Ok(engine) => engines.ready.push(engine),
            // If an engine was named, or could have been installed, a missing one is an error.
            Err(missing) if debian_as_root() || env::var_os(kind.variable).is_some() => {
                return Err(missing);
            }
            Err(missing) => engines.left_out.push(format!("{}: {missing}", kind.name)),
        }
    }
    if engines.ready.is_empty() {
        return Err(if engines.left_out.is_empty() {
            format!(
                "ENGINE={} is unknown: use chromium, firefox or webkitgtk.",
                only.unwrap_or_default()
            )
        } else {
            format!(
                "The tests need a browser, and none was found.\n  {}",
                engines.left_out.join("\n  ")
            )
        });
    }
    Ok(engines)
}

fn chromium() -> Result<Engine> {
    let (browser, driver) = browser::search()?;
    Ok(Engine {
        name: "chromium",
        capabilities: format!(
            "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {}}}}}\n",
            browser.display().to_string(),
            browser::FLAGS,
        ),
        wasm_driver: ("CHROMEDRIVER", driver.clone()),
        programs: vec![("CHROME", browser), ("CHROMEDRIVER", driver)],
        display: None,
    })
}

fn firefox() -> Result<Engine> {
    let browser = named("FIREFOX", &["firefox-esr", "firefox"])?
        .or_else(|| {
            [
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                r"C:\Program Files\Mozilla Firefox\firefox.exe",
            ]
            .into_iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
        })
        .ok_or(
            "no Firefox was found: install it (on Debian: `apt-get install firefox-esr`), or set FIREFOX to its path.",
        )?;
    let driver = match named("GECKODRIVER", &["geckodriver"])? {
        Some(driver) => driver,
        None => tools::geckodriver()?,
    };
    Ok(Engine {
        name: "firefox",
        capabilities: format!(
            "{{\"moz:firefoxOptions\": {{\"binary\": {:?}, \"args\": [\"-headless\"]}}}}\n",
            browser.display().to_string()
        ),
        wasm_driver: ("GECKODRIVER", driver.clone()),
        programs: vec![("FIREFOX", browser), ("GECKODRIVER", driver)],
        display: None,
    })
}

fn webkitgtk() -> Result<Engine> {
    let driver = named("WEBKITWEBDRIVER", &["WebKitWebDriver"])?
        .ok_or("no WebKitWebDriver was found (on Debian and Ubuntu: `apt-get install webkit2gtk-driver xvfb xauth`; other systems don't have it).")?;
    let display = find("xvfb-run").ok_or(
        "WebKitGTK needs a display, but xvfb-run wasn't found: `apt-get install xvfb xauth`.",
    )?;
    Ok(Engine {
        name: "webkitgtk",
        capabilities: "{\"webkitgtk:browserOptions\": {\"args\": [\"--automation\"]}}\n".to_owned(),
        // The runner treats it like Safari's driver, which belongs to the same family.
        wasm_driver: ("SAFARIDRIVER", driver.clone()),
        programs: vec![("WEBKITWEBDRIVER", driver)],
        display: Some(display),
    })
}

/// Installs Debian packages.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    println!("xtask: installing {list} with apt-get (about a minute, once)");
    let way_out = format!(
        "apt-get could not install {list}: its lines above say why; once they are installed in any other way, run the \
         command again."
    );
    run(Command::new("apt-get").args(["update", "-qq"]), &way_out)?;
    run(
        Command::new("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        &way_out,
    )
}

/// Whether packages may be installed on this machine without asking.
pub fn debian_as_root() -> bool {
    Path::new("/etc/debian_version").exists()
        && find("apt-get").is_some()
        && output("id", &["-u"]).is_some_and(|user| user == "0")
}
