//! The values of parameters: what is taken reads the same once it is written out, and means the same in any case.

#![no_main]

use connector_checker::organization::{
    AddressSpace, CertificateName, Guid, IpRange, Item, Predicate, SkipRange, SmartHost, Timestamp,
};
use libfuzzer_sys::fuzz_target;

fn check<V: Item>(text: &str) {
    match V::parse(text) {
        Ok(value) => {
            let again = V::parse(&value.to_string());
            assert_eq!(again.as_ref(), Ok(&value), "{text:?}");
            assert_eq!(again.map(|again| again.key()), Ok(value.key()), "{text:?}");
        }
        Err(error) => {
            let said = error.to_string();
            assert!(!said.is_empty() && said.len() < 600, "{said}");
        }
    }
}

fuzz_target!(|text: &str| {
    check::<AddressSpace>(text);
    check::<CertificateName>(text);
    check::<SmartHost>(text);
    check::<IpRange>(text);
    check::<SkipRange>(text);
    check::<Timestamp>(text);
    check::<Predicate>(text);
    if let Some(guid) = Guid::parse(text) {
        assert_eq!(Guid::parse(&guid.to_string()), Some(guid));
    }
    if let (Ok(one), Ok(two)) = (IpRange::parse(text), SkipRange::parse(text)) {
        assert_eq!(SkipRange::from(one), two);
        assert!(one.contains(one.first()) && one.contains(one.last()) && one.overlaps(one));
    }
});
