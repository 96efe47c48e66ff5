// Finds a question by its words: in any of its wordings, whatever stands between the words and above the letters.

import { questionOf, questionsIn, questionText } from "./lookup";
import type { Report, View } from "./types";

/** The first question that is called `words`, else that holds them; undefined where none does. */
export function findQuestion(report: Report, view: View, words: string): string | undefined {
  const wanted = bare(words);
  if (wanted === "") return undefined;
  const all = questionsIn(report, view).map((id) => ({ id, texts: textsOf(report, id).map(bare) }));
  const first = (fits: (text: string) => boolean): string | undefined => all.find(({ texts }) => texts.some(fits))?.id;
  return first((text) => text === wanted) ?? first((text) => text.includes(wanted)) ?? first((text) => joined(text).includes(joined(wanted)));
}

/** Its text, with the option where it is one, and as it was put in each file. */
function textsOf(report: Report, id: string): string[] {
  return [questionText(report, id), ...Object.values(questionOf(report, id)?.wordings ?? {})];
}

/** Letters and digits, with a space wherever anything else stands between them. */
function bare(text: string): string {
  const letters = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return letters.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** `wi fi` as `wifi`. */
function joined(text: string): string {
  return text.replaceAll(" ", "");
}
