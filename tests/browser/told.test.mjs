// What is said follows what is looked at: the comparison, the wave, the segment; and a sentence leads to what carries it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser;
before(async () => {
  browser = await chromium();
});
after(() => browser?.close());

/** Counts of three groups, two of them in two years, with regions in the second; agents were asked in 2025 alone. */
function counts() {
  const lines = ["question,group,wave,segment,segment_value,answer,n"];
  const cell = (question, group, wave, value, yes, all) => {
    const segment = value ? "Region" : "";
    for (const [answer, n] of [["Yes", yes], ["No", all - yes]]) lines.push([question, group, wave, segment, value, answer, n].join(","));
  };
  for (const [group, wave, fast] of [
    ["Leaders", "2024", 900],
    ["Leaders", "2025", 800],
    ["Agents", "2025", 500],
    ["Customers", "2024", 690],
    ["Customers", "2025", 300],
  ]) {
    cell("Is it fast?", group, wave, "", fast, 1000);
    cell("Is it near?", group, wave, "", 500, 1000);
  }
  for (const [group, north, south] of [["Leaders", 300, 500], ["Customers", 290, 10]]) {
    cell("Is it fast?", group, "2025", "North", north, 500);
    cell("Is it fast?", group, "2025", "South", south, 500);
  }
  return `${lines.join("\n")}\n`;
}

const study = {
  schema: "gap-report/study/1",
  groups: [
    { name: "Leaders", side: "inside" },
    { name: "Agents", side: "inside" },
    { name: "Customers", side: "outside" },
  ],
  comparisons: [
    { a: "Leaders", b: "Customers" },
    { a: "Agents", b: "Customers" },
  ],
};

async function opened() {
  const page = await browser.open(offline);
  const given = await filesOf({ "counts.csv": counts(), "study.json": JSON.stringify(study) });
  const report = await page.reportAfter(() => page.choose(given));
  const root = page.raw.locator("gap-report");
  const pick = (name) => root.locator(".controls label").filter({ hasText: name }).locator("select");
  return { page, report, root, pick };
}

const headline = (root) => root.locator("h1").textContent();
const deck = (root) => root.locator(".deck").textContent();

test("headline, findings and method speak of what is chosen, and of the lead again", async () => {
  const { page, report, root, pick } = await opened();
  const said = (role) => report.narrative.find((each) => each.role === role).text;
  assert.equal(await headline(root), said("headline"));
  const method = await root.locator("#method + p").textContent();

  await pick("Compare").selectOption({ label: "Agents with Customers" });
  assert.match(await headline(root), /^The service looks better to agents than to customers/);
  assert.match(await root.locator("aside li").first().textContent(), /50\s% of agents against 30\s% of customers/);

  await pick("Compare").selectOption({ label: "Leaders with Customers" });
  await pick("Wave").selectOption("2024");
  assert.match(await deck(root), /^Share of each group who say yes in 2024\./);
  assert.match(await root.locator("aside li").first().textContent(), /90\s% of leaders/);
  assert.doesNotMatch(await root.locator("aside").textContent(), /Since/);
  // Agents were asked in 2025 alone: their last wave comes into view, not another comparison.
  await pick("Compare").selectOption({ label: "Agents with Customers" });
  assert.match(await headline(root), /agents/);
  assert.match(await deck(root), /in 2025\./);

  await pick("Compare").selectOption({ label: "Leaders with Customers" });
  await pick("Segment").selectOption({ label: "Region: South" });
  assert.match(await headline(root), /^“South” only: /);
  assert.match(await deck(root), /of those whose “Region” is “South”/);
  await pick("Segment").selectOption({ label: "all" });
  assert.equal(await headline(root), said("headline"));
  await page.until((text) => document.querySelector("gap-report").shadowRoot.querySelector("#method + p").textContent === text, "the method is that of the lead", method);
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a sentence is shown in the chart that carries it", async () => {
  const { page, root } = await opened();
  const shown = async (words) => {
    await root.locator("aside li").filter({ hasText: words }).getByRole("button", { name: /^Show finding/ }).click();
    return root.locator(".chart-choice [aria-pressed=true]").textContent();
  };
  assert.equal(await shown("Since 2024: "), "When");
  assert.equal(await shown("differs between the values"), "Where");
  assert.equal(await headline(root).then((text) => text.includes("only:")), false);
  assert.equal(await shown("80\u{a0}% of leaders"), "The gaps");
  const { marked, id } = await page.evaluate(() => {
    const element = document.querySelector("gap-report");
    const gap = element.report.gaps.find(({ rank, wave, segment, a }) => a === "Leaders" && wave === "2025" && segment === "" && rank === 1);
    return { marked: element.marked, id: gap.id };
  });
  assert.deepEqual(marked, [id]);
  assert.deepEqual(page.troubles, []);
  await page.close();
});
