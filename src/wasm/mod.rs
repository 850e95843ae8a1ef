//! The door to JavaScript: converts and delegates, nothing else.

#[cfg(feature = "minimise")]
mod answers;
#[cfg(feature = "forms")]
mod forms;
#[cfg(feature = "forms")]
mod frame;
#[cfg(feature = "minimise")]
mod minimise;
#[cfg(feature = "redact")]
mod packed;
#[cfg(feature = "redact")]
mod redact;

/// Small, and quick enough for the few texts of a form. The redaction engine keeps the standard one.
#[cfg(all(feature = "forms", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
