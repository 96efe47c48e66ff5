// Finds things in a report. Computes nothing.

import { cellKey, indexOf, moveKey } from "./reportindex";
import type {
  Cell,
  Change,
  Comparison,
  Gap,
  Heterogeneity,
  Narrative,
  Overall,
  Question,
  Report,
  ShareChange,
  View,
} from "./types";

type Role = Narrative["role"];

/** The sentences of one role, in their order. */
export function sentences(told: readonly Narrative[], role: Role): Narrative[] {
  return told.filter((sentence) => sentence.role === role);
}

/** The comparisons that have gaps, in the study's order. */
export function comparisons(report: Report): Comparison[] {
  const found = new Map<string, Comparison>();
  for (const { a, b } of [...report.study.comparisons, ...report.gaps]) {
    const key = JSON.stringify([a, b]);
    if (!found.has(key) && report.gaps.some((gap) => gap.a === a && gap.b === b)) found.set(key, { a, b });
  }
  return [...found.values()];
}

/** The waves of a comparison, in the report's order. */
export function waves(report: Report, { a, b }: Comparison): string[] {
  return [...new Set(report.gaps.filter((gap) => gap.a === a && gap.b === b).map((gap) => gap.wave))];
}

/** The segment cells of a comparison and wave; the whole groups are not among them. */
export function segments(report: Report, view: View): { segment: string; value: string }[] {
  const found = new Map<string, { segment: string; value: string }>();
  for (const gap of report.gaps) {
    if (gap.segment === "" || gap.a !== view.a || gap.b !== view.b || gap.wave !== view.wave) continue;
    found.set(JSON.stringify([gap.segment, gap.segment_value]), { segment: gap.segment, value: gap.segment_value });
  }
  return [...found.values()];
}

/** The gaps in view, by rank. */
export function gapsIn(report: Report, view: View): Gap[] {
  return report.gaps.filter((gap) => inView(gap, view)).sort((one, other) => one.rank - other.rank);
}

function inView(gap: Gap, view: View): boolean {
  return (
    gap.a === view.a &&
    gap.b === view.b &&
    gap.wave === view.wave &&
    gap.segment === view.segment &&
    gap.segment_value === view.segment_value
  );
}

/** How the gaps in view moved to this wave: since the wave before and, where it is the last of several, since the first. */
export function changesIn(report: Report, view: View): Change[] {
  return report.changes.filter((change) => change.to === view.wave && change.a === view.a && change.b === view.b && isAt(change, view) && isAsked(change, view));
}

/** How one group's own figure moved in the step of a gap's change. */
export function moveOf(report: Report, change: Change, group: string): ShareChange | undefined {
  return indexOf(report).moves.get(moveKey({ ...change, group }));
}

/** The tests over all groups at the place in view. */
export function overallIn(report: Report, view: View): Overall[] {
  return report.overall.filter((test) => test.wave === view.wave && isAt(test, view) && isAsked(test, view));
}

/** The tests over the values of the segments, of the comparison and wave in view; all of them over whole groups. */
export function heterogeneityIn(report: Report, view: View): Heterogeneity[] {
  return report.heterogeneity.filter(
    (test) =>
      test.a === view.a &&
      test.b === view.b &&
      test.wave === view.wave &&
      (view.segment === "" || test.segment === view.segment) &&
      isAsked(test, view),
  );
}

/** Of the question in view; of any where none is. */
function isAsked(one: { question: string }, { question }: Pick<View, "question">): boolean {
  return question === "" || one.question === question;
}

type Place = Pick<View, "segment" | "segment_value">;

function isAt(one: Place, other: Place): boolean {
  return one.segment === other.segment && one.segment_value === other.segment_value;
}

/** What is compared of a question. */
export function measureOf(report: Report, question: string): Gap["measure"] {
  return indexOf(report).measures.get(question) ?? "share";
}

/** One group's cell in the place of a gap. */
export function cellOf(report: Report, gap: Gap, group: string): Cell | undefined {
  return indexOf(report).cells.get(cellKey({ ...gap, group }));
}

/**
 * What was asked of one group only in the wave in view, of all waves where nobody is compared: the cells of whole groups
 * whose question or option has no gap, those of one question together.
 */
