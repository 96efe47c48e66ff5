// Paper: all charts of a report are printed, and none but the one in view is made before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium, filesOf, firefox, offline, piecesOnPaper } from "./harness.mjs";

const QUESTIONS = ["Opening hours are convenient", "Our agents answer quickly", "Invoices look good"];
const survey = (shift) =>
  [QUESTIONS.join(","), ...Array.from({ length: 100 }, (_, at) => QUESTIONS.map((_, q) => (at < 20 + 15 * q + shift ? "Agree" : "Disagree")).join(","))].join("\n");

for (const launch of [chromium, firefox]) {
  test(`${launch.name} prints charts that were not made before, and leaves them again`, async (t) => {
    const browser = await launch();
    t.after(() => browser.close());
    const page = await browser.open(offline);
    const report = await page.analyse({ "leaders.csv": survey(30), "customers.csv": survey(0) });
    assert.ok(report.gaps.length === 3);
    const captions = () =>
      page.evaluate(() => [...document.querySelector("gap-report").shadowRoot.querySelectorAll("figcaption h2")].map((each) => each.textContent));
    await page.until(() => Boolean(document.querySelector("gap-report").shadowRoot.querySelector("figcaption h2")), "a chart is in view");
    const charts = await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelectorAll("gap-report-chart").length);
    assert.ok(charts >= 3, `${charts} charts`);
    assert.equal((await captions()).length, 1, "one is made");
    // Heard after the page's own: what stands by then is what the browser lays out.
    await page.evaluate(() => {
      window.addEventListener("beforeprint", () => {
        const all = [...document.querySelector("gap-report").shadowRoot.querySelectorAll("gap-report-chart")];
        window.printed = all.map((chart) => ({
          caption: chart.querySelector("figcaption h2")?.textContent ?? "",
          drawn: [...chart.querySelectorAll(".on-paper svg")].some((piece) => /\d/.test(piece.textContent) && piece.querySelectorAll("path, rect, circle").length > 0),
        }));
      });
    });
    const pdf = await page.raw.pdf();
    assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
    const printed = await page.evaluate(() => window.printed ?? []);
    assert.equal(printed.length, charts);
    for (const { caption, drawn } of printed) assert.ok(caption.length > 10 && drawn, `“${caption}” is ${drawn ? "" : "not "}drawn`);
    await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll("figcaption h2").length === 1, "those for paper are left again");
    assert.deepEqual(page.troubles, []);
  });
}

test("a long map of segments is printed row by row, the heads of its columns on each page", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const promises = Array.from({ length: 45 }, (_, at) => `Promise number ${at + 10} is kept`);
  const person = (at, yes) => [["North", "South", "West"][at % 3], ...promises.map((_, q) => ((at * 7 + q * 3) % 100 < yes ? "Yes" : "No"))];
  const file = (yes) => [["Region", ...promises], ...Array.from({ length: 120 }, (_, at) => person(at, yes))].map((row) => row.join(",")).join("\n");
  const study = { schema: "gap-report/study/1", sources: ["leaders.csv", "customers.csv"].map((name) => ({ file: name, segments: ["Region"] })) };
  const files = await filesOf({ "leaders.csv": file(70), "customers.csv": file(40), "study.json": JSON.stringify(study) });
  await page.reportAfter(() => page.choose(files));
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const { tall, heads } = await page.evaluate(piecesOnPaper, "where");
  assert.ok(tall.length === 44 && tall.every((height) => height <= 200), `a page may end under each row but the last but one: ${tall}`);
  assert.ok(heads.length === 1 && heads[0].ink > 0 && heads[0].tall < 100, "the names of the regions stand once, as heads");
  const display = await page.evaluate(() => {
    const sheets = document.querySelector("gap-report").shadowRoot.adoptedStyleSheets;
    const rules = [...sheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule.conditionText === "print" || rule.media?.mediaText === "print");
    const style = rules.flatMap(({ cssRules }) => [...cssRules]).find(({ selectorText }) => selectorText === ".on-paper .heads")?.style;
    return [style?.display, style?.breakInside];
  });
  assert.deepEqual(display, ["table-header-group", "avoid"], "which browsers repeat on each page");
  assert.deepEqual(page.troubles, []);
});

