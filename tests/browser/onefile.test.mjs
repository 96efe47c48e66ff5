// What a person says of one file in the study's editor and of the files beside it: where its comments stand, which column
// is its wave, and one decision for all files that have the same column.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const WRITTEN = ["the line was dead at", "nobody rang back on day", "my letter took so many days:", "a kind clerk at desk"];
const REMARKS = ["open on sundays too, says no.", "where is the car park, asks no.", "thank you for all, from no."];

/** 60 respondents; the columns by name, each a function from the respondent's place to the answer. */
const survey = (columns) => [Object.keys(columns), ...Array.from({ length: 60 }, (_, at) => Object.values(columns).map((of) => of(at)))].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
const agree = (share) => (at) => (at % 10 < share * 10 ? "Agree" : "Disagree");
const CUSTOMERS = {
  "Calls are answered quickly": agree(0.3),
  "Why?": (at) => `${WRITTEN[at % 4]} ${at}`,
  "Bills are clear": agree(0.6),
  "Anything else": (at) => `${REMARKS[at % 3]} ${at}`,
};
const LEADERS = { "Calls are answered quickly": agree(0.8), "Bills are clear": agree(0.7) };

const open = async (files, tab) => {
  const report = await page.reportAfter(async () => page.choose(await filesOf(Object.fromEntries(Object.entries(files).map(([name, columns]) => [name, survey(columns)])))));
  await root.getByRole("button", { name: "Study", exact: true }).click();
  if (tab) await root.getByRole("tab", { name: tab }).click();
  return report;
};
const undo = () => page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
const question = ({ study }, text) => study.questions.find((each) => each.text === text);
const rowOf = (text) => root.locator(".item", { has: page.raw.locator(".asked", { hasText: text }) });

test("the column of comments is chosen at the question, by the keyboard alone, and taken back", async () => {
  await open({ "customers.csv": CUSTOMERS, "leaders.csv": LEADERS });
  const { keyboard } = page.raw;
  const choose = async (text) => {
    const row = rowOf(text);
    await row.locator(".asked").focus();
    await keyboard.press("Enter");
    await row.locator(".writing summary").focus();
    await keyboard.press("Enter");
    return row.getByLabel("Comments in customers.csv");
  };
  const calls = await choose("Calls are answered quickly");
  await rowOf("Calls are answered quickly").getByText("What people wrote about it: “Why?” in customers.csv").waitFor();
  // What the file tells is asked of the worker.
  await calls.locator("option:checked", { hasText: /^as the file tells: Why\?$/ }).waitFor({ state: "attached" });
  assert.equal(await root.getByLabel("Comments in leaders.csv").count(), 0, "nobody wrote anything there");
  await calls.focus();
  let report = await page.reportAfter(() => keyboard.press("ArrowDown"));
  assert.deepEqual(question(report, "Calls are answered quickly").comments, { "customers.csv": "" });
  report = await undo();
  assert.equal(question(report, "Calls are answered quickly").comments, undefined);

  const bills = await choose("Bills are clear");
  await bills.locator("option:checked", { hasText: /^as the file tells: none$/ }).waitFor({ state: "attached" });
  report = await page.reportAfter(() => bills.selectOption({ label: "Anything else" }));
  const { id, comments } = question(report, "Bills are clear");
  assert.deepEqual(comments, { "customers.csv": "Anything else" });
  await rowOf("Bills are clear").getByText("What people wrote about it: “Anything else” in customers.csv").waitFor();
  const said = await page.evaluate((question) => document.querySelector("gap-report").comments(question, 3), id);
  assert.equal(said[0].text, "Anything else");
  report = await page.reportAfter(() => bills.selectOption({ label: "as the file tells" }));
  assert.equal(question(report, "Bills are clear").comments, undefined);
});

