// Long tables, which are laid out only where they are seen.

/** More rows than these take the browser longer to lay out than an edit may take. */
const LONG = 50;

/** The class of a section with a table of so many rows. */
export function lengthOf(rows: number): "" | "long" {
  return rows > LONG ? "long" : "";
}
