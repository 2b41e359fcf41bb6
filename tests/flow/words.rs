//! What a path says.

use super::*;

fn every_claim() -> BTreeSet<&'static str> {
    claims().iter().map(|claim| claim.says).collect()
}

fn claims() -> Vec<&'static Fact> {
    let mut claims = vec![&EXAMPLE.because];
    for path in rows() {
        claims.extend(path.because());
        claims.extend(path.hops.iter().flat_map(|hop| hop.carried));
    }
    claims
}

#[test]
fn every_claim_names_its_document() {
    for claim in claims() {
        let may_stand_alone = claim.grade == Grade::Undocumented;
        assert!(
            may_stand_alone || !claim.places.is_empty(),
            "{}",
            claim.says
        );
    }
}

#[test]
fn every_claim_is_a_sentence() {
    for says in every_claim() {
        assert!(says.ends_with('.'), "{says}");
        assert!(!says.contains(['\'', '"']), "a typewriter's sign: {says}");
        assert!(says.starts_with(char::is_uppercase), "{says}");
    }
}

#[test]
fn every_hop_says_why_and_how() {
    for hop in rows().flat_map(|path| path.hops) {
        assert!(
            !hop.because.is_empty() && !hop.carried.is_empty(),
            "{hop:?}"
        );
    }
}

#[test]
fn a_port_is_named_exactly_where_somebody_must_open_one() {
    for hop in rows().flat_map(|path| path.hops) {
        let is_theirs = matches!(hop.tls, Tls::Inside | Tls::Theirs);
        assert_eq!(hop.port.is_none(), is_theirs, "{hop:?}");
    }
}

#[test]
fn a_path_gives_no_reason_twice_and_leaves_none_of_its_hops_out() {
    for path in rows() {
        let because = path.because();
        let unique: BTreeSet<&str> = because.iter().map(|claim| claim.says).collect();
        assert_eq!(unique.len(), because.len());
        for claim in path.hops.iter().flat_map(|hop| hop.because) {
            assert!(because.contains(&claim), "{}", claim.says);
        }
        let weakest = because.iter().map(|claim| claim.grade).max();
        assert_eq!(Some(path.grade()), weakest);
    }
}

#[test]
fn mail_that_is_not_delivered_says_so_first() {
    let path = path_between("direct-send", "internet");
    assert_eq!(path.because().first(), path.stop.as_ref());
    assert_eq!(
        path.answer(),
        "Mail from a device using direct send to the internet isn’t delivered."
    );
}

#[test]
fn a_path_says_in_a_sentence_how_many_connectors_it_uses() {
    for (from, to, answer) in [
        (
            "microsoft-365",
            "internet",
            "Mail from a Microsoft 365 mailbox to the internet uses no connector.",
        ),
        (
            "internet",
            "your-server",
            "Mail from the internet to your own email server uses one connector.",
        ),
        (
            "your-server",
            "partner",
            "Mail from your own email server to a partner with forced TLS uses two connectors.",
        ),
    ] {
        assert_eq!(path_between(from, to).answer(), answer);
    }
    // The sentence has words for two at most.
    assert_eq!(rows().map(|path| path.connectors().count()).max(), Some(2));
}

#[test]
fn names_are_unique_and_fit_for_a_link() {
    let ids = [
        "your-server",
        "microsoft-365",
        "internet",
        "partner",
        "provider",
        "relay",
        "direct-send",
        "submission",
    ];
    assert_eq!(End::ALL.map(End::id), ids);
    for end in End::ALL {
        assert_eq!(End::by_id(end.id()), Some(end));
    }
    let labels: BTreeSet<&str> = End::ALL.iter().map(|end| end.label()).collect();
    assert_eq!(labels.len(), End::ALL.len());
}
