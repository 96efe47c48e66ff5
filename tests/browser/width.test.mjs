// How wide things are: with four files nothing is cut at 1280 pixels, and nothing scrolls sideways at 320.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const QUESTIONS = ["Our representatives answer incoming telephone calls quickly", "Our agents show empathy", "We resolve problems at the first contact", "Prices are explained before anybody buys"];

/** Respondents of three regions; the `at`-th question is agreed to by more of them. One question is asked of this file only. */
const survey = (n, agree, own) =>
  [
    ["Region", ...QUESTIONS, own],
    ...Array.from({ length: n }, (_, at) => [["North", "South", "East"][at % 3], ...QUESTIONS.map((_, place) => (at < (agree + 8 * place) * (n / 100) ? "Agree" : "Disagree")), at % 2 ? "Agree" : "Disagree"]),
  ]
    .map((row) => row.join(","))
    .join("\n");

const FILES = {
  "managers-2025.csv": survey(60, 70, "Our budget allows for coaching"),
  "customers-2025.csv": survey(200, 30, "I would recommend the company to a friend"),
  "executives.csv": survey(40, 80, "Our strategy puts customers first"),
  "front-line-agents.csv": survey(90, 50, "My supervisor listens to me"),
};

/** What reaches beyond the right edge of the page and lies in nothing that scrolls by itself. */
const beyond = (page) =>
  page.evaluate(() => {
    const out = [];
    const look = (parent, free) => {
      for (const each of parent.children) {
        const scrolls = free || getComputedStyle(each).overflowX !== "visible";
        const { right, width } = each.getBoundingClientRect();
        if (!scrolls && width > 1 && right > innerWidth + 0.5) out.push(`${each.tagName} ${each.className}: ${Math.round(right)}`);
        if (each.shadowRoot) look(each.shadowRoot, scrolls);
        look(each, scrolls);
      }
    };
    look(document.body, false);
    return [...out, ...(document.documentElement.scrollWidth > innerWidth ? [`the page: ${document.documentElement.scrollWidth}`] : [])];
  });

const room = (page) =>
  page.evaluate(() => {
    const body = document.querySelector("gap-report").shadowRoot.querySelector("dialog .body");
    return body.scrollWidth - body.clientWidth;
  });

for (const width of [320, 360, 1080, 1280]) {
  test(`four files at ${width} pixels: the report, each question and the whole editor`, async () => {
    const page = await browser.open(offline, { width, height: 900 });
    const root = page.raw.locator("gap-report");
    await page.reportAfter(async () => page.choose(await filesOf(FILES)));
    const report = await page.report();
    assert.ok(report.gaps.length > 0);
    await root.getByText("Asked of one group only").waitFor();
    assert.deepEqual(await beyond(page), [], "the report");
    await page.evaluate((question) => document.querySelector("gap-report").showQuestion(question), report.gaps[0].question);
    await root.getByText("All figures of this question").waitFor();
    assert.deepEqual(await beyond(page), [], "a question");
    await root.getByRole("button", { name: "Study", exact: true }).click();
    for (const tab of ["Questions", "Files", "Groups", "Options"]) {
      await root.getByRole("tab", { name: tab }).click();
      await root.getByRole("tabpanel").waitFor();
      assert.deepEqual([await beyond(page), await room(page)], [[], 0], tab);
    }
    assert.deepEqual(page.troubles, []);
    await page.close();
  });
}

const WORD = "Donaudampfschifffahrtsgesellschaftskapitaenskajuetentuerschluesselanhaengerbeschriftungsmaschinenhersteller";

