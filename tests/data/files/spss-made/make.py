"""Makes the .sav files that PSPP does not write: other byte orders and character encodings.

Run in this folder as `python3 make.py`. Each file holds one survey of three respondents.
"""

import struct

LABEL = {"windows-1255": "מרוצה", "cp850": "größer", "windows-1252": "größer", "utf-8": "größer", "shift_jis": "満足"}


def make(path, order, encoding, code, name, compressed):
    def i32(*numbers):
        return struct.pack(f"{order}{len(numbers)}i", *numbers)

    def f64(*numbers):
        return struct.pack(f"{order}{len(numbers)}d", *numbers)

    def text(string, length):
        return string.encode(encoding).ljust(length)

    def extension(subtype, size, data):
        return i32(7, subtype, size, len(data) // size) + data

    def variable(width, short, label, missing=()):
        data = i32(2, width, int(bool(label)), len(missing), 0x050802 if width == 0 else 0x010000 | width << 8, 0)
        data += text(short, 8)
        if label:
            encoded = label.encode(encoding)
            data += i32(len(encoded)) + encoded.ljust(-len(encoded) % 4 + len(encoded))
        return data + b"".join(missing)

    def labels(index, pairs):
        data = i32(3, len(pairs))
        for value, label in pairs:
            encoded = label.encode(encoding)
            data += value + bytes([len(encoded)]) + encoded.ljust((len(encoded) + 8) // 8 * 8 - 1)
        return data + i32(4, 1, index)

    word = LABEL[encoding]
    head = b"$FL2" + b"@(#) SPSS DATA FILE made by hand".ljust(60)
    head += i32(2, 4, int(compressed), 2, 3) + f64(100.0) + b"01 Jan 2605:00:00" + b" " * 67
    records = variable(0, "Q1", word + "?", [f64(9.0)]) + variable(0, "WT", "") + variable(9, "TEXT", "")
    records += i32(2, -1, 0, 0, 0, 0) + b" " * 8
    records += labels(1, [(f64(1.0), word), (f64(2.0), "no")])
    records += extension(3, 4, i32(1, 0, 0, -1, 1, 1, 1 if order == ">" else 2, code))
    records += extension(11, 4, i32(2, 8, 1, 3, 8, 1, 1, 9, 0))
    records += extension(13, 1, f"Q1=question_1\tTEXT={word[0]}_text".encode(encoding))
    if name:
        records += extension(20, 1, name.encode())
    lowest = struct.unpack(">d", b"\xff\xef\xff\xff\xff\xff\xff\xff")[0]
    rows = [(1.0, 0.5, word), (2.0, 300.0, ""), (lowest, 1.0, word[:2])]
    data = b""
    if compressed:
        codes, raw, out = [], [], []
        def flush():
            out.append(bytes(codes).ljust(8, b"\0") + b"".join(raw))
            codes.clear(), raw.clear()
        for q1, wt, string in rows:
            pieces = [string.encode(encoding).ljust(16)[i : i + 8] for i in (0, 8)]
            for value in (q1, wt, *pieces):
                if value == lowest:
                    codes.append(255)
                elif value == b" " * 8:
                    codes.append(254)
                elif isinstance(value, float) and value == int(value) and -99 <= value <= 151:
                    codes.append(int(value) + 100)
                else:
                    codes.append(253)
                    raw.append(value if isinstance(value, bytes) else f64(value))
                if len(codes) == 8:
                    flush()
        codes.append(252)
        flush()
        data = b"".join(out)
    else:
        for q1, wt, string in rows:
            data += f64(q1, wt) + string.encode(encoding).ljust(16)
    with open(path, "wb") as file:
        file.write(head + records + i32(999, 0) + data)


make("big-endian-windows-1255.sav", ">", "windows-1255", 1255, "windows-1255", False)
make("big-endian-bytecode.sav", ">", "windows-1252", 1252, "windows-1252", True)
make("undeclared-windows-1252.sav", "<", "windows-1252", 2, None, True)
make("undeclared-utf-8.sav", "<", "utf-8", 2, None, False)
make("dos-850.sav", "<", "cp850", 850, None, True)
make("shift-jis.sav", "<", "shift_jis", 932, "windows-932", True)
