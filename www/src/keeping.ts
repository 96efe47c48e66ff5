// Decisions kept in this browser, where the user asks for it, and nowhere else is anything stored: the study, never an
// answer, under the names of its files. A page from a disk, or a browser that forbids it, may have no store: then
// nothing is kept, and nothing fails.

import { asStudy } from "./study";
import type { Study } from "./types";

/** Begins the name of all that is kept; one entry says that the user wants it. */
const PREFIX = "gap-report/";
const WANTED = `${PREFIX}keep`;

function store(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Whether this browser could keep anything. */
export function canKeep(): boolean {
  try {
    const kept = store();
    kept?.setItem(`${PREFIX}try`, "1");
    kept?.removeItem(`${PREFIX}try`);
    return kept !== undefined;
  } catch {
    return false;
  }
}

/** Whether the user asked for it. */
export function isKeeping(): boolean {
  try {
    return store()?.getItem(WANTED) === "1";
  } catch {
    return false;
  }
}

/** Keeps decisions from now on; or no longer, and removes all that was kept. */
export function setKeeping(wanted: boolean): void {
  try {
    const kept = store();
    if (!kept) return;
    if (wanted) kept.setItem(WANTED, "1");
    else for (const name of Object.keys(kept).filter((each) => each.startsWith(PREFIX))) kept.removeItem(name);
  } catch {
    // A store that is full, or is forbidden meanwhile, keeps nothing.
  }
}

/** Keeps the study of these files, where the user asked for it; true where it is kept. */
export function keep(files: string[], study: Study): boolean {
  const kept = store();
  if (!kept || !isKeeping() || files.length === 0) return false;
  try {
    kept.setItem(nameOf(files), JSON.stringify(study));
    return true;
  } catch {
    // As above.
    return false;
  }
}

/** The study that was kept of these files. */
export function kept(files: string[]): Study | undefined {
  if (!isKeeping()) return undefined;
  try {
    return asStudy(JSON.parse(store()?.getItem(nameOf(files)) ?? "null"));
  } catch {
    return undefined;
  }
}

function nameOf(files: string[]): string {
  return `${PREFIX}study/${JSON.stringify([...files].sort())}`;
}
