// The names of verdicts, tests and files' forms, as a reader would say them. One place, so that they are the same everywhere.

import type { Cell, Gap } from "./types";

/** What a gap means, in words. */
export function kindInWords(gap: Gap, a: Cell | undefined, b: Cell | undefined): string {
  switch (gap.kind) {
    case "blind_spot":
      return "Blind spot";
    case "hidden_strength":
      return "Hidden strength";
    case "gap":
      return "Gap";
    case "aligned":
      return "Aligned";
    case "unclear":
      return whyUnclear([a, b]);
  }
}

function whyUnclear(cells: (Cell | undefined)[]): string {
  if (cells.some((cell) => cell?.flags.includes("suppressed"))) return "Not shown, to protect the respondents";
  if (cells.some((cell) => cell?.flags.includes("no_base"))) return "Not judged: no base";
  return "Not enough data to say";
}

/** What to know about a cell's base: `n 250`, `n 12, low`, nothing where none was given. */
export function baseInWords(cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.flags.includes("suppressed")) return "not shown";
  if (cell.base === null) return "";
  const base = `n ${Math.round(cell.base).toLocaleString("en-US")}`;
  return cell.flags.includes("low_base") ? `${base}, low` : base;
}
