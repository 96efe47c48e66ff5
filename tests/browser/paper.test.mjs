// Paper: all charts of a report are printed, and none but the one in view is made before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium, firefox, offline } from "./harness.mjs";

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
