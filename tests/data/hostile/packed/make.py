"""Makes the files beside it: `python3 make.py` (openpyxl only for sheets.xlsx). All are made up; none is an export.

book.xlsb is put together by hand from the format's description, since no free program writes XLSB.
"""
import io, os, struct, zipfile, datetime
from zipfile import ZIP_DEFLATED, ZIP_STORED

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rels(*targets):
    each = "".join(f'<Relationship Id="rId{i}" Type="{REL}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def pack(name, parts, method=ZIP_DEFLATED):
    with zipfile.ZipFile(name, "w", method, compresslevel=9 if method == ZIP_DEFLATED else None) as z:
        for part, text in parts:
            info = zipfile.ZipInfo(part, (2024, 1, 1, 0, 0, 0))
            info.compress_type = method
            z.writestr(info, text)


def xlsx(name, sheet, shared=None, styles=None):
    parts = [("[Content_Types].xml", TYPES), ("_rels/.rels", rels(("officeDocument", "xl/workbook.xml")))]
    parts.append(("xl/workbook.xml", f'<workbook xmlns:r="{REL}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'))
    parts.append(("xl/_rels/workbook.xml.rels", rels(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"))))
    parts.append(("xl/worksheets/sheet1.xml", sheet))
    if shared:
        parts.append(("xl/sharedStrings.xml", shared))
    if styles:
        parts.append(("xl/styles.xml", styles))
    pack(name, parts)


def text(place, value):
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


HEAD = f'<row r="1">{text("A1", "Q1")}{text("B1", "Q2")}</row>'
xlsx("claims_549_gb.xlsx", f'<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1">{text("A1", "Q1")}</row><row r="1048576">{text("XFD1048576", "x")}</row></sheetData></worksheet>')
xlsx("lying_rows.xlsx", f'<worksheet><dimension ref="A1:B1048576"/><sheetData>{HEAD}<row r="2">{text("A2", "Yes")}{text("B2", "No")}</row><row r="3">{text("A3", "No")}</row>' + "".join(f'<row r="{r}"/>' for r in range(4, 3000)) + "</sheetData></worksheet>")
xlsx("texts_count.xlsx", '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>1</v></c><c t="s"><v>99999999999999999999</v></c></row></sheetData></worksheet>', '<sst count="1152921504606846976" uniqueCount="1152921504606846976"><si><t>Q1</t></si><si><r><t>Q</t></r><r><t>2</t></r><rPh><t>x</t></rPh></si></sst>')
laughs = '<!DOCTYPE sst [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{("&a%d;" % (i - 1)) * 10}">' for i in range(1, 10)) + ']>'
xlsx("laughs.xlsx", '<worksheet><sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row></sheetData></worksheet>', laughs + "<sst><si><t>Q1</t></si><si><t>x&a9;y</t></si></sst>")
xlsx("bomb_of_rows.xlsx", "<worksheet><sheetData>" + HEAD + "<row/>" * 5_000_000 + "</sheetData></worksheet>")
xlsx("bomb_of_text.xlsx", "<worksheet><sheetData><row><c t='str'><v>" + "x" * 12_000_000 + "</v></c></row></sheetData></worksheet>")
xlsx("far_apart.xlsx", "<worksheet><sheetData>" + "".join(f'<row r="{r}"><c r="A{r}"><v>1</v></c><c r="XFD{r}"><v>1</v></c></row>' for r in range(1, 3000)) + "</sheetData></worksheet>")
xlsx("places.xlsx", f'<worksheet><sheetData>{HEAD}<row r="4294967295"><c r="ZZZZ4294967295"><v>1</v></c></row></sheetData></worksheet>')
xlsx("breaks_off.xlsx", f'<worksheet><sheetData>{HEAD}<row r="2"><c r="A2"><v>1')
xlsx("no_cells.xlsx", "<worksheet><sheetData/></worksheet>")
# A text of 1 MB that stands in 1,000 cells.
xlsx("long_text.xlsx", "<worksheet><sheetData>" + HEAD + '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 500 + "</sheetData></worksheet>", "<sst><si><t>" + "x" * 1_000_000 + "</t></si></sst>")


def lying(name):
    """A sheet that is larger than the list of contents says: 99 bytes."""
    xlsx(name, "<worksheet><sheetData>" + HEAD + "<row/>" * 100_000 + "</sheetData></worksheet>")
    data = bytearray(open(name, "rb").read())
    sheet = b"xl/worksheets/sheet1.xml"
    first, last = data.find(sheet), data.rfind(sheet)
    # The size stands 8 bytes before the name in the part's own header, 22 bytes before it in the list.
    for at in (first - 8, last - 22):
        data[at : at + 4] = struct.pack("<I", 99)
    open(name, "wb").write(data)


lying("lying_size.xlsx")


def ods(name, table, manifest=""):
    content = f'<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>'
    pack(name, [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content), ("META-INF/manifest.xml", f"<manifest:manifest>{manifest}</manifest:manifest>")], ZIP_DEFLATED)
    # The first entry must be stored, so that anyone can see what the file is.
    with zipfile.ZipFile(name) as z:
        parts = [(i.filename, z.read(i)) for i in z.infolist()]
    with zipfile.ZipFile(name, "w", ZIP_DEFLATED) as z:
        for part, data in parts:
            info = zipfile.ZipInfo(part, (2024, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_STORED if part == "mimetype" else ZIP_DEFLATED
            z.writestr(info, data)


def cell(value, more=""):
    return f'<table:table-cell office:value-type="string"{more}><text:p>{value}</text:p></table:table-cell>'


row = lambda *cells, more="": f"<table:table-row{more}>{''.join(cells)}</table:table-row>"
many = ' table:number-rows-repeated="1048576"'
wide = ' table:number-columns-repeated="99999999999999999999"'
ods("repeated_rows.ods", f'<table:table table:name="S">{row(cell("Q1"), cell("Q2"))}{row(*[cell("x")] * 20, more=many)}</table:table>')
ods("repeated_cells.ods", f'<table:table table:name="S">{row(cell("Q1"), cell("Q2"), cell("Q3"))}{row(cell("x", wide))}{row(cell("y"), f"<table:table-cell{wide}/>")}{row("<table:table-cell/>", more=many)}</table:table>')
ods("repeated_blanks.ods", f'<table:table table:name="S">{row(cell("Q1"), cell("Q2"))}{row(cell("a<text:s text:c=&quot;4000000000&quot;/>b".replace("&quot;", chr(34))), cell("c"))}</table:table>')
hundred = ' table:number-rows-repeated="100"'
# Long texts and wide rows that are written once.
ods("repeated_text.ods", f'<table:table table:name="S">{row(cell("Q1"), cell("Q2"))}{row(cell("x" * 1_000_000), cell("y"), more=hundred)}</table:table>')
ods("repeated_columns.ods", f'<table:table table:name="S">{row(cell("Q1"), cell("Q2"))}{row(cell("x", wide)) * 300}</table:table>')
ods("breaks_off.ods", f'<table:table table:name="S">{row(cell("Q1"))}<!--')
ods("locked.ods", "", "<manifest:encryption-data/>")
ods("values.ods", '<table:table table:name="S">' + row(cell("Day"), cell("Took"), cell("Share"), cell("Said"), cell("Bad")) + row(
    '<table:table-cell office:value-type="date" office:date-value="2024-05-01T10:00:00"><text:p>May</text:p></table:table-cell>',
    '<table:table-cell office:value-type="time" office:time-value="PT26H30M05S"><text:p>26:30</text:p></table:table-cell>',
    '<table:table-cell office:value-type="percentage" office:value="0.8"><text:p>80 %</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s/>b &amp; <text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>') + "</table:table>")


def compound(name, streams):
    """A compound file (OLE) with streams of at least 4096 bytes each."""
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    sectors, fat, entries = [b""], [fat_mark], []
    for stream, data in streams:
        start = len(sectors)
        data += b"\0" * (-len(data) % 512)
        for at in range(0, len(data), 512):
            sectors.append(data[at:at + 512])
            fat.append(len(sectors))
        fat[-1] = end
        entries.append((stream, start, len(data), 2))
    directory = len(sectors)
    listed = [("Root Entry", end, 0, 5)] + entries
    listed += [("", 0, 0, 0)] * (-len(listed) % 4)
    raw = b""
    for stream, start, size, kind in listed:
        utf = stream.encode("utf-16le")
        raw += utf.ljust(64, b"\0") + struct.pack("<HBB", len(utf) + 2 if utf else 0, kind, 1) + struct.pack("<III", free, free, 1 if kind == 5 else free) + b"\0" * 36 + struct.pack("<IQ", start, size)
    for at in range(0, len(raw), 512):
        sectors.append(raw[at:at + 512])
        fat.append(len(sectors))
    fat[-1] = end
    sectors[0] = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    header = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, directory, 0, 4096, end, 0, end, 0)
    header += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    with open(name, "wb") as file:
        file.write(header + b"".join(sectors))


def record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def biff(name, version=0x600, more=b"", sheet=b""):
    def short(s):
        return bytes([len(s)]) + (b"\0" if version == 0x600 else b"") + s.encode("cp1252")
    def label(r, c, s):
        raw = s.encode("cp1252")
        return record(0x204, struct.pack("<HHHH", r, c, 0, len(raw)) + (b"\0" if version == 0x600 else b"") + raw)
    def globals_(pos):
        return record(0x809, struct.pack("<HHHH", version, 5, 0, 0)) + record(0x42, struct.pack("<H", 1252)) + more + record(0x85, struct.pack("<IBB", pos, 0, 0) + short("Data")) + record(0x0A, b"")
    pos = len(globals_(0))
    body = record(0x809, struct.pack("<HHHH", version, 0x10, 0, 0)) + label(0, 0, "Q1") + label(0, 1, "Größe")
    body += record(0x203, struct.pack("<HHHd", 1, 0, 0, 2.5)) + record(0x27E, struct.pack("<HHHI", 1, 1, 0, (7 << 2) | 2))
    body += record(0xBD, struct.pack("<HHHIHIH", 2, 0, 0, (3 << 2) | 2, 0, (150 << 2) | 3, 1))
    body += record(0x06, struct.pack("<HHH", 3, 0, 0) + b"\0\0\0\0\0\0\xff\xff" + b"\0" * 8) + record(0x207, (struct.pack("<HB", 3, 0) if version == 0x600 else struct.pack("<H", 3)) + b"yes")
    body += record(0x205, struct.pack("<HHHBB", 3, 1, 0, 42, 1)) + sheet + record(0x0A, b"")
    compound(name, [("Workbook" if version == 0x600 else "Book", (globals_(pos) + body).ljust(4096, b"\0"))])


biff("book.xls")
biff("excel95.xls", 0x500)
biff("locked.xls", more=record(0x2F, struct.pack("<HHH", 1, 1, 1)))
# A list of texts that says it has 4,000,000,000, and one that is as long as can be said.
biff("texts_count.xls", more=record(0xFC, struct.pack("<II", 1, 4_000_000_000) + struct.pack("<HB", 65535, 0) + b"abc"))
# Fifty sheets that are the whole stream.
biff("overlapping.xls", more=b"".join(record(0x85, struct.pack("<IBB", 0, 0, 0) + b"\1\0S") for _ in range(50)) + record(0x1234, b"\0" * 3000))
compound("locked.xlsx", [("EncryptionInfo", b"\4\0\4\0".ljust(4096, b"\0")), ("EncryptedPackage", b"x" * 4096)])
compound("document.xls", [("WordDocument", b"x" * 4096)])


def xlsb_record(kind, data):
    out = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    while True:
        out += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return out + data


def wide_text(s):
    return struct.pack("<I", len(s)) + s.encode("utf-16le")


def xlsb(name, cells, texts=("Q1", "Größe", "When", "yes")):
    r = xlsb_record
    workbook = r(0x83, b"") + r(0x99, struct.pack("<II", 0, 0)) + r(0x8F, b"") + r(0x9C, struct.pack("<II", 0, 1) + wide_text("rId1") + wide_text("Data")) + r(0x90, b"") + r(0x84, b"")
    styles = r(0x116, b"") + r(0x267, struct.pack("<I", 1)) + r(0x2C, struct.pack("<H", 164) + wide_text("yyyy\\-mm\\-dd hh:mm")) + r(0x268, b"") + r(0x269, struct.pack("<I", 2)) + r(0x2F, struct.pack("<HHHHHHHH", 0xFFFF, 0, 0, 0, 0, 0, 0, 0)) + r(0x2F, struct.pack("<HHHHHHHH", 0xFFFF, 164, 0, 0, 0, 0, 0, 0)) + r(0x26A, b"")
    shared = r(0x9F, struct.pack("<II", 4, 4)) + b"".join(r(0x13, b"\0" + wide_text(t)) for t in texts) + r(0xA0, b"")
    sheet = r(0x81, b"") + r(0x94, struct.pack("<IIII", 0, 1048575, 0, 16383)) + r(0x91, b"") + cells + r(0x92, b"") + r(0x82, b"")
    pack(name, [("[Content_Types].xml", TYPES), ("_rels/.rels", rels(("officeDocument", "xl/workbook.bin"))), ("xl/workbook.bin", workbook),
                ("xl/_rels/workbook.bin.rels", rels(("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"), ("sharedStrings", "sharedStrings.bin"))),
                ("xl/styles.bin", styles), ("xl/sharedStrings.bin", shared), ("xl/worksheets/sheet1.bin", sheet)])


def bcell(kind, column, data, style=0):
    return xlsb_record(kind, struct.pack("<II", column, style) + data)


def brow(number):
    return xlsb_record(0, struct.pack("<I", number) + b"\0" * 13)


xlsb("book.xlsb", brow(0) + b"".join(bcell(7, c, struct.pack("<I", c)) for c in range(3))
     + brow(1) + bcell(2, 0, struct.pack("<I", (150 << 2) | 3)) + bcell(6, 1, wide_text("groß")) + bcell(5, 2, struct.pack("<d", 45413.41666666667), 1)
     + brow(2) + bcell(7, 0, struct.pack("<I", 3)) + bcell(4, 1, b"\1") + bcell(3, 2, b"\x2a")
     + brow(3) + bcell(8, 0, wide_text("f") + b"\0" * 8) + bcell(9, 1, struct.pack("<d", 3.0) + b"\0" * 8))
xlsb("short_records.xlsb", brow(0) + bcell(7, 0, struct.pack("<I", 0)) + xlsb_record(2, b"\0") + xlsb_record(7, b"\0" * 8) + bcell(7, 1, b"\xff\xff\xff\xff") + bcell(6, 2, b"\xff\xff\xff\x7f") + brow(1) + bcell(4, 0, b"\1"))

pack("bomb.zip", [("answers.csv", "Q1,Q2\n" + "1,2\n" * 6_000_000)])
# Bombs that pack well, each within its own limit.
xlsx("inner.xlsx", "<worksheet><sheetData>" + HEAD + "<row/>" * 2_500_000 + "</sheetData></worksheet>")
pack("bombs.zip", [(f"{i}.xlsx", open("inner.xlsx", "rb").read()) for i in range(30)])
os.remove("inner.xlsx")
pack("many.zip", [(f"{i}.csv", "") for i in range(150)], ZIP_STORED)
pack("export.zip", [("survey/customers.csv", "Q1,Q2\n1,2\n"), ("survey/leaders.csv", "Q1,Q2\n3,4\n"), ("old/leaders.csv", "Q1\n5\n"), ("readme.txt", "Hello\nthere\n"),
                    ("__MACOSX/survey/._customers.csv", "\0\1"), (".DS_Store", "\0\1"), ("report.pdf", "%PDF"), ("broken.csv", "")])
pack("single.zip", [("survey/customers.csv", "Q1,Q2\n1,2\n"), ("picture.png", "\x89PNG")])
pack("nothing.zip", [("report.pdf", "%PDF"), ("readme.md", "# Hello")])
inner = io.BytesIO()
with zipfile.ZipFile(inner, "w") as z:
    z.writestr(zipfile.ZipInfo("a.csv", (2024, 1, 1, 0, 0, 0)), "a,b\n1,2\n")
pack("nested.zip", [("inner.csv", inner.getvalue())], ZIP_STORED)
data = bytearray(open("single.zip", "rb").read())
for at in (data.find(b"PK\3\4") + 6, data.find(b"PK\1\2") + 8):
    data[at] |= 1
open("locked.zip", "wb").write(data)

# Entries that all point at the same bytes.
import zlib
body = zlib.compress(b"1,2\n" * 100_000, 9)[2:-4]
plain = b"1,2\n" * 100_000
local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 8, 0, 0, zlib.crc32(plain), len(body), len(plain), 5, 0) + b"a.csv" + body
central = b"".join(struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 8, 0, 0, zlib.crc32(plain), len(body), len(plain), 5, 0, 0, 0, 0, 0, 0) + b"%c.csv" % (97 + i) for i in range(20))
open("overlapping.zip", "wb").write(local + central + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 20, 20, len(central), len(local), 0))

# Written without knowing the sizes beforehand, as servers do.
class Stream(io.RawIOBase):
    def __init__(self): self.data = bytearray()
    def writable(self): return True
    def write(self, b): self.data += bytes(b); return len(b)
stream = Stream()
with zipfile.ZipFile(stream, "w", ZIP_DEFLATED) as z:
    with z.open(zipfile.ZipInfo("a.csv", (2024, 1, 1, 0, 0, 0)), "w", force_zip64=True) as file:
        file.write(b"Q1,Q2\n1,2\n")
open("streamed.zip", "wb").write(stream.data)

import gzip
open("answers.csv.gz", "wb").write(gzip.compress(b"Q1,Q2\n1,2\n", mtime=0))
open("bomb.csv.gz", "wb").write(gzip.compress(b"1,2\n" * 10_000_000, mtime=0))

from openpyxl import Workbook
book = Workbook()
cover = book.active
cover.title = "Cover"
for i in range(30):
    cover.append(["A survey", "of", "customers", "made up", "for a test"])
codes = book.create_sheet("Codebook")
for i in range(40):
    codes.append([f"Q{i}", "A question", "Its answers", "More of it"])
data = book.create_sheet("Answers 2024")
data["B2"] = "Customer survey"
data["B4"] = "When"; data["C4"] = "How satisfied are you with"; data.merge_cells("C4:D4"); data["E4"] = "Id"; data["F4"] = "Share"; data["G4"] = "Member"; data["H4"] = "Score"
data["C5"] = "speed"; data["D5"] = "price"
for i in range(20):
    data.append([None, datetime.datetime(2024, 5, 1 + i, 10, 30), "Very satisfied", "Not at all", f"00{i}", 0.8, i % 2 == 0, 2.5 * i])
data["B6"] = datetime.date(2024, 5, 1); data["B6"].number_format = "yyyy-mm-dd"
for i in range(6, 26):
    data[f"F{i}"].number_format = "0%"
data["H25"] = "#N/A"; data["H25"].data_type = "e"
data["C25"] = "Line one\nline two"
old = book.create_sheet("Old"); old.sheet_state = "hidden"
for i in range(200):
    old.append([1, 2, 3, 4, 5, 6])
book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
book.save("sheets.xlsx")
