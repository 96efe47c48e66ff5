// After every button of the study's editor the keyboard is at a place that makes sense, and never nowhere: what is
// pressed may move, go, or be pressed no longer.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** A file with a column a question; of 100 respondents the given number agree. The region goes round. */
const survey = (questions) =>
  [
    ["Region", ...Object.keys(questions), "Colour of the office"],
    ...Array.from({ length: 100 }, (_, at) => [["North", "South"][at % 2], ...Object.values(questions).map((agree) => (at < agree ? "Agree" : "Disagree")), ["Red", "Blue"][at % 2]]),
  ]
    .map((row) => row.join(","))
    .join("\n");

const FILES = {
  "leaders.csv": survey({ "Opening hours are convenient": 60, "Our agents answer quickly": 80, "Invoices look good": 40, "We resolve issues on the first contact": 70 }),
  "customers.csv": survey({ "Opening hours are convenient": 30, "The agents answered me quickly": 20, "Invoices look good": 50, "My issue was resolved on the first contact": 40 }),
};

beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
  await page.reportAfter(async () => page.choose(await filesOf(FILES)));
  await root.getByRole("button", { name: "Study", exact: true }).click();
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const rowOf = (text) => root.locator(".item", { has: page.raw.locator(".asked", { hasText: text }) });
const tab = (name) => root.getByRole("tab", { name }).click();

/** Presses a button by the keyboard, waits for the report that it leads to, and tells what has the keyboard then. */
async function pressed(button, key = "Enter") {
  await button.focus();
  await page.reportAfter(() => page.raw.keyboard.press(key));
  return settled();
}

/** What has the keyboard, once the page draws no more: its words, and the row that it stands in. */
async function settled() {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
  return page.evaluate(() => {
    const active = document.querySelector("gap-report").shadowRoot.activeElement;
    if (!active) return { words: "", row: "", inSight: false };
    const [box, room] = [active.getBoundingClientRect(), active.closest("dialog")?.getBoundingClientRect()];
    const words = (node) => node?.textContent.replace(/\s+/g, " ").trim() ?? "";
    return {
      words: words(active),
      row: words(active.closest(".item")?.querySelector(".asked")),
      inSight: Boolean(room) && box.top >= room.top && box.bottom <= room.bottom,
    };
  });
}

const is = (now, words, row) => assert.deepEqual([now.words, now.row, now.inSight], [words, row, true]);

test("a row that is moved keeps the keyboard, at the button that moved it, or at the other one where it stands at the end", async () => {
  const text = "Opening hours are convenient";
  await rowOf(text).locator(".asked").click();
  const button = (name) => rowOf(text).getByRole("button", { name, exact: true });
  const { study } = await page.report();
  const [place, last] = [study.questions.findIndex((each) => each.text === text), study.questions.length - 1];
  for (let at = place + 1; at <= last; at++) is(await pressed(button("Move down")), at === last ? "Move up" : "Move down", text);
  for (let at = last - 1; at >= 0; at--) is(await pressed(button("Move up")), at === 0 ? "Move down" : "Move up", text);
});

test("splitting, taking apart, hiding and renaming leave the keyboard in the row", async () => {
  const text = "Opening hours are convenient";
  const row = rowOf(text).first();
  const button = (name) => row.getByRole("button", { name });
  const undo = async () => {
    await page.reportAfter(() => page.raw.keyboard.press("Control+z"));
    assert.notEqual((await settled()).words, "");
  };
  await row.locator(".asked").click();
  is(await pressed(button("Split off customers.csv")), text, text);
  await undo();
  is(await pressed(button("Take apart")), text, text);
  await undo();
  is(await pressed(button("Hide from the report")), "Show in the report", text);
  is(await pressed(button("Show in the report")), "Hide from the report", text);
  await row.getByRole("textbox", { name: "In the report" }).fill("Hours suit the callers");
  is(await pressed(row.getByRole("textbox", { name: "In the report" })), "", "Hours suit the callers");
  const levels = rowOf("Hours suit").getByRole("group", { name: "Answers that count as agreeing" });
  assert.match((await pressed(levels.getByRole("button", { name: /^Disagree/ }))).words, /^Disagree/);
});

test("a row that a filter shows no longer leaves the keyboard in the next one, or below them where there is none", async () => {
  const [first, second] = ["Invoices look good", "Opening hours are convenient"];
  for (const text of [first, second]) {
    await rowOf(text).locator(".asked").click();
    await pressed(rowOf(text).getByRole("button", { name: "Hide from the report" }));
  }
  await root.getByRole("button", { name: /^Hidden 2/ }).click();
  const show = async (text) => {
    const row = rowOf(text);
    if ((await row.locator(".details").count()) === 0) await row.locator(".asked").click();
    return pressed(row.getByRole("button", { name: "Show in the report" }));
  };
  const [one, other] = (await root.locator(".asked").allTextContents()).map((text) => text.trim());
  assert.equal((await show(one)).row, other);
  assert.match((await show(other)).words, /columns in no question/, "what stands below the rows");
});

test("to confirm a pair, or to refuse it, leaves the keyboard in its row", async () => {
  const [text, other] = ["Our agents answer quickly", "We resolve issues on the first contact"];
  is(await pressed(rowOf(text).getByRole("button", { name: /^Right/ })), text, text);
  is(await pressed(rowOf(other).getByRole("button", { name: /^Not the same/ })), other, other);
});

test("Undo and Redo, pressed until there is no more, hand the keyboard to each other", async () => {
  await pressed(rowOf("Our agents").getByRole("button", { name: /^Right/ }));
  const [undo, redo] = ["Undo", "Redo"].map((name) => root.getByRole("button", { name, exact: true }));
  assert.equal((await pressed(undo)).words, "Redo");
  assert.equal((await pressed(redo)).words, "Undo");
});

test("under Files and Groups a button that goes hands the keyboard to its neighbour", async () => {
  await tab("Files");
  const leaders = root.getByRole("group", { name: "leaders.csv", exact: true });
  await page.reportAfter(() => leaders.getByLabel("Break down by").selectOption("Region"));
  const chosen = leaders.getByRole("group", { name: "Broken down by" }).getByRole("button", { name: "Region" });
  const gone = await pressed(chosen);
  assert.match(gone.words, /^No column/, "the list from which it can be chosen again");
  await leaders.getByLabel("Leave out respondents").selectOption({ label: "by Region" });
  const answer = leaders.getByRole("group", { name: "Left out by Region" }).getByRole("button", { name: /^South/ });
  assert.match((await pressed(answer)).words, /^South/);
  await tab("Groups");
  assert.notEqual((await pressed(root.getByRole("button", { name: /^Turn round/ }).first())).words, "");
});
