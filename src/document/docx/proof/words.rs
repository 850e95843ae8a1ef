//! The text of a part as it comes, paragraph by paragraph; one that stands inside another comes first.

/// A paragraph of this many bytes or more ends with an empty line.
const LONG: usize = 45;

/// What was read so far.
#[derive(Default)]
pub struct Words {
    done: String,
    open: Vec<String>,
    /// How deep in properties, where an element of the same name means something else.
    properties: usize,
}

impl Words {
    /// An element begins.
    pub fn start(&mut self, name: &str) {
        self.properties += usize::from(is_properties(name));
        if self.properties > 0 {
            return;
        }
        match name {
            "p" => self.open.push(String::new()),
            "tab" | "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            _ => {}
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        if is_properties(name) {
            self.properties = self.properties.saturating_sub(1);
            return;
        }
        if self.properties > 0 {
            return;
        }
        match name {
            "p" => {
                let text = self.open.pop().unwrap_or_default();
                self.done.push_str(&text);
                self.done.push_str(if text.len() < LONG { "\n" } else { "\n\n" });
            }
            "tc" | "tr" => {
                let kept = self.done.trim_end_matches(['\n', '\t']).len();
                self.done.truncate(kept);
                self.done.push(if name == "tc" { '\t' } else { '\n' });
            }
            "v" | "pt" | "title" | "Target" => self.push("\n\n"),
            _ => {}
        }
    }

    /// A text.
    pub fn push(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(paragraph) => paragraph.push_str(text),
            None => self.done.push_str(text),
        }
    }

    /// All of it.
    pub fn finish(mut self) -> String {
        for rest in self.open.drain(..) {
            self.done.push_str(&rest);
        }
        self.done
    }
}

fn is_properties(name: &str) -> bool {
    name.ends_with("Pr")
}
