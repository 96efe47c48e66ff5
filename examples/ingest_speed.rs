//! How fast a file is read, and in how much memory: `cargo run --release --example ingest_speed FILE [MiB a chunk]`.
//!
//! Hashing is left out: the page hashes in another worker.

#![allow(clippy::disallowed_methods, reason = "a benchmark is there to read the clock")]

use gap_report::ingest::Reader;
use std::io::Read;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: ingest_speed FILE [MiB a chunk]")?;
    let mebibytes: usize = arguments.next().map_or(Ok(4), |text| text.parse())?;
    let mut file = std::fs::File::open(&path)?;
    let mut chunk = vec![0; mebibytes << 20];
    let mut reader = Reader::new(&path);
    let (mut bytes, start) = (0, Instant::now());
    loop {
        let read = file.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        bytes += read;
        reader.push(&chunk[..read])?;
    }
    let source = reader.finish(String::new())?;
    let seconds = start.elapsed().as_secs_f64();
    println!("{} rows x {} columns of {}", source.rows, source.columns, source.file);
    println!("{:.1} MB in {seconds:.2} s: {:.0} MB/s", bytes as f64 / 1e6, bytes as f64 / 1e6 / seconds);
    if let Some(peak) = peak_memory() {
        println!("peak memory {:.0} MB", peak / 1e6);
    }
    for notice in &source.notices {
        println!("{}: {}", notice.code, notice.text);
    }
    Ok(())
}

/// The most memory that this process ever held, in bytes, where the system tells (Linux).
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024.0)
}
