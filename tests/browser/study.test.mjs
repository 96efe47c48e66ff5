// Decisions as changes of a study: the functions of www/src that take them, without a browser.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "./harness.mjs";

const { build } = createRequire(new URL("../../www/package.json", import.meta.url))("esbuild");

let study, crosswalk;
before(async () => {
  const load = async (name) => {
    const entry = join(root, "www/src", name);
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  };
  [study, crosswalk] = await Promise.all([load("study.ts"), load("crosswalk.ts")]);
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
  });
  // Nothing that was assumed for the pair is left of it, and its id is new.
  assert.deepEqual(apart, { id: "fast_3", columns: { "customers.csv": "q9" } });
  assert.equal(last, other);
});

test("worded alike, they are taken apart by their files", () => {
  const now = crosswalk.withTakenApart(of(sources, [paired]), "fast", () => "the same");
  assert.deepEqual(now.questions.map(({ columns }) => Object.keys(columns)), sources.map(({ file }) => [file]));
});
