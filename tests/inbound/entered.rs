//! What a person enters: what is read from it, and what is wrong with it.

use connector_checker::inbound::{Entered, MOST_RECIPIENTS, address};

const SOUND: Entered<'_> = Entered {
    source: "203.0.113.5",
    certificate: "mail.contoso.com, *.fabrikam.com",
    from: "jane@contoso.com",
    to: "bob@adatum.com; Sun <sun@fabrikam.com>, bob@adatum.com",
};

#[test]
fn the_subject_comes_first_and_each_recipient_once() {
    let sent = SOUND.transaction(true).expect("it is sound");
    let tls = sent.tls.expect("it is sent over TLS");
    assert_eq!(
        tls.subject.map(|name| name.to_string()).as_deref(),
        Some("mail.contoso.com")
    );
    assert_eq!(tls.alternative_names.len(), 1);
    let recipients: Vec<String> = sent.recipients.iter().map(ToString::to_string).collect();
    assert_eq!(recipients, ["bob@adatum.com", "sun@fabrikam.com"]);
}

#[test]
fn without_tls_there_is_no_certificate() {
    assert_eq!(SOUND.transaction(false).map(|sent| sent.tls), Some(None));
}

#[test]
fn an_empty_sender_is_the_null_sender() {
    for from in ["", "  ", "<>"] {
        let entered = Entered { from, ..SOUND };
        assert_eq!(entered.sender(), Ok(None), "{from}");
    }
}

#[test]
fn an_error_names_what_it_is_about() {
    for (entered, words) in [
        (
            Entered {
                certificate: "mail.contoso.com a..b",
                ..SOUND
            },
            "“a..b”",
        ),
        (
            Entered {
                to: "bob@adatum.com, nobody",
                ..SOUND
            },
            "“nobody”",
        ),
    ] {
        let errors = [entered.certificate().err(), entered.recipients().err()];
        let error = errors.into_iter().flatten().next().expect("an error");
        assert!(error.starts_with(words), "{error}");
        assert!(entered.transaction(true).is_none());
    }
    let entered = Entered {
        from: "nobody",
        ..SOUND
    };
    assert!(entered.sender().is_err() && entered.transaction(true).is_none());
}

#[test]
fn only_one_address_is_a_source() {
    for (text, is_one) in [
        ("203.0.113.5", true),
        ("2001:db8::1", true),
        ("", false),
        ("203.0.113.0/24", false),
        ("mail.contoso.com", false),
        ("203.0.113.256", false),
    ] {
        assert_eq!(address(text).is_ok(), is_one, "{text}");
    }
}

#[test]
fn a_message_needs_a_recipient_and_has_a_few() {
    assert!(Entered { to: "", ..SOUND }.transaction(true).is_none());
    let many: Vec<String> = (0..=MOST_RECIPIENTS)
        .map(|one| format!("u{one}@contoso.com"))
        .collect();
    let most = many[1..].join(", ");
    assert!(Entered { to: &most, ..SOUND }.recipients().is_ok());
    let error = Entered {
        to: &many.join(", "),
        ..SOUND
    }
    .recipients();
    assert_eq!(
        error,
        Err("There are more than 20 recipients. Enter fewer.".to_owned())
    );
}
