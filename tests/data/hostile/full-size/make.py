"""Makes hostile files at full size, about 5 GB: `python3 make.py FOLDER`. `measure.py` beside it reads each.

They are too large to keep; the same bytes come out in every run.
"""
import os, random, struct, sys, zipfile, zlib

FILES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "files")
PACKED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "packed")
OUT = sys.argv[1]
MB = 1 << 20
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
noise = random.Random(1).randbytes(50 * MB)


def write(name, *parts):
    """Each part: bytes, or bytes and how often."""
    with open(os.path.join(OUT, name), "wb") as file:
        for part in parts:
            data, times = part if isinstance(part, tuple) else (part, 1)
            block = max(1, MB // max(1, len(data)))
            while times > 0:
                file.write(data * min(times, block))
                times -= block


def fixture(*path):
    with open(os.path.join(FILES, *path), "rb") as file:
        return file.read()


# Lines and cells.
write("line.csv", (b"x", 200 * MB))
write("line-of-cells.csv", (b"1,", 100 * MB))
write("line-quoted.csv", b'Q1,Q2\n1,"', (b"x", 200 * MB), b'"\n')
write("quote-at-0.csv", b'"', (b"x", 200 * MB))
write("quote-at-0-rows.csv", b'"Q1,Q2\n', (b"5,6\n", 50 * MB))
write("quotes-of-a-word.csv", b"Q1,Q2\n", (b'a "b" c,"d" e\n', 4 * MB))
write("quote-on-every-row.csv", b"Q1,Q2\n", (b'"5,6\n', 10 * MB))
write("columns-100000.csv", b",".join(b"q%d" % i for i in range(100_000)), b"\n", (b"1," * 99_999 + b"1\n", 10))
write("columns-20000.csv", b",".join(b"q%d" % i for i in range(20_000)), b"\n", (b"1," * 19_999 + b"1\n", 500))
write("short-rows.csv", b",".join(b"q%d" % i for i in range(20_000)), b"\n", (b"1\n", 5 * MB))
write("different-texts.csv", b"id,text\n", *(b"%d,%d %s\n" % (i, i, b"word " * 20) for i in range(1_500_000)))
one = {"cr": b"\r", "lf": b"\n", "quote": b'"', "comma": b",", "nul": b"\0", "ff": b"\xff", "quote-comma": b'",', "quote-lf": b'"\n', "e9-lf": b"\xe9\n", "cell-lf": b"1\n"}
for name, part in one.items():
    write(f"only-{name}.csv", (part, 50 * MB // len(part)))
write("nul-in-text.csv", b"Q1,Q2\n", (b"Yes,\0No\n", 6 * MB))
write("latin.csv", b"Q1,Q2\n", (b"caf\xe9,ja\n", 6 * MB))
write("utf-16.csv", b"\xff\xfe", ("Ja,Nein\n".encode("utf-16le"), 3 * MB))
write("latin-250mb.csv", b"Q1,Q2\n", (b"caf\xe9,ja\n", 31 * MB))
write("latin-600mb.csv", b"Q1,Q2\n", (b"caf\xe9,ja\n", 75 * MB))

# Random bytes under every ending: bare, and after the first bytes of that kind.
first = {
    "csv": b"Q1,Q2\n", "tsv": b"Q1\tQ2\n", "txt": b"Q1;Q2\n", "json": b'[{"a":"', "xml": b"<?xml version='1.0'?><sss version='2.0'>",
    "sss": b"<sss><survey><record><variable>", "gz": b"\x1f\x8b\x08\0\0\0\0\0\0\0", "zip": b"PK\x03\x04", "xlsx": b"PK\x03\x04",
    "ods": b"PK\x03\x04", "xlsb": b"PK\x03\x04", "xls": fixture("derived", "dask2019.xls")[:40_000],
    "sav": fixture("spss-made", "survey.sav")[:3_000], "zsav": fixture("spss-made", "survey.zsav")[:3_000],
    "por": fixture("spss-made", "survey.por")[:1_500],
}
for ending, start in first.items():
    write(f"noise.{ending}", noise)
    write(f"noise-after-start.{ending}", start, noise)
write("noise-500mb.sav", first["sav"], (noise, 10))


# Packages.
def deflated(name, *entries):
    """A zip archive; each entry a name, then parts, each bytes and how often."""
    with zipfile.ZipFile(os.path.join(OUT, name), "w") as z:
        for part, *parts in entries:
            info = zipfile.ZipInfo(part, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with z.open(info, "w", force_zip64=True) as file:
                for data, times in parts:
                    block = max(1, MB // max(1, len(data)))
                    while times > 0:
                        file.write(data * min(times, block))
                        times -= block


def xlsx(name, sheet, shared=((b"<sst><si><t>Q1</t></si></sst>", 1),)):
    deflated(
        name,
        ("[Content_Types].xml", (b"<Types/>", 1)),
        ("xl/workbook.xml", (f'<workbook xmlns:r="{REL}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'.encode(), 1)),
        ("xl/_rels/workbook.xml.rels", (f'<Relationships><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'.encode(), 1)),
        ("xl/sharedStrings.xml", *shared),
        ("xl/worksheets/sheet1.xml", *sheet, (b"</sheetData></worksheet>", 1)),
    )


HEAD = b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'
deflated("bomb.zip", ("answers.csv", (b"Q1,Q2\n", 1), (b"1,2\n", 256 * MB)))
deflated("bomb-of-nuls.zip", ("answers.csv", (b"\0", 2048 * MB)))
deflated("entries-30000.zip", *((f"{i}.csv", (b"Q1\n1\n", 1)) for i in range(30_000)))
deflated("surveys-100.zip", *((f"{i}.csv", (b"Q1,Q2\n", 1), (b"1,2\n", MB)) for i in range(100)))
packer = zlib.compressobj(9, zlib.DEFLATED, 31)
write("bomb.csv.gz", packer.compress(b"Q1,Q2\n"), *(packer.compress(b"1,2\n" * (MB // 4)) for _ in range(1024)), packer.flush())
xlsx("bomb-of-rows.xlsx", ((HEAD, 1), (b"<row/>", 300 * MB // 6)))
xlsx("bomb-of-cells.xlsx", ((HEAD, 1), (b"<row>" + b"<c><v>1</v></c>" * 100 + b"</row>", 300_000)))
xlsx("bomb-of-shared.xlsx", ((HEAD, 1),), ((b"<sst>", 1), (b"<si><t>x</t></si>", 60 * MB)))
xlsx("bomb-of-tags.xlsx", ((HEAD, 1), (b"<a>", 300 * MB // 3)))
# Cells that are all different, so that nothing is refused for how well it packs.
numbers = random.Random(2)
different = b"".join(b"<row>%s</row>" % b"".join(b"<c><v>%d</v></c>" % numbers.randrange(10**6) for _ in range(50)) for _ in range(4_000))
xlsx("cells-190mb.xlsx", ((HEAD, 1), (different, 190 * MB // len(different))))
xlsx("cells-370mb.xlsx", ((HEAD, 1), (different, 370 * MB // len(different))))
# Rows without cells, just within the limit: noise beside them makes the file large enough.
xlsx("bomb-within.xlsx", ((HEAD, 1), (b"<row/>", 370 * MB // 6)))
with zipfile.ZipFile(os.path.join(OUT, "bomb-within.xlsx"), "a") as z:
    z.writestr(zipfile.ZipInfo("noise", (2024, 1, 1, 0, 0, 0)), noise[: 4 * MB])
# The same with a gigabyte of what holds nothing, and with texts that no cell has.
for name, part in (("rows", b"<row/>"), ("blank-cells", b"<c/>"), ("tags", b"<a>")):
    xlsx(f"within-{name}.xlsx", ((HEAD, 1), (part, 1000 * MB // len(part))))
xlsx("within-shared.xlsx", ((HEAD, 1),), ((b"<sst>", 1), (b"<si><t>x</t></si>", 1000 * MB // 17)))
for name in ("rows", "blank-cells", "tags", "shared"):
    with zipfile.ZipFile(os.path.join(OUT, f"within-{name}.xlsx"), "a") as z:
        z.writestr(zipfile.ZipInfo("noise", (2024, 1, 1, 0, 0, 0)), noise[: 12 * MB])
# A text of 3 MB in a million cells.
xlsx("long-text.xlsx", ((HEAD, 1), (b'<row><c t="s"><v>0</v></c></row>', 1_000_000)), ((b"<sst><si><t>" + b"x" * 3 * MB + b"</t></si></sst>", 1),))
xlsx("inner.xlsx", ((HEAD, 1), (b"<row/>", 2_500_000)))
with open(os.path.join(OUT, "inner.xlsx"), "rb") as file:
    inner = file.read()
deflated("bombs.zip", *((f"{i}.xlsx", (inner, 1)) for i in range(100)))
# Sheets that are larger than the list of contents says.
for name, sheet in (("lying-rows.xlsx", ((HEAD, 1), (b"<row/>", 60 * MB))), ("lying-cells.xlsx", ((HEAD, 1), (b"<row>" + b"<c><v>1</v></c>" * 100 + b"</row>", 250_000)))):
    xlsx(name, sheet)
    with open(os.path.join(OUT, name), "r+b") as file:
        data = bytearray(file.read())
        part = b"xl/worksheets/sheet1.xml"
        at = data.rfind(part) - 22
        assert int.from_bytes(data[at : at + 4], "little") > 300 * MB
        data[at : at + 4] = struct.pack("<I", 9_999)
        file.seek(0)
        file.write(data)
# Descriptions that make much work of few answers.
SSS = b"<sss version='2.0'><survey><record ident='a'>"
variables = b"".join(b"<variable ident='%d' type='character'><name>v%d</name><label/><position start='1' finish='4000000'/></variable>" % (i, i) for i in range(19_000))
deflated("overlapping-variables.zip", ("a.sss", (SSS + variables + b"</record></survey></sss>", 1)), ("a.asc", (noise[:100_000].hex().encode(), 20), (b"\n", 1)))
variables = b"".join(b"<variable ident='%d' type='character'><name>v%d</name><label/><position start='1'/></variable>" % (i, i) for i in range(19_000))
deflated("short-lines.zip", ("a.sss", (SSS + variables + b"</record></survey></sss>", 1)), ("a.asc", (noise[:100_000].hex().encode(), 1), (b"\nx", 20_000)))
levels = b"".join(b"<value code='%d'>l%d</value>" % (i, i) for i in range(400_000))
deflated("levels.zip", ("a.sss", (SSS + b"<variable ident='1' type='single'><name>v</name><label/><position start='1' finish='6'/><values>" + levels + b"</values></variable></record></survey></sss>", 1)), ("a.asc", *((b"%d\n" % (i * 7919 % 400_000), 1) for i in range(1_000_000))))
# Tables in markup under the name of a workbook.
BOOK = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet Name="a"><Table>'
write("page-of-cells.xls", b"<table>", (b"<tr>" + b"<td>1" * 100, 90_000))
write("page-of-tags.xls", b"<table>", (b"<a", 22 * MB))
write("page-of-quotes.xls", b"<table>", (b"<a'\"", 11 * MB))
write("page-of-tables.xls", (b"<table><tr><td>a<td>b", 2 * MB))
write("page-of-spans.xls", b"<table><tr><td>a<td>b", (b"<tr><td colspan=16384 rowspan=9>a", MB))
write("page-under-spans.xls", b"<table><tr><td>a<td>b<tr>", (b"<td rowspan=2000000>a", 64), (b"<tr><td>a", 4 * MB))
write("page-of-references.xls", b"<table><tr><td>a<td>b<tr><td>", (b"&uuml;", 7 * MB))
write("page-too-large.xls", b"<table>", (b"<tr><td>1<td>2", 5 * MB))
write("xml-of-cells.xls", BOOK, (b"<Row>" + b'<Cell><Data Type="Number">1</Data></Cell>' * 50, 22_000))
write("xml-of-sheets.xls", BOOK, (b'<Worksheet Name="a"><Table>', 1 * MB))
write("xml-far-cells.xls", BOOK, (b'<Row><Cell Index="1"><Data Type="Number">1</Data></Cell><Cell Index="16384"><Data Type="Number">1</Data></Cell></Row>', 350_000))
xlsx("claims-549-gb.xlsx", ((b'<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1),))
xlsx("corners.xlsx", ((b"<worksheet><sheetData>", 1), (b'<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', MB)))
laughs = b'<!DOCTYPE s [<!ENTITY a0 "ha">' + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)) + b"]>"
xlsx("laughs.xlsx", ((HEAD, 1),), ((laughs + b"<sst><si><t>&a9;</t></si></sst>", 1),))
for ending in ("xml", "sss"):
    write(f"laughs.{ending}", b"<?xml version='1.0'?>" + laughs + b"<sss version='2.0'><survey><record><variable ident='1'><name>&a9;</name></variable></record></survey></sss>")
big = b'<!DOCTYPE s [<!ENTITY a "' + b"x" * 3_000 + b'">]>'
write("laughs-square.sss", b"<?xml version='1.0'?>" + big + b"<sss version='2.0'><survey><record><variable><name>", (b"&a;", 1_000_000), b"</name></variable></record></survey></sss>")
write("deep.sss", b"<?xml version='1.0'?><sss>", (b"<a>", 16 * MB))
write("wide.sss", b"<?xml version='1.0'?><sss><record>", (b"<variable/>", 4 * MB), b"</record></sss>")
write("attributes.sss", b"<?xml version='1.0'?><sss><record", *(b" a%d=''" % i for i in range(3_000_000)), b"></record></sss>")
write("variables.sss", b"<?xml version='1.0'?><sss><record>", *(b'<variable ident="%d" type="single"><name>v</name><position start="1"/></variable>' % i for i in range(400_000)), b"</record></sss>")


# Repeated rows and cells of an OpenDocument sheet.
def ods(name, *rows):
    with zipfile.ZipFile(os.path.join(OUT, name), "w") as z:
        z.writestr(zipfile.ZipInfo("mimetype", (2024, 1, 1, 0, 0, 0)), "application/vnd.oasis.opendocument.spreadsheet")
        info = zipfile.ZipInfo("content.xml", (2024, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        with z.open(info, "w") as file:
            file.write(b'<office:document-content><office:body><office:spreadsheet><table:table table:name="S">')
            for data, times in rows:
                for _ in range(times):
                    file.write(data)


cell = b'<table:table-cell office:value-type="string"%s><text:p>x</text:p></table:table-cell>'
ods("repeated.ods", (b"<table:table-row>" + cell % b"" * 2 + b"</table:table-row>", 1), (b'<table:table-row table:number-rows-repeated="1048576">' + cell % b' table:number-columns-repeated="16384"' + b"</table:table-row>", 1000))
ods("long-text.ods", (b"<table:table-row>" + cell % b"" * 2 + b"</table:table-row>", 1), (b'<table:table-row table:number-rows-repeated="1000000">' + cell.replace(b">x<", b">" + b"x" * 3 * MB + b"<") % b"" + b"</table:table-row>", 1))
ods("wide-rows.ods", (b"<table:table-row>" + cell % b"" * 2 + b"</table:table-row>", 1), (b"<table:table-row>" + cell % b' table:number-columns-repeated="16384"' + b"</table:table-row>", 100_000))
numbered = b"".join(b'<table:table-row>%s</table:table-row>' % b"".join(b'<table:table-cell office:value-type="float" office:value="%d"/>' % numbers.randrange(10**6) for _ in range(50)) for _ in range(1_000))
ods("cells.ods", (numbered, 180 * MB // len(numbered)))
ods("rows.ods", (b"<table:table-row>" + cell % b"" * 2 + b"</table:table-row>", 1_000_000))

# JSON.
write("deep.json", (b"[", 50 * MB))
write("deep-in-record.json", b'[{"a":', (b"[", 50 * MB))
write("string.json", b'[{"a":"', (b"x", 200 * MB), b'"}]')
write("keys.json", b"[", *(b'{"k%d":1},' % i for i in range(2_000_000)), b'{"a":1}]')
write("wide.json", b"[{", *(b'"k%d":1,' % i for i in range(100_000)), b'"a":1}]')
write("numbers.json", b"[", (b"1,", 25 * MB), b"1]")
write("records.json", b"[", (b'{"Q1":"Yes","Q2":5},', 2_500_000), b'{"Q1":"No"}]')

# SPSS: a header that promises more than there is.
sav = bytearray(fixture("spss-made", "survey.sav"))
for name, where, value in (("cases", 80, 2**31 - 1), ("variables", 68, 2**31 - 1)):
    changed = bytearray(sav)
    changed[where : where + 4] = struct.pack("<i", value)
    write(f"claims-{name}.sav", bytes(changed))
write("records-of-variables.sav", bytes(sav[:176]), (struct.pack("<6i8s", 2, 0, 0, 0, 0x050800, 0x050800, b"VAR     "), 1_500_000))
write("value-labels.sav", bytes(sav[:176]), (struct.pack("<2i", 3, 1000) + b"\0" * 8 * 2 * 1000, 3_000))
write("document.sav", bytes(sav[:176]), struct.pack("<2i", 6, 2**31 - 1), (b" ", 50 * MB))
