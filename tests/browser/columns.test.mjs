// What is assumed of the columns and rows of a file, each changed on the page: where the table begins and ends, how far
// scales go, which columns are one question, who was asked. Expected figures are counted by hand.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { openFile, put } from "./dialog.mjs";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => (page = await browser.open(offline)));
afterEach(() => page?.close());

const lines = (...rows) => rows.flat().map((cells) => cells.join(",")).join("\n");
const times = (n, cells) => Array.from({ length: n }, () => cells);
const gapOf = ({ gaps }) => Math.round(100 * gaps[0].gap);
const textsOf = ({ study }) => study.questions.map(({ text }) => text);
const sourceOf = ({ study }) => study.sources[0];

/** Chooses what recounts. */
const choose = (label, value) => page.reportAfter(() => put(page, label, value));

const press = (name) => page.reportAfter(() => page.press(name));

/** Opens a fold of the dialog by its words. */
const unfold = (words) =>
  page.until((wanted) => {
    const found = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("dialog summary")].find((each) => each.textContent.includes(wanted));
    if (found && !found.parentElement.open) found.click();
    return Boolean(found?.parentElement.open);
  }, `${words} is open`, words);

test("the header's row and the last one can be said, and taken back", async () => {
  const table = [["Our survey", "", ""], ["Role", "It is fast", "It is near"], ...times(40, ["Leaders", "Yes", "No"]), ...times(40, ["Customers", "No", "No"]), ...times(20, ["Customers", "Yes", "No"])];
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": lines(table) })));
  assert.equal(gapOf(first), 67);
  await openFile(page);
  const shown = (label) =>
    page.evaluate((wanted) => {
      const root = document.querySelector("gap-report").shadowRoot;
      const found = [...root.querySelectorAll("dialog label")].find((each) => each.textContent.trim().startsWith(wanted));
      return root.getElementById(found.htmlFor).value;
    }, label);
  assert.deepEqual([await shown("Header in row"), await shown("Last respondent")], ["2", "102"]);
  const shorter = await choose("Last respondent", "82");
  assert.deepEqual([gapOf(shorter), sourceOf(shorter).last_row], [100, 82]);
  assert.match(await page.text(), /20 lines were passed over below row 82/);
  assert.equal(gapOf(await press("Undo")), 67);
  await choose("Last respondent", "82");
  const whole = await choose("Last respondent", "");
  assert.deepEqual([gapOf(whole), sourceOf(whole).last_row], [67, undefined]);
  // A header where there is none is refused, and nothing is lost.
  await put(page, "Header in row", "500");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("dialog .refused")?.textContent.includes("nothing from row 500"), "the row is refused");
  assert.equal(gapOf(await page.report()), 67);
  assert.deepEqual(page.troubles, []);
});

test("how far a scale goes can be said: numbers beyond it are no answers", async () => {
  const of = (role, answers) => answers.flatMap((answer) => times(10, [role, answer]));
  const table = [["Role", "Q1"], ...of("Leaders", ["0", "3", "4", "5"]), ...of("Customers", ["0", "1", "2", "5"])];
  const other = table.map(([role, answer], at) => [role, answer, at === 0 ? "It is fast" : "Yes"]);
  await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": lines(other) })));
  await openFile(page);
  await unfold("What each column is");
  await choose("Q1", "single");
  const told = await choose("its scale for Q1", "1 to 5");
  const question = told.study.questions.find(({ columns }) => columns["survey.csv"] === "Q1");
  assert.deepEqual([question.scale, question.missing], [["1", "2", "3", "4", "5"], ["0"]]);
  const base = (report) => report.cells.find((cell) => cell.question === question.id && cell.group === "Leaders").base;
  assert.equal(base(told), 30);
  assert.equal(sourceOf(await choose("its scale for Q1", "")).ends?.Q1, undefined);
  assert.deepEqual(page.troubles, []);
});

test("columns are joined to one question, a tick is what is said, and the join is taken apart", async () => {
  const of = (role, rows) => rows.flatMap((cells) => times(10, [role, ...cells]));
  const table = [["Role", "a1", "a2", "a3", "It is fast"], ...of("Leaders", [["2", "1", "1", "Yes"], ["2", "2", "1", "Yes"]]), ...of("Customers", [["1", "1", "2", "No"], ["1", "2", "1", "Yes"]])];
  await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": lines(table) })));
  await openFile(page);
  await unfold("What each column is");
  await unfold("Join columns");
  await put(page, "From the column", "a1");
  await put(page, "to the column", "a3");
  await put(page, "Ticked is written as", "2");
  const told = await press("Join 3 columns");
  const question = told.study.questions.find(({ columns }) => Array.isArray(columns["survey.csv"]));
  assert.deepEqual(question.columns["survey.csv"], ["a1", "a2", "a3"]);
  const share = (report, option, group) => report.cells.find((cell) => cell.question === `${question.id}/${option}` && cell.group === group).value;
  assert.deepEqual([share(told, "a1", "Leaders"), share(told, "a2", "Leaders"), share(told, "a3", "Customers")], [1, 0.5, 0.5]);
  const apart = await press("Take apart");
  assert.ok(!apart.study.questions.some(({ columns }) => Array.isArray(columns["survey.csv"])));
  assert.ok(textsOf(apart).includes("It is fast"));
  assert.deepEqual(page.troubles, []);
});

test("of several answers, the percentages can be of everybody", async () => {
  const of = (role, rows) => rows.flatMap((cells) => times(10, [role, ...cells]));
  const table = [["Role", "How? [Phone]", "How? [Chat]", "Fast?"], ...of("Leaders", [["x", "", "Yes"], ["", "", "Yes"]]), ...of("Customers", [["x", "x", "No"], ["", "x", "No"], ["", "", "No"]])];
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": lines(table) })));
  const cell = (report, group) => report.cells.find(({ question, group: own }) => question.endsWith("/Phone") && own === group);
  assert.deepEqual([cell(first, "Leaders").base, cell(first, "Customers").base], [10, 20]);
  await page.press("Study");
  await page.until(() => {
    const asked = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("dialog .asked")].find((each) => each.textContent.includes("How?"));
    asked?.click();
    return Boolean(asked);
  }, "the question is opened");
  const all = await choose("Percentages are of", "all");
  assert.deepEqual([cell(all, "Leaders").base, cell(all, "Leaders").value, cell(all, "Customers").base], [20, 0.5, 30]);
  assert.equal(cell(await press("Undo"), "Leaders").base, 10);
  assert.deepEqual(page.troubles, []);
});
