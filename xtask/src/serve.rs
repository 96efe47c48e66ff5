//! A static web server for the built site, on this machine only.

use crate::config::Workspace;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// Taken where no port is asked for; another one where it is in use.
const USUAL_PORT: u16 = 8377;

/// Serves the site on 127.0.0.1 until the program is ended.
pub fn forever(workspace: &Workspace, port: Option<u16>) -> Result<(), String> {
    let bind = |port| TcpListener::bind(("127.0.0.1", port));
    let listener = match port {
        Some(port) => bind(port).map_err(|error| format!("port {port} cannot be had: {error}."))?,
        None => bind(USUAL_PORT)
            .or_else(|_| bind(0))
            .map_err(|error| format!("no port can be had on 127.0.0.1: {error}."))?,
    };
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("serving {} on http://{address}/ (end with Ctrl-C)", workspace.config.output.site);
    let site = workspace.path(&workspace.config.output.site);
    for stream in listener.incoming().flatten() {
        let site = site.clone();
        std::thread::spawn(move || {
            // A browser that hangs up is no news.
            let _ = answer(&stream, &site);
        });
    }
    Ok(())
}

/// Answers one request and closes the connection.
fn answer(mut stream: &TcpStream, site: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut request = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match file(site, target) {
        _ if !matches!(method, "GET" | "HEAD") => ("405 Method Not Allowed", "text/plain", Vec::new()),
        Some(path) => ("200 OK", kind(&path), std::fs::read(&path)?),
        None => ("404 Not Found", "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file of the site that `target` asks for; none outside it.
fn file(site: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    Some(site.join(path)).filter(|path| inside && path.is_file())
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::{file, kind};
    use std::path::Path;

    #[test]
    fn only_files_of_the_site_are_served() {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(file(&site, "/main.rs?v=1"), Some(site.join("main.rs")));
        assert_eq!(file(&site, "/../Cargo.toml"), None);
        assert_eq!(file(&site, "//etc/passwd"), None);
        assert_eq!(file(&site, "/"), None, "there is no index.html in this folder");
        assert_eq!(file(&site, "main.rs"), None);
    }

    #[test]
    fn scripts_have_the_type_that_modules_need() {
        assert_eq!(kind(Path::new("gap-report.js")), "text/javascript; charset=utf-8");
    }
}