test("a word longer than any line breaks: the page keeps its width", async () => {
  const named = (file) => file.replaceAll(QUESTIONS[0], `It is ${WORD}`);
  const page = await browser.open(offline, { width: 1280, height: 900 });
  const root = page.raw.locator("gap-report");
  await page.reportAfter(async () => page.choose(await filesOf({ "managers.csv": named(survey(60, 70, WORD)), "customers.csv": named(survey(200, 30, "I am served well")) })));
  await root.locator(".figures").waitFor();
  await root.getByRole("navigation", { name: "Charts" }).getByRole("button", { name: "How sure" }).click();
  await root.getByText("Show as table").click();
  for (const width of [1280, 640, 320]) {
    await page.raw.setViewportSize({ width, height: 900 });
    assert.deepEqual(await beyond(page), [], `the report at ${width}`);
  }
  await root.locator(".figures tbody button").filter({ hasText: WORD }).click();
  assert.deepEqual(await beyond(page), [], "the question");
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("four files leave the bar at the top low: groups are named, and the files' names are told all the same", async () => {
  const page = await browser.open(offline, { width: 1280, height: 900 });
  const root = page.raw.locator("gap-report");
  await page.reportAfter(async () => page.choose(await filesOf(FILES)));
  const { height } = await root.locator("header").boundingBox();
  assert.ok(height <= 92, `the bar is ${height} px high`);
  for (const file of Object.keys(FILES)) assert.equal(await root.getByRole("button", { name: new RegExp(`^${file}`) }).count(), 1, file);
  const seen = await root.locator(".chip").first().locator(".file").evaluate((element) => element.getBoundingClientRect().width);
  assert.ok(seen <= 1, "the name is told, and takes no room");
  await page.close();
});

for (const width of [320, 390]) {
  test(`at ${width} pixels the first chart begins on the first screen, and what is measured stands below it, in the order in which it is read`, async () => {
    const page = await browser.open(offline, { width, height: 900 });
    await page.reportAfter(async () => page.choose(await filesOf(FILES)));
    await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart")?.marks.length > 0, "the chart is drawn");
    await page.raw.locator("gap-report .figures").waitFor();
    const { row, parts, chart, tops } = await page.evaluate(() => {
      const inside = document.querySelector("gap-report").shadowRoot;
      const shown = inside.querySelector("gap-report-chart");
      const [first] = shown.marks.filter(({ kind }) => kind === "row");
      const parts = [...inside.querySelectorAll("main h1, main .deck, main .controls, main .figure, main aside, main .figures")];
      const tops = [...inside.querySelector("header").children].filter((part) => part.id !== "files").map((part) => Math.round(part.getBoundingClientRect().bottom));
      return {
        tops,
        chart: shown.getBoundingClientRect().bottom,
        row: shown.querySelector("canvas").getBoundingClientRect().top + first.y + first.height,
        parts: parts.map((part) => ({ name: part.className || part.localName, top: part.getBoundingClientRect().top })),
      };
    });
    assert.ok(tops.length === 4 && tops.every((top, at) => at === 0 || top >= tops[at - 1] - 10), `the bar at the top: ${tops}`);
    assert.ok(row < 800, `the first row ends at ${row}`);
    const { top: deck } = parts.find(({ name }) => name === "deck");
    assert.ok(deck > chart, `the deck at ${deck} stands below the chart, which ends at ${chart}`);
    assert.deepEqual(parts.map(({ name }) => name), ["h1", "controls", "figure", "deck", "aside", "figures"]);
    assert.ok(parts.every(({ top }, at) => at === 0 || top > parts[at - 1].top), JSON.stringify(parts));
    // Where there is room, what is measured stands under the headline again.
    await page.raw.setViewportSize({ width: 900, height: 900 });
    await page.raw.locator("gap-report .lead .deck").waitFor();
    assert.deepEqual(page.troubles, []);
    await page.close();
  });
}

test("at 320 pixels the names of the groups that are compared are not cut, nor is the way to take a file away", async () => {
  const page = await browser.open(offline, { width: 900, height: 900 });
  const root = page.raw.locator("gap-report");
  const more = { "people who have called us more than twice in a year.csv": survey(90, 40, "I am served well") };
  await page.reportAfter(async () => page.choose(await filesOf({ ...FILES, ...more })));
  const compare = root.getByLabel("Compare");
  await compare.selectOption("Executives with Customers");
  const width = async () => (await compare.boundingBox()).width;
  const natural = await width();
  await page.raw.setViewportSize({ width: 320, height: 900 });
  assert.ok(natural > 150 && Math.abs((await width()) - natural) < 1, `${await width()} of ${natural} px`);
  const cut = await root.locator(".chip").evaluateAll((all) => all.filter((chip) => chip.querySelector(".remove").getBoundingClientRect().right > chip.getBoundingClientRect().right));
  assert.equal(cut.length, 0);
  assert.deepEqual(await beyond(page), []);
  await page.close();
});

test("a wide screen gives the chart and the table more room, and texts none", async () => {
  const page = await browser.open(offline, { width: 1280, height: 900 });
  const root = page.raw.locator("gap-report");
  const { gaps } = await page.reportAfter(async () => page.choose(await filesOf(FILES)));
  const wide = async (part) => Math.round((await root.locator(part).first().boundingBox()).width);
  await root.locator(".figures").waitFor();
  const before = [await wide(".figures"), await wide(".chart canvas"), await wide(".deck")];
  await page.raw.setViewportSize({ width: 1920, height: 900 });
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector(".chart canvas").clientWidth > 1000, "the chart is drawn anew");
  const after = [await wide(".figures"), await wide(".chart canvas"), await wide(".deck")];
  assert.deepEqual([before, after.slice(0, 2)], [[1120, 810, before[2]], [1360, 1020]]);
  assert.ok(after[2] <= before[2] + 1, `${after[2]} of ${before[2]} px`);
  const left = (await root.locator("h1").boundingBox()).x;
  await page.evaluate((question) => document.querySelector("gap-report").showQuestion(question), gaps[0].question);
  await root.getByText("All figures of this question").waitFor();
  assert.equal((await root.locator("h1").boundingBox()).x, left, "a question begins where all of them do");
  assert.deepEqual(await beyond(page), []);
  await page.close();
});

test("with six files the crosswalk has room beside the report at 1400 pixels; no file's name is torn in its head", async () => {
  const page = await browser.open(offline, { width: 1400, height: 900 });
  const more = { "agents.csv": survey(90, 40, "I am paid well"), "leaders.csv": survey(40, 60, "I have time to listen") };
  await page.reportAfter(async () => page.choose(await filesOf({ ...FILES, ...more })));
  await page.press("Study");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll(".crosswalk .item").length > 0, "the rows are there");
  assert.ok((await room(page)) <= 0, "no column sticks out");
  const torn = await page.evaluate(() =>
    [...document.querySelector("gap-report").shadowRoot.querySelectorAll(".names .stem")]
      .filter((stem) => {
        const text = document.createRange();
        text.selectNodeContents(stem);
        return stem.getBoundingClientRect().width > text.getBoundingClientRect().width + 0.5;
      })
      .map((stem) => stem.parentElement.textContent),
  );
  assert.deepEqual(torn, []);
  assert.deepEqual(page.troubles, []);
  await page.close();
});
