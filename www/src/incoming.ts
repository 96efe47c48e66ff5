// Files that come in: a name of its own for each, whether one is a study, and what has moved since it was written.

import { asStudy } from "./study";
import type { Notice, Report, Study } from "./types";

/** A study file is small; anything larger that ends in .json is something else. */
const LARGEST_STUDY = 20 * 1024 * 1024;

/** `name`, or with a number before its ending where it is taken: `leaders (2).csv`. */
export function uniqueName(name: string, taken: string[]): string {
  if (!taken.includes(name)) return name;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 2; ; number++) {
    const other = `${stem} (${number})${ending}`;
    if (!taken.includes(other)) return other;
  }
}

/** The study that a file holds; undefined where it holds none. */
export async function studyIn(file: File): Promise<Study | undefined> {
  if (!/\.json$/i.test(file.name) || file.size > LARGEST_STUDY) return undefined;
  try {
    return asStudy(JSON.parse(await file.text()));
  } catch {
    return undefined;
  }
}

/** Which files are surveys, and the study among them; the last where there are several. */
export async function sorted(files: File[]): Promise<{ surveys: File[]; study: { name: string; study: Study } | undefined }> {
  const surveys: File[] = [];
  let found: { name: string; study: Study } | undefined;
  for (const file of files) {
    const study = await studyIn(file);
    if (study) found = { name: file.name, study };
    else surveys.push(file);
  }
  return { surveys, study: found };
}

/** Notices on what a study names and the files no longer hold in the same way. */
const MOVED = ["rematched_file", "rematched_column", "rematched_scale", "vanished_column", "new_column", "file_matched"];

/** What a report tells of that; undefined where all stands where it stood. */
export function movedIn({ notices }: Report): Notice[] | undefined {
  const moved = notices.filter(({ code }) => MOVED.includes(code));
  return moved.length > 0 ? moved : undefined;
}
