//! A small server of files for the demo and the browser tests: localhost only, and with the strictest policy under which
//! the pages work.

use anyhow::{Result, anyhow};
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, ResponseBox, Server};

/// Sent with every answer. `connect-src 'none'` is the promise that no page can send anything anywhere.
const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
];

/// A server that listens; it answers until the program ends.
pub struct Serving {
    /// Where to point a browser.
    pub url: String,
    workers: Vec<thread::JoinHandle<()>>,
}

impl Serving {
    /// Waits for ever.
    pub fn wait(self) {
        for worker in self.workers {
            let _ = worker.join();
        }
    }
}

/// Serves `root` on localhost at `port`; 0 takes any free one.
pub fn start(root: &Path, port: u16) -> Result<Serving> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let server = Server::http(address).map_err(|error| anyhow!("cannot listen on port {port}: {error}"))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    let (server, root) = (Arc::new(server), root.canonicalize()?);
    let workers = (0..4)
        .map(|_| {
            let (server, root) = (Arc::clone(&server), root.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &root);
                }
            })
        })
        .collect();
    Ok(Serving { url: format!("http://localhost:{port}/"), workers })
}

fn answer(request: Request, root: &Path) {
    let response = if matches!(request.method(), Method::Get | Method::Head) {
        match locate(root, request.url()).and_then(|path| Some((media_type(&path), File::open(path).ok()?))) {
            Some((kind, file)) => dress(Response::from_file(file).boxed(), Some(kind)),
            None => dress(Response::from_string("There is no such page.").with_status_code(404).boxed(), None),
        }
    } else {
        dress(Response::from_string("Only GET is answered here.").with_status_code(405).boxed(), None)
    };
    // A browser that goes away before it has its answer is no failure of ours.
    let _ = request.respond(response);
}

fn dress(mut response: ResponseBox, kind: Option<&str>) -> ResponseBox {
    let kind = kind.map(|kind| ("Content-Type", kind));
    for (name, value) in HEADERS.iter().copied().chain(kind) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    response
}

/// The file a request means, if it is one below `root`: plain names only, so no `..`, no hidden files and no links out.
fn locate(root: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut file = root.to_owned();
    for name in path.split('/').filter(|name| !name.is_empty()) {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.starts_with('.') || !name.chars().all(plain) {
            return None;
        }
        file.push(name);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    let file = file.canonicalize().ok()?;
    (file.starts_with(root) && file.is_file()).then_some(file)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "txt" | "md" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_files_below_the_root_are_served() {
        let folder = std::env::temp_dir().join(format!("serve-test-{}", std::process::id()));
        fs::create_dir_all(folder.join("site/sub")).unwrap();
        fs::write(folder.join("secret.txt"), "no").unwrap();
        fs::write(folder.join("site/.hidden"), "no").unwrap();
        fs::write(folder.join("site/index.html"), "yes").unwrap();
        fs::write(folder.join("site/sub/page.js"), "yes").unwrap();
        let root = folder.join("site").canonicalize().unwrap();
        for url in ["/", "/?a=../b", "/index.html", "/sub/page.js", "//sub//page.js"] {
            assert!(locate(&root, url).is_some(), "{url}");
        }
        for url in [
            "/../secret.txt",
            "/sub/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/.hidden",
            "/none",
            "/sub",
            "x",
            "/..\\secret.txt",
        ] {
            assert!(locate(&root, url).is_none(), "{url}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
