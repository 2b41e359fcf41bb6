//! The form of what the checker asks: questions, their choices, and the screens that they are on.
//!
//! A question has one answer among a few choices, and "I don't know" is always one more. Needs
//! that can apply together (printers *and* a bank) are questions of their own, answered yes or
//! no; a [`Step`] puts them on one screen as a list to tick.

/// One thing that the checker may ask. The order is the order in which a person meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Question {
    /// Where the mailboxes are.
    Mailboxes,
    /// What the organization's own email servers run.
    Servers,
    /// Whether the Hybrid Configuration wizard has been completed.
    Hybrid,
    /// Whether printers, scanners or apps must send.
    Devices,
    /// Whether mail with a partner needs protection.
    Partner,
    /// Whether mail with another Exchange Online organization must be encrypted.
    OtherTenant,
    /// Whether mail passes through another company's service.
    Provider,
    /// Whether an accepted domain has recipients elsewhere.
    RelayDomain,
    /// Whether a mail flow rule chooses the route.
    MailFlowRule,
    /// Whether the tenant spans several regions.
    MultiGeo,
    /// Whether an Exchange server remains although no mailbox is left on it.
    Remaining,
    /// Whether the device can sign in to a mailbox.
    SignIn,
    /// Who the device must send to.
    Reach,
    /// Whether the organization rejects direct send.
    DirectSend,
    /// How Microsoft 365 can recognize the device.
    Identity,
    /// The security required for mail with the partner.
    PartnerSecurity,
    /// Which mail passes through the service provider.
    ProviderMail,
    /// Whether the service hands the organization's outgoing mail back.
    Returns,
    /// Where the MX record points.
    Mx,
    /// Whether the relayed domain covers its subdomains.
    Subdomains,
    /// What the remaining server does.
    RemainingUse,
}

/// How many questions there are.
pub const QUESTION_COUNT: usize = 21;

/// The words and choices of a question.
#[derive(Debug)]
pub struct QuestionText {
    /// The question itself.
    pub question: Question,
    /// Its name in a link, for example `mailboxes`.
    pub id: &'static str,
    /// What the reader is asked.
    pub title: &'static str,
    /// Help below the title; empty where none is needed.
    pub hint: &'static str,
    /// The choices, "I don't know" not among them.
    pub choices: &'static [Choice],
}

/// One possible answer to a question.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in a link, for example `split`.
    pub id: &'static str,
    /// What the reader picks.
    pub label: &'static str,
    /// Help beside the label; empty where none is needed.
    pub hint: &'static str,
}

/// One screen: a single question, or several yes-or-no questions as a list to tick.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in a link.
    pub id: &'static str,
    /// What the screen asks.
    pub title: &'static str,
    /// Help below the title; empty where none is needed.
    pub hint: &'static str,
    /// The questions that the screen answers: one, or a list to tick.
    pub questions: &'static [Question],
}

impl Step {
    /// Whether the screen is a list to tick.
    pub const fn is_list(&self) -> bool {
        self.questions.len() > 1
    }
}
