//! The browser that the tests drive: finds a Chromium with a driver of the same version, or installs both where that is
//! this program's to do (Debian as root, as in most CI containers), or says what to install.

use crate::run::{Result, find, output, run};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The flags without which a headless Chromium in a container asks the network for things, or doesn't start at all; with
/// them, no name but this machine's own is ever looked up. A JSON list, for every test that starts a Chromium.
const FLAGS: &str = include_str!("../../tests/chromium-flags.json");

/// A browser and the driver that speaks WebDriver for it.
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// The capabilities file of the wasm test runner.
    pub fn capabilities(&self) -> String {
        format!(
            "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": {FLAGS}}}}}\n",
            self.chrome.display().to_string(),
        )
    }
}

/// Finds the browser, installing it if need and right are there.
pub fn ensure() -> Result<Browser> {
    let missing = match search() {
        Ok(browser) => return Ok(browser),
        Err(missing) => missing,
    };
    // Whoever names a browser wants that one, not another that happens to be installable.
    if env::var_os("CHROME").is_some() || !debian_as_root() {
        return Err(missing);
    }
    println!("xtask: installing chromium and chromium-driver by apt-get (about 20 seconds, once)");
    let way_out = "apt-get could not install chromium and chromium-driver: its lines above say why; once they are \
                   installed in any other way, run the command again.";
    run(Command::new("apt-get").args(["update", "-qq"]), way_out)?;
    run(
        Command::new("apt-get")
            .args([
                "install",
                "-y",
                "-qq",
                "--no-install-recommends",
                "chromium",
                "chromium-driver",
            ])
            .env("DEBIAN_FRONTEND", "noninteractive"),
        way_out,
    )?;
    search()
}

fn search() -> Result<Browser> {
    let browsers = browsers()?;
    let driver = match env::var_os("CHROMEDRIVER") {
        Some(path) if Path::new(&path).is_file() => Some(PathBuf::from(path)),
        Some(path) => {
            return Err(format!(
                "CHROMEDRIVER names {}, which is not a file.",
                path.display()
            ));
        }
        None => find("chromedriver"),
    };
    let Some(first) = browsers.first() else {
        return Err(format!(
            "No Chrome or Chromium was found, and the tests need one: {}",
            way_out("")
        ));
    };
    let first_version = version(first);
    let Some(driver) = driver else {
        return Err(format!(
            "{} was found, but no chromedriver to drive it: {}",
            first.display(),
            way_out(first_version.as_deref().unwrap_or_default())
        ));
    };
    let driver_version = version(&driver);
    browsers
        .iter()
        // A browser that doesn't tell its version (Chrome on Windows) is taken as it is: the driver complains by itself.
        .find(|browser| version(browser).is_none_or(|version| Some(version) == driver_version))
        .map(|browser| Browser {
            chrome: browser.clone(),
            driver: driver.clone(),
        })
        .ok_or_else(|| {
            format!(
                "{} is version {}, but {} is version {}, and the two must agree: {}",
                first.display(),
                first_version.clone().unwrap_or_default(),
                driver.display(),
                driver_version.unwrap_or_default(),
                way_out(first_version.as_deref().unwrap_or_default())
            )
        })
}

/// Every installed browser, the wanted one first.
fn browsers() -> Result<Vec<PathBuf>> {
    if let Some(path) = env::var_os("CHROME") {
        let path = PathBuf::from(path);
        return if path.is_file() {
            Ok(vec![path])
        } else {
            Err(format!(
                "CHROME names {}, which is not a file.",
                path.display()
            ))
        };
    }
    let names = [
        "google-chrome",
        "google-chrome-stable",
        "chromium",
        "chromium-browser",
        "chrome",
    ];
    let elsewhere = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];
    Ok(names
        .into_iter()
        .filter_map(find)
        .chain(
            elsewhere
                .into_iter()
                .map(PathBuf::from)
                .filter(|path| path.is_file()),
        )
        .collect())
}

/// The major version that a browser or driver reports: the part that must agree.
fn version(program: &Path) -> Option<String> {
    // Chrome on Windows would open a window instead of answering.
    if cfg!(windows) && program.ends_with("chrome.exe") {
        return None;
    }
    major(&output(program, &["--version"])?).map(str::to_owned)
}

fn major(text: &str) -> Option<&str> {
    text.split_whitespace()
        .filter_map(|word| word.split_once('.'))
        .map(|(major, _)| major)
        .find(|major| !major.is_empty() && major.bytes().all(|byte| byte.is_ascii_digit()))
}

fn way_out(version: &str) -> String {
    let version = if version.is_empty() {
        "of its version"
    } else {
        version
    };
    format!(
        "install the two together (on Debian and Ubuntu: `apt-get install chromium chromium-driver`; elsewhere Chrome, and the \
         chromedriver {version} from https://googlechromelabs.github.io/chrome-for-testing/), or set CHROME and \
         CHROMEDRIVER to where they are."
    )
}

fn debian_as_root() -> bool {
    Path::new("/etc/debian_version").exists()
        && find("apt-get").is_some()
        && output("id", &["-u"]).is_some_and(|user| user == "0")
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read_from_what_browsers_and_drivers_print() {
        assert_eq!(major("Chromium 156.0.8078.73 built on Debian"), Some("156"));
        assert_eq!(
            major("ChromeDriver 156.0.8078.73 (9fd62f-refs/heads/x@{#1})"),
            Some("156")
        );
        assert_eq!(major("Google Chrome"), None);
    }
}
