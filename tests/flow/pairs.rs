//! Every pair of sender and recipient.

use super::*;

const FROM_SERVER: (Party, Party) = (Party::YourServer, Party::Microsoft365);
const TO_SERVER: (Party, Party) = (Party::Microsoft365, Party::YourServer);
const FROM_PARTNER: (Party, Party) = (Party::Partner, Party::Microsoft365);
const TO_PARTNER: (Party, Party) = (Party::Microsoft365, Party::Partner);
const FROM_PROVIDER: (Party, Party) = (Party::Provider, Party::Microsoft365);
const TO_PROVIDER: (Party, Party) = (Party::Microsoft365, Party::Provider);

/// A pair, the places that its mail passes, and the connectors that it uses.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(Party, Party)],
);

/// Who mails whom, written down from the documents.
#[rustfmt::skip]
const WHO_MAILS_WHOM: &[Row] = &[
    // Own servers and Microsoft 365: yes.
    ("your-server", "microsoft-365", "server 365", &[FROM_SERVER]),
    ("microsoft-365", "your-server", "365 server", &[TO_SERVER]),
    // Own servers and the internet: yes, because all of it passes through Microsoft 365.
    ("your-server", "internet", "server 365 internet", &[FROM_SERVER]),
    ("internet", "your-server", "internet 365 server", &[TO_SERVER]),
    // Microsoft 365 and the internet: no.
    ("microsoft-365", "internet", "365 internet", &[]),
    ("internet", "microsoft-365", "internet 365", &[]),
    // Inside: no.
    ("microsoft-365", "microsoft-365", "365 365", &[]),
    ("your-server", "your-server", "server server", &[]),
    // A partner or a provider with a connector, and Microsoft 365: yes.
    ("partner", "microsoft-365", "partner 365", &[FROM_PARTNER]),
    ("microsoft-365", "partner", "365 partner", &[TO_PARTNER]),
    ("provider", "microsoft-365", "internet provider 365", &[FROM_PROVIDER]),
    ("microsoft-365", "provider", "365 provider internet", &[TO_PROVIDER]),
    ("partner", "your-server", "partner 365 server", &[FROM_PARTNER, TO_SERVER]),
    ("your-server", "partner", "server 365 partner", &[FROM_SERVER, TO_PARTNER]),
    ("provider", "your-server", "internet provider 365 server", &[FROM_PROVIDER, TO_SERVER]),
    ("your-server", "provider", "server 365 provider internet", &[FROM_SERVER, TO_PROVIDER]),
    // A device by SMTP relay to anyone: yes, an incoming one.
    ("relay", "microsoft-365", "device 365", &[FROM_SERVER]),
    ("relay", "your-server", "device 365 server", &[FROM_SERVER, TO_SERVER]),
    ("relay", "internet", "device 365 internet", &[FROM_SERVER]),
    ("relay", "partner", "device 365 partner", &[FROM_SERVER, TO_PARTNER]),
    ("relay", "provider", "device 365 provider internet", &[FROM_SERVER, TO_PROVIDER]),
    // By direct send: no, and to nobody outside.
    ("direct-send", "microsoft-365", "device 365", &[]),
    ("direct-send", "your-server", "device 365 server", &[TO_SERVER]),
    ("direct-send", "internet", "device 365 x", &[]),
    ("direct-send", "partner", "device 365 x", &[]),
    ("direct-send", "provider", "device 365 x", &[]),
    // By client submission: no.
    ("submission", "microsoft-365", "device 365", &[]),
    ("submission", "your-server", "device 365 server", &[TO_SERVER]),
    ("submission", "internet", "device 365 internet", &[]),
    ("submission", "partner", "device 365 partner", &[TO_PARTNER]),
    ("submission", "provider", "device 365 provider internet", &[TO_PROVIDER]),
];

/// A hop: from, to, connector, port and TLS.
type WrittenHop = (Place, Place, Option<(Party, Party)>, Option<u16>, Tls);

/// The hops, written down from the documents.
#[rustfmt::skip]
const HOPS: &[WrittenHop] = &[
    (Place::YourServer, Place::Microsoft365, Some(FROM_SERVER), Some(25), Tls::Required),
    (Place::Microsoft365, Place::YourServer, Some(TO_SERVER), Some(25), Tls::AsSet),
    (Place::Internet, Place::Microsoft365, None, Some(25), Tls::Opportunistic),
    (Place::Microsoft365, Place::Internet, None, Some(25), Tls::Opportunistic),
    (Place::Microsoft365, Place::Microsoft365, None, None, Tls::Inside),
    (Place::YourServer, Place::YourServer, None, None, Tls::Inside),
    (Place::Partner, Place::Microsoft365, Some(FROM_PARTNER), Some(25), Tls::Required),
    (Place::Microsoft365, Place::Partner, Some(TO_PARTNER), Some(25), Tls::Required),
    (Place::Internet, Place::Provider, None, None, Tls::Theirs),
    (Place::Provider, Place::Microsoft365, Some(FROM_PROVIDER), Some(25), Tls::AsSet),
    (Place::Microsoft365, Place::Provider, Some(TO_PROVIDER), Some(25), Tls::AsSet),
    (Place::Provider, Place::Internet, None, None, Tls::Theirs),
    // The three ways of a device.
    (Place::Device, Place::Microsoft365, Some(FROM_SERVER), Some(25), Tls::Opportunistic),
    (Place::Device, Place::Microsoft365, None, Some(25), Tls::Opportunistic),
    (Place::Device, Place::Microsoft365, None, Some(587), Tls::Required12),
];

