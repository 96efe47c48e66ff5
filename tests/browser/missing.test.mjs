// A study that is opened without all of its files: the missing one is named, and there is always something to do.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => {
  page = await browser.open(offline);
  root = page.raw.locator("gap-report");
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const survey = (quick, kind) => ["It is quick,They are kind", ...Array.from({ length: 100 }, (_, at) => [at < quick, at < kind].map((yes) => (yes ? "Agree" : "Disagree")).join(","))].join("\n");
const FILES = { "leaders.csv": survey(80, 60), "customers.csv": survey(30, 50), "agents.csv": survey(50, 40) };

/** The study of these files, as it is saved. */
async function studyOf(names) {
  const other = await browser.open(offline);
  const { study } = await other.reportAfter(async () => other.choose(await filesOf(only(names))));
  await other.close();
  return JSON.stringify(study);
}
const only = (names) => Object.fromEntries(names.map((name) => [name, FILES[name]]));
const button = (name) => root.getByRole("button", { name });
const groups = ({ study }) => study.groups.map(({ name }) => name);

test("the missing file is named, and once it is added the report is there", async () => {
  const study = await studyOf(["leaders.csv", "customers.csv"]);
  await page.errorAfter(async () => page.choose(await filesOf({ ...only(["leaders.csv"]), "study.json": study })));
  await root.getByRole("alert").getByText("The study that you opened needs customers.csv too").waitFor();
  await button("Add customers.csv").waitFor();
  const [chooser] = await Promise.all([page.raw.waitForEvent("filechooser"), button("Add customers.csv").click()]);
  const report = await page.reportAfter(async () => chooser.setFiles(await filesOf(only(["customers.csv"]))));
  assert.deepEqual(groups(report), ["Leaders", "Customers"]);
  assert.ok(Math.abs(report.gaps[0].gap - 0.5) < 1e-12);
  assert.equal(await root.getByRole("alert").count(), 0);
});

test("the study is done without it: those who are left are compared, and undo asks again", async () => {
  const study = await studyOf(["leaders.csv", "agents.csv", "customers.csv"]);
  await page.errorAfter(async () => page.choose(await filesOf({ ...only(["leaders.csv", "customers.csv"]), "study.json": study })));
  const report = await page.reportAfter(() => button("Go on without it").click());
  assert.deepEqual(groups(report), ["Leaders", "Customers"]);
  assert.deepEqual(report.study.questions.map(({ columns }) => Object.keys(columns).sort()), [["customers.csv", "leaders.csv"], ["customers.csv", "leaders.csv"]]);
  assert.ok(Math.abs(report.gaps[0].gap - 0.5) < 1e-12);
  await button("Study").click();
  await page.errorAfter(() => button("Undo").click());
  await button("Go on without it").waitFor();
});

test("two files are missing: one after the other is done without, and what is left has a next step", async () => {
  const study = await studyOf(["leaders.csv", "agents.csv", "customers.csv"]);
  await page.errorAfter(async () => page.choose(await filesOf({ ...only(["leaders.csv"]), "study.json": study })));
  const first = await page.text();
  assert.match(first, /needs agents\.csv too/);
  await page.errorAfter(() => button("Go on without it").click());
  await root.getByText("needs customers.csv too").waitFor();
  const failure = await page.errorAfter(() => button("Go on without it").click());
  assert.equal(failure.code, "no_groups", "one group is left");
  await root.getByRole("heading", { name: "Who answered?" }).waitFor();
  await button("Add another file").waitFor();
});

test("a study of none of the files can be put away", async () => {
  const study = JSON.stringify({ schema: "gap-report/study/1", sources: [{ file: "elsewhere.csv", group: "Others" }], questions: [{ id: "x", columns: { "elsewhere.csv": "Nothing like it" } }] });
  await page.errorAfter(async () => page.choose(await filesOf({ ...only(["leaders.csv", "customers.csv"]), "study.json": study })));
  const report = await page.reportAfter(() => button("Go on without this study").click());
  assert.deepEqual(groups(report), ["Leaders", "Customers"]);
});

