//! The questions, in the words that the reader sees.

use crate::rules::question::{Choice, QUESTION_COUNT, Question, QuestionText, Reply, Step};

const fn choice(id: &'static str, label: &'static str, hint: &'static str) -> Choice {
    Choice { id, label, hint }
}

const YES_NO: &[Choice] = &[choice("yes", "Yes", ""), choice("no", "No", "")];

/// A need that the reader ticks or leaves.
const fn need(
    question: Question,
    id: &'static str,
    title: &'static str,
    hint: &'static str,
) -> QuestionText {
    QuestionText {
        question,
        id,
        title,
        hint,
        choices: YES_NO,
    }
}

/// Every question, in the order of [`Question`]'s variants.
pub const QUESTIONS: [QuestionText; QUESTION_COUNT] = [
    QuestionText {
        question: Question::Mailboxes,
        id: "mailboxes",
        title: "Where are your organization’s mailboxes?",
        hint: "",
        choices: &[
            choice("cloud", "All in Exchange Online", ""),
            choice(
                "split",
                "Some in Exchange Online, some on our own servers",
                "Choose this too while you are moving mailboxes, or are about to.",
            ),
            choice(
                "on-premises",
                "All on our own servers; Microsoft 365 only filters our mail",
                "A standalone Exchange Online Protection (EOP) subscription.",
            ),
            choice(
                "none",
                "We use neither Exchange Online nor Exchange Online Protection",
                "",
            ),
        ],
    },
    QuestionText {
        question: Question::Servers,
        id: "servers",
        title: "What do your own email servers run?",
        hint: "If there are several, think of the one that exchanges mail with Microsoft 365.",
        choices: &[
            choice(
                "exchange-2010",
                "Exchange Server 2010 or later",
                "2010, 2013, 2016, 2019 or Subscription Edition.",
            ),
            choice("exchange-2007", "Exchange Server 2007 or earlier", ""),
            choice(
                "other",
                "An email server that is not Microsoft’s",
                "Any server that speaks SMTP, for example Postfix.",
            ),
        ],
    },
    QuestionText {
        question: Question::Hybrid,
        id: "hybrid",
        title: "Has the Hybrid Configuration wizard been completed?",
        hint: "The wizard joins Exchange Server and Exchange Online into one hybrid deployment. A run that happened long ago counts.",
        choices: YES_NO,
    },
    need(
        Question::Devices,
        "devices",
        "Printers, scanners or apps must send mail",
        "Multifunction devices, line-of-business software, monitoring.",
    ),
    need(
        Question::Partner,
        "partner",
        "Mail with a business partner needs special protection",
        "A bank, for example: forced encryption, a checked certificate, or known IP addresses only.",
    ),
    need(
        Question::OtherTenant,
        "other-tenant",
        "Mail with another Exchange Online organization must always be encrypted",
        "Your company and a second one that uses Microsoft 365 as well.",
    ),
    need(
        Question::Provider,
        "provider",
        "Internet mail passes through a filtering or archiving service",
        "A cloud service of another company, before or after Microsoft 365.",
    ),
    need(
        Question::RelayDomain,
        "relay-domain",
        "One of our domains also has recipients outside Exchange Online",
        "The accepted domain has the type “internal relay”.",
    ),
    need(
        Question::MailFlowRule,
        "rule",
        "Some messages must take another route because of what they contain or whom they concern",
        "A mail flow rule decides, not the recipient’s domain.",
    ),
    need(
        Question::MultiGeo,
        "multi-geo",
        "Our mailboxes live in several regions of Microsoft 365",
        "Exchange Online Multi-Geo.",
    ),
    QuestionText {
        question: Question::SignIn,
        id: "sign-in",
        title: "Can the device or app sign in to a Microsoft 365 mailbox?",
        hint: "It needs a licensed mailbox, port 587 and TLS 1.2 or later.",
        choices: YES_NO,
    },
    QuestionText {
        question: Question::Reach,
        id: "reach",
        title: "Whom must the device or app reach?",
        hint: "",
        choices: &[
            choice("inside", "Only recipients in our own organization", ""),
            choice("outside", "Recipients outside our organization too", ""),
        ],
    },
    QuestionText {
        question: Question::Identity,
        id: "identity",
        title: "How can Microsoft 365 recognize the device or app?",
        hint: "",
        choices: &[
            choice(
                "own",
                "By a certificate, or by fixed public IP addresses that nobody else uses",
                "",
            ),
            choice(
                "shared",
                "Only by an IP address that changes, or that others use too",
                "",
            ),
            choice("hosted", "Not at all: another company hosts the app", ""),
        ],
    },
    QuestionText {
        question: Question::PartnerSecurity,
        id: "partner-security",
        title: "What must be certain about mail with the partner?",
        hint: "Exchange Online always tries to encrypt with TLS. The question is what happens when that fails.",
        choices: &[
            choice(
                "ordinary",
                "Nothing more: encrypted when both sides can",
                "",
            ),
            choice(
                "incoming",
                "Mail from the partner is refused unless it is encrypted or comes from known addresses",
                "",
            ),
            choice(
                "outgoing",
                "Mail to the partner is sent only if it is encrypted",
                "",
            ),
            choice("both", "Both directions", ""),
        ],
    },
    QuestionText {
        question: Question::ProviderMail,
        id: "provider-mail",
        title: "Which mail passes through the service?",
        hint: "",
        choices: &[
            choice("incoming", "Only mail from the internet to us", ""),
            choice("outgoing", "Only mail from us to the internet", ""),
            choice("both", "Both directions", ""),
        ],
    },
    QuestionText {
        question: Question::Subdomains,
        id: "subdomains",
        title: "Does that domain accept mail for its subdomains as well?",
        hint: "The domain’s setting “match subdomains” is on.",
        choices: YES_NO,
    },
];

// Whatever can be ticked is answered with `Reply::YES` or `Reply::NO`.
const _: () = {
    let mut i = 0;
    while i < STEPS.len() {
        let questions = STEPS[i].questions;
        let mut line = 0;
        while STEPS[i].is_list() && line < questions.len() {
            let replies = (questions[line].choice("yes"), questions[line].choice("no"));
            assert!(matches!(replies, (Reply::YES, Reply::NO)));
            line += 1;
        }
        i += 1;
    }
};

/// A step that asks one question.
const fn one(questions: &'static [Question; 1]) -> Step {
    let text = questions[0].text();
    Step {
        id: text.id,
        title: text.title,
        hint: text.hint,
        questions,
    }
}

/// Every screen, in the order in which a person meets them.
pub const STEPS: &[Step] = &[
    one(&[Question::Mailboxes]),
    one(&[Question::Servers]),
    one(&[Question::Hybrid]),
    Step {
        id: "needs",
        title: "Which of these apply to you?",
        hint: "Tick all that apply.",
        questions: &[
            Question::Devices,
            Question::Partner,
            Question::OtherTenant,
            Question::Provider,
            Question::RelayDomain,
            Question::MailFlowRule,
            Question::MultiGeo,
        ],
    },
    one(&[Question::SignIn]),
    one(&[Question::Reach]),
    one(&[Question::Identity]),
    one(&[Question::PartnerSecurity]),
    one(&[Question::ProviderMail]),
    one(&[Question::Subdomains]),
];
