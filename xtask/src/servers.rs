//! The web servers for the samples of docs/hosting: nginx and Apache. On Debian as root, as in most CI containers,
//! this program installs them. Elsewhere it uses the ones that it finds.

use crate::engines::{debian_as_root, install};
use crate::run::{Result, named};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A server: the variable that passes it to the tests, the names of its program, and its Debian package.
const SERVERS: [(&str, &[&str], &str); 2] = [
    (
        "CHECKER_NGINX",
        &["nginx", "/usr/sbin/nginx"],
        "nginx-light",
    ),
    // The program only: the package apache2 would start the server at every start of the machine.
    (
        "CHECKER_APACHE",
        &["apache2", "httpd", "/usr/sbin/apache2"],
        "apache2-bin",
    ),
];

/// Possible folders of Apache's modules.
const MODULES: [&str; 4] = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
    "/usr/libexec/apache2",
];

/// Installs missing servers if possible, and reports the skipped ones.
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
        println!("xtask: skipped: the samples of docs/hosting in {package}, which isn't installed");
    }
    Ok(())
}

/// Passes the servers to the tests.
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
    // Other users' PATH doesn't include the folder of these programs.
    let mut paths = names.iter().map(PathBuf::from);
    Ok(on_path.or_else(|| paths.find(|path| path.is_absolute() && path.is_file())))
}
