//! The ids of facts.

use super::fact::Fact;
use super::facts;

/// How many facts there are.
const COUNT: usize = {
    let (mut count, mut subject) = (0, 0);
    while subject < facts::ALL.len() {
        count += facts::ALL[subject].len();
        subject += 1;
    }
    count
};

/// The id of every fact, with the digest of its sentence: a module that looks up ids needs no sentence that it doesn't
/// tell. What is looked up at compile time isn't in the module at all.
static IDS: [(u32, &str); COUNT] = {
    let mut ids = [(0, ""); COUNT];
    let (mut at, mut subject) = (0, 0);
    while subject < facts::ALL.len() {
        let entries = facts::ALL[subject];
        let mut i = 0;
        while i < entries.len() {
            ids[at] = (digest(entries[i].fact.says), entries[i].id);
            at += 1;
            i += 1;
        }
        subject += 1;
    }
    ids
};

/// The 32-bit FNV-1a hash of a sentence. A test shows that no two facts share one.
const fn digest(sentence: &str) -> u32 {
    let (mut hash, mut i) = (0x811c_9dc5_u32, 0);
    while i < sentence.len() {
        hash = (hash ^ sentence.as_bytes()[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash
}

impl Fact {
    /// The fact's id in the catalogue, which a better sentence doesn't change. None for a fact that isn't in the catalogue.
    ///
    /// ```
    /// use connector_checker::evidence::facts;
    /// assert_eq!(facts::SMTP_RELAY.id(), Some("smtp-relay"));
    /// ```
    pub const fn id(&self) -> Option<&'static str> {
        let own = digest(self.says);
        let mut i = 0;
        while i < IDS.len() {
            // Below the length.
            let (digest, id) = IDS[i];
            if digest == own {
                return Some(id);
            }
            i += 1;
        }
        None
    }
}
