//! Numbers for people.

/// A number with its thousands apart.
///
/// ```
/// use connector_checker::text::number::grouped;
/// assert_eq!([999, 1_000, 1_234_567].map(grouped), ["999", "1,000", "1,234,567"]);
/// ```
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number of things, with a word whose plural ends in s.
///
/// ```
/// use connector_checker::text::number::counted;
/// assert_eq!(counted(1, "file"), "1 file");
/// assert_eq!(counted(2_000, "file"), "2,000 files");
/// ```
pub fn counted(number: u64, what: &str) -> String {
    match number {
        1 => ["1 ", what].concat(),
        number => [&grouped(number), " ", what, "s"].concat(),
    }
}

/// A size in bytes. A thousand bytes are a kilobyte, as in browsers and file managers.
///
/// ```
/// use connector_checker::text::number::size;
/// assert_eq!([999, 1_500, 2_345_678, 1_050_000_000].map(size), ["999 bytes", "1 KB", "2.3 MB", "1050.0 MB"]);
/// ```
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    }
}
