// Decisions that cannot be: told where they were taken, and nothing is changed. In every part of the study's editor, by
// hand and by the keyboard alone; and what Escape, dragging and undoing do to decisions on the way.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";
import { workbook } from "./packing.mjs";

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

/** Confirms the agents' pair, names a theme, refuses nothing: what must outlive another grouping or reading. */
const decideMuch = async () => {
  const agents = root.locator(".item", { hasText: "Our agents answer quickly" });
  await page.reportAfter(() => agents.getByRole("button", { name: /^Right/ }).click());
  const hours = root.locator(".item", { hasText: "Opening hours are convenient" });
  await hours.locator(".asked").click();
  const theme = hours.getByLabel("Theme", { exact: true });
  await theme.fill("Reach");
  return page.reportAfter(() => theme.press("Tab"));
};
const asking = ({ study }, text) => study.questions.find((each) => Object.values(each.columns).flat().includes(text));
const isAsDecided = (report) => {
  assert.equal(asking(report, "Our agents answer quickly")?.pairing.confirmed, true, "the confirmed pair");
  assert.equal(asking(report, "Opening hours are convenient")?.theme, "Reach", "the theme");
};

test("who answered a file is said anew, and what was decided of questions stays", async () => {
  const roles = (text, values) => text.split("\n").map((line, at) => `${line},${at === 0 ? "Area" : values[at % values.length]}`).join("\n");
  const names = Object.keys(FILES);
  await open({ [names[0]]: FILES[names[0]], [names[1]]: roles(FILES[names[1]], ["North", "South"]), "agents.csv": FILES["leaders.csv"].replace("leaders", "agents") + "\n" });
  const before = await decideMuch();
  isAsDecided(before);
  await root.getByRole("tab", { name: "Files" }).click();
  const customers = root.getByRole("group", { name: "customers.csv", exact: true });
  const area = await page.reportAfter(() => customers.getByLabel("Who answered?").selectOption({ label: "Area" }));
  isAsDecided(area);
  assert.ok(area.study.groups.some(({ name }) => name === "North"), JSON.stringify(area.study.groups));
  assert.deepEqual(area.study.questions.map(({ text }) => text), before.study.questions.map(({ text }) => text), "in their places");
  const back = await page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
  assert.deepEqual([back.study.groups, back.study.questions], [before.study.groups, before.study.questions], "one step back is all of it");
  // Two files of one group are one group.
  const agents = root.getByRole("group", { name: "agents.csv", exact: true }).getByLabel("Name of the group");
  await agents.fill("Leaders");
  const merged = await page.reportAfter(() => agents.press("Enter"));
  isAsDecided(merged);
  assert.deepEqual(merged.study.groups.map(({ name }) => name), ["Leaders", "Customers"]);
});

test("a file is read anew, and what was decided stays as far as its columns are still there", async () => {
  const latin = (text) => Buffer.from(text, "latin1");
  const german = FILES["customers.csv"].replace("Invoices look good", "Die Größe überzeugt").split("\n").map((line, at) => `${line},${at === 0 ? "Area" : ["North", "South"][at % 2]}`).join("\n");
  await open({ "leaders.csv": FILES["leaders.csv"], "customers.csv": latin(german) });
  await decideMuch();
  const size = root.locator(".item", { hasText: "Die Größe überzeugt" });
  await size.locator(".asked").click();
  await page.reportAfter(() => size.getByRole("button", { name: "Hide from the report" }).click());
  await root.getByRole("tab", { name: "Groups" }).click();
  const name = root.getByLabel("Name of group 2");
  await name.fill("Buyers");
  await page.reportAfter(() => name.press("Enter"));
  await root.getByRole("tab", { name: "Files" }).click();
  const customers = root.getByRole("group", { name: "customers.csv", exact: true });
  const before = await page.reportAfter(() => customers.getByLabel("Break down by").selectOption({ label: "Area" }));
  assert.deepEqual(before.study.sources[1].segments, ["Area"]);
  const greek = await page.reportAfter(() => customers.getByLabel("Encoding").selectOption("windows-1253"));
  isAsDecided(greek);
  const { group, segments, encoding } = greek.study.sources[1];
  assert.deepEqual([group, segments, encoding], ["Buyers", ["Area"], "windows-1253"]);
  const hidden = greek.study.questions.find((each) => each.hidden);
  assert.ok(hidden && !hidden.text.includes("ß"), "it is still hidden, in the words that the file has now");
  assert.equal(await root.locator(".rematched").count(), 0, "nothing was lost");
  const back = await page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
  assert.deepEqual(back.study, before.study, "one step back is all of it");
});

