//! Files of every shape, and what comes out of each. What is expected was written by hand from the texts.
#![cfg(feature = "import")]

mod clixml;
mod csv;
mod dsc;
mod expect;
mod fixtures;
mod given;
mod hostile;
mod json;
mod list;
mod mixed;
mod prose;
mod rules;
mod samples;
mod script;
mod second;
mod several;
mod status;
mod values;
mod wrapped;
