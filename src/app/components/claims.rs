//! Sentences with their evidence.

use yew::prelude::*;

use super::element::{element, element_with, text, words};
use crate::evidence::{Citation, Claim, Grade, Source};

/// A grade as a mark and a word. Its meaning stands on the page about the sources.
pub fn grade(grade: Grade) -> Html {
    let class = match grade {
        Grade::Documented => "grade documented",
        Grade::DocumentsDisagree => "grade disagree",
        Grade::Reported => "grade reported",
        Grade::Inferred => "grade inferred",
        Grade::Undocumented => "grade undocumented",
    };
    words("span", class, grade.label())
}

/// A list of claims, each with its grade and its sources.
pub fn claims<'a>(list: impl IntoIterator<Item = &'a Claim>) -> Html {
    let items: Vec<Html> = list.into_iter().map(claim).collect();
    if items.is_empty() {
        return Html::default();
    }
    element("ul", "claims", items)
}

fn claim(claim: &Claim) -> Html {
    let mut evidence = vec![grade(claim.grade)];
    evidence.extend(claim.cites.iter().map(citation));
    let evidence = element("p", "evidence", evidence);
    element("li", "", vec![words("p", "", claim.says), evidence])
}

fn citation(cited: &Citation) -> Html {
    let mut parts = vec![source(cited.source)];
    if !cited.section.is_empty() {
        parts.extend([text(", "), text(cited.section)]);
    }
    element("span", "source", parts)
}

/// A document as a link to it.
pub fn source(source: Source) -> Html {
    let values = &[source.url(), "noreferrer"];
    element_with("a", &["href", "rel"], values, vec![text(source.title())])
}