/** Two surveys of this many questions, two of them on another scale than the others. */
const many = (count, bent) => {
  const names = Array.from({ length: count }, (_, at) => `Promise number ${at + 1} of the service is kept`);
  const scale = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
  const answer = (row, at) => (at < 2 ? ["No", "Yes"][(row * 7 + at * 3) % 100 < 100 * bent ? 1 : 0] : scale[Math.min(4, Math.floor(((row * 7 + at * 3) % 100) / 30 + bent * (1 + (at % 3))))]);
  return [["Region", ...names], ...Array.from({ length: 150 }, (_, row) => [["North", "South", "West"][row % 3], ...names.map((_, at) => answer(row, at))])].map((row) => row.join(",")).join("\n");
};

test("a report of a hundred questions is printed as shapes, not as pictures", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  await page.analyse({ "leaders.csv": many(100, 0.8), "customers.csv": many(100, 0.3) });
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll("gap-report-chart").length >= 3, "several charts");
  const pdf = await page.raw.pdf();
  // Pictures of every row took 5 MB for 50 questions, and minutes.
  assert.ok(pdf.length < 3_000_000, `${pdf.length} bytes`);
  assert.deepEqual(page.troubles, []);
});

test("on each page stand the names of the groups, and the heading of rows that have one of their own", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const files = { "leaders.csv": many(24, 0.8), "customers.csv": many(24, 0.3), "agents.csv": many(24, 0.5) };
  await page.analyse(files);
  await page.until(() => document.querySelector("gap-report").chartsInView.includes("ladder"), "there is a ladder");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const names = ["Agents", "Customers", "Leaders"];
  const said = (strips) => strips.flatMap(({ text }) => text);
  const ladder = await page.evaluate(piecesOnPaper, "ladder");
  assert.equal(ladder.heads.length, 1);
  assert.deepEqual(names.filter((name) => said(ladder.heads).includes(name)), names, `${said(ladder.heads)}`);
  const sure = await page.evaluate(piecesOnPaper, "sure");
  assert.equal(sure.heads.length, 1, "heads");
  assert.ok(said(sure.heads).includes("Gap, points"), `${said(sure.heads)}`);
  assert.ok(sure.headings.length >= 2, `${said(sure.headings)}`);
  for (const { text } of sure.headings) assert.ok(/^(Shown|Open|Within)/.test(text.join(" ")), `a heading of rows, and no more: ${text}`);
  // What a page repeats stands in its rows no more, and nothing is left out.
  const all = [...sure.heads, ...sure.headings].reduce((sum, { tall }) => sum + tall, 0) + sure.tall.reduce((sum, tall) => sum + tall, 0);
  assert.ok(Math.abs(all - sure.whole) <= 2, `${all} of ${sure.whole}`);
  assert.deepEqual(page.troubles, []);
});

test("a map of two segments has the names of its own columns on each page", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const aged = (text) => text.split("\n").map((line, at) => `${at === 0 ? "Age" : ["Young", "Thirty", "Forty", "Fifty", "Sixty", "Old"][at % 6]},${line}`).join("\n");
  const study = { schema: "gap-report/study/1", sources: ["leaders.csv", "customers.csv"].map((name) => ({ file: name, segments: ["Age", "Region"] })) };
  const files = { "leaders.csv": aged(many(12, 0.8)), "customers.csv": aged(many(12, 0.3)), "study.json": JSON.stringify(study) };
  await page.reportAfter(async () => page.choose(await filesOf(files)));
  await page.until(() => document.querySelector("gap-report").chartsInView.includes("where"), "there is a map");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const { heads, headings, tall, whole } = await page.evaluate(piecesOnPaper, "where");
  assert.deepEqual(heads, [], "nothing stands above both");
  const of = (name) => headings.filter(({ text }) => text.includes(name));
  assert.ok(of("Young").length === 1 && of("North").length === 1 && headings.length === 2, JSON.stringify(headings));
  assert.ok(!of("Young")[0].text.includes("North"));
  assert.ok(Math.abs([...headings.map((each) => each.tall), ...tall].reduce((sum, each) => sum + each, 0) - whole) <= 2, `${tall} of ${whole}`);
  assert.deepEqual(page.troubles, []);
});

