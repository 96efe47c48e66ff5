// Decisions that cannot be: told where they were taken, and nothing is changed. In every part of the study's editor, by
// hand and by the keyboard alone; and what Escape, dragging and undoing do to decisions on the way.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** A file with a column a question; of 100 respondents the given number agree. */
const survey = (questions) =>
  [["id", ...Object.keys(questions)], ...Array.from({ length: 100 }, (_, at) => [at + 1, ...Object.values(questions).map((agree) => (at < agree ? "Agree" : "Disagree"))])]
    .map((row) => row.join(","))
    .join("\n");

const FILES = {
  "leaders.csv": survey({ "Opening hours are convenient": 60, "Our agents answer quickly": 80, "Invoices look good": 40 }),
  "customers.csv": survey({ "Opening hours are convenient": 30, "The agents answered me quickly": 20, "Invoices look good": 50 }),
};
const BOTH = ["Role,Q1,Q2", ...Array.from({ length: 90 }, (_, at) => [["Leader", "Customer", "Agent"][at % 3], at % 2 ? "Agree" : "Disagree", at < 50 ? "Agree" : "Disagree"].join(","))].join("\n");

beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const open = async (files, tab) => {
  await page.reportAfter(async () => page.choose(await filesOf(files)));
  await root.getByRole("button", { name: "Study", exact: true }).click();
  if (tab) await root.getByRole("tab", { name: tab }).click();
};
const focused = () => page.evaluate(() => document.querySelector("gap-report").shadowRoot.activeElement?.id);

/** Does what cannot be; the sentence that is said beside `control`, once nothing has changed. */
const refusedBy = async (control, act) => {
  const before = await page.report();
  await page.errorAfter(act);
  const alert = root.locator("dialog").getByRole("alert");
  await alert.waitFor();
  assert.equal(await alert.count(), 1, "it is said once");
  const [said, at] = [await alert.boundingBox(), await control.boundingBox()];
  const apart = Math.max(said.y - (at.y + at.height), at.y - (said.y + said.height));
  assert.ok(apart < 60, `it is said ${apart} pixels away`);
  assert.deepEqual(await page.report(), before, "nothing was changed");
  assert.equal(await root.getByRole("button", { name: "Undo" }).isDisabled(), true, "there is nothing to undo");
  const text = (await alert.textContent()).replace(/\s+/g, " ").trim();
  assert.match(text, /Nothing was changed\. Close$/);
  return text;
};

test("under Options a number is read with comma or point, and one that cannot be is refused beside its field", async () => {
  await open(FILES, "Options");
  const field = root.getByLabel("Acceptable gap, points");
  const say = (text) => async () => {
    await field.fill(text);
    await field.press("Enter");
  };
  assert.match(await refusedBy(field, say("75")), /75 does not lie between 0 and 50/);
  assert.equal(await field.inputValue(), "5", "the field shows what stands");
  assert.match(await refusedBy(field, say("about five")), /“about five” is no number/);
  const base = root.getByLabel("Low base");
  await base.fill("1,000");
  assert.match(await refusedBy(base, () => base.press("Enter")), /“1,000” is no whole number/);
  const { study } = await page.reportAfter(say("7,5"));
  assert.equal(study.options.acceptable_gap, 0.075);
  assert.equal(await root.locator("dialog").getByRole("alert").count(), 0, "what was refused before is told no longer");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("#acceptable").value === "7.5", "the field shows what was understood");
});

test("under Groups a name that another group has is refused beside its field; groups on one side are told", async () => {
  await open(FILES, "Groups");
  const name = root.getByLabel("Name of group 1");
  await name.fill("Customers");
  assert.match(await refusedBy(name, () => name.press("Enter")), /another group of the name “Customers”/);
  assert.equal(await name.inputValue(), "Leaders");
  await name.fill("  ");
  assert.match(await refusedBy(name, () => name.press("Tab")), /A group needs a name/);
  const report = await page.reportAfter(() => root.getByLabel("Side of Customers").selectOption("inside"));
  assert.equal(report.study.comparisons.length, 1);
  await root.getByRole("status").getByText("Both groups run the service, and nobody is served: so they are compared with one another.").waitFor();
});

test("under Files what leaves nothing to compare is refused beside its control", async () => {
  await open({ "both.csv": BOTH }, "Files");
  const answers = root.getByRole("group", { name: "Answers that are groups" });
  await page.reportAfter(() => answers.getByRole("button", { name: /Agent/ }).click());
  await page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
  const who = root.getByLabel("Who answered?");
  const column = await who.inputValue();
  assert.ok(!(await who.locator("option").allTextContents()).some((text) => /[()]/.test(text)), "columns stand by their names alone");
  await root.getByText(/^“[^”]+”: its .* answers\.$/).waitFor();
  assert.match(await refusedBy(who, () => who.selectOption({ label: "All of them are one group" })), /group/i);
  assert.equal(await who.inputValue(), column, "the choice shows what stands");
});

test("a file that cannot be read in another way is read as before, and that is told beside the choice", async () => {
  await open(FILES, "Files");
  const layout = root.getByLabel("Cells parted by").first();
  assert.ok((await refusedBy(layout, () => layout.selectOption(";"))).length > 40);
  assert.equal(await layout.inputValue(), ",");
  const shown = await page.evaluate(() => document.querySelector("gap-report").desk.files.map(({ inspection }) => inspection.delimiter));
  assert.deepEqual(shown, [",", ","], "the file is read as it was");
  // And the reading stands in the worker as well: another decision is taken without ado.
  await root.getByRole("tab", { name: "Options" }).click();
  await page.reportAfter(() => root.getByLabel("Confidence").selectOption("0.9"));
});

