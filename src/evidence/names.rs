//! Names at compile time.

/// The id of a constant: its name in lowercase with hyphens.
macro_rules! id {
    ($name:ident) => {
        const {
            const NAME: &str = stringify!($name);
            const ID: [u8; NAME.len()] = $crate::evidence::names::kebab_case(NAME);
            match str::from_utf8(&ID) {
                Ok(id) => id,
                Err(_) => panic!("names are ASCII"),
            }
        }
    };
}
pub(super) use id;

/// `A_NAME` as `a-name`.
pub const fn kebab_case<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut id = [0; LENGTH];
    let mut i = 0;
    while i < LENGTH {
        id[i] = match name.as_bytes()[i] {
            b'_' => b'-',
            letter => letter.to_ascii_lowercase(),
        };
        i += 1;
    }
    id
}

/// Compares two texts at compile time, when `==` isn't available.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
