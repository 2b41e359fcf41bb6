//! Reading in steps, so that whoever waits for a large file can do something else between two of them: show how far it is,
//! or end it.
//!
//! The readers are one state machine, which the compiler makes of their `async` functions. They wait for nothing but
//! whoever drives them: a worker or a page, step by step, and [`import`](super::import) to the end at once.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How much text is read in a step, in bytes.
const TEXT: usize = 256 * 1024;

/// How many objects are taken in, in a step.
const OBJECTS: usize = 250;

/// How far reading is.
///
/// Half of a file's way is its text, the other half the objects that were found in it.
#[derive(Debug, Default)]
pub struct Steps {
    /// How many bytes of files are done.
    done: Cell<u64>,
    /// How many bytes the files before this one have, and this one.
    before: Cell<u64>,
    size: Cell<u64>,
    /// How long the text of this file is, and where the last step in it ended.
    text: Cell<usize>,
    paused: Cell<usize>,
    /// Where the part of it begins that is being read.
    base: Cell<usize>,
    /// How many objects there are in it, and how many of them were taken in.
    objects: Cell<usize>,
    taken: Cell<usize>,
}

impl Steps {
    /// How many bytes of the files are done.
    pub fn done(&self) -> u64 {
        self.done.get()
    }

    /// The bytes of one more file are text.
    pub(super) async fn decoded(&self) {
        self.pause(0, 1).await;
    }

    /// A file begins, with so many bytes, whose text is so long.
    pub(super) async fn file(&self, size: usize, text: usize) {
        self.before.set(self.before.get() + self.size.get());
        // The bytes of a file fit into 64 bits.
        self.size.set(size as u64);
        self.text.set(text);
        self.paused.set(0);
        self.base.set(0);
        self.pause(0, 1).await;
    }

    /// A part of the text begins at this byte.
    pub(super) fn part(&self, base: usize) {
        self.base.set(base);
    }

    /// The part was read up to this byte of it.
    pub(super) async fn read(&self, at: usize) {
        let at = self.base.get().saturating_add(at);
        if at.saturating_sub(self.paused.get()) >= TEXT {
            self.paused.set(at);
            self.pause(at, self.text.get().saturating_mul(2)).await;
        }
    }

    /// So many objects are there to be taken in.
    pub(super) fn found(&self, objects: usize) {
        self.objects.set(objects);
        self.taken.set(0);
    }

    /// One of them was.
    pub(super) async fn taken(&self) {
        let (taken, all) = (self.taken.get() + 1, self.objects.get());
        self.taken.set(taken);
        if taken.is_multiple_of(OBJECTS) {
            self.pause(all.saturating_add(taken), all.saturating_mul(2))
                .await;
        }
    }

    /// All files were read. This many commands were done since.
    pub(super) async fn commands(&self, done: usize) {
        if done.is_multiple_of(OBJECTS) {
            self.pause(1, 1).await;
        }
    }

    /// Lets the driver do something else, after this part of the file.
    async fn pause(&self, part: usize, of: usize) {
        let (part, of) = (part.min(of) as u128, of.max(1) as u128);
        // A part of what fits into 64 bits.
        let done = (u128::from(self.size.get()) * part / of) as u64;
        // Where a text has several parts, the objects of one come before the text of the next.
        let done = self.done.get().max(self.before.get() + done);
        self.done.set(done);
        let mut is_over = false;
        poll_fn(|_| match std::mem::replace(&mut is_over, true) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        })
        .await;
    }
}

/// Does all steps at once.
pub(super) fn all_at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    // Nothing but a pause is ever waited for, so each round goes on.
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
