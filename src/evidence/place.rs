//! Places in documents.

use super::source::Source;

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The document.
    pub source: Source,
    /// The heading or the name of the table. Empty for the whole page. In a cmdlet's reference, a
    /// parameter's heading is its name after a hyphen.
    pub section: &'static str,
}

impl Place {
    /// The public address, with an anchor only if it is stable: a cmdlet's reference has one for every
    /// parameter, while the anchors of articles change with their headings.
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
        // The documents' own addresses are lowercase.
        address.make_ascii_lowercase();
        address
    }
}
