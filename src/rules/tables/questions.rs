//! The questions, in the words that the reader sees.

use crate::rules::question::{Choice, QUESTION_COUNT, Question, QuestionText, Step};

const fn choice(id: &'static str, label: &'static str, hint: &'static str) -> Choice {
    Choice { id, label, hint }
}

const YES_NO: &[Choice] = &[choice("yes", "Yes", ""), choice("no", "No", "")];

/// A need that the reader selects or leaves.
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
                "Also choose this while you’re moving mailboxes, or are about to.",
            ),
            choice(
                "on-premises",
                "All on our own servers; Microsoft 365 only filters our mail",
                "Standalone Exchange Online Protection (EOP), now also called the built-in security add-on for on-premises mailboxes.",
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
                "An email server that isn’t Microsoft’s",
                "Any server that supports SMTP, for example Postfix.",
            ),
        ],
    },
    QuestionText {
        question: Question::Hybrid,
        id: "hybrid",
        title: "Has the Hybrid Configuration wizard been completed?",
        hint: "The wizard joins Exchange Server and Exchange Online into one hybrid deployment. A run long ago counts.",
        choices: YES_NO,
    },
    need(
        Question::Devices,
        "devices",
        "Printers, scanners, apps or hosted services must send mail",
        "Multifunction devices, line-of-business software, monitoring, a help desk or CRM that sends in your name.",
    ),
    need(
        Question::Partner,
        "partner",
        "Mail with a business partner needs special protection",
        "For a bank, for example: forced encryption, a checked certificate, or known IP addresses only.",
    ),
    need(
        Question::OtherTenant,
        "other-tenant",
        "Mail with another Exchange Online organization must always be encrypted",
        "Your company and a second one that also uses Microsoft 365.",
    ),
    need(
        Question::Provider,
        "provider",
        "Mail passes through a filtering, archiving, signature or encryption service",
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
        "Some messages must be routed differently based on content, sender or recipient",
        "A mail flow rule decides, not the recipient’s domain.",
    ),
    need(
        Question::MultiGeo,
        "multi-geo",
        "Our mailboxes are in several regions of Microsoft 365",
        "Exchange Online Multi-Geo.",
    ),
    need(
        Question::Remaining,
        "remaining-server",
        "We still run an Exchange server, although all mailboxes are in Exchange Online",
        "For example, to manage recipients, or as a relay for devices.",
    ),
    QuestionText {
        question: Question::SignIn,
        id: "sign-in",
        title: "Can the device or app sign in to a Microsoft 365 mailbox?",
        hint: "It needs a licensed mailbox, port 587, TLS 1.2 or later, and OAuth: basic authentication is turned off by default at the end of December 2026.",
        choices: YES_NO,
    },
    QuestionText {
        question: Question::Reach,
        id: "reach",
        title: "Who does the device or app need to send to?",
        hint: "",
        choices: &[
            choice("inside", "Only recipients in our own organization", ""),
            choice("outside", "Recipients outside our organization too", ""),
        ],
    },
    QuestionText {
        question: Question::DirectSend,
        id: "direct-send",
        title: "Does your organization reject direct send?",
        hint: "Run Get-OrganizationConfig | Format-List RejectDirectSend in Exchange Online PowerShell. True means yes. It’s off unless somebody turned it on.",
        choices: YES_NO,
    },
    QuestionText {
        question: Question::Identity,
        id: "identity",
        title: "How can Microsoft 365 recognize the device or app?",
        hint: "Your own app on a rented virtual machine, in Azure for example, counts as yours.",
        choices: &[
            choice(
                "own",
                "It’s ours, with a certificate or fixed public IP addresses that nobody else uses",
                "",
            ),
            choice(
                "shared",
                "It’s ours, with an IP address that changes or that others use too",
                "",
            ),
            choice(
                "hosted",
                "Another company runs it, and sends with its own certificate and addresses",
                "",
            ),
            choice(
                "hosted-own",
                "Another company runs it, with a certificate in our domain or addresses that only we use",
                "",
            ),
        ],
    },
    QuestionText {
        question: Question::PartnerSecurity,
        id: "partner-security",
        title: "What security do you require for mail with this partner?",
        hint: "Exchange Online always tries TLS. The question is what happens if that fails.",
        choices: &[
            choice("ordinary", "Nothing more: encrypted if both sides can", ""),
            choice(
                "incoming",
                "Reject mail from the partner unless it’s encrypted or comes from known addresses",
                "",
            ),
            choice(
                "outgoing",
                "Send mail to the partner only if it’s encrypted",
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
            choice("outgoing", "Only mail that we send", ""),
            choice("both", "Both directions", ""),
        ],
    },
    QuestionText {
        question: Question::Returns,
        id: "returns",
        title: "Does the service hand the mail that you send back to Microsoft 365?",
        hint: "Signature, encryption and archiving add-ons often do.",
        choices: &[
            choice("delivers", "No, it delivers the mail to the recipients", ""),
            choice("returns", "Yes, and Microsoft 365 delivers it", ""),
            choice("both", "We use one service of each kind", ""),
        ],
    },
    QuestionText {
        question: Question::Mx,
        id: "mx",
        title: "Where does your domain’s MX record point?",
        hint: "Run Resolve-DnsName contoso.com -Type MX with your own domain.",
        choices: &[
            choice("microsoft-365", "To Microsoft 365", ""),
            choice("own-servers", "To our own servers", ""),
            choice("service", "To another company’s service", ""),
        ],
    },
    QuestionText {
        question: Question::Subdomains,
        id: "subdomains",
        title: "Does that domain accept mail for its subdomains as well?",
        hint: "The domain’s setting “match subdomains” is on.",
        choices: YES_NO,
    },
    QuestionText {
        question: Question::RemainingUse,
        id: "remaining-use",
        title: "What is the remaining Exchange server for?",
        hint: "",
        choices: &[
            choice("management", "Only for managing recipients", ""),
            choice("relay", "Devices or apps also send through it", ""),
        ],
    },
];

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
        hint: "Select all that apply.",
        questions: &[
            Question::Devices,
            Question::Partner,
            Question::OtherTenant,
            Question::Provider,
            Question::RelayDomain,
            Question::MailFlowRule,
            Question::MultiGeo,
            Question::Remaining,
        ],
    },
    one(&[Question::SignIn]),
    one(&[Question::Reach]),
    one(&[Question::DirectSend]),
    one(&[Question::Identity]),
    one(&[Question::PartnerSecurity]),
    one(&[Question::ProviderMail]),
    one(&[Question::Returns]),
    one(&[Question::Mx]),
    one(&[Question::Subdomains]),
    one(&[Question::RemainingUse]),
];
