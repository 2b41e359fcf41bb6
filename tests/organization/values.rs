//! Values: what is valid, what a valid one can be asked, and what is wrong with the others.

use super::item;
use connector_checker::domain::{AddressErrorKind, Domain, DomainErrorKind, MailAddress};
use connector_checker::organization::{
    AddressSpace, CertificateName, Guid, IpRange, Item, Name, Predicate, SkipRange, SmartHost,
    Timestamp, ValueError,
};

/// That a text is no value of this type, and why.
fn assert_refused<V: Item>(cases: &[(&str, ValueError)]) {
    for (text, error) in cases {
        assert_eq!(V::parse(text), Err(*error), "{text}");
    }
}

/// That a text is a value, and how it is written.
fn assert_written<V: Item>(cases: &[(&str, &str)]) {
    for (text, written) in cases {
        assert_eq!(item::<V>(text).to_string(), *written, "{text}");
    }
}

#[test]
fn address_spaces_are_read_as_connectors_store_them() {
    assert_written::<AddressSpace>(&[
        ("contoso.com", "contoso.com"),
        ("smtp:contoso.com;1", "contoso.com"),
        ("SMTP:*.Contoso.com; 1", "*.contoso.com"),
        ("smtp:*;1", "*"),
        ("smtp:contoso.com", "contoso.com"),
        ("contoso.com;5", "smtp:contoso.com;5"),
    ]);
    assert_eq!(item::<AddressSpace>("smtp:*;100").cost(), 100);
    assert_refused::<AddressSpace>(&[
        ("x400:c=us;1", ValueError::AddressSpace),
        ("smtp:contoso.com;0", ValueError::AddressSpace),
        ("smtp:contoso.com;101", ValueError::AddressSpace),
        ("smtp:contoso.com;", ValueError::AddressSpace),
        (
            "a.*.com",
            ValueError::Domain(DomainErrorKind::MisplacedStar),
        ),
        ("", ValueError::Domain(DomainErrorKind::Empty)),
    ]);
}

#[test]
fn ranges_of_any_size_are_values_that_can_be_judged() {
    assert_written::<IpRange>(&[
        ("192.0.2.1", "192.0.2.1"),
        (" 192.0.2.1/32 ", "192.0.2.1"),
        ("192.0.2.130/25", "192.0.2.128/25"),
        ("10.1.2.3/8", "10.0.0.0/8"),
        ("1.2.3.4/0", "0.0.0.0/0"),
    ]);
    let range: IpRange = item("198.51.100.64/26");
    assert_eq!(range.prefix_length(), 26);
    assert_eq!(range.first().to_string(), "198.51.100.64");
    assert_eq!(range.last().to_string(), "198.51.100.127");
    assert_refused::<IpRange>(&[
        ("2001:db8::1", ValueError::Ipv6),
        ("2001:db8::/32", ValueError::Ipv6),
        ("192.0.2.1-192.0.2.9", ValueError::DashRange),
        ("192.0.2.9-192.0.2.1", ValueError::DashRange),
        ("192.0.2.9-mail", ValueError::NotIpAddress),
        ("192.0.2.1/33", ValueError::PrefixLength),
        ("192.0.2.1/", ValueError::PrefixLength),
        ("192.0.2.1/+24", ValueError::PrefixLength),
        ("192.0.2", ValueError::NotIpAddress),
        ("mail.contoso.com", ValueError::NotIpAddress),
        ("", ValueError::NotIpAddress),
    ]);
}

#[test]
fn ranges_know_what_is_in_them_and_what_they_share() {
    let range: IpRange = item("192.0.2.0/25");
    let contains = |address: &str| range.contains(address.parse().expect(address));
    assert!(contains("192.0.2.0") && contains("192.0.2.127"));
    assert!(!contains("192.0.2.128") && !contains("192.0.1.255"));
    for (other, overlaps) in [
        ("192.0.2.64/26", true),
        ("192.0.0.0/16", true),
        ("192.0.2.127", true),
        ("192.0.2.128/25", false),
        ("192.0.1.0/24", false),
    ] {
        assert_eq!(range.overlaps(item(other)), overlaps, "{other}");
        assert_eq!(item::<IpRange>(other).overlaps(range), overlaps, "{other}");
    }
}

