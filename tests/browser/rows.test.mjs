// A chart of more rows than are shown at once: a sentence leads to the page of its row, and the page has its address.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

let browser;
before(async () => {
  browser = await chromium();
});
after(() => browser?.close());

const NAMES = Array.from({ length: 120 }, (_, at) => `Promise number ${at + 1} of the service is kept`);

/** A survey of 200 in which ever fewer agree with one question after the other, but for the last. */
const survey = (yes) => [NAMES, ...Array.from({ length: 200 }, (_, row) => NAMES.map((_, at) => (row < yes(at) ? "Yes" : "No")))].map((row) => row.join(",")).join("\n");

/** Of the last promise alone the customers say more often that it is kept; no gap is narrower. */
const opened = async (address = "") => {
  const page = await browser.open(offline + address);
  const files = await filesOf({ "leaders.csv": survey((at) => (at === 119 ? 60 : 180 - (at % 50))), "customers.csv": survey((at) => (at === 119 ? 105 : 80)) });
  await page.reportAfter(() => page.choose(files));
  const root = page.raw.locator("gap-report");
  await root.locator(".pager").waitFor();
  return { page, root };
};

const hash = (page) => new URL(page.raw.url()).hash;

test("to show a sentence turns a long chart to the page of its row, and to where it is seen", async () => {
  const { page, root } = await opened();
  const finding = root.locator("aside li").filter({ hasText: NAMES[119] });
  await finding.getByRole("button", { name: /^Show finding/ }).click();
  await root.getByText("101 to 120 of 120").waitFor();
  const seen = await page.until(() => {
    const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
    const ring = chart.querySelector(".ring").getBoundingClientRect();
    return chart.focused && ring.height > 0 && { label: chart.focused.label, top: ring.top, bottom: ring.bottom };
  }, "the row is told of");
  assert.ok(seen.label.startsWith(NAMES[119]), seen.label);
  assert.ok(seen.top >= 0 && seen.bottom <= 900, `the row is on the screen: ${JSON.stringify(seen)}`);
  assert.equal(hash(page), "#row=101");
  // One step in the history, not one for the view and one for its rows.
  await page.raw.goBack();
  await root.getByText("1 to 50 of 120").waitFor();
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("the page of rows has its address, which brings it back, and another view begins with the first", async () => {
  const { page, root } = await opened();
  await root.getByRole("button", { name: "After" }).click();
  await root.getByRole("button", { name: "After" }).click();
  await root.getByText("101 to 120 of 120").waitFor();
  assert.equal(hash(page), "#row=101");
  await root.locator(".figures tbody button").first().click();
  await root.getByRole("button", { name: "All questions" }).click();
  await root.getByText("101 to 120 of 120").waitFor();
  await root.getByRole("navigation", { name: "Charts" }).getByRole("button").nth(1).click();
  await root.getByRole("navigation", { name: "Charts" }).getByRole("button").first().click();
  await root.getByText("1 to 50 of 120").waitFor();
  assert.equal(hash(page), "");
  await page.close();

  const again = await opened("#row=101");
  await again.root.getByText("101 to 120 of 120").waitFor();
  await again.page.close();

  const beyond = await opened("#row=121");
  await beyond.root.getByText("The address names what this report does not have: row=121.").waitFor();
  await beyond.root.getByText("1 to 50 of 120").waitFor();
  await beyond.page.close();
});

/** A survey of one question, which so many affirm of so many. */
const asked = (yes, all) => `The service is fast\n${Array.from({ length: all }, (_, row) => (row < yes ? "Yes" : "No")).join("\n")}\n`;

test("a report opens with the first comparison that may be shown, which needs no address; another has one", async () => {
  const page = await browser.open(offline);
  const files = await filesOf({ "executives.csv": asked(2, 3), "staff.csv": asked(90, 100), "customers.csv": asked(40, 100) });
  await page.reportAfter(() => page.choose(files));
  const root = page.raw.locator("gap-report");
  await root.getByRole("heading", { level: 1, name: /staff .*customers/i }).waitFor();
  assert.equal(hash(page), "");
  await root.getByLabel("Compare").selectOption({ label: "Executives with Customers" });
  await root.getByRole("heading", { level: 1, name: /No gap between executives and customers is shown/i }).waitFor();
  assert.equal(hash(page), "#compare=1");
  await page.raw.goBack();
  await root.getByRole("heading", { level: 1, name: /staff .*customers/i }).waitFor();
  assert.deepEqual(page.troubles, []);
  await page.close();
});
