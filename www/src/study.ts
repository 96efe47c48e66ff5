// The decisions that a person takes, each as a change of a study. What a study leaves out is inferred.

import type { Inspection, LeftOut, MeasureKind, Options, Polarity, Study, WaveOf } from "./types";

export const STUDY_SCHEMA = "gap-report/study/1";

/** How figures are computed where nobody said otherwise. */
export const DEFAULT_OPTIONS: Options = {
  confidence: 0.95,
  interval: "newcombe",
  test: "auto",
  adjust: "holm",
  acceptable_gap: 0.05,
  low_base: 30,
  suppress_below: 5,
};

/** A study that decides nothing. */
export function emptyStudy(): Study {
  return {
    schema: STUDY_SCHEMA,
    sources: [],
    groups: [],
    questions: [],
    comparisons: [],
    options: { ...DEFAULT_OPTIONS },
  };
}

/** `value` as a study, with what it leaves out; undefined where it is none. */
export function asStudy(value: unknown): Study | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const study = value as Partial<Study>;
  return study.schema === STUDY_SCHEMA ? completed(study) : undefined;
}

/** A study with all that it may leave out. */
export function completed(study: Partial<Study>): Study {
  return { ...emptyStudy(), ...study, options: { ...DEFAULT_OPTIONS, ...study.options } };
}

/** Sets how figures are computed; the rest of the options stays. */
export function withOptions(study: Study, options: Partial<Options>): Study {
  return { ...study, options: { ...study.options, ...options } };
}

/**
 * Says which column of a file holds what was written about a question: empty, none; undefined, the one that follows the
 * question there, if it asks for grounds.
 */
export function withComments(study: Study, question: string, file: string, column: string | undefined): Study {
  return withQuestion(study, question, ({ comments, ...each }) => {
    const { [file]: _, ...others } = comments ?? {};
    const said = column === undefined ? others : { ...others, [file]: column };
    return Object.keys(said).length > 0 ? { ...each, comments: said } : each;
  });
}

/** Says that nothing in a file was written about a question. */
export function withoutComments(study: Study, question: string, file: string): Study {
  return withComments(study, question, file, "");
}

export function withTitle(study: Study, title: string): Study {
  const { title: _, ...rest } = study;
  return title.trim() === "" ? rest : { ...rest, title: title.trim() };
}

/** Gives a group another name, wherever it is named. */
export function renameGroup(study: Study, from: string, to: string): Study {
  const name = to.trim();
  // A name that another group has would make one of the two, and nothing could part them again.
  if (name === "" || study.groups.some((group) => group.name === name)) return study;
  const rename = (group: string): string => (group === from ? name : group);
  return {
    ...study,
    groups: study.groups.map((group) => ({ ...group, name: rename(group.name) })),
    comparisons: study.comparisons.map((each) => ({ ...each, a: rename(each.a), b: rename(each.b) })),
    sources: study.sources.map((source) => {
      const { group } = source;
      if (typeof group === "string") return { ...source, group: rename(group) };
      if (!group) return source;
      const values: Record<string, string | null> = {};
      for (const [answer, to] of Object.entries(group.values ?? {})) values[answer] = to === null ? null : rename(to);
      // An answer that is not listed is its own group's name.
      if (!Object.values(group.values ?? {}).includes(from) && !(from in values)) values[from] = name;
      return { ...source, group: { ...group, values } };
    }),
  };
}

/** Whom a file leaves out, by column and answer: as the study says, else all that its layout knows. */
export function leftOutOf(study: Study, { file, leave_out: kinds }: Inspection): Record<string, string[]> {
  const said = study.sources.find((source) => source.file === file)?.leave_out;
  return said ?? kinds.reduce<Record<string, string[]>>((all, { column, answers }) => ({ ...all, [column]: [...(all[column] ?? []), ...answers] }), {});
}

