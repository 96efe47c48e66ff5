// Where two groups answered one question on scales of unlike lengths, in the words of the charts (src/chart/unlike.rs).

import type { Answer, Gap, Report } from "./types";

/** Longest names of two answers that are said instead of their number. */
const SAID = 16;
const POINTS = " points";

/** `Asked on unlike scales: yes/no and 5 points`, the first group's first; nothing where they are alike, or not known. */
export function unlikeScales(report: Report, gap: Gap): string {
  const [a, b] = [gap.a, gap.b].map((group) => levels(report, gap, group));
  if (!a || !b || a.length === b.length) return "";
  const [ofA, ofB] = [inWords(a), inWords(b)];
  if (ofA === "" || ofB === "") return "";
  // Two scales of points are counted once: `5 and 7 points`.
  return `Asked on unlike scales: ${ofB.endsWith(POINTS) ? ofA.replace(POINTS, "") : ofA} and ${ofB}`;
}

/** That one of the files asks the opposite, and was turned round without anybody saying that this is right. */
export function otherWayRound({ study }: Report, { question }: Gap): string {
  const pairing = study.questions.find(({ id }) => id === question)?.pairing;
  return pairing && !pairing.confirmed && (pairing.reversed ?? []).length > 0 ? "Asked the other way round; not confirmed yet" : "";
}

/** The levels of the scale, without what stands beside it. */
function levels({ answers }: Report, { question, wave }: Gap, group: string): Answer[] | undefined {
  const list = answers.find((each) => each.ordered && each.question === question && each.group === group && each.wave === wave);
  return list?.answers.filter(({ side, share }) => side !== "aside" && share !== null);
}

function inWords(scale: Answer[]): string {
  const [low, high] = scale;
  if (!low || !high) return "";
  if (scale.length > 2) return `${scale.length}${POINTS}`;
  // What agrees is said first.
  const both = (high.side === "agree" ? [high, low] : [low, high]).map(({ answer }) => answer.trim().toLowerCase()).join("/");
  return both.length <= SAID ? both : "2 answers";
}
