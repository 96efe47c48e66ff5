import type { Cell, Gap, Overall, Report } from "./types";

// Figures as text. Rounded once, half away from zero, as in the charts and sentences.

const MINUS = "\u2212";
const NBSP = "\u00a0";

/** Shown where there is no figure. */
export const NONE = "\u2013";

/** As src/report/format.rs rounds: a true half may come out of the division a hair short of it. */
const NUDGE = 1e-9;

function round(value: number): number {
  const rounded = Math.sign(value) * Math.floor(Math.abs(value) + NUDGE + 0.5);
  return rounded === 0 ? 0 : rounded;
}

/** A share as a whole percentage: `80 %`. */
export function percent(share: number | null): string {
  return share === null ? NONE : `${round(share * 100)}${NBSP}%`;
}

/** A gap in whole points with its sign: `+35`, `−9`, `0`. */
export function points(gap: number | null): string {
  if (gap === null) return NONE;
  const whole = round(gap * 100);
  if (whole === 0) return "0";
  return whole > 0 ? `+${whole}` : `${MINUS}${-whole}`;
}

/** A mean with one decimal: `3.4`. */
function decimal(value: number): string {
  const tenths = round(value * 10);
  return `${tenths < 0 ? MINUS : ""}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** A group's figure: `80 %`, a mean `3.4`, an NPS `+33`. */
export function figure(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return NONE;
  if (cell.measure === "mean") return decimal(cell.value);
  return cell.measure === "nps" ? points(cell.value) : percent(cell.value);
}

/** A gap with its sign: `+35`, of means `+0.6`. */
export function gapSize({ measure, gap }: Pick<Gap, "measure" | "gap">): string {
  if (gap === null || measure !== "mean") return points(gap);
  const text = decimal(gap);
  return gap > 0 && text !== "0.0" ? `+${text}` : text;
}

/** The interval of a gap: `+27 to +43`. */
export function interval({ measure, low, high }: Pick<Gap, "measure" | "low" | "high">): string {
  if (low === null || high === null) return NONE;
  const [from, to] = [low, high].map((gap) => gapSize({ measure, gap }));
  return `${from} to ${to}`.replaceAll(" ", NBSP);
}

/** The interval of a group's figure: `74 to 84 %`, of a mean `3.2 to 3.6`. */
export function figureInterval({ measure, low, high }: Pick<Cell, "measure" | "low" | "high">): string {
  if (low === null || high === null) return NONE;
  if (measure === "mean") return `${decimal(low)}${NBSP}to${NBSP}${decimal(high)}`;
  if (measure === "nps") return `${points(low)}${NBSP}to${NBSP}${points(high)}`;
  return `${round(low * 100)}${NBSP}to${NBSP}${percent(high)}`;
}

/** The level of an interval: `95 %`. */
export function level(confidence: number): string {
  return `${Math.round(confidence * 1000) / 10}${NBSP}%`;
}

/** The level of a report's intervals: `95 %`. */
export function confidenceOf(report: Report): string {
  return level(report.study.options.confidence);
}

/** A p-value: `0.012`, `< 0.001`. */
export function pValue(p: number | null): string {
  if (p === null) return NONE;
  return p < 0.001 ? `<${NBSP}0.001` : p.toFixed(3);
}

/** A test's statistic on its degrees of freedom: `12.60 on 3`, `4.11 on 2 and 45.3`. */
export function statistic({ statistic, df, df2 }: Pick<Overall, "statistic" | "df" | "df2">): string {
  if (statistic === null || df === null) return NONE;
  const whole = (n: number): string => (Number.isInteger(n) ? `${n}` : n.toFixed(1));
  return `${statistic.toFixed(2)} on ${whole(df)}${df2 === null ? "" : ` and ${whole(df2)}`}`;
}

const THOUSANDS = new Intl.NumberFormat("en-US");

/** A whole number with its thousands apart: `327,000`. */
export function count(n: number): string {
  return THOUSANDS.format(Math.round(n));
}

/** `1 row`, `2 rows`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Bytes in the unit that suits them: `327 MB`. */
export function bytes(n: number): string {
  if (n < 1000) return `${n} bytes`;
  if (n < 1e6) return `${(n / 1e3).toFixed(n < 1e4 ? 1 : 0)} kB`;
  return `${(n / 1e6).toFixed(n < 1e7 ? 1 : 0)} MB`;
}

/** Time that is left, roughly, as one would say it. */
export function timeLeft(seconds: number): string {
  if (seconds < 1.5) return "about a second left";
  if (seconds < 90) return `about ${Math.round(seconds)} seconds left`;
  return `about ${Math.round(seconds / 60)} minutes left`;
}
