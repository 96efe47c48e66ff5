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

/** The interval of a gap, in points: `+27 to +43`. */
export function interval(low: number | null, high: number | null): string {
  return low === null || high === null ? NONE : `${points(low)} to ${points(high)}`.replaceAll(" ", NBSP);
}

/** The interval of a share: `74 to 84 %`. */
export function shareInterval(low: number | null, high: number | null): string {
  if (low === null || high === null) return NONE;
  return `${round(low * 100)}${NBSP}to${NBSP}${percent(high)}`;
}

/** The level of an interval: `95 %`. */
export function level(confidence: number): string {
  return `${Math.round(confidence * 1000) / 10}${NBSP}%`;
}

/** A p-value: `0.012`, `< 0.001`. */
export function pValue(p: number | null): string {
  if (p === null) return NONE;
  return p < 0.001 ? `<${NBSP}0.001` : p.toFixed(3);
}

/** A whole number with its thousands apart: `327,000`. */
export function count(n: number): string {
  return Math.round(n).toLocaleString("en-US");
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
