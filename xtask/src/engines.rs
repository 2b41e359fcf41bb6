//! The browser engines that the tests run in: Chromium, Firefox and WebKitGTK, each with its driver. Where that is this
//! program's to do (Debian as root, as in most CI containers) they are installed; elsewhere every one that is there is used.

use crate::browser;
use crate::run::{Result, find, named, output, run};
use crate::tools;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine that is ready to run tests.
pub struct Engine {
    /// As ENGINE and tests/e2e/browser.mjs call it.
    pub name: &'static str,
    /// The programs of the engine, by the variables that tell the tests of them.
    pub programs: Vec<(&'static str, PathBuf)>,
    /// The variable by which the runner of the wasm tests knows the driver, and the driver.
    pub wasm_driver: (&'static str, PathBuf),
    /// The capabilities file of that runner.
    pub capabilities: String,
    /// The program that gives it a display, for an engine that can't do without.
    pub display: Option<PathBuf>,
}

impl Engine {
    /// A command that runs a program which starts this engine.
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

/// What can be had of an engine.
struct Kind {
    name: &'static str,
    /// Whoever sets this variable wants that very browser, not another that happens to be installable.
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

/// The engines that are ready, and why each other one is left out.
pub struct Engines {
    pub ready: Vec<Engine>,
    pub left_out: Vec<String>,
}

/// Finds every engine, installing what is missing if need and right are there. ENGINE restricts it to one.
pub fn ensure() -> Result<Engines> {
    ensure_only(env::var("ENGINE").ok())
}

/// The engine of a script that is run by hand: Chromium, or the one that ENGINE names.
pub fn one() -> Result<Engine> {
    let name = env::var("ENGINE").unwrap_or_else(|_| "chromium".to_owned());
    let engines = ensure_only(Some(name))?;
    // Without any it would have been an error.
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
            // What could have been had, or was asked for by name, is not left out in silence or with a shrug.
            Err(missing) if debian_as_root() || env::var_os(kind.variable).is_some() => {
                return Err(missing);
            }
            Err(missing) => engines.left_out.push(format!("{}: {missing}", kind.name)),
        }
    }
    if engines.ready.is_empty() {
        return Err(if engines.left_out.is_empty() {
            format!(
                "ENGINE={} is not known; known are chromium, firefox and webkitgtk.",
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
            "no Firefox was found: install it (on Debian: `apt-get install firefox-esr`), or set FIREFOX to where it is.",
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
        .ok_or("no WebKitWebDriver was found (on Debian and Ubuntu: `apt-get install webkit2gtk-driver xvfb xauth`; other systems have none).")?;
    let display = find("xvfb-run").ok_or(
        "WebKitGTK needs a display, and xvfb-run, which makes one, was not found: `apt-get install xvfb xauth`.",
    )?;
    Ok(Engine {
        name: "webkitgtk",
        capabilities: "{\"webkitgtk:browserOptions\": {\"args\": [\"--automation\"]}}\n".to_owned(),
        // The runner speaks to it as to Safari's: they are of one family.
        wasm_driver: ("SAFARIDRIVER", driver.clone()),
        programs: vec![("WEBKITWEBDRIVER", driver)],
        display: Some(display),
    })
}

/// Installs packages of Debian.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    println!("xtask: installing {list} by apt-get (about a minute, once)");
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

/// Whether this is a machine where packages may be installed without asking anybody.
pub fn debian_as_root() -> bool {
    Path::new("/etc/debian_version").exists()
        && find("apt-get").is_some()
        && output("id", &["-u"]).is_some_and(|user| user == "0")
}
