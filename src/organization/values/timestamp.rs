//! Dates and times.

use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;

/// Seconds per day.
const DAY: i64 = 86_400;
/// Days in 400 years, after which the calendar repeats.
const DAYS_OF_ERA: i64 = 146_097;
/// Days from March 1 of the year 0 to January 1, 1970.
const DAYS_TO_1970: i64 = 719_468;

/// A date and time in UTC, to the second.
///
/// The parser reads what `ConvertTo-Json` and `Export-Clixml` write (RFC 3339). It ignores fractions of
/// a second, and assumes UTC without a time zone, like the parameter
/// ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR), `LastValidationTimestamp`).
///
/// ```
/// use connector_checker::organization::{Item, Timestamp};
/// let local = Timestamp::parse("2026-11-26T09:30:00.123+01:00")?;
/// assert_eq!(local, Timestamp::parse("2026-11-26T08:30:00Z")?);
/// assert_eq!(local.to_string(), "2026-11-26T08:30:00Z");
/// # Ok::<(), connector_checker::organization::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The time of a clock, in seconds since January 1, 1970. Times after the year 9999 become its last
    /// second.
    ///
    /// ```
    /// use connector_checker::organization::Timestamp;
    /// assert_eq!(Timestamp::of_clock(1_795_681_800).to_string(), "2026-11-26T08:30:00Z");
    /// assert_eq!(Timestamp::of_clock(u64::MAX).to_string(), "9999-12-31T23:59:59Z");
    /// ```
    pub fn of_clock(seconds: u64) -> Timestamp {
        let end = days(10_000, 1, 1) * DAY - 1;
        Timestamp(i64::try_from(seconds).unwrap_or(end).min(end))
    }

    /// Seconds since January 1, 1970.
    pub fn seconds(self) -> i64 {
        self.0
    }
}

impl Item for Timestamp {
    const KIND: Kind = Kind::Timestamp;

    fn parse(text: &str) -> Result<Self, ValueError> {
        read(text.trim())
            .map(Timestamp)
            .ok_or(ValueError::Timestamp)
    }
}

/// Parses the seconds since January 1, 1970.
fn read(text: &str) -> Option<i64> {
    let (date, time) = text.split_once(['T', ' '])?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    if !(1..=12).contains(&month) || !(1..=days_of_month(year, month)).contains(&day) {
        return None;
    }
    let zone_at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at_checked(zone_at)?;
    let time = match time.split_once('.') {
        Some((time, fraction)) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => time,
        Some(_) => return None,
        None => time,
    };
    let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
    let offset = match zone {
        "" | "Z" | "z" => 0,
        zone => {
            let [hours, minutes] = numbers(zone.get(1..)?, ':', [2, 2])?;
            if hours > 23 || minutes > 59 {
                return None;
            }
            let seconds = hours * 3600 + minutes * 60;
            if zone.starts_with('-') {
                -seconds
            } else {
                seconds
            }
        }
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = days(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset;
    // With the offset, the year might no longer have four digits.
    let years = days(0, 1, 1) * DAY..days(10_000, 1, 1) * DAY;
    years.contains(&seconds).then_some(seconds)
}

/// Parses numbers with this many digits, separated by this character.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[i64; N]> {
    let mut read = [0; N];
    let mut parts = text.split(between);
    for (number, digits) in read.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(read)
}

fn days_of_month(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days from January 1, 1970 to a date. Years start in March here, so the leap day is the last day
/// of its year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * DAYS_OF_ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - DAYS_TO_1970
}

/// The year, month and day of a number of days from January 1, 1970.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + DAYS_TO_1970;
    let (era, of_era) = (days.div_euclid(DAYS_OF_ERA), days.rem_euclid(DAYS_OF_ERA));
    let years = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = (from_march + 2) % 12 + 1;
    let year = era * 400 + years;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let second = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}