test("what is told after another reading: the columns that are gone", async () => {
  const rows = (heads) => [["Role", ...heads], ...Array.from({ length: 80 }, (_, at) => [at % 2 ? "Leaders" : "Customers", ...heads.map((_, head) => ((at + head) % 4 < 2 ? "Yes" : "No"))])];
  const sheets = { Autumn: rows(["We answer quickly", "We are kind", "The queue is short"]), Spring: rows(["We answer quickly", "The queue is short"]) };
  await open({ "survey.xlsx": workbook(sheets) });
  for (const text of ["We answer quickly", "We are kind"]) {
    const item = root.locator(".item", { hasText: text });
    await item.locator(".asked").click();
    await item.getByLabel("Theme", { exact: true }).fill("Reach");
    await page.reportAfter(() => item.getByLabel("Theme", { exact: true }).press("Tab"));
  }
  await root.getByRole("tab", { name: "Files" }).click();
  const { study } = await page.reportAfter(() => root.getByLabel("Sheet").selectOption("Spring"));
  assert.deepEqual(study.questions.map(({ text, theme }) => [text, theme]), [["We answer quickly", "Reach"], ["The queue is short", study.questions[1].theme]]);
  assert.match(await root.locator("main.report").textContent(), /Something changed when the file was read anew\./);
  const list = root.locator(".rematched");
  assert.match(await list.textContent(), /What changed when the file was read anew.*survey\.xlsx: 1 column not found: We are kind/s);
  await list.getByRole("button", { name: "Close the list" }).click();
  await list.waitFor({ state: "detached" });
  await page.reportAfter(async () => page.choose(await filesOf({ "customers-2.csv": FILES["customers.csv"] })));
  assert.equal(await root.getByRole("button", { name: "See what" }).count(), 0, "what was read is told no longer");
});

/** Unlike scales in the two files, with an answer more in each. */
const UNLIKE = {
  "leaders.csv": ["They are kind", ...["Agree", "Disagree", "Strongly agree", "Strongly disagree", "Unsure"].flatMap((answer) => Array(30).fill(answer))].join("\n"),
  "customers.csv": ["They are kind", ...["Yes", "No", "Refused"].flatMap((answer) => Array(30).fill(answer))].join("\n"),
};

test("answers are pressed one right after the other, and none of them is lost", async () => {
  await open(UNLIKE);
  await root.locator(".asked").first().click();
  const agreeing = root.getByRole("group", { name: "Answers that count as agreeing in leaders.csv" });
  const press = (group, answer) => group.getByRole("button", { name: new RegExp(`^${answer}\\b`) }).evaluate((each) => each.click());
  const agreed = ({ study }) => [...study.questions[0].measure.agree["leaders.csv"]].sort();
  const before = agreed(await page.report());
  const now = await twice(() => press(agreeing, "Disagree"), () => press(agreeing, "Strongly disagree"));
  assert.deepEqual(agreed(now), [...before, "Disagree", "Strongly disagree"].sort());
  await root.getByText(/^Answers that are no answers/).click();
  // Each scale by itself, in its order.
  const none = root.getByRole("group", { name: /^Answers that are no answers in/ });
  const told = await none.evaluateAll((groups) => groups.map((each) => [...each.querySelectorAll("button")].map((button) => button.firstChild.textContent.trim() || button.textContent.trim().replace(/\s+\d+$/, ""))));
  assert.equal(told.length, 2);
  const [scale, yesNo] = told;
  assert.ok(scale.includes("Strongly agree") && !scale.includes("Yes"), JSON.stringify(told));
  assert.deepEqual(scale.filter((each) => /agree/i.test(each)).length, 4);
  assert.ok(scale.indexOf("Strongly disagree") === 0 || scale.indexOf("Strongly agree") === 0, JSON.stringify(told));
  assert.ok(yesNo.includes("Yes") && !yesNo.includes("Agree"), JSON.stringify(told));
  const missing = ({ study }) => study.questions[0].missing ?? [];
  const had = missing(await page.report());
  const after = await twice(() => press(none.first(), "Disagree"), () => press(none.last(), "No"));
  assert.deepEqual([...missing(after)].sort(), [...new Set([...had, "Disagree", "No"])].sort());
});

