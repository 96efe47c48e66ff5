// Two wordings that point apart: to agree with the one is good for the service, with the other bad. Paired by hand, they are
// proposed as opposites, for a person to confirm, and never taken as one in silence.

import { agreeIn, withPaired, withReversed, type Pick } from "../crosswalk";
import { withQuestion } from "../study";
import type { Columns, Question, Study } from "../types";
import { answersIn, askedIn } from "./asked";
import type { Editing } from "./editing";

/** What agrees in a file that says the opposite is the other end of its scale, until somebody presses otherwise. */
export function mirrored(editing: Editing, question: Question, file: string, now = agreeIn(question, file)): string[] {
  const columns = question.columns[file];
  const levels = askedIn(editing.files, file, columns)?.scale ?? answersIn(editing.files, question, [file]).map(({ label }) => label);
  const pressed = levels.map((label) => now.includes(label));
  const other = levels.filter((_, at) => pressed[levels.length - 1 - at] && !pressed[at]);
  return other.length > 0 ? other : levels.filter((_, at) => !pressed[at]);
}

/** Pairs a file's columns with a question; as the opposite, to be confirmed, where the two point apart. */
export function paired(editing: Editing, study: Study, question: string, pick: Pick): Study {
  const target = study.questions.find(({ id }) => id === question);
  const asks = study.questions.find((each) => each.id !== question && sameColumns(each.columns[pick.file], pick.columns));
  const now = withPaired(study, question, pick);
  const joined = now.questions.find(({ id }) => id === question);
  if (!joined || target?.options !== undefined || !apart(target, asks)) return now;
  const agree = mirrored(editing, joined, pick.file, pick.agree ?? (asks ? agreeIn(asks, pick.file) : []));
  const reason = "paired by hand, and the wordings point apart: read as the opposite, until somebody says otherwise";
  return withQuestion(withReversed(now, question, pick.file, true, agree), question, (each) => ({
    ...each,
    pairing: { confidence: 1, ...each.pairing, reason, confirmed: false },
  }));
}

function apart(one: Question | undefined, other: Question | undefined): boolean {
  const said = [one?.polarity, other?.polarity];
  const share = [one, other].every((each) => (each?.measure?.kind ?? "share") === "share");
  return share && said.includes("favourable") && said.includes("unfavourable");
}

function sameColumns(one: Columns | undefined, other: Columns): boolean {
  return one !== undefined && JSON.stringify([one].flat()) === JSON.stringify([other].flat());
}
