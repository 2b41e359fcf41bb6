//! The program that reads files: what it answers about them. What is expected was worked out by hand.
#![cfg(feature = "reader")]

mod recipients;
