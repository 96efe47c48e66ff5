// Decisions as changes of a study: the functions of www/src that take them, without a browser.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "./harness.mjs";

const { build } = createRequire(new URL("../../www/package.json", import.meta.url))("esbuild");

let study, crosswalk, groups;
before(async () => {
  const load = async (name) => {
    const entry = join(root, "www/src", name);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  };
  [study, crosswalk, groups] = await Promise.all(["study.ts", "crosswalk.ts", "whoanswered.ts"].map(load));
});

const PREVIEWS = { column: "Status", answers: ["Survey Preview"], what: "previews", n: 12 };
const TESTS = { column: "Status", answers: ["Survey Test"], what: "tests", n: 3 };
const OPEN = { column: "Finished", answers: ["False"], what: "unfinished responses", n: 5 };
const inspection = { file: "a.csv", leave_out: [PREVIEWS, TESTS, OPEN] };

const of = (sources, questions = []) => ({ ...study.emptyStudy(), sources, questions });
const leaveOut = (now) => now.sources[0].leave_out;

test("counting one kind of respondents leaves the others out", () => {
  const now = study.withLeftOut(of([]), inspection, PREVIEWS, false);
  assert.deepEqual(leaveOut(now), { Status: ["Survey Test"], Finished: ["False"] });
  const all = [TESTS, OPEN].reduce((before, kind) => study.withLeftOut(before, inspection, kind, false), now);
  assert.deepEqual(leaveOut(all), {}, "nobody is left out, said outright");
  assert.deepEqual(leaveOut(study.withLeftOut(all, inspection, OPEN, true)), { Finished: ["False"] });
});

test("a weight is applied and taken back; the rest of the file's decisions stays", () => {
  const now = of([{ file: "a.csv", group: "Leaders" }]);
  const weighted = study.withWeight(now, "a.csv", "wt");
  assert.deepEqual(weighted.sources, [{ file: "a.csv", group: "Leaders", weight: "wt" }]);
  assert.deepEqual(study.withWeight(weighted, "a.csv", undefined).sources, now.sources);
});

const paired = {
  id: "fast",
  text: "We answer quickly",
  columns: { "customers.csv": "q9", "leaders-24.csv": "Q1", "leaders-25.csv": "Q1b" },
  measure: { kind: "share", agree: { "customers.csv": ["Disagree"], "leaders-24.csv": ["Agree"], "leaders-25.csv": ["Agree"] } },
  polarity: "favourable",
  pairing: { confidence: 0.8, reason: "opposite wording", reversed: ["customers.csv"] },
};
const sources = ["leaders-24.csv", "leaders-25.csv", "customers.csv"].map((file) => ({ file }));
const wording = (file) => (file === "customers.csv" ? "They answer slowly" : "We answer quickly");

test("a pairing is confirmed", () => {
  const now = crosswalk.withConfirmed(of(sources, [paired]), "fast");
  assert.deepEqual(now.questions[0].pairing, { ...paired.pairing, confirmed: true });
});

test("questions that are not the same are taken apart by their wording", () => {
  const other = { id: "fast_2", columns: {} };
  const [first, apart, last] = crosswalk.withTakenApart(of(sources, [paired, other]), "fast", wording).questions;
  assert.deepEqual(first, {
    id: "fast",
    text: "We answer quickly",
    columns: { "leaders-24.csv": "Q1", "leaders-25.csv": "Q1b" },
    measure: { kind: "share", agree: { "leaders-24.csv": ["Agree"], "leaders-25.csv": ["Agree"] } },
    polarity: "favourable",
    not_columns: { "customers.csv": ["q9"] },
  });
  // Nothing that was assumed for the pair is left of it, and its id is new; neither is to be paired with the other again.
  const never = { "leaders-24.csv": ["Q1"], "leaders-25.csv": ["Q1b"] };
  assert.deepEqual(apart, { id: "fast_3", columns: { "customers.csv": "q9" }, not_columns: never });
  assert.equal(last, other);
});

test("what was said not to be the same is forgotten where it is paired by hand all the same", () => {
  const apart = crosswalk.withTakenApart(of(sources, [paired]), "fast", wording);
  const again = crosswalk.withMerged(apart, "fast", "fast_2").questions;
  assert.deepEqual(again.map(({ id, columns, not_columns }) => [id, Object.keys(columns).sort(), not_columns]), [["fast", Object.keys(paired.columns).sort(), undefined]]);
});

test("two questions that may be the same are said not to be", () => {
  const perhaps = [{ question: "wait", confidence: 0.4, reason: "" }];
  const now = crosswalk.withRefused(of(sources, [single("speed", "leaders-24.csv", { perhaps }), single("wait", "customers.csv"), single("tone", "customers.csv")]), "speed", "wait");
  assert.deepEqual(now.questions.map(({ not_columns, perhaps }) => [not_columns, perhaps]), [
    [{ "customers.csv": ["wait"] }, undefined],
    [{ "leaders-24.csv": ["speed"] }, undefined],
    [undefined, undefined],
  ]);
});

