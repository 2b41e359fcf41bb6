//! The meaning of a call of `cargo xtask test`.

use super::call::Scope;
use super::stages::{STAGES, Stage};
use crate::run::Result;

/// The stages of a run in order, each with the named files; none means all.
pub struct Plan {
    pub scope: Scope,
    pub stages: Vec<(&'static Stage, Vec<String>)>,
}

impl Plan {
    /// Reads the arguments: options, and stages followed by their files.
    pub fn of(arguments: &[String]) -> Result<Plan> {
        let mut scope = Scope::Gate;
        let mut stages: Vec<(&'static Stage, Vec<String>)> = Vec::new();
        for argument in arguments {
            match argument.as_str() {
                "--quick" => scope = Scope::Quick,
                "--every-engine" => scope = Scope::EveryEngine,
                option if option.starts_with('-') => {
                    return Err(format!(
                        "test has no option {option}. Its options are --quick and --every-engine."
                    ));
                }
                name => match STAGES.iter().find(|stage| stage.name == name) {
                    Some(stage) => stages.push((stage, Vec::new())),
                    None => file(&mut stages, name)?,
                },
            }
        }
        if stages.is_empty() {
            stages = STAGES
                .iter()
                .filter(|stage| scope != Scope::Quick || stage.quick)
                .map(|stage| (stage, Vec::new()))
                .collect();
        }
        Ok(Plan { scope, stages })
    }
}

/// Adds a file to the stage before it.
fn file(stages: &mut [(&'static Stage, Vec<String>)], name: &str) -> Result<()> {
    let Some((stage, files)) = stages.last_mut() else {
        return Err(format!(
            "There is no test stage \"{name}\"; the stages are: {}.",
            STAGES.map(|stage| stage.name).join(" ")
        ));
    };
    let Some(known) = stage.files else {
        return Err(format!(
            "The stage {} has no files to choose from, and there is no stage \"{name}\".",
            stage.name
        ));
    };
    let known = known()?;
    if !known.iter().any(|file| file == name) {
        return Err(format!(
            "The stage {} has no file \"{name}\"; it has: {}.",
            stage.name,
            known.join(" ")
        ));
    }
    files.push(name.to_owned());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(line: &str) -> Result<Plan> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Plan::of(&arguments)
    }

    fn names(line: &str) -> Vec<String> {
        let plan = plan(line).unwrap();
        let name = |(stage, files): &(&Stage, Vec<String>)| {
            [&[stage.name.to_owned()], &files[..]].concat()
        };
        plan.stages.iter().flat_map(name).collect()
    }

    #[test]
    fn without_arguments_every_stage_runs() {
        assert_eq!(names(""), STAGES.map(|stage| stage.name));
        assert_eq!(names("--every-engine"), STAGES.map(|stage| stage.name));
        assert_eq!(plan("--every-engine").unwrap().scope, Scope::EveryEngine);
    }

    #[test]
    fn the_quick_run_has_five_stages() {
        assert_eq!(
            names("--quick"),
            ["format", "clippy", "words", "host", "e2e"]
        );
    }

    #[test]
    fn a_word_after_a_stage_names_a_file_of_it() {
        assert_eq!(
            names("format e2e setup start"),
            ["format", "e2e", "setup", "start"]
        );
        assert_eq!(names("host rules"), ["host", "rules"]);
    }

    #[test]
    fn what_nobody_knows_is_named_with_what_there_is() {
        for (line, complaint) in [
            (
                "nothing",
                "There is no test stage \"nothing\"; the stages are: format",
            ),
            (
                "e2e nothing",
                "The stage e2e has no file \"nothing\"; it has: ",
            ),
            (
                "format nothing",
                "The stage format has no files to choose from",
            ),
            ("--fast", "test has no option --fast"),
        ] {
            let error = plan(line).err().unwrap();
            assert!(error.starts_with(complaint), "{error}");
        }
    }
}