#[test]
fn addresses_that_nobody_sends_from_on_the_internet_are_private() {
    for private in [
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.1.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.0/24",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "8.0.0.0/5",
    ] {
        assert!(item::<IpRange>(private).is_private(), "{private}");
        assert!(item::<SkipRange>(private).is_private(), "{private}");
    }
    for public in [
        "1.0.0.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.0.0.1",
        "169.253.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "192.0.2.0/24",
        "198.51.100.1",
        "203.0.113.0/24",
    ] {
        assert!(!item::<IpRange>(public).is_private(), "{public}");
        assert!(!item::<SkipRange>(public).is_private(), "{public}");
    }
    for private in ["::1", "fc00::1", "fdff::1", "fe80::1", "ff02::1", "::/0"] {
        assert!(item::<SkipRange>(private).is_private(), "{private}");
    }
    for public in ["2001:db8::1", "fbff::1", "fe00::1", "2000::/3"] {
        assert!(!item::<SkipRange>(public).is_private(), "{public}");
    }
}

#[test]
fn enhanced_filtering_takes_ranges_of_every_form() {
    assert_written::<SkipRange>(&[
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1 - 192.0.2.9", "192.0.2.1-192.0.2.9"),
        ("192.0.2.7/30", "192.0.2.4-192.0.2.7"),
        ("192.0.2.1-192.0.2.1", "192.0.2.1"),
        ("2001:db8::/126", "2001:db8::-2001:db8::3"),
        ("2001:db8::5", "2001:db8::5"),
        ("::/0", "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ]);
    assert_refused::<SkipRange>(&[
        ("192.0.2.9-192.0.2.1", ValueError::RangeEnds),
        ("192.0.2.1-2001:db8::1", ValueError::RangeEnds),
        ("192.0.2.1-", ValueError::NotIpAddress),
        ("2001:db8::/129", ValueError::PrefixLength),
        ("192.0.2.1/x", ValueError::PrefixLength),
        ("mail-1.contoso.com", ValueError::NotIpAddress),
    ]);
    let range: SkipRange = item("192.0.2.1-192.0.2.9");
    assert!(range.overlaps(item("192.0.2.9-192.0.2.20")));
    assert!(!range.overlaps(item("192.0.2.10-192.0.2.20")));
    assert!(!range.overlaps(item("::/0")));
    assert_eq!(
        SkipRange::from(item::<IpRange>("192.0.2.4/30")),
        item("192.0.2.4-192.0.2.7")
    );
}

#[test]
fn smart_hosts_are_names_or_addresses_without_a_port() {
    assert_written::<SmartHost>(&[
        ("Mail.Contoso.com", "mail.contoso.com"),
        ("192.0.2.1", "192.0.2.1"),
        ("[192.0.2.1]", "192.0.2.1"),
        ("192.0.2.0/28", "192.0.2.0/28"),
    ]);
    assert_refused::<SmartHost>(&[
        ("mail.contoso.com:25", ValueError::Port),
        ("mail.contoso.com:", ValueError::Port),
        ("192.0.2.1:25", ValueError::Port),
        ("[192.0.2.1]:25", ValueError::Port),
        ("2001:db8::1", ValueError::Ipv6),
        ("[2001:db8::1]", ValueError::Ipv6),
        ("192.0.2.0/99", ValueError::PrefixLength),
        (
            "https://mail.contoso.com",
            ValueError::Domain(DomainErrorKind::Url),
        ),
        (
            "mail.contoso.com/in",
            ValueError::Domain(DomainErrorKind::Url),
        ),
        (
            "one.contoso.com two.contoso.com",
            ValueError::Domain(DomainErrorKind::Several),
        ),
        (
            "*.contoso.com",
            ValueError::Domain(DomainErrorKind::Wildcard),
        ),
        ("mail", ValueError::Domain(DomainErrorKind::SingleLabel)),
    ]);
}

#[test]
fn names_in_certificates_are_hosts_or_wildcards() {
    assert_written::<CertificateName>(&[
        ("Mail.Contoso.com", "mail.contoso.com"),
        ("*.contoso.com", "*.contoso.com"),
    ]);
    let name: CertificateName = item("*.contoso.com");
    assert_eq!(name.domain().as_str(), "contoso.com");
    assert_refused::<CertificateName>(&[
        ("*", ValueError::CertificateStar),
        ("mail.*.com", ValueError::CertificateStar),
        (
            "0123456789abcdef0123456789ABCDEF01234567",
            ValueError::Thumbprint,
        ),
        (
            "<I>CN=Example CA<S>CN=mail.contoso.com",
            ValueError::IssuerAndSubject,
        ),
        ("CN=mail.contoso.com", ValueError::IssuerAndSubject),
        ("contoso", ValueError::Domain(DomainErrorKind::SingleLabel)),
    ]);
}

#[test]
fn identifiers_are_hexadecimal_in_five_groups() {
    let text = "07a1ca0e-3fd5-40b4-8bea-dd9597da77d9";
    let guid = Guid::parse(text).expect("a GUID");
    assert_eq!(guid.to_string(), text);
    assert_eq!(
        Guid::parse(&format!(" {{{}}} ", text.to_uppercase())),
        Some(guid)
    );
    for other in [
        "",
        "07a1ca0e-3fd5-40b4-8bea",
        "07a1ca0e-3fd5-40b4-8bea-dd9597da77d9-00",
        "07a1ca0e3fd540b48beadd9597da77d9",
        "07a1ca0e-3fd5-40b4-8bea-dd9597da77dg",
        "00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(Guid::parse(other), None, "{other}");
    }
}

#[test]
fn times_are_read_in_utc() {
    assert_written::<Timestamp>(&[
        ("2021-07-01T10:15:00Z", "2021-07-01T10:15:00Z"),
        ("2021-07-01 10:15:00", "2021-07-01T10:15:00Z"),
        ("2021-07-01T10:15:00.1234567Z", "2021-07-01T10:15:00Z"),
        ("2020-02-28T23:30:00-01:00", "2020-02-29T00:30:00Z"),
        ("2021-01-01T00:30:00+02:00", "2020-12-31T22:30:00Z"),
        ("0001-01-01T00:00:00", "0001-01-01T00:00:00Z"),
    ]);
    for (text, seconds) in [
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59Z", -1),
        ("2000-03-01T00:00:00Z", 951_868_800),
        ("2026-11-26T08:30:15Z", 1_795_681_815),
    ] {
        assert_eq!(item::<Timestamp>(text).seconds(), seconds, "{text}");
    }
    for other in [
        "",
        "2021-07-01",
        "01.07.2021 10:15:00",
        "2021-13-01T00:00:00Z",
        "2021-02-29T00:00:00Z",
        "2100-02-29T00:00:00Z",
        "2021-04-31T00:00:00Z",
        "2021-07-01T24:00:00Z",
        "2021-07-01T10:60:00Z",
        "2021-07-01T10:15:60Z",
        "2021-07-01T10:15:00+25:00",
        "2021-07-01T10:15:00.xZ",
        "2021-07-01T10:15Z",
        "0000-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "2021-07-01T10:15:00Zulu",
        "2021-07-01T10:15:00+é",
    ] {
        assert_eq!(
            Timestamp::parse(other),
            Err(ValueError::Timestamp),
            "{other}"
        );
    }
}

#[test]
fn conditions_are_a_name_with_values() {
    assert_written::<Predicate>(&[
        (
            "SentToScope: NotInOrganization",
            "SentToScope: NotInOrganization",
        ),
        (
            "SenderDomainIs:a.example,b.example",
            "SenderDomainIs: a.example,b.example",
        ),
        ("HasNoClassification", "HasNoClassification"),
    ]);
    let condition: Predicate = item("SenderDomainIs: a.example, b.example");
    assert_eq!(condition.name(), "SenderDomainIs");
    assert!(condition.values().eq(["a.example", "b.example"]));
    assert_refused::<Predicate>(&[
        ("", ValueError::Predicate),
        (": a.example", ValueError::Predicate),
        ("sent to scope", ValueError::Predicate),
    ]);
}

#[test]
fn texts_domains_and_addresses_are_values_too() {
    assert_written::<Box<str>>(&[("any text; at all", "any text; at all"), ("", "")]);
    assert_written::<Domain>(&[("Contoso.com.", "contoso.com")]);
    assert_written::<MailAddress>(&[("John@Contoso.com", "John@contoso.com")]);
    assert_refused::<Domain>(&[(
        "*.contoso.com",
        ValueError::Domain(DomainErrorKind::Wildcard),
    )]);
    assert_refused::<MailAddress>(&[(
        "contoso.com",
        ValueError::Address(AddressErrorKind::NoAtSign),
    )]);
}

#[test]
fn names_are_compared_as_the_cmdlets_do() {
    let name = Name::from("Büro Süd".to_owned());
    assert!(name.is("BÜRO süd"));
    assert!(!name.is("Büro"));
    assert_eq!(&*name, "Büro Süd");
}

#[test]
fn every_error_is_one_sentence_without_advice() {
    for error in [
        ValueError::AddressSpace,
        ValueError::NotIpAddress,
        ValueError::Ipv6,
        ValueError::DashRange,
        ValueError::PrefixLength,
        ValueError::RangeEnds,
        ValueError::Port,
        ValueError::CertificateStar,
        ValueError::Thumbprint,
        ValueError::IssuerAndSubject,
        ValueError::Timestamp,
        ValueError::Predicate,
    ] {
        let says = error.to_string();
        assert!(says.starts_with("Th") && says.ends_with('.'), "{says}");
        assert_eq!(says.matches(". ").count(), 0, "{says}");
        let lower = says.to_lowercase();
        assert!(
            !lower.contains("type ") && !lower.contains("enter "),
            "{says}"
        );
    }
}
