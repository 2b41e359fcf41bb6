//! Claims and their sources, for JavaScript.

use crate::evidence;
use serde::Serialize;
use tsify::Tsify;

/// A statement with its sources.
#[derive(Serialize, Tsify)]
pub struct Claim {
    /// A stable id. The sentence can be reworded.
    id: &'static str,
    /// The sentence.
    says: &'static str,
    /// How well the statement is supported.
    grade: Grade,
    /// Where it is documented, or what it was inferred from. Empty if nothing is published.
    sources: Vec<Source>,
}

/// How well a statement is supported.
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
    /// Its title.
    label: &'static str,
    /// Its public URL.
    url: String,
    /// The heading, table or parameter. Empty for the whole page.
    section: &'static str,
}

/// Converts facts of the catalogue.
#[cfg(any(feature = "api-rules", feature = "api-quiz", feature = "api-bounce"))]
pub fn claims<'a>(facts: impl IntoIterator<Item = &'a evidence::Fact>) -> Vec<Claim> {
    let facts = facts.into_iter();
    facts
        .map(|fact| Claim::of(fact.id().unwrap_or_default(), fact))
        .collect()
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
    /// Converts a fact with this id.
    pub fn of(id: &'static str, fact: &evidence::Fact) -> Claim {
        let sources = fact.places.iter().map(|cited| Source {
            id: cited.source.id(),
            label: cited.source.title(),
            url: cited.address(),
            section: cited.section,
        });
        Claim {
            id,
            says: fact.says,
            grade: Grade::of(fact.grade),
            sources: sources.collect(),
        }
    }
}