test("a question is placed before or behind another", () => {
  const now = of([], ["a", "b", "c", "d"].map((id) => single(id, "x.csv")));
  const order = (study) => study.questions.map(({ id }) => id).join("");
  assert.equal(order(crosswalk.withPlaced(now, "a", "c", true)), "bcad");
  assert.equal(order(crosswalk.withPlaced(now, "d", "a", false)), "dabc");
  assert.equal(crosswalk.withPlaced(now, "d", "gone", false), now);
});

test("worded alike, they are taken apart by their files", () => {
  const now = crosswalk.withTakenApart(of(sources, [paired]), "fast", () => "the same");
  assert.deepEqual(now.questions.map(({ columns }) => Object.keys(columns)), sources.map(({ file }) => [file]));
});

const single = (id, file, more = {}) => ({ id, text: id, columns: { [file]: id }, measure: { kind: "share", agree: ["Agree"] }, ...more });

test("a column is paired by hand: the question that it asked is gone, and what agrees is kept file by file", () => {
  const now = of(sources, [single("speed", "leaders-24.csv"), single("wait", "customers.csv")]);
  const pair = (agree) => crosswalk.withPaired(now, "speed", { file: "customers.csv", columns: "wait", agree }).questions;
  assert.deepEqual(pair(["Agree"]), [single("speed", "leaders-24.csv", { columns: { "leaders-24.csv": "speed", "customers.csv": "wait" } })]);
  assert.deepEqual(pair(["4", "5"])[0].measure.agree, { "leaders-24.csv": ["Agree"], "customers.csv": ["4", "5"] });
});

test("a column that gives way to another becomes a question of its own", () => {
  const both = single("speed", "leaders-24.csv", { columns: { "leaders-24.csv": "speed", "customers.csv": "old" } });
  const { questions } = crosswalk.withPaired(of(sources, [both]), "speed", { file: "customers.csv", columns: "new", agree: ["Agree"] });
  assert.deepEqual(questions.map(({ columns }) => columns), [{ "leaders-24.csv": "speed", "customers.csv": "new" }, { "customers.csv": "old" }]);
});

test("a file is split off with what agrees there, but not with what was turned round for the pair", () => {
  const [stays, apart] = crosswalk.withSplitOff(of(sources, [paired]), "fast", "leaders-25.csv").questions;
  const never = { "customers.csv": ["q9"], "leaders-24.csv": ["Q1"] };
  assert.deepEqual(apart, { id: "fast_2", columns: { "leaders-25.csv": "Q1b" }, measure: { kind: "share", agree: ["Agree"] }, not_columns: never });
  assert.deepEqual(stays.not_columns, { "leaders-25.csv": ["Q1b"] });
  assert.deepEqual(stays.pairing.reversed, ["customers.csv"]);
  assert.deepEqual(Object.keys(stays.measure.agree), ["customers.csv", "leaders-24.csv"]);
  assert.deepEqual(crosswalk.withSplitOff(of(sources, [paired]), "fast", "customers.csv").questions[1].columns, { "customers.csv": "q9" });
  const alone = of(sources, [single("speed", "leaders-24.csv")]);
  assert.equal(crosswalk.withSplitOff(alone, "speed", "leaders-24.csv"), alone, "the only file stays");
});

test("what was turned round for a wording that is gone is asked in its own words again", () => {
  const turned = { ...paired, pairing: { ...paired.pairing, reversed: ["leaders-24.csv", "leaders-25.csv"] } };
  const [stays] = crosswalk.withSplitOff(of(sources, [turned]), "fast", "customers.csv").questions;
  assert.deepEqual([stays.text, stays.measure, stays.polarity, stays.pairing.reversed], [undefined, undefined, undefined, []]);
  // Taken apart, the question stays with the words that it has.
  const [first] = crosswalk.withTakenApart(of(sources, [turned]), "fast", wording).questions;
  assert.deepEqual(first.columns, { "customers.csv": "q9" });
});

test("questions move, but not beyond the ends", () => {
  const now = of([], ["a", "b", "c"].map((id) => single(id, "x.csv")));
  const order = (study) => study.questions.map(({ id }) => id).join("");
  assert.equal(order(crosswalk.withMoved(now, "c", -1)), "acb");
  assert.equal(order(crosswalk.withMoved(now, "a", 2)), "bca");
  assert.equal(crosswalk.withMoved(now, "a", -1), now);
});

test("pairs that are sure enough are confirmed, and no others", () => {
  const at = (id, confidence, more = {}) => ({ ...paired, id, pairing: { confidence, reason: "", ...more } });
  const opposite = at("d", 0.9, { reversed: ["customers.csv"] });
  const { questions } = crosswalk.withAllConfirmed(of([], [at("a", 0.9), at("b", 0.7), at("c", 1), opposite]), 0.8);
  assert.deepEqual(questions.map(({ pairing }) => pairing.confirmed), [true, undefined, undefined, undefined]);
  const uncertain = (question) => crosswalk.isUncertain(question, 0.8);
  assert.deepEqual([at("a", 0.99), at("b", 0.79), at("c", 0.5, { confirmed: true })].map(uncertain), [false, true, false]);
  assert.ok(uncertain(at("d", 1, { reversed: ["customers.csv"] })), "an opposite wording is to be confirmed");
});

