// What a person says of a question with several answers: who was asked it, and what a tick is.

import { withQuestion } from "./study";
import type { Question, Study } from "./types";

/** Who was asked: whoever answered any of it, only who chose an option, or everybody. */
export type Asked = "any" | "ticked" | "all";

export function askedOf({ asked_all, asked_if_ticked }: Question): Asked {
  return asked_all ? "all" : asked_if_ticked ? "ticked" : "any";
}

export function withAsked(study: Study, question: string, asked: Asked): Study {
  return withQuestion(study, question, ({ asked_all: _, asked_if_ticked: __, ...each }) => ({
    ...each,
    ...(asked === "all" ? { asked_all: true } : {}),
    ...(asked === "ticked" ? { asked_if_ticked: true } : {}),
  }));
}

/** The answers that are a tick in a file; none where they are recognised. */
export function tickedIn({ ticked }: Question, file: string): string[] {
  return Array.isArray(ticked) ? ticked : (ticked?.[file] ?? []);
}

/** Says which answers are a tick in a file; none: as recognised. */
export function withTicked(study: Study, question: string, file: string, answers: string[]): Study {
  return withQuestion(study, question, (each) => {
    const now = Object.keys(each.columns).map((name) => [name, name === file ? answers : tickedIn(each, name)] as const);
    const said = now.filter(([, ticks]) => ticks.length > 0);
    const { ticked: _, ...stays } = each;
    return said.length > 0 ? { ...stays, ticked: Object.fromEntries(said) } : stays;
  });
}
