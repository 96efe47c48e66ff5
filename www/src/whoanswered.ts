// Who answered the files: groups, their sides, and which of them are compared. What else was decided stays.

import type { Loaded } from "./loading";
import { withoutFile, withSource, type Question } from "./study";
import type { Comparison, GroupOf, Side, Study } from "./types";

/** Formats of figures that others made of answers. */
const OF_FIGURES = ["published", "counts"];

/** What a study was before anybody decided; `whole`: all of it was, because it was given. */
export interface Before {
  baseline: Study | undefined;
  whole: boolean;
}

/** Says who a group is to the service. Of decided comparisons only those of this group follow its side. */
export function withSide(study: Study, group: string, side: Side | undefined, before: Before): Study {
  const known = study.groups.some((each) => each.name === group);
  const groups = (known ? study.groups : [...study.groups, { name: group }]).map(({ side: now, ...each }) => {
    const said = each.name === group ? side : now;
    return said === undefined ? each : { ...each, side: said };
  });
  return { ...study, groups, comparisons: areDecided(study, before) ? onSides(study, groups, group, side) : [] };
}

/** The comparisons with those of a group as its side has it: with each group of the other side, where there is one. */
function onSides({ comparisons }: Study, groups: Study["groups"], group: string, side: Side | undefined): Comparison[] {
  const opposite = groups.filter((each) => side !== undefined && each.side !== undefined && each.side !== side).map(({ name }) => name);
  if (opposite.length === 0) return comparisons;
  const isOf = ({ a, b }: Comparison): boolean => a === group || b === group;
  const own = opposite.map((other): Comparison => {
    const known = comparisons.find((each) => isOf(each) && (each.a === other || each.b === other));
    return { ...known, ...(side === "inside" ? { a: group, b: other } : { a: other, b: group }) };
  });
  return [...comparisons.filter((each) => !isOf(each)), ...own];
}

/** Somebody chose what is compared; else it follows from the groups. */
export function areDecided({ comparisons }: Study, { baseline, whole }: Before): boolean {
  return comparisons.length > 0 && (whole || JSON.stringify(comparisons) !== JSON.stringify(baseline?.comparisons ?? []));
}

/** Says who answered a file: one group, or the groups that a column names. */
export function withGroupOf(study: Study, files: Loaded[], file: string, group: GroupOf, before: Before): Study {
  const column = typeof group === "string" ? undefined : group.column;
  const questions = study.questions.flatMap((each) => (column !== undefined && asks(each, file, column) ? withoutFile(each, file) : [each]));
  const now = { ...withSource(study, file, { group }), questions: before.whole ? questions : questions.map((each) => judgedAnew(each, before)) };
  // The column that named the groups may be a question now.
  const others: Partial<Study> = before.whole || questions.length === 0 ? {} : { other_questions: "infer" };
  return { ...now, ...others, ...groupsOf(now, study, files, before) };
}

/** Whether agreeing is good follows from who is compared, where nobody said so. */
function judgedAnew(question: Question, { baseline }: Before): Question {
  const { polarity, ...rest } = question;
  const inferred = baseline?.questions.find(({ id }) => id === question.id);
  return inferred && inferred.polarity === polarity ? rest : question;
}

function asks({ columns }: Question, file: string, column: string): boolean {
  return [columns[file] ?? []].flat().includes(column);
}

/** Leaves the respondents out who gave `answer` in the group column of a file, or takes them in again. */
export function withAnswerAsGroup(study: Study, files: Loaded[], file: string, answer: string, taken: boolean, before: Before): Study {
  const group = study.sources.find((source) => source.file === file)?.group;
  if (!group || typeof group === "string") return study;
  const { [answer]: _, ...others } = group.values ?? {};
  const now = withSource(study, file, { group: { ...group, values: taken ? others : { ...others, [answer]: null } } });
  return { ...now, ...groupsOf(now, study, files, before) };
}

/**
 * The groups and comparisons of `now`, where `study` had others: what was said of groups that still are there, and the
 * comparisons that somebody chose and that still can be. A new group of a file is compared as the file's were.
 */
export function groupsOf(now: Study, study: Study, files: Loaded[], before: Before, filesThen = files): Pick<Study, "groups" | "comparisons"> {
  const then = new Set(study.groups.map(({ name }) => name));
  const names = now.sources.map((source) => ({ file: source.file, names: namesIn(source, files) }));
  // A file of figures names its groups itself.
  const open = names.some((each) => each.names === undefined);
  const all = new Set(names.flatMap((each) => each.names ?? []));
  const isThere = (name: string): boolean => all.has(name) || (open && then.has(name));
  const groups = study.groups.filter(({ name }) => isThere(name));
  if (!areDecided(study, before)) return { groups, comparisons: [] };
  const instead = (name: string): string[] => {
    const was = study.sources.filter((source) => namesIn(source, filesThen)?.includes(name)).map(({ file }) => file);
    const added = names.filter(({ file }) => was.includes(file)).flatMap((each) => each.names ?? []).filter((each) => !then.has(each));
    return [...(isThere(name) ? [name] : []), ...added];
  };
  const pairs = study.comparisons.flatMap((each) => instead(each.a).flatMap((a) => instead(each.b).map((b): Comparison => ({ ...each, a, b }))));
  const known = new Set<string>();
  const comparisons = pairs.filter(({ a, b }) => {
    const key = JSON.stringify([a, b].sort());
    return a !== b && !known.has(key) && Boolean(known.add(key));
  });
  return { groups, comparisons };
}

/** The groups of a file; undefined where it holds figures, and names them itself. */
function namesIn({ file, group }: Study["sources"][number], files: Loaded[]): string[] | undefined {
  const inspection = files.find(({ name }) => name === file)?.inspection;
  if (typeof group === "string") return [group];
  if (!group) return inspection && OF_FIGURES.includes(inspection.format) ? undefined : [];
  const { column, values = {} } = group;
  const asked = inspection?.questions.find(({ columns }) => columns.includes(column))?.answers;
  const found = asked?.length ? asked : (inspection?.group_candidates.find((each) => each.column === column)?.values ?? []);
  return found.flatMap(({ label }) => (values[label] === undefined ? [label] : (values[label] ?? [])));
}
