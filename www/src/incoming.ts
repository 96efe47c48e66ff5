// Files that come in: a name of its own for each, whether one is a study, and what has moved since it was written.

import { inFile } from "./failure";
import { asStudy, completed, emptyStudy, STUDY_SCHEMA } from "./study";
import type { Failure, Notice, Report, Study } from "./types";

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

/** So much of a file's beginning tells whether it is meant to be a study. */
const BEGINNING = 4096;

/** What only a study says of itself; in whichever quotes, and of whichever version. A report says it too, further down. */
const SAYS_STUDY = /gap-report\/study\//;
const SAYS_REPORT = /gap-report\/report\//;

/** The study that a file holds, be it a good one or not; why it holds none, where it was meant to; undefined where it was not. */
async function studyIn(file: File, meant: boolean): Promise<Study | Failure | undefined> {
  if (file.size > LARGEST_STUDY) return undefined;
  const json = /\.json$/i.test(file.name);
  try {
    const beginning = await file.slice(0, BEGINNING).text();
    const says = SAYS_STUDY.test(beginning) && !SAYS_REPORT.test(beginning) && (json || /^\s*\{/.test(beginning.replace("\uFEFF", "")));
    if (!says && !json) return undefined;
    return readStudy(await file.text(), file.name, says || (meant && json));
  } catch {
    // A file that cannot be read is told of where it is read as a survey.
    return undefined;
  }
}

function readStudy(text: string, file: string, meant: boolean): Study | Failure | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace("\uFEFF", ""));
  } catch (thrown) {
    const why = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/^JSON\.parse: /, "").replace(/\.$/, "");
    return meant ? inFile(file, { code: "study", file, message: `The study is no JSON: ${why}. Save it again, or look at that place.` }) : undefined;
  }
  if (!meant) return asStudy(value);
  // What is wrong with it otherwise, and whether its version can be read, the engine tells.
  if (typeof value === "object" && value !== null && [...Object.keys(emptyStudy()), "title"].some((field) => field in value)) return completed(value);
  return inFile(file, { code: "study", file, message: `This is no study file: a study is a JSON object with "schema": "${STUDY_SCHEMA}".` });
}

/** What came in: the surveys, and the study among them, the last where there are several; and why one is none. */
export interface Sorted {
  surveys: File[];
  study: { name: string; study: Study } | undefined;
  failure: Failure | undefined;
}

/** Which files are surveys, and the study among them. `meant`: a study was asked for, so that JSON is meant to be one. */
export async function sorted(files: File[], meant: boolean): Promise<Sorted> {
  const found: Sorted = { surveys: [], study: undefined, failure: undefined };
  for (const file of files) {
    const study = await studyIn(file, meant);
    if (!study) found.surveys.push(file);
    else if ("code" in study) found.failure ??= study;
    else found.study = { name: file.name, study };
  }
  return found;
}

/** Notices on what a study names and the files no longer hold in the same way. */
const MOVED = ["rematched_file", "rematched_column", "rematched_scale", "vanished_column", "new_column", "file_matched"];

/** What a report tells of that; undefined where all stands where it stood. */
export function movedIn({ notices }: Report): Notice[] | undefined {
  const moved = notices.filter(({ code }) => MOVED.includes(code));
  return moved.length > 0 ? moved : undefined;
}
