//! A report as one HTML file, without a script.

use super::block::{Block, Span};
use super::page::page;
use crate::audit::Report;

/// The head: nothing may be loaded, and the style is in the file.
const HEAD: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<meta name=\"viewport\" content=\"width=device-width\">\n\
<title>Audit of the mail flow configuration</title>\n<style>\n\
:root{color-scheme:light dark}\n\
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}\n\
pre{overflow:auto;padding:.5rem;border:1px solid}\n\
h3{margin-top:2rem}\n\
bdi{font-weight:600}\n\
</style>\n</head>\n<body>\n<main>\n";

/// A report as one HTML file. It has no script and loads nothing. Text from the configuration is escaped.
pub fn html(report: &Report) -> String {
    let mut html = String::from(HEAD);
    for block in page(report) {
        write(&mut html, &block);
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}

fn write(html: &mut String, block: &Block) {
    match block {
        Block::Heading(level, spans) => {
            html.push_str(&format!("<h{level}>"));
            write_spans(html, spans);
            html.push_str(&format!("</h{level}>\n"));
        }
        Block::Text(spans) => {
            html.push_str("<p>");
            write_spans(html, spans);
            html.push_str("</p>\n");
        }
        Block::Items(items) => {
            html.push_str("<ul>\n");
            for item in items {
                html.push_str("<li>");
                write_spans(html, item);
                html.push_str("</li>\n");
            }
            html.push_str("</ul>\n");
        }
        Block::Code(lines) => {
            html.push_str("<pre><code>");
            for line in lines {
                escape(html, line);
                html.push('\n');
            }
            html.push_str("</code></pre>\n");
        }
    }
}

fn write_spans(html: &mut String, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Words(text) => escape(html, text),
            // Its direction stays its own.
            Span::Name(text) => {
                html.push_str("<bdi>");
                escape(html, text);
                html.push_str("</bdi>");
            }
            Span::Link { title, address } => {
                html.push_str("<a rel=\"noreferrer\" href=\"");
                escape(html, address);
                html.push_str("\">");
                escape(html, title);
                html.push_str("</a>");
            }
        }
    }
}

/// Adds text in which no character means anything to HTML or XML.
pub(super) fn escape(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            character => html.push(character),
        }
    }
}
