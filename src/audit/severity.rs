//! How much a finding matters.

/// How much a finding matters, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The configuration doesn't do what it says, or it loses or exposes mail.
    Error,
    /// A risk or a doubt.
    Warning,
    /// Something to know.
    Info,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }

    /// The label.
    pub const fn label(self) -> &'static str {
        match self {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Info => "Information",
        }
    }

    /// The severity with this name.
    ///
    /// ```
    /// use connector_checker::audit::Severity;
    /// assert_eq!(Severity::by_id("warning"), Some(Severity::Warning));
    /// assert!(Severity::Error < Severity::Info);
    /// ```
    pub fn by_id(id: &str) -> Option<Severity> {
        Severity::ALL
            .into_iter()
            .find(|severity| severity.id() == id)
    }
}