test("a file of an opened study is taken away: it goes on without it, and with it again once it is back", async () => {
  const study = await studyOf(["leaders.csv", "agents.csv", "customers.csv"]);
  const all = await filesOf(only(["leaders.csv", "agents.csv", "customers.csv"]));
  const first = await page.reportAfter(async () => page.choose([...all, ...(await filesOf({ "study.json": study.replace('"text":"They are kind"', '"text":"They are kind","theme":"Warmth"') }))]));
  const remove = () => page.reportAfter(() => button("Remove agents.csv").click());
  const without = await remove();
  assert.deepEqual(groups(without), ["Leaders", "Customers"]);
  assert.equal(await root.getByRole("alert").count(), 0);
  const themes = ({ study }) => study.questions.map(({ text, theme }) => [text, theme]);
  assert.deepEqual(themes(without), themes(first), "all that was decided of the others stays");
  const back = await page.reportAfter(() => page.choose([all[1]]));
  assert.deepEqual([groups(back).sort(), themes(back)], [groups(first).sort(), themes(first)]);
  await remove();
  await button("Study").click();
  const undone = await page.reportAfter(() => button("Undo").click());
  assert.deepEqual(groups(undone).sort(), ["Agents", "Customers", "Leaders"]);
});

test("a script may give a part of a study only", async () => {
  const questions = await page.evaluate(async (texts) => {
    const files = Object.entries(texts).map(([name, text]) => new File([text], name));
    const element = document.querySelector("gap-report");
    const { study } = await element.analyse(files, { title: "Ours", groups: [{ name: "Leaders", side: "inside" }] });
    return [study.title, study.questions.length];
  }, only(["leaders.csv", "customers.csv"]));
  assert.deepEqual(questions, ["Ours", 2]);
  await button("Study").click();
  await root.getByRole("tab", { name: /^Questions/ }).waitFor();
});

test("answers that are numbers stand in the order of their numbers, wherever groups are chosen", async () => {
  const ages = ["18-29", "30-44", "> 60", "45-60", "No answer", "Under 18"];
  const incomes = ["10,000 to 20,000", "Less than 10,000", "100,000 and more", "20,000 to 100,000"];
  const row = (at) => `${ages[(at * 7) % 6]},"${incomes[(at * 3) % 4]}",${at % 3 ? "Agree" : "Disagree"}`;
  const lines = ["Your age?,Household income,It is quick", ...Array.from({ length: 240 }, (_, at) => row(at))];
  await page.errorAfter(async () => page.choose(await filesOf({ "all.csv": lines.join("\n") })));
  const likely = await root.locator(".likely span").allTextContents();
  assert.deepEqual(likely, [
    "Under 18 (40), 18-29 (40), 30-44 (40), 45-60 (40), > 60 (40), No answer (40)",
    "Less than 10,000 (60), 10,000 to 20,000 (60), 20,000 to 100,000 (60), 100,000 and more (60)",
  ]);
  await root.getByLabel("Or choose another column of all.csv").waitFor();
  await page.reportAfter(() => root.locator(".likely button").first().click());
  await button("Study").click();
  await root.getByRole("tab", { name: "Files" }).click();
  const groups = root.getByRole("group", { name: "Answers that are groups" }).getByRole("button");
  assert.deepEqual((await groups.allTextContents()).map((text) => text.trim().replace(/\s+\d+$/, "")), ["Under 18", "18-29", "30-44", "45-60", "> 60", "No answer"]);
});

test("where no column tells who answered, what is said is about the page", async () => {
  const lines = ["It is quick,It is near", ...Array.from({ length: 60 }, (_, at) => `${at % 3 ? "Agree" : "Disagree"},${at % 2 ? "Agree" : "Disagree"}`)];
  const failure = await page.errorAfter(async () => page.choose(await filesOf({ "plain.csv": lines.join("\n") })));
  assert.match(failure.message, /--group-column/, "both ways are told to who reads the failure itself");
  assert.equal((await root.locator(".asking .deck").textContent()).trim(), "plain.csv: no column says who belongs to which group. Choose the column, or add the file of the other group.");
  await root.getByLabel("Choose a column of plain.csv").waitFor();
  await button("Study").click();
  assert.equal((await page.text()).includes("--group-column"), false);
});