/** Leaves the respondents of a kind out of a file, or counts them. An empty object says that everybody counts. */
export function withLeftOut(study: Study, inspection: Inspection, { column, answers }: Pick<LeftOut, "column" | "answers">, left: boolean): Study {
  const { [column]: now = [], ...others } = leftOutOf(study, inspection);
  const rest = now.filter((answer) => !answers.includes(answer));
  const said = left ? [...rest, ...answers] : rest;
  return withSource(study, inspection.file, { leave_out: said.length > 0 ? { ...others, [column]: said } : others });
}

/** Weights the respondents of a file by a column, or counts each as one. */
export function withWeight(study: Study, file: string, column: string | undefined): Study {
  const bare = ({ weight: _, ...source }: Study["sources"][number]): Study["sources"][number] => source;
  const sources = study.sources.map((source) => (source.file === file ? bare(source) : source));
  return column === undefined ? { ...study, sources } : withSource({ ...study, sources }, file, { weight: column });
}

/** Says when a file was asked; blank: as its name tells, if it does. */
export function withWave(study: Study, file: string, wave: WaveOf | undefined): Study {
  const bare = ({ wave: _, ...source }: Study["sources"][number]): Study["sources"][number] => source;
  const sources = study.sources.map((source) => (source.file === file ? bare(source) : source));
  return wave === undefined ? { ...study, sources } : withSource({ ...study, sources }, file, { wave });
}

/** Turns the scale of a question round, or back; order and agreeing answers are inferred anew, from its other end. */
export function withReversed(study: Study, question: string): Study {
  return withQuestion(study, question, ({ scale: _, reversed, polarity, ...each }) => {
    const kind = each.measure?.kind ?? "share";
    // Of a mean, the order says whether more is better.
    const kept = kind === "share" && polarity !== undefined ? { polarity } : {};
    return { ...each, ...kept, measure: { kind }, ...(reversed ? {} : { reversed: true }) };
  });
}

/** Breaks the respondents of files down by a column of each. */
export function withSegments(study: Study, columns: { file: string; column: string }[]): Study {
  return columns.reduce((now, { file, column }) => withSegment(now, file, column, true), study);
}

/** Breaks the respondents of a file down by a column, or no longer. */
export function withSegment(study: Study, file: string, column: string, wanted: boolean): Study {
  const now = study.sources.find((source) => source.file === file)?.segments ?? [];
  const others = now.filter((each) => each !== column);
  return withSource(study, file, { segments: wanted ? [...others, column] : others });
}

export function withSource(study: Study, file: string, change: Partial<Study["sources"][number]>): Study {
  const known = study.sources.some((source) => source.file === file);
  const sources = known ? study.sources : [...study.sources, { file }];
  return { ...study, sources: sources.map((source) => (source.file === file ? { ...source, ...change } : source)) };
}

/** Says which answers count as agreeing; with a file, in that file only. */
export function withAgree(study: Study, question: string, answers: string[], file?: string): Study {
  return withQuestion(study, question, (each) => {
    const now = each.measure?.agree;
    const byFile = file !== undefined && now !== undefined && !Array.isArray(now);
    const agree = byFile ? { ...now, [file]: answers } : answers;
    return { ...each, measure: { kind: "share", ...each.measure, agree } };
  });
}

/**
 * Says what of a question is compared. Which answers agree, or which numbers they stand for, is inferred anew; and so
 * is the polarity, because larger numbers may stand for less.
 */
export function withMeasure(study: Study, question: string, kind: MeasureKind): Study {
  return withQuestion(study, question, ({ polarity: _, ...each }) => ({ ...each, measure: { kind } }));
}

export function withPolarity(study: Study, question: string, polarity: Polarity): Study {
  return withQuestion(study, question, (each) => ({ ...each, polarity }));
}

/** Names a question as it stands in the report; blank: as its first file words it. */
export function withText(study: Study, question: string, text: string): Study {
  return withQuestion(study, question, ({ text: _, ...each }) => (text.trim() === "" ? each : { ...each, text: text.trim() }));
}

/** Sets a free label of a question, or takes it away. */
export function withLabel(study: Study, question: string, kind: "theme" | "touchpoint" | "channel", label: string): Study {
  return withQuestion(study, question, ({ [kind]: _, ...each }) => (label.trim() === "" ? each : { ...each, [kind]: label.trim() }));
}

