//! What something was made from and what came of it, so that it is made again exactly when either is another.
//!
//! Everything goes into a digest by its content: a time stamp can be older than what it stands for. A stamp is taken off
//! before anything is made and put on when all is done, so that what broke off half-way is never taken for whole.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A digest being made.
#[derive(Default)]
pub struct Inputs(Sha256);

impl Inputs {
    /// Takes in words, under a name.
    pub fn words(&mut self, name: &str, words: &[u8]) {
        for piece in [name.as_bytes(), words] {
            // With its length, so that no two lists of pieces run together to the same.
            self.0.update((piece.len() as u64).to_le_bytes());
            self.0.update(piece);
        }
    }

    /// Takes in a file, or a folder with all that is in it, by name and content. What is not there counts as that.
    pub fn path(&mut self, path: &Path, except: &[&str]) -> Result<()> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            self.words("folder", name.as_bytes());
            let entries = fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
            let mut inside: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
            inside.retain(|path| !except.iter().any(|name| path.ends_with(name)));
            inside.sort();
            for path in inside {
                self.path(&path, except)?;
            }
            self.words("end of", name.as_bytes());
        } else if path.exists() {
            self.words(&name, &fs::read(path).with_context(|| format!("cannot read {}", path.display()))?);
        } else {
            self.words("nothing at", name.as_bytes());
        }
        Ok(())
    }

    /// Takes in this program: what it makes changes with it.
    pub fn this_program(&mut self) -> Result<()> {
        let program = std::env::current_exe()?;
        self.words("xtask", &fs::read(program).context("cannot read this program: was it just built again?")?);
        Ok(())
    }

    fn digest(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Makes `output` with `make`, unless it is there as it was made from the same inputs. Says whether it was made.
pub fn unless_made(output: &Path, stamp: &Path, inputs: Inputs, make: impl FnOnce() -> Result<()>) -> Result<bool> {
    let made_from = inputs.digest();
    let wanted = |output: &Path| -> Result<String> {
        let mut outputs = Inputs::default();
        outputs.path(output, &[])?;
        Ok(format!("{made_from} {}", outputs.digest()))
    };
    if output.exists()
        && fs::read_to_string(stamp).is_ok_and(|found| wanted(output).is_ok_and(|wanted| found == wanted))
    {
        return Ok(false);
    }
    if stamp.exists() {
        fs::remove_file(stamp).with_context(|| format!("cannot take off {}", stamp.display()))?;
    }
    make()?;
    fs::write(stamp, wanted(output)?).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn whatever_changes_is_made_again_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("stamp-test-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let (from, to, stamp) = (folder.join("from"), folder.join("to"), folder.join("stamp"));
        fs::create_dir_all(from.join("inner/skipped")).unwrap();
        fs::create_dir_all(&to).unwrap();
        fs::write(from.join("inner/a"), "1").unwrap();
        let made = Cell::new(0);
        let make = |tool: &str, breaks: bool| {
            let mut inputs = Inputs::default();
            inputs.words("tool", tool.as_bytes());
            inputs.path(&from, &["skipped"]).unwrap();
            inputs.path(&folder.join("absent"), &[]).unwrap();
            let ran = unless_made(&to, &stamp, inputs, || {
                made.set(made.get() + 1);
                anyhow::ensure!(!breaks, "broke off");
                fs::write(to.join("b"), made.get().to_string())?;
                Ok(())
            });
            ran.unwrap_or(true)
        };
        assert!(make("1", false), "not made yet");
        assert!(!make("1", false), "nothing changed");
        fs::write(from.join("inner/skipped/c"), "").unwrap();
        assert!(!make("1", false), "what does not count changed");
        assert!(make("2", false), "the tool changed");
        fs::write(from.join("inner/a"), "2").unwrap();
        assert!(make("2", false), "a file changed");
        fs::rename(from.join("inner/a"), from.join("inner/b")).unwrap();
        assert!(make("2", false), "a file has another name");
        fs::write(from.join("d"), "").unwrap();
        assert!(make("2", false), "a file came");
        fs::remove_file(from.join("d")).unwrap();
        assert!(make("2", false), "a file went");
        fs::write(folder.join("absent"), "").unwrap();
        assert!(make("2", false), "what was absent is there");
        fs::write(to.join("b"), "by hand").unwrap();
        assert!(make("2", false), "what was made was changed");
        assert!(make("3", true), "it broke off");
        assert!(make("2", false), "what broke off may have left anything");
        assert!(!make("2", false));
        fs::remove_dir_all(folder).unwrap();
    }
}
