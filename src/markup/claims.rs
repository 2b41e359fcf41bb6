//! Sentences with their evidence.

use super::Markup;
use crate::evidence::{CHECKED, Fact, Grade, PLACES, Source};

/// Writes a list of claims; nothing if there are none.
pub fn write<'a>(to: &mut Markup, list: impl IntoIterator<Item = &'a Fact>) {
    let mut claims = list.into_iter().peekable();
    if claims.peek().is_none() {
        return;
    }
    to.element("ul", "claims", |to| {
        claims.for_each(|claim| write_claim(to, claim))
    });
}

fn write_claim(to: &mut Markup, claim: &Fact) {
    to.element("li", "", |to| {
        to.words("p", "", claim.says);
        to.element("p", "evidence", |to| {
            write_grade(to, claim.grade);
            for cited in claim.places {
                to.element("span", "source", |to| {
                    write_link(to, &cited.address(), cited.source);
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

/// Writes every document with the places that facts are written in, and when each was last checked.
pub fn write_sources(to: &mut Markup) {
    to.element("ul", "", |to| {
        for source in Source::ALL.iter().copied() {
            to.element("li", "", |to| {
                write_source(to, source);
                to.element("ul", "", |to| write_places(to, source));
            });
        }
    });
}

fn write_places(to: &mut Markup, source: Source) {
    for (place, checked) in PLACES.iter().zip(CHECKED) {
        if place.source == source {
            to.element("li", "", |to| {
                if !place.section.is_empty() {
                    to.text(place.section);
                    to.text(", ");
                }
                to.text("checked ");
                to.text(checked.as_str());
            });
        }
    }
}

/// Writes a document as a link to it.
pub fn write_source(to: &mut Markup, source: Source) {
    write_link(to, source.url(), source);
}

fn write_link(to: &mut Markup, address: &str, source: Source) {
    to.open("a", &[("href", address), ("rel", "noreferrer")]);
    to.text(source.title());
    to.close("a");
}
