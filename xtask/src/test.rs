//! Every suite, one after the other; a failed one does not stop the next.

use crate::config::Workspace;
use crate::suites;
use crate::tally::Tally;
use crate::{setup, wasm};
use std::time::Duration;

/// A suite that ran.
struct Ran {
    name: &'static str,
    tally: Tally,
    took: Duration,
}

/// Sets up, runs all suites, and ends with the line `N passed, N failed`.
pub fn all(workspace: &Workspace) -> Result<(), String> {
    let mut ran: Vec<Ran> = Vec::new();
    let mut suite = |name: &'static str, run: &mut dyn FnMut() -> Result<Tally, String>| {
        println!("\n── {name}");
        let (tally, took) = timed(|| {
            run().unwrap_or_else(|sentence| {
                println!("{sentence}");
                Tally::one(false)
            })
        });
        ran.push(Ran { name, tally, took });
    };
    let mut browsers = None;
    suite("set-up", &mut || {
        setup::for_build(workspace)?;
        browsers = Some(setup::browsers(workspace)?);
        Ok(Tally::one(true))
    });
    suite("format", &mut || suites::format(workspace));
    suite("lints", &mut || suites::lints(workspace));
    suite("lints, wasm", &mut || suites::lints_wasm(workspace));
    suite("Rust tests", &mut || suites::rust(workspace));
    suite("documentation", &mut || suites::documentation(workspace));
    suite("generated types", &mut || suites::generated_types(workspace));
    suite("engine", &mut || wasm::build(workspace).map(|()| Tally::one(true)));
    suite("TypeScript", &mut || suites::typescript(workspace));
    suite("page", &mut || crate::page::build(workspace).map(|()| Tally::one(true)));
    suite("engine in the browser", &mut || suites::engine_in_browser(workspace, found(&browsers)?));
    suite("page in the browsers", &mut || suites::page_in_browsers(workspace, found(&browsers)?));

    let mut total = Tally::default();
    println!("\n{:<24}{:>8}{:>8}{:>10}", "suite", "passed", "failed", "seconds");
    for Ran { name, tally, took } in &ran {
        println!("{name:<24}{:>8}{:>8}{:>10.1}", tally.passed, tally.failed, took.as_secs_f64());
        total += *tally;
    }
    println!("\n{} passed, {} failed", total.passed, total.failed);
    // The last line stands alone, so the exit status alone says that something failed.
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

fn found(browsers: &Option<setup::Browsers>) -> Result<&setup::Browsers, String> {
    browsers.as_ref().ok_or_else(|| "Not run: the set-up failed.".to_owned())
}

#[allow(clippy::disallowed_methods, reason = "the clock is forbidden to the core; here it times the suites")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = std::time::Instant::now();
    (work(), start.elapsed())
}