/** Does both at once, and waits for two reports. */
const twice = async (one, other) => {
  const reports = await page.heard("report");
  await one();
  await other();
  await page.until((many) => window.heard.report.length >= many + 2, "both are done", reports);
  return page.report();
};

test("what was typed right before Save is in the file", async () => {
  await open(FILES);
  await root.locator(".asked").first().click();
  await root.getByLabel("Theme", { exact: true }).fill("Reach");
  const [download] = await Promise.all([page.raw.waitForEvent("download"), root.getByRole("button", { name: "Save", exact: true }).click()]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(saved.questions[0].theme, "Reach");
  assert.equal(await asks(), false, "all of it is saved");
});

/** Whether the browser asks before the page is left. */
const asks = () =>
  page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

test("leaving asks only where something stands nowhere else", async () => {
  await open(FILES, "Options");
  const undo = root.getByRole("button", { name: "Undo" });
  const confidence = (value) => page.reportAfter(() => root.getByLabel("Confidence").selectOption(value));
  assert.equal(await asks(), false);
  await confidence("0.9");
  assert.equal(await asks(), true);
  await page.reportAfter(() => undo.click());
  assert.equal(await asks(), false, "nothing is decided any more");
  await page.reportAfter(() => root.getByRole("button", { name: "Redo" }).click());
  assert.equal(await asks(), true);
  await Promise.all([page.raw.waitForEvent("download"), root.getByRole("button", { name: "Save", exact: true }).click()]);
  await page.until(() => !document.querySelector("gap-report").desk.unsaved, "it is saved");
  await confidence("0.99");
  assert.equal(await asks(), true);
  await page.reportAfter(() => undo.click());
  assert.equal(await asks(), false, "back to what was saved");
  await page.reportAfter(() => root.getByRole("button", { name: "Redo" }).click());
  await root.getByRole("checkbox", { name: /Keep my decisions/ }).check();
  assert.equal(await asks(), false, "this browser has it");
  await confidence("0.95");
  assert.equal(await asks(), false, "and keeps what is decided next");
  await root.getByRole("checkbox", { name: /Keep my decisions/ }).uncheck();
  assert.equal(await asks(), true, "it does no longer");
});

test("a column is dragged from its cell to another row, and out of its row", async () => {
  await open(FILES);
  const item = (text) => root.locator(".item", { hasText: text });
  const cell = (text) => item(text).locator('.cell[data-name="customers.csv"]');
  const report = await page.reportAfter(() => cell("Opening hours").dragTo(cell("Our agents answer quickly")));
  const columns = asking(report, "Our agents answer quickly").columns;
  assert.equal(columns["customers.csv"], "Opening hours are convenient");
  const own = report.study.questions.filter(({ columns }) => columns["leaders.csv"] === "Opening hours are convenient");
  assert.deepEqual(own.map((each) => Object.keys(each.columns)), [["leaders.csv"]]);
  await page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
  // Over the text of the last row: a row of its own there.
  const { height } = await item("Invoices").locator(".question").boundingBox();
  const apart = await page.reportAfter(() => cell("Opening hours").dragTo(item("Invoices").locator(".question"), { targetPosition: { x: 60, y: height - 2 } }));
  const last = apart.study.questions.at(-1);
  assert.deepEqual(last.columns, { "customers.csv": "Opening hours are convenient" });
  assert.deepEqual(last.not_columns, { "leaders.csv": ["Opening hours are convenient"] });
});

test("controls of two files are told apart by their names, and so are the two choices of what is compared", async () => {
  await open(FILES);
  await root.locator(".item", { hasText: "Our agents answer quickly" }).locator(".asked").click();
  await root.getByRole("checkbox", { name: "says the opposite in customers.csv" }).waitFor();
  await page.reportAfter(() => root.getByRole("checkbox", { name: "says the opposite in customers.csv" }).check());
  const names = await root.getByRole("combobox").evaluateAll((all) => all.map((each) => each.labels?.[0]?.textContent.trim() ?? each.getAttribute("aria-label")));
  assert.equal(new Set(names).size, names.length, names.join("; "));
});