fn place(word: &str) -> Place {
    match word {
        "server" => Place::YourServer,
        "365" => Place::Microsoft365,
        "internet" => Place::Internet,
        "partner" => Place::Partner,
        "provider" => Place::Provider,
        "device" => Place::Device,
        _ => panic!("no place {word}"),
    }
}

#[test]
fn every_row_of_who_mails_whom_is_as_the_documents_tell() {
    for (from, to, way, connectors) in WHO_MAILS_WHOM {
        let path = path_between(from, to);
        assert_eq!(path.stop.is_some(), way.ends_with(" x"), "{from} to {to}");
        let way: Vec<Place> = way.trim_end_matches(" x").split(' ').map(place).collect();
        let mut passed = vec![path.hops[0].from];
        passed.extend(path.hops.iter().map(|hop| hop.to));
        assert_eq!(passed, way, "{from} to {to}");
        let used: Vec<_> = path.connectors().map(ends).collect();
        assert_eq!(&used, connectors, "{from} to {to}");
    }
}

#[test]
fn every_pair_has_one_path_or_is_not_on_offer() {
    let written: BTreeSet<(End, End)> = WHO_MAILS_WHOM
        .iter()
        .map(|(from, to, ..)| (end(from), end(to)))
        .collect();
    assert_eq!(written.len(), WHO_MAILS_WHOM.len());
    for from in End::ALL {
        for to in End::ALL {
            let on_offer = written.contains(&(from, to));
            assert_eq!(path(from, to).is_some(), on_offer, "{from:?} to {to:?}");
            let offered = from.recipients().filter(|offered| *offered == to);
            assert_eq!(offered.count(), usize::from(on_offer));
        }
    }
    let in_the_table: Vec<(End, End)> = rows().map(|path| (path.from, path.to)).collect();
    assert_eq!(in_the_table.len(), written.len());
    assert_eq!(BTreeSet::from_iter(in_the_table), written);
}

#[test]
fn only_devices_and_other_outsiders_cannot_be_chosen_as_recipients() {
    let devices = [End::Relay, End::DirectSend, End::Submission];
    let outsiders = [End::Internet, End::Partner, End::Provider];
    for from in End::ALL {
        for to in End::ALL {
            let is_left_out =
                devices.contains(&to) || (outsiders.contains(&from) && outsiders.contains(&to));
            assert_eq!(path(from, to).is_none(), is_left_out, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn hops_meet_from_the_sender_to_the_recipient() {
    for path in rows() {
        let (first, last) = (path.hops.first(), path.hops.last());
        assert_eq!(first.expect("a hop").from, path.from.place());
        for pair in path.hops.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
        let arrives = last.expect("a hop").to;
        match path.stop {
            None => assert_eq!(arrives, path.to.place()),
            Some(_) => assert_eq!(arrives, Place::Microsoft365),
        }
    }
}

#[test]
fn the_table_uses_every_hop_and_no_other() {
    let paths: Vec<Path> = rows().collect();
    let used: Vec<&Hop> = paths.iter().flat_map(|path| path.hops.clone()).collect();
    let as_written = |hop: &Hop| -> WrittenHop {
        let connector = hop.connector.map(ends);
        (hop.from, hop.to, connector, hop.port, hop.tls)
    };
    for hop in &used {
        assert!(HOPS.contains(&as_written(hop)), "{hop:?}");
    }
    for hop in HOPS {
        assert!(used.iter().any(|used| as_written(used) == *hop), "{hop:?}");
    }
}

#[test]
fn every_connector_leads_into_microsoft_365_or_out_of_it_as_its_hop_does() {
    for hop in rows().flat_map(|path| path.hops) {
        let Some(connector) = hop.connector else {
            continue;
        };
        assert_eq!(connector.is_incoming(), hop.to == Place::Microsoft365);
        assert_eq!(!connector.is_incoming(), hop.from == Place::Microsoft365);
        let hub = Party::Microsoft365;
        assert!((connector.from == hub) != (connector.to == hub));
    }
}

#[test]
fn the_example_is_john_bob_and_sun_with_the_documents_answers() {
    let [john, bob, sun] = &EXAMPLE.people;
    assert_eq!([john.name, bob.name, sun.name], ["John", "Bob", "Sun"]);
    // Between John and the others connectors are needed, between Bob and Sun none is.
    for (one, two, uses_connector) in [(john, bob, true), (john, sun, true), (bob, sun, false)] {
        for (from, to) in [(one, two), (two, one)] {
            let path = path(from.end, to.end).expect("a pair on offer");
            let used = path.connectors().next().is_some();
            assert_eq!(used, uses_connector, "{} to {}", from.name, to.name);
            assert_eq!(path.grade(), Grade::Documented);
        }
    }
    assert_eq!(EXAMPLE.because.grade, Grade::Documented);
}

#[test]
fn a_pair_is_as_firm_as_the_documents_are() {
    for (from, to, grade) in [
        ("microsoft-365", "microsoft-365", Grade::Inferred),
        ("your-server", "your-server", Grade::Inferred),
        ("provider", "microsoft-365", Grade::DocumentsDisagree),
        ("microsoft-365", "provider", Grade::Inferred),
        ("relay", "internet", Grade::Documented),
        ("relay", "your-server", Grade::DocumentsDisagree),
        ("direct-send", "microsoft-365", Grade::DocumentsDisagree),
        ("direct-send", "your-server", Grade::Inferred),
        ("direct-send", "internet", Grade::Documented),
        ("submission", "internet", Grade::Documented),
        ("partner", "microsoft-365", Grade::Documented),
    ] {
        assert_eq!(path_between(from, to).grade(), grade, "{from} to {to}");
    }
}
