//! Places in documents.

use super::source::Source;

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The document.
    pub source: Source,
    /// The heading under which the reader finds it, or the name of the table. Empty where the whole
    /// page is meant. In a cmdlet's reference a parameter is a heading with a hyphen before its name.
    pub section: &'static str,
}

impl Place {
    /// The public address, as near to the section as is known for sure: a cmdlet's reference gives
    /// every parameter an anchor, while the anchors of articles change with their headings.
    ///
    /// ```
    /// use connector_checker::evidence::places::OUTBOUND_SMART_HOSTS;
    /// assert!(OUTBOUND_SMART_HOSTS.address().ends_with("/new-outboundconnector#-smarthosts"));
    /// ```
    pub fn address(self) -> String {
        let [hash, anchor] = match self.section.starts_with('-') {
            true => ["#", self.section],
            false => [""; 2],
        };
        let mut address = [self.source.url(), hash, anchor].concat();
        // The documents' own addresses have no capitals.
        address.make_ascii_lowercase();
        address
    }
}
