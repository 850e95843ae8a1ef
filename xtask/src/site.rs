//! The pages as they are served: `www/`, the package as a user installs it, and GOV.UK Frontend.

use crate::project::{Project, copy_folder, empty_folder};
use crate::stamp::{self, Inputs};
use crate::{npm, package};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// What of `www/` is not for a browser.
const NOT_SERVED: &[&str] = &["node_modules", "package.json", "package-lock.json", ".npmrc", FRAME];

/// Where below `target/` the packed package is installed.
const INSTALLED: &str = "installed";

/// What all pages have around their own content.
const FRAME: &str = "frame.html";

/// `cargo xtask site`.
pub fn task(project: &Project, _args: &[String]) -> Result<()> {
    let folder = assemble(project)?;
    println!("The pages are in {}", folder.display());
    Ok(())
}

/// Builds what has changed and puts the served tree together in `target/site`:
/// the files of `www/`, `/withheld/` (the installed package) and `/govuk/` (GOV.UK Frontend's distribution).
pub fn assemble(project: &Project) -> Result<PathBuf> {
    let _lock = project.lock()?;
    package::build(project)?;
    npm::ci(project, "www")?;
    install(project)?;
    let site = project.target("site");
    let mut inputs = Inputs::default();
    inputs.this_program()?;
    inputs.path(&project.target(INSTALLED), &[])?;
    inputs.path(&project.path("www"), &[])?;
    stamp::unless_made(&site, &project.target("site.stamp"), inputs, || put_together(project))?;
    Ok(site)
}

/// Packs the package and installs it as a user would.
fn install(project: &Project) -> Result<()> {
    let installed = project.target(INSTALLED);
    let mut inputs = Inputs::default();
    inputs.this_program()?;
    inputs.path(&project.path("pkg"), &[])?;
    stamp::unless_made(&installed, &project.target("installed.stamp"), inputs, || {
        println!("Installing the packed package");
        package::install(project, &installed)
    })?;
    Ok(())
}

fn put_together(project: &Project) -> Result<()> {
    println!("Putting the pages together");
    let installed = project.target(INSTALLED);
    let (fresh, site) = (project.target("site-new"), project.target("site"));
    empty_folder(&fresh)?;
    copy_folder(&project.path("www"), &fresh, NOT_SERVED)?;
    frame_pages(&fs::read_to_string(project.path("www").join(FRAME))?, &fresh)?;
    copy_folder(&installed.join("node_modules/withheld"), &fresh.join("withheld"), &[])?;
    copy_folder(&project.path("www/node_modules/govuk-frontend/dist/govuk"), &fresh.join("govuk"), &[])
        .context("www/package.json should ask for govuk-frontend")?;
    let style = fresh.join("govuk/govuk-frontend.min.css");
    fs::write(&style, without_typefaces(&fs::read_to_string(&style)?))?;
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::rename(&fresh, &site).context("cannot put target/site in its place")
}

/// A style sheet without the typefaces that it fetches. GOV.UK's is licensed for gov.uk alone, and a page that is shown
/// before `app.css` is there would ask for it.
fn without_typefaces(style: &str) -> String {
    let mut rest = style;
    let mut out = String::with_capacity(style.len());
    while let Some((before, face)) = rest.split_once("@font-face") {
        out.push_str(before);
        rest = face.split_once('}').map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// Puts the frame around every page of a folder.
fn frame_pages(frame: &str, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let page = framed(frame, &fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
            fs::write(&path, page)?;
        }
    }
    Ok(())
}

/// A page within the frame. A page is what goes into the `<head>`, an empty line, and what goes into `<main>`.
fn framed(frame: &str, page: &str) -> Result<String> {
    let (head, main) = page.split_once("\n\n").context("a page needs an empty line after what goes into its head")?;
    let mut out = frame.to_owned();
    for (place, content) in [("<!-- head -->", head), ("<!-- main -->", main)] {
        let at = out.find(place).with_context(|| format!("{FRAME} has no {place}"))?;
        let indent = out[..at].chars().rev().take_while(|c| *c == ' ').count();
        let lines = content.trim_end().replace('\n', &format!("\n{}", " ".repeat(indent)));
        out.replace_range(at..at + place.len(), &lines);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_typeface_is_fetched() {
        let style = "a{b:c}@font-face{font-family:X;src:url(x.woff2)}@font-face{src:url(y)}d{e:f}";
        assert_eq!(without_typefaces(style), "a{b:c}d{e:f}");
        assert_eq!(without_typefaces("a{b:c}"), "a{b:c}");
    }

    #[test]
    fn a_page_is_put_into_its_frame() {
        let frame = "<head>\n  <!-- head -->\n</head>\n<main>\n    <!-- main -->\n</main>\n";
        let page = "<title>A</title>\n<script src=\"a.js\"></script>\n\n<h1>A</h1>\n<p>B</p>\n";
        assert_eq!(
            framed(frame, page).unwrap(),
            "<head>\n  <title>A</title>\n  <script src=\"a.js\"></script>\n</head>\n\
             <main>\n    <h1>A</h1>\n    <p>B</p>\n</main>\n"
        );
        assert!(framed(frame, "<h1>No head</h1>\n").is_err());
        assert!(framed("<main><!-- main --></main>", page).is_err());
    }
}
