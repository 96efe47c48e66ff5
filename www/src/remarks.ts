// Answers that somebody wrote, told from names to choose from: nobody breaks down by remarks.

import type { AnswerCount } from "./types";

/** Of fewer answers it says nothing that each was given once. */
const FEW = 8;

/** Whether most of these answers are remarks: each of them given once, whole sentences, or long ones. */
export function areRemarks(answers: Pick<AnswerCount, "label" | "n">[]): boolean {
  const most = (is: (answer: Pick<AnswerCount, "label" | "n">) => boolean): boolean => 2 * answers.filter(is).length > answers.length;
  return (answers.length > FEW && most(({ n }) => n === 1)) || most(({ label }) => isSentence(label));
}

/** `Took far too long.` is one, and so is a phrase of six words; `1 to 3 years` names a span, `Dr. Who` somebody. */
function isSentence(label: string): boolean {
  const words = label.trim().split(/\s+/u);
  if (words.length < 3 || /\d/u.test(label)) return false;
  return words.length >= 6 || /[.!?…]$/u.test(label.trim());
}
