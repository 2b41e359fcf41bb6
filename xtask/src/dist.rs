//! The folder of the release site, and its files.

use crate::run::{Result, at, root};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the release site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Every file under a folder; none if the folder doesn't exist.
pub fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in at(folder, fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
