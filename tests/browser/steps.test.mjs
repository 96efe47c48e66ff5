// What can be taken back: a study that was opened over another, a file that was taken away, another reading of a file.
// Of a study that cannot be used nothing stays.

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

const survey = (quick, kind, heard = 40) =>
  ["Our agents answer quickly,They are kind,You were heard", ...Array.from({ length: 100 }, (_, at) => [at < quick, at < kind, at < heard].map((yes) => (yes ? "Agree" : "Disagree")).join(","))].join("\n");
const FILES = {
  "leaders.csv": survey(80, 60),
  "customers.csv": survey(30, 50).replace("Our agents answer quickly", "The agents answered me quickly").replace("They are kind", "They were kind to me"),
  "agents.csv": survey(50, 40),
};
const button = (name) => root.getByRole("button", { name, exact: true });
const study = () => page.evaluate(() => JSON.stringify(document.querySelector("gap-report").study));
const open = async (names) => {
  await page.reportAfter(async () => page.choose(await filesOf(Object.fromEntries(names.map((name) => [name, FILES[name]])))));
  await button("Study").click();
};
/** Confirms all pairs and gives one a theme. */
const decide = async () => {
  await page.reportAfter(() => root.getByRole("button", { name: /confirm \d+ pair/ }).click());
  await root.locator("button.asked").first().click();
  const theme = root.getByLabel("Theme");
  await theme.fill("Waiting");
  await page.reportAfter(() => theme.press("Tab"));
};
const undo = () => page.reportAfter(() => button("Undo").click());

test("to open a study over decisions is one step, and undoing it restores all of them", async () => {
  await open(["leaders.csv", "customers.csv"]);
  await decide();
  const decided = await study();
  assert.match(decided, /"theme":"Waiting"/);
  const other = JSON.stringify({ ...JSON.parse(decided), title: "Another", questions: JSON.parse(decided).questions.slice(0, 1) });
  const report = await page.reportAfter(async () => page.choose(await filesOf({ "other.json": other })));
  assert.equal(report.study.title, "Another");
  await undo();
  assert.equal(await study(), decided);
  assert.match(await root.locator("dialog").getByRole("status").first().textContent(), /Undone: opening other\.json/);
  await page.reportAfter(() => button("Redo").click());
  assert.equal(JSON.parse(await study()).title, "Another");
});

test("a study that cannot be used changes nothing, and its file is named", async () => {
  await open(["leaders.csv", "customers.csv"]);
  await decide();
  const decided = await study();
  const whole = JSON.parse(decided);
  const wrong = {
    "polarity.json": { ...whole, questions: [{ ...whole.questions[0], polarity: "good" }] },
    "column.json": { ...whole, questions: [{ id: "x", columns: { "leaders.csv": "No such column" } }], sources: whole.sources.map(({ file, group }) => ({ file, group })) },
    "elsewhere.json": { schema: whole.schema, sources: [{ file: "elsewhere.csv", group: "Others" }], questions: [{ id: "x", columns: { "elsewhere.csv": "Nothing like it" } }] },
  };
  for (const [name, text] of Object.entries(wrong)) {
    await page.errorAfter(async () => page.choose(await filesOf({ [name]: JSON.stringify(text) })));
    await root.getByText(`${name} cannot be opened here:`).first().waitFor();
    assert.equal(await study(), decided, name);
  }
  await undo();
  const before = JSON.parse(await study());
  assert.ok(before.questions.every(({ theme }) => theme === undefined), "undo takes back the last decision, not the refused studies");
  assert.equal(await page.evaluate(() => document.querySelector("gap-report").desk.unsaved), true);
});

