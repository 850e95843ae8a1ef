//! The door to JavaScript: converts and delegates, nothing else.

#[cfg(feature = "forms")]
mod forms;
#[cfg(feature = "redact")]
mod redact;
