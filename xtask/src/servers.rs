//! The web servers that try the samples of docs/hosting: nginx and Apache. Where that is this program's to do (Debian as root, as
//! in most CI containers) they are installed; elsewhere every one that is there is used.

use crate::engines::{debian_as_root, install};
use crate::run::{Result, named};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A server: the variable that tells the tests of it, what its program may be called, and Debian's package of it.
const SERVERS: [(&str, &[&str], &str); 2] = [
    (
        "CHECKER_NGINX",
        &["nginx", "/usr/sbin/nginx"],
        "nginx-light",
    ),
    // Only the program: the package apache2 would start it at every start of the machine.
    (
        "CHECKER_APACHE",
        &["apache2", "httpd", "/usr/sbin/apache2"],
        "apache2-bin",
    ),
];

/// Where Apache's modules may be.
const MODULES: [&str; 4] = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
    "/usr/libexec/apache2",
];

/// Installs what is missing, if that is possible here, and says what is left out.
pub fn ensure() -> Result<()> {
    let missing = || -> Result<Vec<&str>> {
        let mut missing = Vec::new();
        for (variable, names, package) in SERVERS {
            if program(variable, names)?.is_none() {
                missing.push(package);
            }
        }
        Ok(missing)
    };
    if !missing()?.is_empty() && debian_as_root() {
        install(&missing()?)?;
    }
    for package in missing()? {
        println!(
            "xtask: left out: the samples of docs/hosting in {package}, which is not installed here"
        );
    }
    Ok(())
}

/// Tells the tests which servers there are.
pub fn tell(command: &mut Command) -> Result<()> {
    for (variable, names, _) in SERVERS {
        if let Some(program) = program(variable, names)? {
            command.env(variable, program);
        }
    }
    if let Some(modules) = MODULES.iter().find(|folder| Path::new(folder).is_dir()) {
        command.env("CHECKER_APACHE_MODULES", modules);
    }
    Ok(())
}

fn program(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    let on_path = named(variable, names)?;
    // Other users' PATH leaves out the folder that these are in.
    let mut paths = names.iter().map(PathBuf::from);
    Ok(on_path.or_else(|| paths.find(|path| path.is_absolute() && path.is_file())))
}
