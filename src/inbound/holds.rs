//! Whether something holds, and what that rests on.

use super::ground::{Ground, Grounds};

/// Whether something holds. The order makes “and” the lesser of two, and “or” the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holds {
    /// It doesn't hold.
    No,
    /// It depends on something that wasn't exported, or that no document settles.
    CantTell,
    /// It holds.
    Yes,
}

impl Holds {
    /// Every answer.
    pub const ALL: [Holds; 3] = [Holds::No, Holds::CantTell, Holds::Yes];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Holds::No => "no",
            Holds::CantTell => "cant-tell",
            Holds::Yes => "yes",
        }
    }

    /// What readers see.
    pub const fn label(self) -> &'static str {
        match self {
            Holds::No => "No",
            Holds::CantTell => "Can’t tell",
            Holds::Yes => "Yes",
        }
    }

    /// The answer if nothing is unknown.
    pub const fn of(holds: bool) -> Holds {
        match holds {
            true => Holds::Yes,
            false => Holds::No,
        }
    }

    /// Whether it may hold.
    pub fn is_possible(self) -> bool {
        self != Holds::No
    }

    /// Whether it holds for certain.
    pub fn is_certain(self) -> bool {
        self == Holds::Yes
    }
}

/// Whether something holds, with the grounds of exactly that. A reason that isn't needed for an answer
/// doesn't weaken it: of two reasons for a no, either one is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) holds: Holds,
    pub(super) grounds: Grounds,
}

impl Finding {
    pub(super) const YES: Finding = Finding::plain(Holds::Yes);
    pub(super) const NO: Finding = Finding::plain(Holds::No);

    pub(super) const fn plain(holds: Holds) -> Finding {
        Finding {
            holds,
            grounds: Grounds::NONE,
        }
    }

    pub(super) fn of(holds: bool) -> Finding {
        Finding::plain(Holds::of(holds))
    }

    /// Nobody can tell, because of this.
    pub(super) fn open(ground: Ground) -> Finding {
        Finding::plain(Holds::CantTell).on(ground)
    }

    /// A setting, which is unknown unless it was exported.
    pub(super) fn setting(holds: Holds) -> Finding {
        match holds {
            Holds::CantTell => Finding::open(Ground::UnknownSettings),
            known => Finding::plain(known),
        }
    }

    /// The same, on one more ground.
    pub(super) fn on(mut self, ground: Ground) -> Finding {
        self.grounds.insert(ground);
        self
    }

    /// The same, on more grounds.
    pub(super) fn with(self, grounds: Grounds) -> Finding {
        Finding {
            grounds: self.grounds.with(grounds),
            ..self
        }
    }

    /// The same, and if it holds, it does so on one more ground.
    pub(super) fn if_possible_on(self, ground: Ground) -> Finding {
        match self.holds.is_possible() {
            true => self.on(ground),
            false => self,
        }
    }

    pub(super) fn and(self, other: Finding) -> Finding {
        self.joined(other, Holds::No, self.holds.min(other.holds))
    }

    pub(super) fn or(self, other: Finding) -> Finding {
        self.joined(other, Holds::Yes, self.holds.max(other.holds))
    }

    pub(super) fn negated(self) -> Finding {
        let holds = match self.holds {
            Holds::No => Holds::Yes,
            Holds::CantTell => Holds::CantTell,
            Holds::Yes => Holds::No,
        };
        Finding { holds, ..self }
    }

    /// `decisive` is what one of the two is enough for.
    fn joined(self, other: Finding, decisive: Holds, holds: Holds) -> Finding {
        match (self.holds == decisive, other.holds == decisive) {
            (true, true) if other.grounds.grade() < self.grounds.grade() => other,
            (true, _) => self,
            (_, true) => other,
            _ => Finding {
                holds,
                grounds: self.grounds.with(other.grounds),
            },
        }
    }
}

/// Whether any of them holds.
pub(super) fn any(findings: impl IntoIterator<Item = Finding>) -> Finding {
    findings.into_iter().fold(Finding::NO, Finding::or)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Holds; 3] = [Holds::No, Holds::CantTell, Holds::Yes];

    #[test]
    fn and_or_and_not_agree_with_every_way_of_filling_in_what_is_unknown() {
        let fillings = |holds| match holds {
            Holds::No => vec![false],
            Holds::CantTell => vec![false, true],
            Holds::Yes => vec![true],
        };
        for one in ALL {
            for two in ALL {
                let (mut both, mut either) = (Vec::new(), Vec::new());
                for first in fillings(one) {
                    for second in fillings(two) {
                        both.push(first && second);
                        either.push(first || second);
                    }
                }
                let summary = |all: &[bool]| match (all.contains(&true), all.contains(&false)) {
                    (true, true) => Holds::CantTell,
                    (holds, _) => Holds::of(holds),
                };
                let [a, b] = [one, two].map(Finding::plain);
                assert_eq!(a.and(b).holds, summary(&both));
                assert_eq!(a.or(b).holds, summary(&either));
                // De Morgan.
                let negated = a.negated().or(b.negated()).negated();
                assert_eq!(a.and(b).holds, negated.holds);
            }
        }
    }

    #[test]
    fn a_weak_reason_beside_a_sufficient_one_does_not_count() {
        let weak = Finding::NO.on(Ground::Ipv6);
        assert_eq!(weak.and(Finding::NO), Finding::NO);
        assert_eq!(Finding::NO.and(weak), Finding::NO);
        assert_eq!(weak.or(Finding::NO), weak);
        let open = Finding::open(Ground::CertificateStar);
        assert_eq!(open.or(Finding::YES), Finding::YES);
        assert_eq!(open.and(Finding::NO), Finding::NO);
    }
}
