// What holds of a study where a file is read in another way: its columns may be others then, and so may their answers.

import { decided } from "./otherfiles";
import type { Loaded } from "./loading";
import { leftOutOf, type Question } from "./study";
import type { Columns, Inspection, Notice, ReadOptions, Study } from "./types";
import { groupsOf, type Before } from "./whoanswered";

type Source = Study["sources"][number];

/** A file as it was read before, and as it is read now. */
export interface Reread {
  then: Loaded;
  now: Loaded;
}

/**
 * Says how files are read. What was decided stays where its columns are still there; of the others the engine finds those
 * that have another name now, and tells of those that are gone. What nobody decided is inferred anew. `lost` is what had
 * to be given up here.
 */
export function withReading(study: Study, files: Loaded[], reread: Reread[], reading: ReadOptions, before: Before): { study: Study; lost: Notice[] } {
  const lost: Notice[] = [];
  const { sources: named, questions: asked } = reread.reduce(underNewNames, study);
  const sources = [...named];
  for (const each of reread) {
    const place = sources.findIndex(({ file }) => file === each.now.name);
    const [source, gone] = sourceAs(sources[place] ?? { file: each.now.name }, each, reading, study);
    // In its place: which file comes first decides whose words a question has.
    sources.splice(place < 0 ? sources.length : place, 1, source);
    if (gone.length > 0) lost.push(vanished(each.now.name, gone));
  }
  const { outcome, ...options } = study.options;
  const chosen = outcome !== before.baseline?.options.outcome;
  const said = decided(study, before.baseline);
  const stays = new Set([...said.map(({ id }) => id), ...(chosen && outcome ? [outcome] : [])]);
  const kept = before.whole ? asked : asked.filter(({ id }) => stays.has(id));
  const questions = before.whole ? kept : kept.map((each) => reread.reduce((now, file) => asRead(now, file, before), each));
  const others: Partial<Study> = before.whole || questions.length === 0 ? {} : { other_questions: "infer" };
  const now = { ...study, sources, questions, options: chosen || before.whole ? study.options : options, ...others };
  const filesThen = files.map((file) => reread.find((each) => each.now === file)?.then ?? file);
  return { study: { ...now, ...groupsOf(now, study, files, before, filesThen) }, lost };
}

/** In another encoding a file has the same columns, under other names perhaps: each is what stands in its place. */
function renamed({ then, now }: Reread): Map<string, string> {
  const [old, names] = [[...columnsOf(then.inspection)], [...columnsOf(now.inspection)]];
  const others = ({ sheet, layout, delimiter, header_row }: Inspection): string => JSON.stringify([sheet, layout, delimiter, header_row]);
  if (others(then.inspection) !== others(now.inspection) || old.length !== names.length) return new Map();
  return new Map(old.flatMap((name, at) => (names[at] === undefined || names[at] === name ? [] : [[name, names[at]]])));
}

/** The study with the columns of a file as they are called now. */
function underNewNames(study: Study, reread: Reread): Study {
  const { now } = reread;
  const found = renamed(reread);
  if (found.size === 0) return study;
  const to = (name: string): string => found.get(name) ?? name;
  const toAll = (columns: Columns): Columns => (Array.isArray(columns) ? columns.map(to) : to(columns));
  const keys = <T>(all: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(all).map(([name, value]) => [to(name), value]));
  const { name: file } = now;
  const questions = study.questions.map((each): Question => {
    const { columns, comments, not_columns: not } = each;
    return {
      ...each,
      columns: columns[file] === undefined ? columns : { ...columns, [file]: toAll(columns[file]) },
      ...(comments?.[file] === undefined ? {} : { comments: { ...comments, [file]: to(comments[file]) } }),
      ...(not?.[file] === undefined ? {} : { not_columns: { ...not, [file]: not[file].map(to) } }),
    };
  });
  const sources = study.sources.map((each): Source => {
    if (each.file !== file) return each;
    const { group, wave, weight, segments, leave_out, kinds, ends, sets } = each;
    return {
      ...each,
      ...(group && typeof group === "object" ? { group: { ...group, column: to(group.column) } } : {}),
      ...(wave && typeof wave === "object" ? { wave: { ...wave, column: to(wave.column) } } : {}),
      ...(weight === undefined ? {} : { weight: to(weight) }),
      ...(segments ? { segments: segments.map(to) } : {}),
      ...(leave_out ? { leave_out: keys(leave_out) } : {}),
      ...(kinds ? { kinds: keys(kinds) } : {}),
      ...(ends ? { ends: keys(ends) } : {}),
      ...(sets ? { sets: sets.map((set) => ({ ...set, columns: set.columns.map(to) })) } : {}),
    };
  });
  return { ...study, sources, questions };
}

