//! Claims and their sources, for JavaScript.

use crate::evidence;
use serde::Serialize;
use tsify::Tsify;

/// A sentence with its support.
#[derive(Serialize, Tsify)]
pub struct Claim {
    /// The sentence.
    says: &'static str,
    /// How well it is supported.
    grade: Grade,
    /// Where it is written, or what it was inferred from. Empty where nothing is published.
    sources: Vec<Source>,
}

/// How well something is supported.
#[derive(Serialize, Tsify)]
pub struct Grade {
    #[tsify(type = "GradeId")]
    id: &'static str,
    label: &'static str,
}

/// A place in a document.
#[derive(Serialize, Tsify)]
pub struct Source {
    /// The document.
    #[tsify(type = "SourceId")]
    id: &'static str,
    /// Its own title.
    label: &'static str,
    /// Its public address.
    url: String,
    /// The heading, table or parameter; empty where the whole page is meant.
    section: &'static str,
}

/// The claims as JavaScript gets them.
pub fn claims<'a>(claims: impl IntoIterator<Item = &'a evidence::Fact>) -> Vec<Claim> {
    claims.into_iter().map(Claim::of).collect()
}

impl Grade {
    pub fn of(grade: evidence::Grade) -> Grade {
        Grade {
            id: grade.id(),
            label: grade.label(),
        }
    }
}

impl Claim {
    fn of(claim: &evidence::Fact) -> Claim {
        let sources = claim.places.iter().map(|cited| Source {
            id: cited.source.id(),
            label: cited.source.title(),
            url: cited.address(),
            section: cited.section,
        });
        Claim {
            says: claim.says,
            grade: Grade::of(claim.grade),
            sources: sources.collect(),
        }
    }
}
