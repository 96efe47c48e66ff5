// What the files ask, found by file and column; looked up often, so that it is indexed once for each reading of a file.

import type { Loaded } from "../desk";
import type { AnswerCount, Columns, InspectedQuestion, Inspection, Question, Study } from "../types";

const indexes = new WeakMap<Inspection, Map<string, InspectedQuestion>>();

function indexOf(inspection: Inspection): Map<string, InspectedQuestion> {
  const known = indexes.get(inspection);
  if (known) return known;
  const index = new Map<string, InspectedQuestion>();
  for (const question of inspection.questions) for (const column of question.columns) index.set(column, question);
  indexes.set(inspection, index);
  return index;
}

/** The files' names, those first that the study names first. */
export function filesIn(study: Study, files: Loaded[]): string[] {
  const known = study.sources.map(({ file }) => file).filter((file) => files.some(({ name }) => name === file));
  return [...known, ...files.map(({ name }) => name).filter((name) => !known.includes(name))];
}

/** The group and wave of a file, as far as all of it has one; else empty. */
export function groupIn(study: Study, file: string): string {
  const source = study.sources.find((each) => each.file === file);
  return [source?.group, source?.wave].filter((each) => typeof each === "string").join(", ");
}

/** What a file asks in these columns; undefined where it was not read here, or has no such column. */
export function askedIn(files: Loaded[], file: string, columns: Columns | undefined): InspectedQuestion | undefined {
  const first = [columns ?? []].flat()[0];
  const loaded = files.find(({ name }) => name === file);
  return loaded && first !== undefined ? indexOf(loaded.inspection).get(first) : undefined;
}

/** How a file words a question; the columns' names where it was not read here. */
export function wordingIn(files: Loaded[], question: Question, file: string): string {
  const columns = question.columns[file];
  return askedIn(files, file, columns)?.text || [columns ?? []].flat().join(", ");
}

/** The name that a file gives its columns; empty where that is the wording itself. */
export function columnName(columns: Columns | undefined, wording: string): string {
  const names = [columns ?? []].flat();
  const [first = ""] = names;
  if (first === "" || first === wording || first.includes(wording)) return "";
  const last = names.at(-1) ?? first;
  return shortened(names.length > 1 ? `${first} … ${last}` : first, 24);
}

/** The answers given to a question in these files, in the scale's order where there is one, with how many gave them. */
export function answersIn(files: Loaded[], question: Question, among: string[], more: string[] = []): AnswerCount[] {
  const asked = among.flatMap((file) => askedIn(files, file, question.columns[file]) ?? []);
  const given = asked.flatMap(({ answers }) => answers);
  const levels = levelsOf(question, asked, among.length < Object.keys(question.columns).length);
  const counts = new Map<string, number>(levels.map((label) => [label, 0]));
  for (const { label, n } of given) counts.set(label, (counts.get(label) ?? 0) + n);
  // Published figures have no answers to choose from.
  if (counts.size === 0) return [];
  for (const label of more) if (!counts.has(label)) counts.set(label, 0);
  return [...counts].map(([label, n]) => ({ label, n }));
}

/**
 * The levels to choose from, those included that nobody chose. Of some files only: their own, and of the question's
 * scale, which another file may have declared, nothing that these do not ask.
 */
function levelsOf({ scale = [] }: Question, asked: InspectedQuestion[], some: boolean): string[] {
  if (!some) return scale;
  if (asked.some((each) => each.scale !== null)) return asked.flatMap((each) => each.scale ?? []);
  const given = new Set(asked.flatMap(({ answers, missing }) => answers.map(({ label }) => label).filter((label) => !missing.includes(label))));
  const theirs = [...given].every((label) => scale.includes(label));
  return theirs ? scale : scale.filter((label) => given.has(label));
}

/** Its figure is known without anybody saying which answers agree. */
export function isComparable({ agree, options }: InspectedQuestion): boolean {
  return agree !== null || options !== null;
}

/** A file's question that stands in no row of the crosswalk. */
export interface Unused {
  file: string;
  asked: InspectedQuestion;
}

/** What stands in the cells of columns that were read one by one; of a set that the file knows, its options do not tell. */
export function answersOfColumns(files: Loaded[], file: string, columns: Columns | undefined): string[] {
  const each = [columns ?? []].flat().flatMap((column) => askedIn(files, file, column) ?? []);
  return [...new Set(each.filter(({ options }) => options === null).flatMap(({ answers }) => answers.map(({ label }) => label)))].slice(0, 12);
}

/** What the files ask beside the crosswalk, file by file. Answers to it may be shares all the same, once somebody says which agree. */
export function unusedIn(files: Loaded[], study: Study): Unused[] {
  const taken = new Set<string>();
  for (const question of study.questions)
    for (const [file, columns] of Object.entries(question.columns)) for (const column of [columns].flat()) taken.add(JSON.stringify([file, column]));
  for (const { file, group, wave, weight } of study.sources)
    for (const said of [group, wave, weight === undefined ? undefined : { column: weight }])
      if (typeof said === "object") taken.add(JSON.stringify([file, said.column]));
  return files.flatMap(({ name: file, inspection }) =>
    inspection.questions
      .filter((asked) => asked.kind !== "metadata" && asked.kind !== "text" && !asked.columns.some((column) => taken.has(JSON.stringify([file, column]))))
      .map((asked) => ({ file, asked })),
  );
}

/** The columns of a file's question, as a study names them. */
export function columnsOf({ columns, set }: InspectedQuestion): Columns {
  const [only] = columns;
  return columns.length === 1 && only !== undefined && set?.kind !== "ticks" ? only : columns;
}

/** A text that must fit a line; the whole stands elsewhere. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
