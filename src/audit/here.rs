//! What a test sees beside its object.

use super::addresses::Addresses;
use super::answer::{Known, some_of};
use super::mail::Mail;
use super::object::Listed;
use super::options::Options;
use super::rivals::Rivals;
use crate::domain::Domain;
use crate::organization::{AcceptedDomain, MxRecords, Noun, Organization};

/// What a test sees beside its object: the organization, the options, and where mail goes.
pub struct Here<'a> {
    /// The organization.
    pub organization: &'a Organization,
    /// The options.
    pub options: &'a Options,
    pub(super) mail: &'a Mail,
    pub(super) addresses: &'a Addresses,
    pub(super) rivals: &'a Rivals,
    /// The object's position in its list.
    pub position: usize,
}

impl Here<'_> {
    /// The positions of the other objects of the same kind that certainly pass a test.
    pub(super) fn others<T: Listed>(
        &self,
        test: impl Fn(&T) -> Known,
    ) -> impl Iterator<Item = usize> {
        let passing = self.all(test);
        passing.filter(|at| *at != self.position)
    }

    /// The same, if all objects at other positions certainly fail the test.
    pub(super) fn others_at<'p, T: Listed>(
        &'p self,
        positions: &'p [usize],
        test: impl Fn(&T) -> Known + 'p,
    ) -> impl Iterator<Item = usize> + 'p {
        let all = T::list(self.organization);
        let others = positions.iter().copied();
        let others = others.filter(|at| *at != self.position);
        others.filter(move |at| all.get(*at).is_some_and(|one| test(one) == Some(true)))
    }

    /// The positions of the objects of a kind that certainly pass a test.
    pub(super) fn all<T: Listed>(&self, test: impl Fn(&T) -> Known) -> impl Iterator<Item = usize> {
        let all = T::list(self.organization).iter().enumerate();
        let passing = all.filter(move |(_, one)| test(one) == Some(true));
        passing.map(|(at, _)| at)
    }

    /// Whether an object of a kind passes a test. Unknown if none does and one can't be told, or some may not
    /// be listed.
    pub(super) fn any<T: Listed>(&self, test: impl Fn(&T) -> Known) -> Known {
        let listed = some_of(T::list(self.organization).iter().map(test));
        listed.filter(|is_so| *is_so || self.is_complete(T::NOUN))
    }

    /// The same answer as [`any`](Here::any), if all objects at other positions certainly fail the test.
    pub(super) fn any_at<T: Listed>(
        &self,
        positions: &[usize],
        test: impl Fn(&T) -> Known,
    ) -> Known {
        let all = T::list(self.organization);
        let listed = positions.iter().filter_map(|at| all.get(*at));
        let listed = some_of(listed.map(test));
        listed.filter(|is_so| *is_so || self.is_complete(T::NOUN))
    }

    /// Whether all objects of a noun are listed.
    pub(super) fn is_complete(&self, noun: Noun) -> bool {
        self.organization.is_complete(noun)
    }

    /// Whether the MX record points somewhere else.
    pub(super) fn is_mx_elsewhere(&self) -> Known {
        match self.options.arrival.mx {
            MxRecords::Here => Some(false),
            MxRecords::Elsewhere => Some(true),
            MxRecords::Unknown => None,
        }
    }

    /// Whether a domain is an accepted domain itself.
    pub(super) fn is_accepted(&self, domain: &Domain) -> Known {
        self.any::<AcceptedDomain>(|one| {
            one.domain_name
                .known()
                .map(|name| name.as_ref() == Ok(domain))
        })
    }

    /// Whether a domain is an accepted domain, or below one that has match-subdomains on.
    pub(super) fn is_own(&self, domain: &Domain) -> Known {
        self.any::<AcceptedDomain>(|one| {
            let Ok(name) = one.domain_name.known()?.as_ref() else {
                return Some(false);
            };
            if name == domain {
                return Some(true);
            }
            match domain.suffixes().any(|suffix| suffix == name.as_str()) {
                true => one.match_sub_domains.known().copied(),
                false => Some(false),
            }
        })
    }
}
