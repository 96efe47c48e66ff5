// Errors as plain objects, on either side of the worker's border.

import type { Failure } from "./types";

/** A failure as an exception, for callers of the element's methods. */
export class GapReportError extends Error {
  readonly code: string;
  readonly file: string | null;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "GapReportError";
    this.code = failure.code;
    this.file = failure.file;
  }
}

/** The code of a failure that leaves the wasm instance unusable. */
export const PANIC = "panic";

/** The code of work that the user stopped. */
export const CANCELLED = "cancelled";

/** Work that the user stopped. */
export function stopped(): Failure {
  return { code: CANCELLED, file: null, message: "Reading was stopped. What was loaded before is still here." };
}

/** The code of a file that the engine cannot read as it streams in; the readers may. */
export const NOT_TEXT = "not_text";

/** What was thrown, as a failure. Whatever is not one of our own plain objects is a fault of the program. */
export function toFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { code: thrown.code, file: thrown.file ?? null, message: thrown.message };
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: PANIC,
    file: null,
    message: `Something went wrong inside the program (${detail}). It has been started afresh and your files are kept; please try again.`,
  };
}

function isFailure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== "object" || thrown === null) return false;
  const { code, message } = thrown as Partial<Failure>;
  return typeof code === "string" && typeof message === "string";
}

/** A failure of what a file holds, with its name. */
export function inFile(name: string, failure: Failure): Failure {
  return { ...failure, file: name, message: `${name} cannot be opened here: ${failure.message.replace(/\.?$/, ".")} Nothing was changed.` };
}
