// What was assumed about a file stands behind its name, and each change recounts at once.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { openFile, put } from "./dialog.mjs";
import { chromium, filesOf, offline } from "./harness.mjs";
import { workbook } from "./packing.mjs";

let browser, page;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => (page = await browser.open(offline)));
afterEach(() => page?.close());

/** Rows of a survey: `yes` of `n` of each group agree. */
const rows = (groups, question = "We answer quickly") => [
  ["Role", question],
  ...Object.entries(groups).flatMap(([role, [n, yes]]) => Array.from({ length: n }, (_, at) => [role, at < yes ? "Yes" : "No"])),
];

const gapOf = ({ gaps }) => Math.round(100 * Math.abs(gaps[0].gap));
const textOf = ({ study }) => study.questions[0].text;

/** Chooses what recounts. */
const choose = (label, value) => page.reportAfter(() => put(page, label, value));

/** Ticks or unticks the box whose label holds these words. */
const tick = (words) =>
  page.reportAfter(() =>
    page.evaluate((wanted) => {
      const boxes = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("dialog .tick")];
      boxes.find((each) => each.textContent.replace(/\s+/g, " ").includes(wanted)).querySelector("input").click();
    }, words),
  );

const press = (name) => page.reportAfter(() => page.press(name));

test("another sheet recounts; undo and redo read again", async () => {
  const sheets = { Autumn: rows({ Leaders: [80, 64], Customers: [80, 16] }), Spring: rows({ Leaders: [40, 20], Customers: [40, 10] }) };
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.xlsx": workbook(sheets) })));
  assert.equal(gapOf(first), 60);
  await openFile(page);
  assert.equal(gapOf(await choose("Sheet", "Spring")), 25);
  assert.equal(gapOf(await press("Undo")), 60);
  assert.equal(gapOf(await press("Redo")), 25);
  assert.equal((await page.report()).study.sources[0].sheet, "Spring");
  assert.deepEqual(page.troubles, []);
});

test("another encoding and another layout read the text again", async () => {
  const lines = rows({ Leaders: [60, 45], Customers: [60, 15] }, "Größe und Güte überzeugen").map((cells) => cells.join(";"));
  const bytes = Buffer.from(lines.join("\r\n"), "latin1");
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "umfrage.csv": bytes })));
  assert.equal(first.sources[0].encoding, "windows-1252");
  assert.equal(textOf(first), "Größe und Güte überzeugen");
  await openFile(page);
  const greek = await choose("Encoding", "windows-1253");
  assert.equal(greek.sources[0].encoding, "windows-1253");
  assert.notEqual(textOf(greek), textOf(first));
  assert.equal(textOf(await press("Undo")), textOf(first));
  const two = await choose("Layout", "two-rows");
  assert.equal(two.study.sources[0].layout, "two-rows");
  assert.equal(textOf(await press("Undo")), textOf(first));
  assert.deepEqual(page.troubles, []);
});

/** As Qualtrics writes it: 100 leaders and 100 customers, and 12 previews of leaders who all disagree. */
function qualtrics() {
  const people = [
    ...Array.from({ length: 100 }, (_, at) => ["IP Address", "Leaders", at < 80 ? "Yes" : "No", at % 2 ? "0.5125" : "1.4875"]),
    ...Array.from({ length: 100 }, (_, at) => ["IP Address", "Customers", at < 40 ? "Yes" : "No", at < 40 ? "1.6125" : "0.5875"]),
    ...Array.from({ length: 12 }, () => ["Survey Preview", "Leaders", "No", "1"]),
  ];
  const id = (name) => `"{""ImportId"":""${name}""}"`;
  const heads = [
    ["Status", "Role", "Q1", "weight"],
    ["Response Type", "Role", "We answer quickly", "weight"],
    [id("status"), id("QID1"), id("QID2"), id("weight")],
  ];
  return filesOf({ "export.csv": [...heads, ...people].map((cells) => cells.join(",")).join("\r\n") });
}

test("who is left out is told and can be counted; a weight is offered and not applied", async () => {
  const first = await page.reportAfter(async () => page.choose(await qualtrics()));
  const leaders = ({ cells }) => cells.find(({ group, question }) => group === "Leaders" && question === first.gaps[0].question);
  assert.equal(leaders(first).base, 100);
  await openFile(page);
  const all = await tick("Leave out 12 previews");
  assert.equal(leaders(all).base, 112);
  assert.deepEqual(all.study.sources[0].leave_out, {});
  assert.equal(leaders(await tick("Leave out 12 previews")).base, 100);
  assert.match(await page.text(), /weight may be one and is not applied ?: 0\.5 to 1\.6/);
  const weighted = await choose("Weight", "weight");
  assert.equal(weighted.study.sources[0].weight, "weight");
  // 40 × 1.6125 of 40 × 1.6125 + 60 × 0.5875.
  const customers = weighted.cells.find(({ group, question }) => group === "Customers" && question === first.gaps[0].question);
  assert.ok(Math.abs(customers.value - 64.5 / 99.75) < 1e-9, `${customers.value}`);
  assert.match(await page.text(), /weight is applied/);
  assert.equal((await choose("Weight", "")).study.sources[0].weight, undefined);
  assert.equal((await press("Undo")).study.sources[0].weight, "weight");
  assert.deepEqual(page.troubles, []);
});

