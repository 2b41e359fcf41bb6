//! Chromium or Chrome, with a driver of the same version; engines.rs installs them where it may, this says what to install.

use crate::run::{Result, find, named, output};
use std::env;
use std::path::{Path, PathBuf};

/// The flags without which a headless Chromium in a container asks the network for things, or doesn't start at all; with
/// them, no name but this machine's own is ever looked up. A JSON list, for every test that starts a Chromium.
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
        .map(|browser| (browser.clone(), driver.clone()))
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
    // Whoever names one wants that one.
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
