// What holds of a study where its files change: some come, some go, and some come back.

import { withoutFile, type Question } from "./study";
import type { Study } from "./types";

/**
 * The decisions that outlive a change of the files: title, options, who answered the files that are still there, and
 * what was said of questions. All others are inferred anew, because another file may ask other ones. `baseline` is
 * the study before anybody decided.
 */
export function forOtherFiles(study: Study, files: string[], baseline: Study | undefined): Study {
  const sources = study.sources.filter((source) => files.includes(source.file));
  // A group stays while it may still be somebody's: a column or a file of figures names its own.
  const named = new Set(sources.map((source) => source.group));
  const all = sources.some((source) => typeof source.group !== "string");
  const groups = study.groups.filter((group) => all || named.has(group.name));
  const { other_questions: _, ...rest } = study;
  // An outcome that was proposed is proposed anew: the other files may not ask it.
  const { outcome, ...options } = study.options;
  const kept = outcome === baseline?.options.outcome ? options : study.options;
  const questions = decided(study, baseline).flatMap((question) => onlyIn(question, files));
  return { ...rest, sources, groups, questions, options: kept, comparisons: [], ...(questions.length > 0 ? { other_questions: "infer" } : {}) };
}

/** The questions of which a person said something. */
export function decided({ questions }: Study, baseline: Study | undefined): Question[] {
  const before = new Map(baseline?.questions.map((each) => [each.id, JSON.stringify(each)]));
  return questions.filter((each) => before.get(each.id) !== JSON.stringify(each));
}

/** The question as these files ask it; none where they do not. */
function onlyIn(question: Question, files: string[]): Question[] {
  const gone = Object.keys(question.columns).filter((file) => !files.includes(file));
  return gone.reduce<Question[]>((left, file) => left.flatMap((each) => withoutFile(each, file)), [question]);
}

/**
 * The study with what was decided of a file that was taken away, and is back among `names`. `then` is the study as it was
 * before. What was said meanwhile of a question as a whole stays. A study that was `opened` asks nothing that it does not name.
 */
export function withFileBack(study: Study | undefined, then: Study, file: string, names: string[], opened = false): Study {
  const now = study ?? { ...then, sources: [], questions: [] };
  const mine = then.sources.filter((source) => source.file === file);
  const sources = [...now.sources.filter((source) => source.file !== file), ...mine];
  const asked = then.questions.filter((each) => file in each.columns);
  const questions = now.questions.map((each) => {
    const before = asked.find(({ id }) => id === each.id);
    return before ? { ...before, ...saidOf(each) } : each;
  });
  const more = asked.filter(({ id }) => !now.questions.some((each) => each.id === id));
  const all = [...questions, ...more].flatMap((each) => onlyIn(each, names));
  const groups = [...now.groups, ...then.groups.filter(({ name }) => !now.groups.some((group) => group.name === name))];
  return { ...now, sources, groups, questions: all, comparisons: [], ...(all.length > 0 && !opened ? { other_questions: "infer" } : {}) };
}

/** What is said of a question whatever its files. */
function saidOf({ text, theme, touchpoint, channel, polarity, hidden }: Question): Partial<Question> {
  const said = Object.entries({ text, theme, touchpoint, channel, polarity, hidden }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<Question>;
}