test("a pairing of other words is shown, and is confirmed or taken apart", async () => {
  const of = (question, n, yes) => ["id," + question, ...Array.from({ length: n }, (_, at) => `${at},${at < yes ? "Agree" : "Disagree"}`)].join("\n");
  const first = await page.reportAfter(async () =>
    page.choose(
      await filesOf({
        "leaders.csv": of("Our agents answer quickly", 100, 80),
        "customers.csv": of("The agents answered me quickly", 100, 30),
      }),
    ),
  );
  assert.equal(first.study.questions.length, 1);
  await page.press("Study");
  await page.until(() => Boolean(document.querySelector("gap-report").shadowRoot.querySelector(".pairing")), "the pairing is shown");
  assert.match(await page.text(), /The agents answered me quickly/);
  assert.equal((await press("Right")).study.questions[0].pairing.confirmed, true);
  await press("Undo");
  await page.press("Not the same");
  await page.until(() => document.querySelector("gap-report").study?.questions.length === 2, "the questions are taken apart");
  const columns = await page.evaluate(() => document.querySelector("gap-report").study.questions.map((each) => Object.keys(each.columns).join()));
  assert.deepEqual(columns, ["leaders.csv", "customers.csv"]);
  assert.equal(gapOf(await press("Undo")), 50);
});

test("the decimal sign is shown with what was decided, and can be the other one", async () => {
  const lines = rows({ Leaders: [40, 30], Customers: [40, 10] }).map((cells, at) => [...cells, at === 0 ? "Spent" : `${(at % 9) + 1},${250 + at}`].join("\t"));
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "spent.tsv": lines.join("\n") })));
  await openFile(page);
  const text = async () => (await page.text()).replace(/\s+/g, " ");
  assert.match(await text(), /Before decimals stands.*was read as/);
  const comma = await choose("Before decimals", "comma");
  assert.equal(comma.study.sources[0].decimal, "comma");
  assert.match(await text(), /was read as 2\.251: the comma is the decimal sign/);
  await choose("Before decimals", "point");
  assert.match(await text(), /was read as 2251: the comma parts thousands/);
  assert.equal(gapOf(await page.report()), gapOf(first));
  assert.deepEqual(page.troubles, []);
});

test("what a column is can be changed, and recounts", async () => {
  const survey = [["Role", "We answer quickly", "Status"], ...rows({ Leaders: [60, 48], Customers: [60, 12] }).slice(1).map(([role, yes], at) => [role, yes, at % 2 ? "Yes" : "No"])];
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": survey.map((cells) => cells.join(",")).join("\n") })));
  assert.deepEqual(first.study.questions.map(({ text }) => text), ["We answer quickly"]);
  await openFile(page);
  await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("dialog .columns summary").click());
  await page.until(() => Boolean(document.querySelector("gap-report").shadowRoot.querySelector("dialog .columns select")), "the columns are listed");
  const more = await choose("Status", "single");
  assert.deepEqual(more.study.questions.map(({ text }) => text), ["We answer quickly", "Status"]);
  const less = await choose("Status", "metadata");
  assert.deepEqual(less.study.questions.map(({ text }) => text), ["We answer quickly"]);
  assert.equal((await press("Undo")).study.questions.length, 2);
  assert.deepEqual(page.troubles, []);
});

test("a scale is reversed by one button", async () => {
  const scale = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
  const of = (role, most) => Array.from({ length: 100 }, (_, at) => [role, at < most ? scale[4] : scale[at % 2]]);
  const survey = [["Role", "It is fast"], ...of("Leaders", 70), ...of("Customers", 20), ["Leaders", scale[2]], ["Leaders", scale[3]]];
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": survey.map((cells) => cells.join(",")).join("\n") })));
  const agree = ({ study }) => study.questions[0].measure.agree;
  assert.deepEqual(agree(first), ["Agree", "Strongly agree"]);
  await page.press("Study");
  await page.until(() => {
    const asked = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("dialog .asked")].find((each) => each.textContent.includes("It is fast"));
    asked?.click();
    return Boolean(asked);
  }, "the question is opened");
  const turned = await press("Reverse the scale");
  assert.deepEqual(agree(turned), ["Disagree", "Strongly disagree"]);
  assert.deepEqual(turned.study.questions[0].scale, [...scale].reverse());
  assert.ok(turned.gaps[0].gap < 0 && first.gaps[0].gap > 0);
  assert.deepEqual(agree(await press("Reverse the scale")), agree(first));
  assert.deepEqual(page.troubles, []);
});

test("a layout that does not fit is told, and the file is read as it was", async () => {
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "survey.csv": rows({ Leaders: [60, 48], Customers: [60, 12] }).map((cells) => cells.join(",")).join("\n") })));
  await openFile(page);
  const again = await choose("Layout", "qualtrics");
  assert.equal(gapOf(again), gapOf(first));
  assert.match((await page.text()).replace(/\s+/g, " "), /It was to be read in the layout .?qualtrics/);
  const shown = await page.evaluate(() => {
    const root = document.querySelector("gap-report").shadowRoot;
    const label = [...root.querySelectorAll("dialog label")].find((each) => each.textContent.trim().startsWith("Layout"));
    return root.getElementById(label.htmlFor).value;
  });
  assert.equal(shown, "plain");
});
