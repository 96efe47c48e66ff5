//! A line of CSV as everybody reads it (RFC 4180, but ended by LF), the bytes that the crate csv writes by default. That
//! one is what the tests hold it against; in the page its writer would bring the standard library's table for reading
//! numbers, 10 kB that do not deflate, to tell which fields are none.

/// Adds a record of `fields`: those that hold a comma, a quote or the end of a line stand in quotes.
pub(crate) fn write<T: AsRef<str>>(out: &mut String, fields: impl IntoIterator<Item = T>) {
    for (at, field) in fields.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        add(out, field.as_ref());
    }
    out.push('\n');
}

fn add(out: &mut String, field: &str) {
    if !field.contains([',', '"', '\n', '\r']) {
        out.push_str(field);
        return;
    }
    out.push('"');
    for c in field.chars() {
        if c == '"' {
            out.push(c);
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn records_are_those_that_the_crate_csv_writes(
            records in prop::collection::vec(prop::collection::vec("[a-z,\"\n\r ;#é=]{0,8}", 3), 0..5),
        ) {
            let mut expected = csv::Writer::from_writer(Vec::new());
            let mut written = String::new();
            for record in &records {
                expected.write_record(record).expect("memory");
                super::write(&mut written, record);
            }
            prop_assert_eq!(written.into_bytes(), expected.into_inner().expect("memory"));
        }
    }
}
