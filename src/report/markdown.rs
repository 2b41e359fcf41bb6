//! A report as Markdown.

use super::block::{Block, Span};
use super::page::page;
use crate::audit::Report;
use crate::text::markdown::escaped;

/// A report as Markdown (CommonMark). Text from the configuration is escaped.
pub fn markdown(report: &Report) -> String {
    let mut text = String::new();
    for block in page(report) {
        write(&mut text, &block);
        text.push('\n');
    }
    text
}

fn write(text: &mut String, block: &Block) {
    match block {
        Block::Heading(level, spans) => {
            text.push_str(&"#".repeat((*level).into()));
            text.push(' ');
            line(text, spans);
        }
        Block::Text(spans) => line(text, spans),
        Block::Items(items) => {
            for item in items {
                text.push_str("- ");
                line(text, item);
            }
        }
        Block::Code(lines) => {
            // A fence is longer than any that the code itself has.
            let longest = lines.iter().map(|line| longest_run(line)).max();
            let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
            for part in [&[fence.clone() + "powershell"][..], lines, &[fence]] {
                for line in part {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
}

fn line(text: &mut String, spans: &[Span]) {
    let mut line = String::new();
    for span in spans {
        match span {
            Span::Words(words) | Span::Name(words) => line.push_str(words),
            Span::Link { .. } => {}
        }
    }
    // Escaped as a whole: what is special at the start of a line depends on what is before it.
    text.push_str(&escaped(line.trim_end()));
    for span in spans {
        if let Span::Link { title, address } = span {
            text.push_str(&format!(" [{}](<{address}>)", escaped(title)));
        }
    }
    text.push('\n');
}

/// The longest run of grave accents.
fn longest_run(line: &str) -> usize {
    let runs = line.split(|character| character != '`');
    runs.map(str::len).max().unwrap_or_default()
}
