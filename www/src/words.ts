// The names of verdicts, tests and files' forms, as a reader would say them. One place, so that they are the same everywhere.

import { count } from "./format";
import type { Cell, Change, Gap, Overall } from "./types";

/** What a gap means, in words. */
export function kindInWords(gap: Gap, a: Cell | undefined, b: Cell | undefined): string {
  switch (gap.kind) {
    case "blind_spot":
      return "Blind spot";
    case "hidden_strength":
      return "Hidden strength";
    case "gap":
      return "Beyond the acceptable gap";
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
  const base = `n ${count(cell.base)}`;
  return cell.flags.includes("low_base") ? `${base}, low` : base;
}

/** More answers than this many times the base are another survey, and nothing that one could still do. */
const LARGEST = 20;

/** What would settle an open gap: `41 more from Leaders, or 233 from Customers`; nothing where that would be another survey. */
export function neededInWords(gap: Gap, a: Cell | undefined, b: Cell | undefined): string {
  const { needed } = gap;
  if (!needed || !a?.base || !b?.base) return "";
  const near = (more: number | null, base: number): more is number => more !== null && more < LARGEST * base;
  const ways: string[] = [];
  if (near(needed.of_a, a.base)) ways.push(`${count(needed.of_a)} more from ${gap.a}`);
  if (near(needed.of_b, b.base)) ways.push(`${count(needed.of_b)} more from ${gap.b}`);
  const [both_a, both_b] = needed.of_both ?? [null, null];
  if (ways.length === 0 && near(both_a, a.base) && near(both_b, b.base))
    ways.push(`${count(both_a)} more from ${gap.a} and ${count(both_b)} from ${gap.b}`);
  return ways.length === 0 ? "" : `To settle it: ${ways.join(", or ")}`;
}

/** Where a gap is going, in words. */
export function courseInWords({ course, change }: Change): string {
  if (change === null) return "Not shown, to protect the respondents";
  switch (course) {
    case "closed":
      return "Closed";
    case "closing":
      return "Closing";
    case "widening":
      return "Widening";
    case "reversed":
      return "Turned round";
    case "moved":
      return "Moved";
    case "still":
      return "Stands still";
    case "unclear":
      return "Not enough data to say";
  }
}

/** The tests over all groups, by name. */
export function overallTestInWords(test: Overall["test"]): string {
  switch (test) {
    case "chi_square":
      return "Chi-square";
    case "rao_scott":
      return "Rao and Scott’s F";
    case "welch":
      return "Welch’s F";
    case "wald":
      return "Wald’s chi-square";
  }
}

/** The tests of two groups, by name. */
export function testInWords(test: NonNullable<Gap["test"]>): string {
  switch (test) {
    case "fisher":
      return "Fisher’s exact test";
    case "fisher_mid_p":
      return "Fisher’s exact test, mid-p";
    case "z":
      return "the pooled z-test of two shares";
    case "rao_scott":
      return "Rao and Scott’s F, weighted";
    case "welch":
      return "Welch’s t-test";
    case "wald":
      return "Wald’s test";
    case "mann_whitney":
      return "Mann and Whitney’s test";
  }
}

/** A failure's message without what is to be done on the command line. */
export function onThePage(message: string): string {
  return message.replace(/ \(on the page [^;()]*; on the command line [^]*?=COLUMN"\)/u, "");
}
