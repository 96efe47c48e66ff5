// One question by itself: in which words each group was asked, the opposite among them, what counts, how it moved, and
// the tests in words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** 100 respondents a year of two regions; so many of the first year and of the second agree. */
const survey = (question, [before, now], ways = "") =>
  [
    `Year,Region,${question}${ways && ",Which ways do you use?"}`,
    ...Array.from({ length: 200 }, (_, at) => [at < 100 ? "2024" : "2025", ["North", "South"][at % 2], answer(at % 100, at < 100 ? before : now), ...(ways ? [ways] : [])].join(",")),
  ].join("\n");

/** One in a hundred is of neither opinion. */
const answer = (at, agree) => (at < agree ? "Agree" : at === 99 ? "Neither agree nor disagree" : "Disagree");

const FILES = {
  "leaders.csv": survey("Customers can reach us easily", [70, 80]),
  "agents.csv": survey("Customers can reach us easily", [60, 65]),
  "customers.csv": survey("It is hard to get hold of someone", [30, 70]),
};
const STUDY = {
  schema: "gap-report/study/1",
  sources: Object.keys(FILES).map((file) => ({ file, wave: { column: "Year" }, segments: ["Region"] })),
  questions: [
    {
      id: "reach",
      columns: { "leaders.csv": "Customers can reach us easily", "agents.csv": "Customers can reach us easily", "customers.csv": "It is hard to get hold of someone" },
      measure: { kind: "share", agree: { "leaders.csv": ["Agree"], "agents.csv": ["Agree"], "customers.csv": ["Disagree"] } },
      pairing: { confidence: 0.9, reason: "opposite wording", reversed: ["customers.csv"], confirmed: true },
    },
  ],
};

/** The cells of a table's rows, as text. */
const rowsOf = (root, heading) =>
  root.getByRole("table", { name: heading }).locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));

test("all its wordings are told, with who was asked so and what counts", async () => {
  const page = await browser.open(offline);
  const root = page.raw.locator("gap-report");
  await page.reportAfter(async () => page.choose(await filesOf({ ...FILES, "study.json": JSON.stringify(STUDY) })));
  await root.locator("table.figures .plain").first().click();
  assert.deepEqual(await rowsOf(root, "What was asked, and what counts"), [
    ["Customers can reach us easily", "Leaders, Agents", "“Agree”", "good"],
    ["It is hard to get hold of someoneThe opposite: disagreeing counts as agreeing.", "Customers", "“Disagree”", "good"],
  ]);
  const figures = await rowsOf(root, "All figures of this question");
  // Three groups, two waves, the whole and two regions.
  assert.equal(figures.length, 3 * 2 * 3);
  // Of customers, 69 of 100 disagreed with the opposite in 2024, and 29 in 2025.
  assert.deepEqual(figures.filter(([group, , segment]) => group === "Customers" && segment === "all").map(([, wave, , figure]) => [wave, figure]), [["2024", "69 %"], ["2025", "29 %"]]);
  const [moved, ...more] = await rowsOf(root, "How it moved");
  assert.deepEqual(more, []);
  assert.deepEqual([moved[1], moved[5].slice(0, 8)], ["2024", "Widening"]);
  assert.equal((await rowsOf(root, "Do the groups differ at all?")).length, 1);
  await root.getByText("If the two groups did not differ, a gap at least this large would come up by chance").waitFor();
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a question that three groups were asked begins with all of them, and its figures stand once above the charts", async () => {
  const page = await browser.open(offline);
  const { "study.json": _, ...files } = { ...FILES };
  await page.analyse(files, STUDY);
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("tr .plain"), "the table of figures");
  await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("tr .plain").click());
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll(".one-chart figcaption h2").length > 1, "its charts");
  const { charts, deck } = await page.evaluate(() => {
    const root = document.querySelector("gap-report").shadowRoot;
    return { charts: [...root.querySelectorAll(".one-chart gap-report-chart")].map(({ chart }) => chart), deck: root.querySelector(".one-question .deck").textContent };
  });
  assert.equal(charts[0], "ladder");
  assert.ok(charts.includes("gaps"));
  assert.doesNotMatch(deck, /%/);
  await page.close();
});

test("Escape leads back to the row from which a question was opened, in the chart and in the table", async () => {
  const page = await browser.open(offline, { width: 1280, height: 500 });
  const names = Array.from({ length: 9 }, (_, at) => `Promise number ${at + 1} is kept`);
  const file = (agree) => [names, ...Array.from({ length: 100 }, (_, row) => names.map((_, at) => answer(row, agree - at)))].map((row) => row.join(",")).join("\n");
  await page.reportAfter(async () => page.choose(await filesOf({ "leaders.csv": file(80), "customers.csv": file(40) })));
  const root = page.raw.locator("gap-report");
  const heading = () => root.getByRole("heading", { level: 1 }).textContent();
  const keyboard = () =>
    page.evaluate(() => {
      const inside = document.querySelector("gap-report").shadowRoot;
      const { top, bottom } = (inside.querySelector("gap-report-chart").focused ? inside.querySelector(".ring") : inside.activeElement).getBoundingClientRect();
      return { at: inside.activeElement.localName, mark: inside.querySelector("gap-report-chart").focused?.label ?? inside.activeElement.textContent, seen: top >= 0 && bottom <= innerHeight };
    });
  await root.locator("canvas").first().focus();
  for (let row = 0; row < 7; row += 1) await page.raw.keyboard.press("ArrowDown");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector(".ring").getBoundingClientRect().bottom <= innerHeight, "the row is scrolled to");
  const seventh = (await keyboard()).mark;
  await page.raw.keyboard.press("Enter");
  const asked = await heading();
  assert.ok(seventh.startsWith(asked), `${seventh}, ${asked}`);
  const ways = await root.getByRole("navigation", { name: "Questions" }).boundingBox();
  assert.ok(ways.y >= 0, `the ways on stand at ${ways.y}`);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart")?.focused, "the row has the keyboard again");
  assert.deepEqual(await keyboard(), { at: "canvas", mark: (await keyboard()).mark, seen: true });
  assert.ok((await keyboard()).mark.startsWith(asked));

  const third = root.locator(".figures tbody button").nth(2);
  const wanted = await third.textContent();
  await third.press("Enter");
  assert.equal(await heading(), wanted);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.closest(".figures"), "the table has the keyboard again");
  assert.deepEqual(await keyboard(), { at: "button", mark: wanted, seen: true });
  assert.deepEqual(page.troubles, []);
  await page.close();
});
