// The answers of a question in the study's editor: each file's own levels, and how the cells of a multi-select are cut.

import assert from "node:assert/strict";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("each file shows its own levels, and none of another file's scale", async () => {
  const levels = { "leaders.csv": ["Not in the least", "So so", "By all means"], "customers.csv": ["Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"] };
  const column = (name) => ["It is easy to reach us", ...Array.from({ length: 84 }, (_, at) => levels[name][at % levels[name].length])].join("\n");
  const study = {
    schema: "gap-report/study/1",
    sources: [{ file: "leaders.csv", group: "Leaders" }, { file: "customers.csv", group: "Customers" }],
    questions: [{ id: "easy", columns: { "leaders.csv": "It is easy to reach us", "customers.csv": "It is easy to reach us" }, measure: { kind: "share", agree: { "leaders.csv": ["By all means"], "customers.csv": ["Agree", "Strongly agree"] } } }],
  };
  const files = Object.fromEntries(Object.keys(levels).map((name) => [name, column(name)]));
  await page.reportAfter(async () => page.choose(await filesOf({ ...files, "study.json": JSON.stringify(study) })));
  await root.getByRole("button", { name: "Study", exact: true }).click();
  await root.locator(".asked").click();
  for (const [file, expected] of Object.entries(levels)) {
    const group = root.getByRole("group", { name: `Answers that count as agreeing in ${file}` });
    const shown = (await group.getByRole("button").allTextContents()).map((text) => text.replace(/[\s\d]+$/, "").trim());
    assert.deepEqual(shown.sort(), [...expected].sort(), file);
  }
});

test("where the cells of a multi-select are cut can be said, and which options there are", async () => {
  const cells = ["Speed, also at night,Price", "Price", "Speed, also at night", "Friendly, patient staff", "Friendly, patient staff,Price"];
  const file = (n) => ["id,What matters to you?", ...Array.from({ length: n }, (_, at) => `${at + 1},"${cells[at % 5]}"`)].join("\n");
  const first = await page.reportAfter(async () => page.choose(await filesOf({ "agents.csv": file(50), "clients.csv": file(100) })));
  const asked = ({ study }) => study.questions.find(({ text }) => text === "What matters to you?");
  const whole = ["Friendly, patient staff", "Price", "Speed, also at night"];
  const sorted = (report, name) => [...(Array.isArray(asked(report).options) ? asked(report).options : asked(report).options[name])].sort();
  assert.deepEqual(sorted(first, "agents.csv"), whole);
  await root.getByRole("button", { name: "Study", exact: true }).click();
  await root.locator(".asked", { hasText: "What matters to you?" }).click();
  const signs = root.getByLabel("Between options in agents.csv");
  assert.equal(await signs.inputValue(), ",");
  const uncut = await page.reportAfter(() => signs.selectOption(""));
  assert.deepEqual(sorted(uncut, "agents.csv"), [...new Set(cells)].sort());
  assert.deepEqual(sorted(uncut, "clients.csv"), whole, "the other file stays as it is");
  const back = await page.reportAfter(() => root.getByRole("button", { name: "Undo" }).click());
  assert.deepEqual(sorted(back, "agents.csv"), whole);
  await root.getByText("Say which options there are in agents.csv").click();
  const field = root.locator(".details textarea[id^='options-']").first();
  await field.fill("Speed, also at night\nOther");
  const said = await page.reportAfter(() => field.blur());
  assert.deepEqual(sorted(said, "agents.csv"), ["Other", "Speed, also at night"]);
});
