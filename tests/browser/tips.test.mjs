// The words on what is pointed at stand in the chart, and hide neither it nor the row that they explain.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

const QUESTIONS = ["We answer calls quickly", "Our agents show empathy", "Problems are solved at the first contact", "Prices are explained before anybody buys"];

const survey = (n, shares) =>
  [QUESTIONS.join(","), ...Array.from({ length: n }, (_, at) => shares.map((share, place) => ((at * 37 + place * 11) % 100 < share ? "Yes" : "No")).join(","))].join("\n") + "\n";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const shared = (one, other) => {
  const along = (from, to) => Math.max(Math.min(one[to], other[to]) - Math.max(one[from], other[from]), 0);
  return along("left", "right") * along("top", "bottom");
};

for (const width of [320, 1180]) {
  for (const chart of ["gaps", "sure"]) {
    test(`${chart} at ${width} pixels: the row that is told of stays to be seen`, async () => {
      const page = await browser.open(offline, { width, height: 900 });
      const files = { "leaders.csv": survey(160, [82, 74, 66, 55]), "customers.csv": survey(400, [41, 58, 30, 61]) };
      await page.reportAfter(async () => page.choose(await filesOf(files)));
      await page.evaluate((name) => document.querySelector("gap-report").showChart(name), chart);
      await page.until((name) => {
        const figure = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
        return figure?.chart === name && figure.marks.length > 0;
      }, `${chart} is drawn`, chart);
      const canvas = page.raw.locator("gap-report").locator("canvas").first();
      await canvas.scrollIntoViewIfNeeded();
      const marks = await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart").marks.map((mark) => ({ ...mark })));
      const values = marks.filter(({ kind }) => kind !== "row");
      assert.ok(values.length >= 8, `${values.length} marks`);
      for (const mark of values) {
        await canvas.hover({ position: { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 } });
        const { tip, room, text } = await page.evaluate(
          () =>
            new Promise((done) =>
              requestAnimationFrame(() => {
                const figure = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
                const [tip, room] = [".tip", ".chart"].map((each) => figure.querySelector(each).getBoundingClientRect().toJSON());
                done({ tip, room, text: figure.querySelector(".tip").textContent });
              }),
            ),
        );
        assert.ok(tip.left >= room.left - 1 && tip.right <= room.right + 1 && tip.top >= room.top - 1 && tip.bottom <= room.bottom + 1, `“${text}” stays in the chart`);
        const box = ({ x, y, width: wide, height }) => ({ left: room.left + x, top: room.top + y, right: room.left + x + wide, bottom: room.top + y + height });
        // The whole row: its question's text stands in it too.
        for (const own of marks.filter(({ question }) => question === mark.question)) {
          assert.equal(shared(tip, box(own)), 0, `“${text}” hides “${own.label}”`);
        }
      }
      assert.deepEqual(page.troubles, []);
      await page.close();
    });
  }
}
