//! Chromium or Chrome, with a driver of the same version. engines.rs installs them where it may; this module says
//! what to install.

use crate::run::{Result, find, named, output};
use std::env;
use std::path::{Path, PathBuf};

/// The flags that a headless Chromium needs to start in a container and to make no requests of its own. With them, it
/// looks up only the name of this machine. A JSON list, for every test that starts a Chromium.
pub const FLAGS: &str = include_str!("../../tests/chromium-flags.json");

/// Finds the browser and its driver.
pub fn search() -> Result<(PathBuf, PathBuf)> {
    let browsers = browsers()?;
    let driver = named("CHROMEDRIVER", &["chromedriver"])?;
    let Some(first) = browsers.first() else {
        return Err(format!(
            "No Chrome or Chromium was found, and the tests need one: {}",
            way_out("")
        ));
    };
    let first_version = version(first);
    let Some(driver) = driver else {
        return Err(format!(
            "{} was found, but no chromedriver for it: {}",
            first.display(),
            way_out(first_version.as_deref().unwrap_or_default())
        ));
    };
    let driver_version = version(&driver);
    browsers
        .iter()
        // Some browsers don't print their version (Chrome on Windows). The driver reports a mismatch anyway.
        .find(|browser| version(browser).is_none_or(|version| Some(version) == driver_version))
        .map(|browser| (browser.clone(), driver.clone()))
        .ok_or_else(|| {
            format!(
                "{} is version {}, but {} is version {}, and they must match: {}",
                first.display(),
                first_version.clone().unwrap_or_default(),
                driver.display(),
                driver_version.unwrap_or_default(),
                way_out(first_version.as_deref().unwrap_or_default())
            )
        })
}

/// Every installed browser, the preferred one first.
fn browsers() -> Result<Vec<PathBuf>> {
    // A named browser is the only candidate.
    if env::var_os("CHROME").is_some() {
        return Ok(named("CHROME", &[])?.into_iter().collect());
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

/// The major version of a browser or driver, which must match.
fn version(program: &Path) -> Option<String> {
    // Chrome on Windows would open a window instead of printing its version.
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
