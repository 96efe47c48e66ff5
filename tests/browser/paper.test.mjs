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
          drawn: [...chart.querySelectorAll(".on-paper canvas")].some((piece) =>
            piece.getContext("2d").getImageData(0, 0, piece.width, piece.height).data.some((value) => value > 0),
          ),
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
  assert.ok(tall.length === 45 && tall.every((height) => height <= 200), `a page may end under each row: ${tall}`);
  assert.ok(heads.length === 1 && heads[0].ink > 0 && heads[0].tall < 100, "the names of the regions stand once, as heads");
  const display = await page.evaluate(() => {
    const sheets = document.querySelector("gap-report").shadowRoot.adoptedStyleSheets;
    const rules = [...sheets].flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule.conditionText === "print" || rule.media?.mediaText === "print");
    return rules.flatMap(({ cssRules }) => [...cssRules]).find(({ selectorText }) => selectorText === ".on-paper .heads")?.style.display;
  });
  assert.equal(display, "table-header-group", "which browsers repeat on each page");
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