export function singles(report: Report, view: View): Cell[] {
  // In another wave the same question may have been asked of two.
  const compared = new Set(report.gaps.map((gap) => JSON.stringify([gap.question, gap.wave])));
  // How much something matters is told of what it is about.
  const importance = new Set(report.study.questions.map((question) => question.importance));
  const alone = report.cells.filter(
    (cell) =>
      cell.segment === "" &&
      !importance.has(cell.question) &&
      cell.value !== null &&
      (view.a === "" || cell.wave === view.wave) &&
      !compared.has(JSON.stringify([cell.question, cell.wave])),
  );
  const together = new Map<string, Cell[]>();
  for (const cell of alone) together.set(cell.question, [...(together.get(cell.question) ?? []), cell]);
  return [...together.values()].flat();
}

/** The text of a question, as it stands in the report; of an option of a multi-select question, both. */
export function questionText(report: Report, id: string): string {
  const text = (of: string): string | undefined => indexOf(report).texts.get(of);
  const own = text(id);
  if (own) return own;
  // Ids may hold a slash of their own: the longest question that fits is meant.
  for (let cut = id.lastIndexOf("/"); cut > 0; cut = id.lastIndexOf("/", cut - 1)) {
    const whole = text(id.slice(0, cut));
    if (whole) return withOption(whole, id.slice(cut + 1));
  }
  return id;
}

/** The question of this id, or that of which it is an option. */
export function questionOf(report: Report, id: string): Question | undefined {
  const found = (of: string): Question | undefined => report.study.questions.find((question) => question.id === of);
  let question = found(id);
  for (let cut = id.lastIndexOf("/"); !question && cut > 0; cut = id.lastIndexOf("/", cut - 1)) question = found(id.slice(0, cut));
  return question;
}

/** As the sentences join them. */
function withOption(question: string, option: string): string {
  const text = question.trimEnd();
  return `${text}${/[?:….!]$/.test(text) ? " " : ": "}${option}`;
}

/** The questions to look at one by one: those compared, as ranked in view, then those of one group only. */
export function questionsIn(report: Report, view: View): string[] {
  const compared = gapsIn(report, view).map((gap) => gap.question);
  const others = report.cells.filter((cell) => cell.segment === "" && cell.value !== null).map((cell) => cell.question);
  return [...new Set([...compared, ...others])];
}

/** The gap of a question in view. */
export function gapOf(report: Report, view: View, question: string): Gap | undefined {
  return report.gaps.find((gap) => gap.question === question && inView(gap, view));
}

/** All cells of a question, whole groups first. */
export function cellsOf(report: Report, question: string): Cell[] {
  const cells = report.cells.filter((cell) => cell.question === question);
  return [...cells.filter((cell) => cell.segment === ""), ...cells.filter((cell) => cell.segment !== "")];
}

/** The view to show: `wanted` where the report still holds it, else that of the headline, else of the first gap. */
export function settleView(report: Report, wanted: View | undefined): View {
  if (wanted && report.gaps.some((gap) => inView(gap, wanted))) {
    const asked = wanted.question === "" || questionsIn(report, wanted).includes(wanted.question);
    return asked ? wanted : { ...wanted, question: "" };
  }
  // Another comparison may have been asked in other waves, or of other segments.
  const compared = wanted && report.gaps.filter((gap) => gap.segment === "" && gap.a === wanted.a && gap.b === wanted.b).at(-1);
  if (compared) return placeOf(compared);
  const evidence = new Set(sentences(report.narrative, "headline").flatMap((sentence) => sentence.evidence));
  const gap =
    report.gaps.find((each) => evidence.has(each.id)) ??
    report.gaps.find((each) => each.segment === "" && each.rank === 1) ??
    report.gaps[0];
  // Without gaps the last wave is in view: cells stand wave by wave.
  const wave = report.cells.filter((cell) => cell.segment === "").at(-1)?.wave ?? "";
  if (!gap) return { a: "", b: "", wave, segment: "", segment_value: "", question: "" };
  return placeOf(gap);
}

function placeOf({ a, b, wave, segment, segment_value }: Gap): View {
  return { a, b, wave, segment, segment_value, question: "" };
}