test("by the keyboard alone: a wish is refused, read, corrected, and taken back", async () => {
  const { keyboard } = page.raw;
  await open(FILES);
  await root.getByRole("tab", { name: "Questions" }).focus();
  for (let step = 0; step < 3; step++) await keyboard.press("ArrowRight");
  for (let press = 0; press < 20 && (await focused()) !== "acceptable"; press++) await keyboard.press("Tab");
  assert.equal(await focused(), "acceptable");
  const field = root.getByLabel("Acceptable gap, points");
  const type = async (text) => {
    await keyboard.press("Control+a");
    await keyboard.type(text);
    await keyboard.press("Enter");
  };
  await refusedBy(field, () => type("-3"));
  assert.equal(await focused(), "acceptable", "the keyboard stays where it was");
  assert.equal((await page.reportAfter(() => type("10"))).study.options.acceptable_gap, 0.1);
  // What is typed and not asked for is taken back by Escape, which leaves the field; the next one closes the editor.
  await keyboard.press("Control+a");
  await keyboard.type("33");
  await keyboard.press("Escape");
  assert.equal(await field.inputValue(), "10");
  assert.ok(await root.locator("dialog").isVisible(), "the editor is still open");
  await keyboard.press("Escape");
  await root.locator("dialog").waitFor({ state: "detached" });
  assert.equal((await page.report()).study.options.acceptable_gap, 0.1);
});

test("what is being typed stays while a report is made", async () => {
  await open(FILES, "Options");
  const title = root.getByLabel("Title");
  await title.fill("Smarter service");
  await title.press("Tab");
  await root.getByLabel("No answers anywhere").pressSequentially("Don");
  await page.until(() => document.querySelector("gap-report").report.study.title === "Smarter service", "the title is in the report");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("#title").value === "Smarter service", "and in its field");
  assert.equal(await root.getByLabel("No answers anywhere").inputValue(), "Don");
});

test("a question is dragged to another place by its grip", async () => {
  await open(FILES);
  const rows = async () => (await root.locator(".asked").allTextContents()).map((text) => text.trim());
  const [first, second, third] = await rows();
  const item = (at) => root.locator(".item").nth(at);
  const { height } = await item(2).boundingBox();
  const down = await page.reportAfter(() => item(0).locator(".grip").dragTo(item(2), { targetPosition: { x: 40, y: height - 4 } }));
  assert.deepEqual(down.study.questions.map(({ text }) => text), [second, third, first]);
  await page.until((text) => document.querySelector("gap-report").shadowRoot.activeElement?.textContent.trim() === text, "the keyboard is at it", first);
  await page.reportAfter(() => item(2).locator(".grip").dragTo(item(0), { targetPosition: { x: 40, y: 3 } }));
  assert.deepEqual(await rows(), [first, second, third]);
});

test("what was said not to be the same is in the study, and is not paired again with next year's files", async () => {
  await open(FILES);
  const agents = root.locator(".item", { hasText: "Our agents answer quickly" });
  const { study } = await page.reportAfter(() => agents.getByRole("button", { name: /^Not the same/ }).click());
  const by = (text) => study.questions.find((each) => Object.values(each.columns).flat().includes(text));
  assert.deepEqual(by("Our agents answer quickly").not_columns, { "customers.csv": ["The agents answered me quickly"] });
  assert.deepEqual(by("The agents answered me quickly").not_columns, { "leaders.csv": ["Our agents answer quickly"] });
  const again = await browser.open(offline);
  const next = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name.replace(".csv", "-2027.csv"), text]));
  const asked = { ...study, questions: study.questions.filter((each) => each !== by("The agents answered me quickly")), other_questions: "infer" };
  const report = await again.reportAfter(async () => again.choose(await filesOf({ ...next, "study.json": JSON.stringify(asked) })));
  const now = report.study.questions.find(({ text }) => text === "Our agents answer quickly");
  assert.deepEqual(Object.keys(now.columns), ["leaders-2027.csv"]);
  assert.deepEqual(again.troubles, []);
  await again.close();
});

test("next year's file is read as the study says of this year's", async () => {
  // No byte of it tells which of two older encodings it is in.
  const german = (agree) => Buffer.from(["Öffnungszeiten passen", ...Array.from({ length: 100 }, (_, at) => (at < agree ? "Ja" : "Nein"))].join("\r\n"), "latin1");
  const study = {
    schema: "gap-report/study/1",
    sources: [
      { file: "leaders-2026.csv", group: "Leaders", encoding: "mac-roman" },
      { file: "customers-2026.csv", group: "Customers", encoding: "windows-1252" },
    ],
  };
  const report = await page.reportAfter(async () =>
    page.choose(await filesOf({ "leaders-2027.csv": german(80), "customers-2027.csv": german(30), "study.json": JSON.stringify(study) })),
  );
  const encodings = Object.fromEntries(report.sources.map(({ file, encoding }) => [file, encoding]));
  assert.deepEqual(encodings, { "leaders-2027.csv": "mac-roman", "customers-2027.csv": "windows-1252" });
});
