//! The explanation of an option.

use crate::evidence::{Fact, Grade};
use crate::quiz::question::Because;

/// An explanation without empty sentences and duplicate claims.
pub fn because(mut says: Vec<String>, claims: Vec<&'static Fact>) -> Because {
    says.retain(|says| !says.is_empty());
    let mut because = Because {
        says,
        claims: Vec::new(),
    };
    for claim in claims {
        if !because.claims.contains(&claim) {
            because.claims.push(claim);
        }
    }
    because
}

/// Claims of a table, as references.
pub fn all(claims: &'static [Fact]) -> Vec<&'static Fact> {
    claims.iter().collect()
}

/// Whether every claim is documented without contradiction.
pub fn is_documented(claims: &[Fact]) -> bool {
    let mut claims = claims.iter();
    claims.all(|claim| claim.grade == Grade::Documented)
}