test("a column that may be the wave is used at one click beside its notice, and no longer at Undo", async () => {
  const years = { "Year": (at) => (at % 2 ? "2025" : "2026"), ...CUSTOMERS };
  let report = await open({ "customers.csv": years, "leaders.csv": LEADERS }, "Files");
  const told = ({ notices }) => notices.filter(({ code }) => code === "wave_not_used").length;
  const waveOf = ({ study }) => study.sources.find(({ file }) => file === "customers.csv").wave;
  assert.equal(told(report), 1);
  assert.equal(waveOf(report), undefined);
  const file = root.getByRole("group", { name: "customers.csv" });
  await file.locator("summary", { hasText: "notice" }).click();
  report = await page.reportAfter(() => file.getByRole("button", { name: "Use it as the wave" }).click());
  assert.deepEqual(waveOf(report), { column: "Year" });
  assert.deepEqual([...new Set(report.cells.filter(({ group }) => group === "Customers").map(({ wave }) => wave))].sort(), ["2025", "2026"]);
  assert.equal(told(report), 0, "what was told is done");
  assert.equal(await file.getByLabel("Column that names the wave").inputValue(), "Year");
  report = await undo();
  assert.equal(waveOf(report), undefined);

  // And from the foot of the report.
  await root.getByRole("button", { name: "Done" }).click();
  await root.locator(".notices summary").click();
  report = await page.reportAfter(() => root.locator(".notices").getByRole("button", { name: "Use it as the wave" }).click());
  assert.deepEqual(waveOf(report), { column: "Year" });
});

test("what is decided of a column for one file is decided at one click for all files that have it", async () => {
  const region = { Region: (at) => ["North", "South", "Test"][at % 3] };
  const files = { "customers.csv": { ...CUSTOMERS, ...region }, "leaders.csv": { ...LEADERS, ...region }, "agents.csv": { "Calls are answered quickly": agree(0.5), "Bills are clear": agree(0.5), ...region } };
  await open(files, "Files");
  const of = (name) => root.getByRole("group", { name });
  const source = ({ study }, name) => study.sources.find(({ file }) => file === name);
  assert.equal(await of("leaders.csv").getByRole("button", { name: /other files/ }).count(), 0, "nothing was decided yet");
  const before = await page.reportAfter(() => of("leaders.csv").getByLabel("Break down by").selectOption({ label: "Region" }));
  assert.deepEqual(source(before, "agents.csv").segments ?? [], []);
  let report = await page.reportAfter(() => of("leaders.csv").getByRole("button", { name: "Break the 2 other files that have it down in the same way" }).click());
  for (const name of Object.keys(files)) assert.deepEqual(source(report, name).segments, ["Region"], name);
  assert.equal(await root.getByRole("button", { name: /down in the same way/ }).count(), 0, "there is nothing left to do");
  report = await undo();
  assert.deepEqual(report.study, before.study, "one step back");

  await of("leaders.csv").getByLabel("Leave out respondents").selectOption({ label: "by Region" });
  await page.reportAfter(() => of("leaders.csv").getByRole("group", { name: "Left out by Region" }).getByRole("button", { name: /Test/ }).click());
  report = await page.reportAfter(() => of("leaders.csv").getByRole("button", { name: "Leave the same respondents out of the 2 other files that have it" }).click());
  for (const name of Object.keys(files)) assert.deepEqual(source(report, name).leave_out, { Region: ["Test"] }, name);
});

test("a column that may be the wave of two files is one notice with one button, and a notice on one file names it", async () => {
  const page = await browser.open(offline);
  const survey = (yes) => ["Wave,Is it fast?,Is it near?", ...Array.from({ length: 80 }, (_, at) => `${at % 2 ? "2025" : "2026"},${at < yes ? "Yes" : "No"},${at < 40 ? "Yes" : "No"}`)].join("\n");
  await page.analyse({ "managers.csv": survey(60), "guests.csv": survey(30) });
  const root = page.raw.locator("gap-report");
  await root.locator(".notices summary").click();
  const offers = root.locator(".notices li", { hasText: "may tell when" });
  await offers.first().waitFor();
  assert.equal(await offers.count(), 1);
  assert.match(await offers.innerText(), /managers\.csv and guests\.csv/);
  const report = await page.reportAfter(() => offers.getByRole("button", { name: "Use it as the wave of 2 files" }).click());
  assert.deepEqual([...new Set(report.gaps.map(({ wave }) => wave))], ["2025", "2026"]);
  assert.equal(report.notices.filter(({ code }) => code === "wave_not_used").length, 0);
  await page.close();
});
