// What the page looks like, held to pictures: a sample and a made survey, wide and narrow, light and dark, on paper, in
// the user's own colours, one question, and the editor.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesOf, offline } from "./harness.mjs";
import { assertLooks, chromiumWithOurFonts, compare, picture, shot } from "./pictures.mjs";

let browser;
before(async () => (browser = await chromiumWithOurFonts()));
after(() => browser?.close());

const QUESTIONS = {
  "We answer calls quickly": [82, 41],
  "Our agents show empathy": [74, 58],
  "Problems are solved at the first contact": [66, 30],
  "Prices are explained before anybody buys": [55, 61],
  "It is easy to reach us": [71, 69],
  "We keep the promises that we make": [88, 52],
};
const SCALE = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

/** Respondents of two years and three regions; the side says which of the two shares agree, a little fewer in the West. */
function survey(n, side) {
  const people = Array.from({ length: n }, (_, at) => {
    const west = at % 3 === 2;
    const answers = Object.values(QUESTIONS).map((shares, place) => {
      const mood = ((at * 37 + place * 11) % 100) + (west ? 9 : 0) + (at % 2 ? 0 : 6);
      const agrees = mood < shares[side];
      return SCALE[agrees ? 3 + (at % 2) : mood < shares[side] + 12 ? 2 : (at >> 1) % 2];
    });
    return [["North", "South", "West"][at % 3], at % 2 ? "2025" : "2024", ...answers];
  });
  return [["Region", "Year", ...Object.keys(QUESTIONS)], ...people].map((row) => row.join(",")).join("\n");
}

const STUDY = {
  schema: "gap-report/study/1",
  title: "Smarter service",
  sources: ["managers.csv", "customers.csv"].map((file) => ({ file, wave: { column: "Year" }, segments: ["Region"] })),
};

/** A page with what was opened on it, once the chart is drawn and nothing more is to come. */
async function opened(options, { media, sample, act } = {}) {
  const page = await browser.open(offline, options);
  const give = async () => {
    if (sample) return page.evaluate((name) => document.querySelector("gap-report").loadSample(name), sample);
    return page.choose(await filesOf({ "managers.csv": survey(300, 0), "customers.csv": survey(600, 1), "study.json": JSON.stringify(STUDY) }));
  };
  await page.reportAfter(give);
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart")?.marks.length > 0, "the chart is drawn");
  await act?.(page, page.raw.locator("gap-report"));
  if (media) await page.raw.emulateMedia(media);
  await page.raw.mouse.move(0, 0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300)))));
  return page;
}

const chart = (name) => async (page) => {
  await page.evaluate((to) => document.querySelector("gap-report").showChart(to), name);
  await page.until((to) => {
    const shown = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
    return shown.chart === to && shown.marks.length > 0;
  }, `${name} is drawn`, name);
};

const editor = (tab) => async (page, root) => {
  await root.getByRole("button", { name: "Study", exact: true }).click();
  await root.getByRole("tab", { name: tab }).click();
  await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.blur());
};

const VIEWS = {
  "sample-wide": [{ width: 1100, height: 700 }, { sample: "published-calabrio-2022" }],
  "gaps-wide-dark": [{ width: 1100, height: 800, dark: true }, {}],
  "answers-narrow": [{ width: 390, height: 1000 }, { act: chart("answers") }],
  "when-forced-colours": [{ width: 760, height: 800 }, { media: { forcedColors: "active" }, act: chart("when") }],
  "where-320": [{ width: 320, height: 1000, dark: true }, { act: chart("where") }],
  "paper": [{ width: 700, height: 900 }, { media: { media: "print" } }],
  "question": [{ width: 900, height: 800 }, { act: (page, root) => root.locator("table.figures .plain").first().click() }],
  "editor-questions": [{ width: 1200, height: 640 }, { act: editor("Questions") }],
  "editor-files-narrow": [{ width: 390, height: 1000 }, { act: editor("Files") }],
};

for (const [name, [options, what]] of Object.entries(VIEWS)) {
  test(`${name} looks as it did`, async () => {
    const page = await opened(options, what);
    await assertLooks(page, name);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });
}

test("a label that is moved by three pixels is noticed: a word of the chart, a heading, a figure of a table", async () => {
  const page = await opened(...VIEWS["sample-wide"]);
  const was = await picture("sample-wide");
  assert.equal(compare(await shot(page), was).said, undefined, "nothing moved");
  // The text of the first row, as it is drawn on the canvas.
  await page.evaluate(() => {
    const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
    const row = chart.marks.find(({ kind }) => kind === "row");
    const left = Math.min(...chart.marks.filter(({ kind }) => kind !== "row").map(({ x }) => x));
    const context = chart.querySelector("canvas").getContext("2d");
    const label = context.getImageData(0, row.y, left - 40, row.height);
    context.clearRect(0, row.y, left - 40, row.height);
    context.putImageData(label, 3, row.y);
    window.putBack = () => (context.clearRect(0, row.y, left - 37, row.height), context.putImageData(label, 0, row.y));
  });
  assert.match(compare(await shot(page), was).said ?? "", /differ/, "a row's text");
  await page.evaluate(() => window.putBack());
  assert.equal(compare(await shot(page), was).said, undefined, "it is back");
  for (const selector of ["figcaption p", "aside li small, aside li p", ".controls .pick", ".chips .file"]) {
    const move = (by) =>
      page.evaluate(([where, px]) => {
        const found = document.querySelector("gap-report").shadowRoot.querySelector(where);
        found.style.position = "relative";
        found.style.left = `${px}px`;
      }, [selector, by]);
    await move(3);
    assert.match(compare(await shot(page), was).said ?? "", /differ/, selector);
    await move(0);
  }
  await page.close();
});
