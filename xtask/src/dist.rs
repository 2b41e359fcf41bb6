//! The folder of the release site, and all that is in it.

use crate::run::{Result, at, root};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the release site is.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Every file under a folder; nothing if the folder isn't there.
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