test("a file that was taken away comes back with all that was decided: by undo, and when it is added again", async () => {
  await open(["leaders.csv", "customers.csv", "agents.csv"]);
  await decide();
  const decided = JSON.parse(await study());
  const remove = () => page.reportAfter(() => root.getByRole("button", { name: "Remove customers.csv" }).click());
  await remove();
  await undo();
  assert.deepEqual(JSON.parse(await study()), decided);
  await remove();
  await page.reportAfter(async () => page.choose(await filesOf({ "customers.csv": FILES["customers.csv"] })));
  assert.deepEqual(JSON.parse(await study()).questions, decided.questions);
  // Something else was decided meanwhile: that stays as well.
  await remove();
  await root.getByRole("tab", { name: /^Options/ }).click();
  await root.getByLabel("Title").fill("In between");
  await page.reportAfter(() => root.getByLabel("Title").press("Tab"));
  await page.reportAfter(async () => page.choose(await filesOf({ "customers.csv": FILES["customers.csv"] })));
  const now = JSON.parse(await study());
  assert.equal(now.title, "In between");
  const said = (questions) => questions.map(({ id, theme, pairing, columns }) => ({ id, theme, confirmed: pairing?.confirmed, columns }));
  assert.deepEqual(said(now.questions), said(decided.questions));
});

test("a file is taken away by the keyboard, which then is at the next one", async () => {
  await page.reportAfter(async () => page.choose(await filesOf({ "leaders.csv": FILES["leaders.csv"], "customers.csv": FILES["customers.csv"] })));
  await root.getByRole("button", { name: "Remove customers.csv" }).focus();
  await page.raw.keyboard.press("Enter");
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.getAttribute("aria-label") === "Remove leaders.csv", "the keyboard is at the file that is left");
});

test("a file that is read in another way keeps its place, and undo gives the same study", async () => {
  await open(["leaders.csv", "customers.csv", "agents.csv"]);
  const [before, names] = [await study(), ["leaders.csv", "customers.csv", "agents.csv"]];
  await root.getByRole("tab", { name: /^Files/ }).click();
  const encoding = root.getByLabel("Encoding").first();
  const { study: now } = await page.reportAfter(() => encoding.selectOption({ index: 3 }));
  assert.deepEqual(now.sources.map(({ file }) => file), names);
  assert.equal((await page.reportAfter(() => button("Undo").click())).sources[0].file, names[0]);
  assert.equal(await study(), before);
});

const POINTING = {
  "leaders.csv": ["Our agents answer calls within a reasonable time,Invoices look good", ...Array.from({ length: 100 }, (_, at) => [at < 80, at < 40].map((yes) => (yes ? "Agree" : "Disagree")).join(","))].join("\n"),
  "customers.csv": ["Customers had to wait far too long on hold,Invoices look good", ...Array.from({ length: 100 }, (_, at) => [at < 70, at < 50].map((yes) => (yes ? "Agree" : "Disagree")).join(","))].join("\n"),
};

test("a row that is dropped into a free cell fills it; what points apart is proposed as the opposite, and marked in the table until it is confirmed", async () => {
  await page.raw.setViewportSize({ width: 1400, height: 900 });
  const before = await page.reportAfter(async () => page.choose(await filesOf(POINTING)));
  const alone = before.study.questions.filter(({ columns }) => Object.keys(columns).length === 1);
  assert.deepEqual(alone.map(({ polarity }) => polarity).sort(), ["favourable", "unfavourable"], "the two are not paired by themselves, and point apart");
  await button("Study").click();
  const item = (text) => root.locator(".item", { hasText: text });
  const { study: now } = await page.reportAfter(() => item("wait far too long").locator(".grip").dragTo(item("reasonable time").locator('[data-file-cell="customers.csv"]')));
  const [paired] = now.questions.filter(({ text }) => text.includes("reasonable time"));
  assert.deepEqual([Object.keys(paired.columns).length, paired.pairing.reversed, paired.pairing.confirmed ?? false], [2, ["customers.csv"], false]);
  assert.deepEqual(paired.measure.agree["customers.csv"], ["Disagree"]);
  const mark = root.locator("table.figures").getByText("Asked the other way round; not confirmed yet");
  await mark.waitFor();
  await page.reportAfter(() => item("reasonable time").getByRole("button", { name: /^Right/ }).click());
  assert.equal(await mark.count(), 0);
});