test("a wording is said to be the opposite: that is confirmed, with what agrees there", () => {
  const now = of(sources, [single("speed", "leaders-24.csv", { columns: { "leaders-24.csv": "speed", "customers.csv": "slow" } })]);
  const [turned] = crosswalk.withReversed(now, "speed", "customers.csv", true, ["Disagree"]).questions;
  assert.deepEqual(turned.measure.agree, { "leaders-24.csv": ["Agree"], "customers.csv": ["Disagree"] });
  assert.deepEqual([turned.pairing.reversed, turned.pairing.confirmed], [["customers.csv"], true]);
});

test("texts, labels and hiding are taken back without a trace", () => {
  const now = of([], [single("speed", "x.csv")]);
  const { text: _, ...unnamed } = now.questions[0];
  assert.deepEqual(study.withText(now, "speed", "  ").questions, [unnamed]);
  const labelled = study.withLabel(now, "speed", "theme", " Speed ");
  assert.equal(labelled.questions[0].theme, "Speed");
  assert.deepEqual(study.withLabel(labelled, "speed", "theme", "").questions, now.questions);
  assert.deepEqual(study.withHidden(study.withHidden(now, "speed", true), "speed", false).questions, now.questions);
});

const THREE = {
  sources: ["l", "c", "a"].map((name, at) => ({ file: `${name}.csv`, group: ["Leaders", "Customers", "Agents"][at] })),
  questions: [],
  groups: [{ name: "Leaders", side: "inside", x_note: 1 }, { name: "Customers", side: "outside" }, { name: "Agents", side: "inside" }],
};
const INFERRED = [{ a: "Leaders", b: "Customers" }, { a: "Agents", b: "Customers" }];
const pairs = ({ comparisons }) => comparisons.map(({ a, b }) => `${a} ${b}`);
const inferredFrom = (baseline) => ({ baseline, whole: false });

test("a group's side changes only the comparisons of that group, where somebody chose them", () => {
  const inferred = { ...THREE, comparisons: INFERRED };
  const before = inferredFrom(inferred);
  assert.deepEqual(pairs(groups.withSide(inferred, "Agents", "outside", before)), [], "what nobody chose is inferred anew");
  // Leaders with Agents was added.
  const chosen = { ...inferred, comparisons: [...INFERRED, { a: "Leaders", b: "Agents", x_note: 2 }] };
  const served = groups.withSide(chosen, "Agents", "outside", before);
  assert.deepEqual(pairs(served), ["Leaders Customers", "Leaders Agents"]);
  assert.equal(served.comparisons[1].x_note, 2);
  const neither = groups.withSide(chosen, "Agents", undefined, before);
  assert.deepEqual(neither.comparisons, chosen.comparisons);
  assert.deepEqual(neither.groups, [THREE.groups[0], THREE.groups[1], { name: "Agents" }]);
  assert.deepEqual(groups.withSide(chosen, "Leaders", "outside", before).groups[0], { name: "Leaders", side: "outside", x_note: 1 });
});

test("a group is renamed, and what else its comparisons say stays", () => {
  const now = { ...THREE, comparisons: [{ ...INFERRED[0], x_note: 2 }] };
  assert.deepEqual(study.renameGroup(now, "Leaders", "Heads").comparisons, [{ a: "Heads", b: "Customers", x_note: 2 }]);
});

test("who answered a file is said anew: chosen comparisons stay where they can, and new groups are compared as the file's were", () => {
  const files = [{ name: "c.csv", inspection: { questions: [{ columns: ["Area"], answers: [{ label: "North", n: 9 }, { label: "South", n: 9 }] }], group_candidates: [] } }];
  const question = { id: "fast", text: "Fast", columns: { "l.csv": "Fast", "c.csv": "Fast" }, polarity: "neutral", theme: "reach" };
  const inferred = { ...THREE, comparisons: INFERRED, questions: [{ ...question, theme: undefined }, { id: "area", columns: { "c.csv": "Area" } }] };
  const before = inferredFrom(inferred);
  const now = { ...inferred, comparisons: INFERRED.slice(0, 1), questions: [question, inferred.questions[1]] };
  const area = groups.withGroupOf(now, files, "c.csv", { column: "Area" }, before);
  assert.deepEqual(pairs(area), ["Leaders North", "Leaders South"]);
  assert.deepEqual(area.groups.map(({ name }) => name), ["Leaders", "Agents"]);
  // The column that names the groups asks nothing; whether agreeing is good was not said, and follows from the groups.
  const { polarity: _, ...kept } = question;
  assert.deepEqual(area.questions, [kept]);
  const merged = groups.withGroupOf(now, files, "a.csv", "Leaders", before);
  assert.deepEqual([pairs(merged), merged.groups.map(({ name }) => name)], [["Leaders Customers"], ["Leaders", "Customers"]]);
  assert.deepEqual(pairs(groups.withGroupOf({ ...now, comparisons: INFERRED }, files, "a.csv", "Leaders", before)), [], "what nobody chose is inferred anew");
});
