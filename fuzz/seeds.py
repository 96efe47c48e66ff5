"""Lays seeds for the fuzz targets: `python3 fuzz/seeds.py`, in the repository's root.

Each test file of at most 64 KB goes to `fuzz/corpus/` of the target that reads its kind, and to `any`.
"""
import pathlib, shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
MOST = 64 << 10

# Each takes half a second to refuse: what is made from it would leave no time for anything else.
HEAVY = {"bombs.zip", "long_text.xlsx"}

TARGETS = {
    "spss": {".sav", ".zsav", ".por"},
    "delimited": {".csv", ".tsv", ".txt"},
    "workbook": {".xlsx", ".xlsb", ".xls", ".ods"},
    "archive": {".zip", ".gz", ".xlsx", ".ods"},
    "json": {".json"},
    "triple_s": {".sss", ".xml", ".asc"},
    "marked": {".html", ".xml", ".xls"},
}

for path in sorted((ROOT / "tests" / "data").rglob("*")):
    if not path.is_file() or path.stat().st_size > MOST or path.name in HEAVY:
        continue
    targets = [name for name, endings in TARGETS.items() if path.suffix.lower() in endings]
    for target in targets and [*targets, "any"]:
        folder = ROOT / "fuzz" / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / f"{path.parent.name}-{path.name}")