test("Escape in an open row closes the row first, and a committed field lets Ctrl and Z undo the study", async () => {
  await open(["leaders.csv", "customers.csv"]);
  const before = await study();
  await root.locator("button.asked").first().click();
  const text = root.getByLabel("In the report");
  await text.fill("Quick answers");
  await page.reportAfter(() => text.press("Enter"));
  await page.reportAfter(() => text.press("Control+z"));
  assert.equal(await study(), before);
  await root.locator("button.asked").first().focus();
  await page.raw.keyboard.press("Escape");
  await page.until(() => !document.querySelector("gap-report").shadowRoot.querySelector(".details"), "the row is closed");
  assert.ok(await root.locator("dialog").isVisible());
  await page.raw.keyboard.press("Escape");
  await root.locator("dialog").waitFor({ state: "detached" });
});

test("next year's file beside this year's is matched to the study's questions, and that is told at the top", async () => {
  await open(["leaders.csv", "customers.csv"]);
  const saved = await study();
  const other = await browser.open(offline);
  await other.reportAfter(async () => other.choose(await filesOf({ "leaders.csv": FILES["leaders.csv"], "customers.csv": FILES["customers.csv"], "study.json": saved })));
  const report = await other.reportAfter(async () => other.choose(await filesOf({ "customers-2027.csv": FILES["customers.csv"].replace("were kind", "have been kind") })));
  assert.ok(report.study.questions.every(({ columns }) => "customers-2027.csv" in columns), JSON.stringify(report.study.questions.map(({ columns }) => columns)));
  const [line, lead] = await Promise.all([".lead > .since", ".lead > h1"].map((part) => other.raw.locator("gap-report").locator(part).first().boundingBox()));
  assert.ok(line.y + line.height <= lead.y, "one line above the report");
  await other.raw.locator("gap-report").getByText("Something changed since this study was saved.").waitFor();
  await other.raw.locator("gap-report").getByRole("button", { name: "See what" }).click();
  await other.raw.locator("gap-report").locator(".rematched").getByText(/customers-2027\.csv: columns that ask what the study asks: 3/).waitFor();
  assert.deepEqual(other.troubles, []);
  await other.close();
});

test("a study file that is broken is told as a study, wherever it is dropped, and what is open stays", async () => {
  await open(["leaders.csv", "customers.csv"]);
  const whole = await study();
  const broken = {
    "comma.json": [`${whole.slice(0, -1)},}`, /comma\.json cannot be opened here: The study is no JSON: .+ Save it again, or look at that place\./],
    "next.json": [whole.replace("gap-report/study/1", "gap-report/study/2"), /next\.json cannot be opened here: schema: "gap-report\/study\/2" is not the one that this version reads/],
    "quotes.json": [whole.replace('"schema":"gap-report/study/1"', "'schema':'gap-report/study/1'"), /quotes\.json cannot be opened here: The study is no JSON/],
    "study.txt": [`${whole.slice(0, -1)},}`, /study\.txt cannot be opened here: The study is no JSON/],
  };
  for (const [name, [text, told]] of Object.entries(broken)) {
    const { message } = await page.errorAfter(async () => page.choose(await filesOf({ [name]: text })));
    assert.match(message, told);
    assert.equal(await study(), whole, name);
    assert.equal(await page.evaluate(() => document.querySelector("gap-report").desk.files.length), 2, `${name} is no survey`);
  }
  // What is chosen by Open is to be a study, whatever it says.
  const [chooser] = await Promise.all([page.raw.waitForEvent("filechooser"), button("Open").click()]);
  const { message } = await page.errorAfter(async () => chooser.setFiles(await filesOf({ "answers.json": '[{"Fast": "Yes"}]' })));
  assert.match(message, /answers\.json cannot be opened here: This is no study file/);
});