/** Six questions that no region answers otherwise, in two waves that do not differ. */
const alike = () => {
  const names = Array.from({ length: 6 }, (_, at) => `Promise number ${at + 1} is kept`);
  const rows = (yes) => Array.from({ length: 240 }, (_, at) => [["North", "South"][at % 2], at < 120 ? "2025" : "2026", ...names.map((_, q) => ((at % 120) + q < yes ? "Yes" : "No"))]);
  const file = (yes) => [["Region", "Year", ...names], ...rows(yes)].map((row) => row.join(",")).join("\n");
  const sources = ["leaders.csv", "customers.csv"].map((name) => ({ file: name, segments: ["Region"], wave: { column: "Year" } }));
  return [{ "leaders.csv": file(90), "customers.csv": file(60) }, { schema: "gap-report/study/1", sources }];
};

test("tests that find nothing are folded under what they come to, and every chart has its table", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const [surveys, study] = alike();
  const files = await filesOf({ ...surveys, "study.json": JSON.stringify(study) });
  await page.reportAfter(() => page.choose(files));
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll(".folded").length === 2, "both are folded");
  const folded = await page.evaluate(() => [...document.querySelector("gap-report").shadowRoot.querySelectorAll(".folded")].map(({ open, textContent }) => [open, textContent.trim().split("Question")[0].trim()]));
  assert.deepEqual(folded, [
    [false, "Not enough data to say of any of 6 gaps"],
    [false, "None of 6 tests shows that one does"],
  ]);
  const root = page.raw.locator("gap-report");
  // The gaps' own table is that of The figures.
  await root.getByRole("navigation", { name: "Charts" }).getByRole("button", { name: "How sure" }).click();
  await root.locator(".as-table summary").click();
  const table = root.locator(".as-table table");
  await table.waitFor();
  assert.equal(await table.locator("tbody tr").count(), 6);
  assert.ok((await table.boundingBox()).height > 100);
});

test("nothing on paper can be opened, and nobody is told what to do on the page", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const [surveys] = alike();
  const report = await page.reportAfter(async () => page.choose(await filesOf(surveys)));
  assert.ok(report.notices.some(({ text }) => text.includes("study")), "a notice that would tell so");
  const notices = page.raw.locator("gap-report .rest .notices");
  assert.ok(await notices.isVisible(), "on the screen");
  await page.raw.emulateMedia({ media: "print" });
  assert.ok(!(await notices.isVisible()));
  const summaries = await page.evaluate(() =>
    [...document.querySelector("gap-report").shadowRoot.querySelectorAll("summary")].filter((each) => each.checkVisibility()).map((each) => {
      const { display } = getComputedStyle(each);
      return { text: each.textContent, display, below: each.closest("details").getBoundingClientRect().bottom - each.getBoundingClientRect().bottom };
    }),
  );
  assert.ok(summaries.length > 0, "how many files there are");
  // Only a list item has a triangle.
  for (const { text, display, below } of summaries) assert.ok(display === "block" && below > 20, `“${text}” is ${display}, with ${below} px below`);
  assert.match(await page.raw.locator("gap-report .sources .hash").first().innerText(), /^SHA-256 [0-9a-f]{64}$/);
});

test("the cover names no comparison where there is none", async (t) => {
  const browser = await chromium();
  t.after(() => browser.close());
  const page = await browser.open(offline);
  const files = await filesOf({ "figures.csv": "question,group,share,n\nIs it fast?,Customers,80%,250\nIs it near?,Leaders,60%,250\n" });
  await page.reportAfter(() => page.choose(files));
  await page.until(() => Boolean(document.querySelector("gap-report").shadowRoot.querySelector(".cover")), "a report");
  const cover = await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".cover").textContent);
  assert.equal(cover, "Gap Report · one file");
});
