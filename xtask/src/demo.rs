//! `cargo xtask demo`: from a fresh clone to pages in a browser.

use crate::project::Project;
use crate::{serve, site};
use anyhow::{Context, Result, bail};

const USUAL_PORT: u16 = 8080;

pub fn task(project: &Project, args: &[String]) -> Result<()> {
    let wanted = port(args)?;
    let folder = site::assemble(project)?;
    let serving = serve::start(&folder, wanted).or_else(|error| {
        println!("{error:#}; taking a free port instead");
        serve::start(&folder, 0)
    })?;
    println!("\nThe pages are at {}  (Ctrl-C stops)", serving.url);
    serving.wait();
    Ok(())
}

/// Whether the arguments are right.
pub fn check(args: &[String]) -> Result<()> {
    port(args).map(drop)
}

fn port(args: &[String]) -> Result<u16> {
    match args {
        [] => Ok(USUAL_PORT),
        [flag, number] if flag == "--port" => number.parse().context("a port is a number from 0 to 65535"),
        _ => bail!("the only option is --port N"),
    }
}
