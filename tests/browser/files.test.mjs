// What the study's editor says of each file, and what can be changed there: who counts, by which weight, broken down by
// what. Every figure that is expected here was counted by hand from the rows below.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const csv = (rows) => rows.map((row) => row.join(",")).join("\n");
const REGIONS = ["North", "South", "East"];

/**
 * 120 people, 40 a region, the last 12 with none told; the first `yes` agree. `Pieces` is a number that no name betrays
 * as a weight: 1 and 3 in turn.
 */
const survey = (yes, comment) =>
  csv([
    ["Region", "It is quick", "Pieces", "What else"],
    ...Array.from({ length: 120 }, (_, at) => [at < 108 ? REGIONS[at % 3] : "", at < yes ? "Agree" : "Disagree", at % 2 ? 3 : 1, comment(at)]),
  ]);

beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
  const files = { "leaders.csv": survey(90, (at) => (at % 30 === 0 ? `A remark on matter number ${at} that nobody else made` : "")), "customers.csv": survey(30, () => "") };
  await page.reportAfter(async () => page.choose(await filesOf(files)));
  await root.getByRole("button", { name: "Study", exact: true }).click();
  await root.getByRole("tab", { name: "Files" }).click();
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const entry = (file) => root.getByRole("group", { name: file, exact: true });
const sourceOf = ({ study }, file) => study.sources.find((each) => each.file === file);
const quick = (report, group) => {
  const { id } = report.study.questions.find(({ text }) => text === "It is quick");
  return report.cells.find((cell) => cell.question === id && cell.group === group && cell.segment === "" && cell.wave === "");
};
const undo = () => page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
const redo = () => page.reportAfter(() => root.getByRole("button", { name: "Redo" }).click());

test("respondents are left out by their answers in any column, the blank one too, and taken in again", async () => {
  const leaders = entry("leaders.csv");
  await leaders.getByText("Choose a column, then the answers of those who are not meant").waitFor();
  await leaders.getByLabel("Leave out respondents").selectOption({ label: "by Region" });
  const answers = leaders.getByRole("group", { name: "Left out by Region" });
  const south = await page.reportAfter(() => answers.getByRole("button", { name: /^South 36/ }).click());
  assert.deepEqual(sourceOf(south, "leaders.csv").leave_out, { Region: ["South"] });
  // Of the first 90, 30 are from the South.
  assert.deepEqual([quick(south, "Leaders").base, quick(south, "Leaders").value], [84, 60 / 84]);
  assert.equal(quick(south, "Customers").base, 120, "the other file is what it was");
  await leaders.getByText("Whoever gave a pressed answer is counted nowhere in the report.").waitFor();
  const blank = await page.reportAfter(() => answers.getByRole("button", { name: /^no answer 12/ }).click());
  assert.deepEqual(sourceOf(blank, "leaders.csv").leave_out, { Region: ["South", ""] });
  assert.equal(quick(blank, "Leaders").base, 72);
  assert.equal(quick(await undo(), "Leaders").base, 84);
  assert.equal(quick(await undo(), "Leaders").base, 120);
  assert.equal(quick(await redo(), "Leaders").base, 84);
  const all = await page.reportAfter(() => answers.getByRole("button", { name: /South/ }).click());
  assert.equal(quick(all, "Leaders").base, 120);
});

test("any column of numbers can be the weight, and none is applied unasked", async () => {
  const leaders = entry("leaders.csv");
  await leaders.getByText("None is applied until you choose it.").waitFor();
  assert.equal(sourceOf(await page.report(), "leaders.csv").weight, undefined);
  const weighted = await page.reportAfter(() => leaders.getByLabel("Weight").selectOption("Pieces"));
  assert.equal(sourceOf(weighted, "leaders.csv").weight, "Pieces");
  // 1 and 3 in turn: 90 of them weigh 180 of 240.
  assert.deepEqual([quick(weighted, "Leaders").value, quick(weighted, "Leaders").weighted_base, quick(weighted, "Leaders").base], [0.75, 240, 120]);
  await leaders.getByText("bases are still counted in respondents").waitFor();
  assert.equal(sourceOf(await undo(), "leaders.csv").weight, undefined);
  assert.equal(sourceOf(await redo(), "leaders.csv").weight, "Pieces");
  const none = await page.reportAfter(() => leaders.getByLabel("Weight").selectOption({ label: "None: everybody counts once" }));
  assert.equal(sourceOf(none, "leaders.csv").weight, undefined);
});

test("only columns of a few answers are offered to break down by, and the label stays once one is chosen", async () => {
  const leaders = entry("leaders.csv");
  const label = leaders.getByText("Break down by", { exact: true });
  const offered = await leaders.getByLabel("Break down by").locator("option").allTextContents();
  assert.deepEqual(offered, ["No column", "Region"], "what people wrote, numbers and scales are no segments");
  const report = await page.reportAfter(() => leaders.getByLabel("Break down by").selectOption("Region"));
  const bases = (now) => now.cells.filter(({ group, segment }) => group === "Leaders" && segment === "Region").map(({ segment_value: value, base }) => [value, base]);
  assert.deepEqual(bases(report).sort(), [["East", 36], ["North", 36], ["South", 36]]);
  assert.ok(await label.isVisible(), "the label is still there");
  const chosen = leaders.getByRole("group", { name: "Broken down by" }).getByRole("button", { name: "Region" });
  const none = await page.reportAfter(() => chosen.click());
  assert.deepEqual(bases(none), []);
  assert.deepEqual(bases(await undo()).length, 3);
});

test("a few remarks that people wrote again and again are no segments and no groups; spans of time are", async () => {
  const remarks = ["It took far too long.", "Nobody ever rang me back!", "Quick and friendly, as ever.", "The invoice was wrong twice."];
  const spans = ["Less than one year", "1 to 3 years", "Over 3 years"];
  const file = (yes) =>
    csv([["Customer for", "It is quick", "What happened"], ...Array.from({ length: 120 }, (_, at) => [spans[at % 3], at < yes ? "Agree" : "Disagree", remarks[at % 4]].map((cell) => `"${cell}"`))]);
  await page.analyse({ "leaders.csv": file(90), "customers.csv": file(30) });
  const leaders = entry("leaders.csv");
  const offered = await leaders.getByLabel("Break down by").locator("option").allTextContents();
  assert.deepEqual(offered, ["No column", "Customer for"]);
  const groups = await leaders.getByLabel("Who answered?").locator("option").allTextContents();
  assert.ok(groups.includes("Customer for") && !groups.some((text) => text.startsWith("What happened")), `${groups}`);
});