/** What stands between the options in a file's cells; undefined where each option has a column. */
export function separatorIn({ separator }: Question, file: string): string | undefined {
  return typeof separator === "object" ? separator[file] : separator;
}

/** The options of a multi-select in a file. */
export function optionsIn({ options }: Question, file: string): string[] {
  return Array.isArray(options) ? options : (options?.[file] ?? []);
}

/** Says what stands between the options in a file's cells; which options there are is inferred anew. */
export function withSeparator(study: Study, question: string, file: string, separator: string): Study {
  return withQuestion(study, question, ({ options: _, ...each }) => {
    const now = Object.keys(each.columns).flatMap((name) => {
      const own = separatorIn(each, name);
      return own === undefined ? [] : [[name, own] as const];
    });
    return { ...each, separator: { ...Object.fromEntries(now), [file]: separator } };
  });
}

/** Says which options a file's cells hold. */
export function withOptionsIn(study: Study, question: string, file: string, options: string[]): Study {
  return withQuestion(study, question, (each) => {
    const now = Object.keys(each.columns).map((name) => [name, optionsIn(each, name)] as const);
    return { ...each, options: { ...Object.fromEntries(now), [file]: options } };
  });
}

/** Says which answers of a question are none. What agreed and is none now agrees no longer. */
export function withMissing(study: Study, question: string, missing: string[]): Study {
  return withQuestion(study, question, (each) => ({ ...each, missing }));
}

/** Leaves a question out of the report, or takes it in again. */
export function withHidden(study: Study, question: string, hidden: boolean): Study {
  return withQuestion(study, question, ({ hidden: _, ...each }) => (hidden ? { ...each, hidden } : each));
}

/** Whether a question is left out of the report. */
export function isHidden(question: Question): boolean {
  return question.hidden === true;
}

/** Has the columns proposed too that no listed question names. */
export function withOthersInferred(study: Study): Study {
  return { ...study, other_questions: "infer" };
}

/** Sets two groups against each other, or no longer. */
export function withComparison(study: Study, a: string, b: string, wanted: boolean): Study {
  const others = study.comparisons.filter((each) => each.a !== a || each.b !== b);
  return { ...study, comparisons: wanted ? [...others, { a, b }] : others };
}

/** Turns a comparison round: what was subtracted is subtracted from. */
export function withTurnedRound(study: Study, a: string, b: string): Study {
  return { ...study, comparisons: study.comparisons.map((each) => (each.a === a && each.b === b ? { ...each, a: b, b: a } : each)) };
}

export type Question = Study["questions"][number];

/** What a decision is about, in words: a question, or the study. */
export function namedAt(study: Study | undefined, at: string): string {
  const question = study?.questions.find(({ id }) => id === at);
  return question ? `“${question.text ?? at}”` : "the study";
}

/** Changes one question. */
export function withQuestion(study: Study, id: string, change: (question: Question) => Question): Study {
  return { ...study, questions: study.questions.map((each) => (each.id === id ? change(each) : each)) };
}

/** The question without a file; none where that was its only one. */
export function withoutFile(question: Question, file: string): Question[] {
  const { [file]: _, ...columns } = question.columns;
  const files = Object.keys(columns);
  if (files.length === 0) return [];
  const { pairing, ...stays } = question;
  const reversed = (pairing?.reversed ?? []).filter((each) => each !== file);
  const still = pairing && files.length > 1 ? { pairing: { ...pairing, reversed } } : {};
  return [{ ...stays, ...still, columns, ...(question.measure ? { measure: measureIn(question.measure, files) } : {}) }];
}

/** The measure as it is for these files alone. */
export function measureIn(measure: NonNullable<Question["measure"]>, files: string[]): NonNullable<Question["measure"]> {
  const { agree } = measure;
  if (agree === undefined || Array.isArray(agree)) return measure;
  return { ...measure, agree: Object.fromEntries(Object.entries(agree).filter(([file]) => files.includes(file))) };
}
