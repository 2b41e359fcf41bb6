//! What an option rests on.

use crate::evidence::{Fact, Grade};
use crate::quiz::question::Because;

/// Why, in claims alone.
pub fn claims(claims: impl IntoIterator<Item = &'static Fact>) -> Because {
    because([], claims)
}

/// Why, in sentences and in claims, nothing twice.
pub fn because(
    says: impl IntoIterator<Item = String>,
    claims: impl IntoIterator<Item = &'static Fact>,
) -> Because {
    let mut because = Because {
        says: says.into_iter().filter(|says| !says.is_empty()).collect(),
        claims: Vec::new(),
    };
    for claim in claims {
        if !because.claims.contains(&claim) {
            because.claims.push(claim);
        }
    }
    because
}

/// Whether every claim is documented, without a document against it.
pub fn is_documented<'a>(claims: impl IntoIterator<Item = &'a Fact>) -> bool {
    let mut claims = claims.into_iter();
    claims.all(|claim| claim.grade == Grade::Documented)
}
