//! Sentences with their evidence.

use super::Markup;
use crate::evidence::{Claim, Grade, Source};

/// Writes a list of claims; nothing if there are none.
pub fn write<'a>(to: &mut Markup, list: impl IntoIterator<Item = &'a Claim>) {
    let mut claims = list.into_iter().peekable();
    if claims.peek().is_none() {
        return;
    }
    to.element("ul", "claims", |to| {
        claims.for_each(|claim| write_claim(to, claim))
    });
}

fn write_claim(to: &mut Markup, claim: &Claim) {
    to.element("li", "", |to| {
        to.words("p", "", claim.says);
        to.element("p", "evidence", |to| {
            write_grade(to, claim.grade);
            for cited in claim.cites {
                to.element("span", "source", |to| {
                    write_source(to, cited.source);
                    if !cited.section.is_empty() {
                        to.text(", ");
                        to.text(cited.section);
                    }
                });
            }
        });
    });
}

/// Writes a grade as a mark and a word.
pub fn write_grade(to: &mut Markup, grade: Grade) {
    let class = match grade {
        Grade::Documented => "grade documented",
        Grade::DocumentsDisagree => "grade disagree",
        Grade::Reported => "grade reported",
        Grade::Inferred => "grade inferred",
        Grade::Undocumented => "grade undocumented",
    };
    to.words("span", class, grade.label());
}

/// Writes a document as a link to it.
pub fn write_source(to: &mut Markup, source: Source) {
    to.open("a", &[("href", source.url()), ("rel", "noreferrer")]);
    to.text(source.title());
    to.close("a");
}
