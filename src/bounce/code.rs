//! Enhanced status codes, and sets of them.

/// An enhanced status code of a failure, such as 5.7.64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// 4 for a temporary failure, 5 for a permanent one.
    pub class: u8,
    /// What it is about, from 0 to 7.
    pub subject: u16,
    /// What exactly, up to 999.
    pub detail: u16,
}

impl Code {
    /// The code that a text consists of. A reply code before it is allowed, as in `550 5.7.64`, and blanks in it, as in `5.7. 64`.
    ///
    /// ```
    /// use connector_checker::bounce::Code;
    /// assert_eq!(Code::parse(" 550 5.7.64 ").map(Code::text).as_deref(), Some("5.7.64"));
    /// assert_eq!(Code::parse("5.7.64.1"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Code> {
        let text = text.trim();
        let text = match text.split_once(' ') {
            Some((reply, rest)) if is_reply(reply) => rest,
            _ => text,
        };
        let mut numbers = text.split('.');
        let mut next = || number_of(numbers.next()?.trim());
        let (class, subject, detail) = (next()?, next()?, next()?);
        match numbers.next() {
            Some(_) => None,
            None => Code::new(class, subject, detail),
        }
    }

    /// The code of three numbers, if there is such a one.
    pub(super) fn new(class: u16, subject: u16, detail: u16) -> Option<Code> {
        let is_code = matches!(class, 4 | 5) && subject <= 7 && detail <= 999;
        is_code.then_some(Code {
            class: class as u8,
            subject,
            detail,
        })
    }

    /// The code as it is written.
    pub fn text(self) -> String {
        let numbers = [u16::from(self.class), self.subject, self.detail];
        numbers.map(|number| number.to_string()).join(".")
    }

    /// The same failure of the other kind: what fails for a day as 4.4.316 may come back as 5.4.316.
    pub fn twin(self) -> Code {
        Code {
            class: 9 - self.class,
            ..self
        }
    }
}

/// Whether a text is a reply code of a failure, such as 550.
fn is_reply(text: &str) -> bool {
    matches!(text.as_bytes(), [b'4' | b'5', b'0'..=b'9', b'0'..=b'9'])
}

/// The number that up to three digits make.
fn number_of(text: &str) -> Option<u16> {
    let is_number = matches!(text.len(), 1..=3) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// Codes of a row: some details of one subject, of one class or of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// Whether temporary failures are among them.
    pub temporary: bool,
    /// Whether permanent ones are.
    pub permanent: bool,
    /// Their subject.
    pub subject: u16,
    /// The first detail.
    pub first: u16,
    /// The last one.
    pub last: u16,
}

impl Codes {
    /// Whether a code is among them.
    pub fn contain(self, code: Code) -> bool {
        let has_class = match code.class {
            4 => self.temporary,
            _ => self.permanent,
        };
        has_class && self.subject == code.subject && (self.first..=self.last).contains(&code.detail)
    }

    /// One of them, as an example.
    pub fn example(self) -> Code {
        Code {
            class: if self.permanent { 5 } else { 4 },
            subject: self.subject,
            detail: self.first,
        }
    }
}

/// A permanent failure.
pub(super) const fn five(subject: u16, detail: u16) -> Codes {
    range(subject, detail, detail)
}

/// A temporary failure.
pub(super) const fn four(subject: u16, detail: u16) -> Codes {
    range4(subject, detail, detail)
}

/// A failure of both kinds.
pub(super) const fn both(subject: u16, detail: u16) -> Codes {
    Codes {
        temporary: true,
        ..five(subject, detail)
    }
}

/// Permanent failures.
pub(super) const fn range(subject: u16, first: u16, last: u16) -> Codes {
    Codes {
        temporary: false,
        permanent: true,
        subject,
        first,
        last,
    }
}

/// Temporary failures.
pub(super) const fn range4(subject: u16, first: u16, last: u16) -> Codes {
    Codes {
        temporary: true,
        permanent: false,
        subject,
        first,
        last,
    }
}