/** What was said of a file, as far as its columns are still there; and the columns that are not, of what must have one. */
function sourceAs(source: Source, { then, now }: Reread, reading: ReadOptions, study: Study): [Source, string[]] {
  const { sheet: _, encoding: __, delimiter: ___, layout: ____, decimal: _____, header_row: ______, last_row: _______, sha256: ________, ...said } = source;
  const { group, wave, weight, kinds, ends, sets, leave_out, ...rest } = said;
  const columns = columnsOf(now.inspection);
  const like = new Set([...columns].map(plain));
  const gone: string[] = [];
  const there = (column: string): boolean => {
    const found = columns.has(column) || like.has(plain(column));
    if (!found) gone.push(column);
    return found;
  };
  const isThere = (said: Source["group"] | Source["wave"]): boolean => said !== undefined && said !== null && (typeof said === "string" || there(said.column));
  const among = <T>(all: Record<string, T> | undefined): Record<string, T> => Object.fromEntries(Object.entries(all ?? {}).filter(([column]) => columns.has(column)));
  // As the layout proposed it, it is proposed anew.
  const proposed = JSON.stringify(leave_out) === JSON.stringify(leftOutOf({ ...study, sources: [] }, then.inspection));
  const kept: Source = {
    ...rest,
    ...(isThere(group) && group ? { group: answered(group, now.inspection) } : {}),
    ...(isThere(wave) && wave ? { wave } : {}),
    ...(weight !== undefined && there(weight) ? { weight } : {}),
    ...(leave_out && !proposed ? { leave_out } : {}),
    ...(kinds ? { kinds: among(kinds) } : {}),
    ...(ends ? { ends: among(ends) } : {}),
    ...(sets ? { sets: sets.filter((set) => set.columns.every((column) => columns.has(column))) } : {}),
    ...reading,
    // Not what the study was made with: the engine looks for the columns that are not there by their names.
    sha256: "",
  };
  return [kept, gone];
}

/** The groups by answers, without those that stood for themselves and that nobody gives any more. */
function answered(group: NonNullable<Source["group"]>, inspection: Inspection): NonNullable<Source["group"]> {
  if (typeof group === "string" || !group.values) return group;
  const given = new Set(inspection.questions.filter(({ columns }) => columns.includes(group.column)).flatMap(({ answers }) => answers.map(({ label }) => label)));
  const values = Object.entries(group.values).filter(([answer, name]) => answer !== name || given.size === 0 || given.has(answer));
  return { ...group, values: Object.fromEntries(values) };
}

/** The question without what was inferred from the file as it was read before. */
function asRead(question: Question, reread: Reread, { baseline }: Before): Question {
  const { then, now } = reread;
  const { [then.name]: columns } = question.columns;
  if (columns === undefined) return question;
  const names = [columns].flat();
  const inferred = baseline?.questions.find(({ id }) => id === question.id);
  const left = { ...question };
  const forget = (fields: (keyof Question)[]): void => {
    for (const field of fields) if (inferred && JSON.stringify(inferred[field]) === JSON.stringify(question[field])) delete left[field];
  };
  const there = columnsOf(now.inspection);
  // A column that is only a code is found again by what the question asks.
  if (names.every((name) => there.has(name) || /\s/.test(name.trim()))) forget(["text"]);
  const before = new Map([...renamed(reread)].map(([old, name]) => [name, old]));
  const namesThen = names.map((name) => before.get(name) ?? name);
  if (answersIn(then.inspection, namesThen) !== answersIn(now.inspection, names)) forget(["scale", "measure", "missing", "options", "separator", "polarity"]);
  return left;
}

function answersIn({ questions }: Inspection, names: string[]): string {
  const asked = questions.filter(({ columns }) => columns.some((column) => names.includes(column)));
  return JSON.stringify(asked.map(({ answers, options }) => [answers.map(({ label }) => label), options]));
}

function columnsOf({ questions }: Inspection): Set<string> {
  return new Set(questions.flatMap(({ columns }) => columns));
}

/** A name without case, accents and punctuation: so the engine finds a column again. */
function plain(name: string): string {
  return name.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

function vanished(file: string, names: string[]): Notice {
  return { code: "vanished_column", source: file, place: null, count: names.length, text: names.map((name) => `"${name}"`).join("; ") };
}
