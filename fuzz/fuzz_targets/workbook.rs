//! Any bytes as a workbook: as the whole file, and as a part of a package, where packing would hide them.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The parts of small workbooks; one of them is replaced.
const XLSX: &[(&str, &[u8])] = &[
    ("[Content_Types].xml", b""),
    ("xl/workbook.xml", b"<workbook><sheets><sheet name='S' r:id='a'/></sheets></workbook>"),
    ("xl/_rels/workbook.xml.rels", b"<Relationship Id='a' Type='/worksheet' Target='worksheets/sheet1.xml'/>"),
    ("xl/worksheets/sheet1.xml", b"<sheetData><row><c t='s'><v>0</v></c></row><row><c s='0'><v>1</v></c></row></sheetData>"),
    ("xl/sharedStrings.xml", b"<sst><si><t>Q</t></si></sst>"),
    ("xl/styles.xml", b"<cellXfs><xf numFmtId='14'/></cellXfs>"),
];

const XLSB: &[(&str, &[u8])] = &[
    ("xl/workbook.bin", b"\x9C\x01\x16\0\0\0\0\x01\0\0\0\x01\0\0\0a\0\x02\0\0\0S\0S\0"),
    ("xl/_rels/workbook.bin.rels", b"<Relationship Id='a' Type='/worksheet' Target='worksheets/sheet1.bin'/>"),
    ("xl/worksheets/sheet1.bin", b"\x91\x01\0\0\x04\0\0\0\0\x04\x09\0\0\0\0\0\0\0\0\x01\x92\x01\0"),
    ("xl/sharedStrings.bin", b""),
    ("xl/styles.bin", b""),
];

const ODS: &[(&str, &[u8])] = &[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"")];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let read = |bytes: &[u8]| drop(whole::read("a.xlsx", bytes, &ReadOptions::default()));
    let Some((&choice, part)) = bytes.split_first() else { return };
    let parts = match choice % 4 {
        0 => XLSX,
        1 => XLSB,
        2 => ODS,
        _ => return read(part),
    };
    let replaced = usize::from(choice / 4) % parts.len();
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (place, (name, usual)) in parts.iter().enumerate() {
        let data = if place == replaced && *name != "mimetype" { part } else { usual };
        let written = package.start_file(*name, stored).is_ok() && package.write_all(data).is_ok();
        assert!(written, "a package in memory can be written");
    }
    if let Ok(package) = package.finish() {
        read(package.get_ref());
    }
});
