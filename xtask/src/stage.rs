//! The stages of `cargo xtask test`: each runs to its end whatever the others did, is timed, and has its tests counted.
//! They may run side by side, so all that is said of one is said at once and under its name.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How often a long step says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Tests counted.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

/// The stages that have ended.
pub struct Stages {
    begun: Instant,
    ended: Mutex<Vec<Ended>>,
}

struct Ended {
    heading: String,
    outcome: String,
    counted: Tally,
}

impl Stages {
    pub fn new() -> Self {
        Self { begun: Instant::now(), ended: Mutex::default() }
    }

    /// Runs a stage under a heading and counts what its programs say they tested. A stage that breaks off without a
    /// failed test counts as one. Says whether it went well.
    pub fn run(&self, heading: &str, run: impl FnOnce(&mut Stage) -> Result<()>) -> bool {
        println!("== {heading}");
        let start = Instant::now();
        let mut stage = Stage { heading: heading.to_owned(), counted: Tally::default() };
        if let Err(error) = run(&mut stage) {
            println!("{heading}: {error:#}");
            stage.counted.failed = stage.counted.failed.max(1);
        }
        let counted = stage.counted;
        let went_well = counted.failed == 0;
        let tests = match counted {
            Tally { passed: 0, failed: 0 } => String::new(),
            Tally { passed, failed: 0 } => format!(", {passed} passed"),
            Tally { passed, failed } => format!(", {passed} passed, {failed} failed"),
        };
        let word = if went_well { "done" } else { "FAILED" };
        let outcome = format!("{word} in {:.1} s{tests}", start.elapsed().as_secs_f32());
        println!("   {heading}: {outcome}");
        let ended = Ended { heading: heading.to_owned(), outcome, counted };
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).push(ended);
        went_well
    }

    /// Says how long each stage took and how all of them went. Gives the number of failures.
    pub fn sum_up(&self) -> u64 {
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        let width = ended.iter().map(|stage| stage.heading.len()).max().unwrap_or(0);
        println!();
        for Ended { heading, outcome, .. } in ended.iter() {
            println!("{heading:width$}  {outcome}");
        }
        println!("{:width$}  {:.0} s", "All of it", self.begun.elapsed().as_secs_f32());
        let sum = |of: fn(&Tally) -> u64| ended.iter().map(|stage| of(&stage.counted)).sum::<u64>();
        let (passed, failed) = (sum(|t| t.passed), sum(|t| t.failed));
        println!("\n{passed} passed, {failed} failed"); // The last word.
        failed
    }
}

impl Tally {
    /// Adds up the summaries in a program's output: cargo's and wasm-bindgen-test's `test result: …`, and node's
    /// `# pass N` and `# fail N`.
    fn count(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output.lines() {
            let line = line.trim_start_matches(['#', 'ℹ', ' ']);
            if let Some((_, counts)) = line.split_once("test result: ") {
                tally.passed += number_before(counts, " passed");
                tally.failed += number_before(counts, " failed");
            } else if let Some(number) = line.strip_prefix("pass ") {
                tally.passed += number.trim().parse().unwrap_or(0);
            } else if let Some(number) = line.strip_prefix("fail ").or_else(|| line.strip_prefix("cancelled ")) {
                tally.failed += number.trim().parse().unwrap_or(0);
            }
        }
        tally
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split(word).next().unwrap_or("");
    before.rsplit([' ', '.', ';']).next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// One stage while it runs.
pub struct Stage {
    heading: String,
    counted: Tally,
}

impl Stage {
    /// Runs a program quietly, with a sign of life now and then; shows its output if it fails.
    pub fn run(&mut self, command: &mut Command) -> Result<()> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("cannot start {name}"))?;
        let (sender, receiver) = channel();
        for pipe in [child.stdout.take().map(boxed), child.stderr.take().map(boxed)].into_iter().flatten() {
            forward(pipe, sender.clone());
        }
        drop(sender);

        let (start, mut spoke, mut output, mut last) = (Instant::now(), Instant::now(), String::new(), String::new());
        loop {
            match receiver.recv_timeout(HEARTBEAT) {
                Ok(line) => {
                    output.push_str(&line);
                    if !line.trim().is_empty() {
                        last = line.trim().to_owned();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if spoke.elapsed() >= HEARTBEAT {
                let last: String = last.chars().take(100).collect();
                println!("   {}, {:.0} s: {last}", self.heading, start.elapsed().as_secs_f32());
                spoke = Instant::now();
            }
        }
        let status = child.wait()?;
        let counted = Tally::count(&output);
        self.counted.passed += counted.passed;
        self.counted.failed += counted.failed;
        if !status.success() {
            println!("{output}");
            anyhow::bail!("it ended with {status}");
        }
        Ok(())
    }
}

fn boxed(pipe: impl Read + Send + 'static) -> Box<dyn Read + Send> {
    Box::new(pipe)
}

fn forward(pipe: Box<dyn Read + Send>, sender: Sender<String>) {
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut line = Vec::new();
        while pipe.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
            line.clear();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_every_runner_are_added_up() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s\n\
            test result: FAILED. 12 passed; 2 failed; 0 ignored\n\
            # tests 9\n# pass 7\n# fail 1\n# cancelled 1\n# skipped 0\n\
            ℹ pass 100\n";
        assert_eq!(Tally::count(output), Tally { passed: 122, failed: 4 });
    }

    #[test]
    fn a_stage_that_breaks_off_counts_as_one_failure() {
        let stages = Stages::new();
        assert!(!stages.run("breaks", |_| anyhow::bail!("no")));
        assert!(stages.run("works", |_| Ok(())));
        assert_eq!(stages.sum_up(), 1);
    }
}
