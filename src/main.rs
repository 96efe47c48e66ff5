//! The command line: thin; converts and nothing else.
fn main() {}
