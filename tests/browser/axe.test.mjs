// axe on the views that come before a report, beside it, and instead of it. The report's own views are looked at in
// charts.test.mjs, the study's editor in editor.test.mjs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

const require = createRequire(new URL("../../www/package.json", import.meta.url));

let browser;
before(async () => (browser = await chromium()));
after(() => browser?.close());

const rows = (quick, kind, opposite = false) =>
  ["Region,Role,Weight,It is quick,They are kind", ...Array.from({ length: 90 }, (_, at) => [["North", "South", "East"][at % 3], ["Nurse", "Doctor"][at % 2], at % 2 ? "0.8" : "1.2", at < quick !== opposite ? "Agree" : "Disagree", at < kind ? "Agree" : "Disagree"].join(","))].join("\n");
const FILES = { "leaders.csv": rows(70, 50), "customers.csv": rows(30, 45) };

const SIZES = {
  wide: { width: 1400, height: 900 },
  "narrow and dark": { width: 360, height: 800, dark: true },
};

for (const [size, options] of Object.entries(SIZES)) {
  test(`axe finds nothing wrong before, beside and instead of a report, ${size}`, async () => {
    const page = await browser.open(offline, options);
    const root = page.raw.locator("gap-report");
    const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
    await page.raw.evaluate(axe);
    const look = async (what, around = undefined) => {
      const { violations, passes } = await page.raw.evaluate((part) => window.axe.run(part ? { include: { fromShadowDom: ["gap-report", part] } } : document, part ? { rules: { region: { enabled: false } } } : {}), around);
      assert.ok(passes.length > 5, "it looked at something");
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(said, [], what);
    };
    await look("the welcome");

    await page.errorAfter(async () => page.choose(await filesOf({ "empty.csv": "" })));
    await look("a file that cannot be used");
    await root.getByRole("button", { name: "Close" }).click();

    await page.errorAfter(async () => page.choose(await filesOf({ "all.csv": rows(40, 40).replaceAll("Role", "Ward") })));
    await root.getByRole("heading", { name: "Who answered?" }).waitFor();
    await look("who answered");
    await root.getByRole("button", { name: /^Remove/ }).click();

    const study = JSON.stringify({ schema: "gap-report/study/1", sources: [{ file: "leaders.csv", group: "Leaders" }, { file: "customers.csv", group: "Customers" }] });
    await page.errorAfter(async () => page.choose(await filesOf({ "leaders.csv": FILES["leaders.csv"], "study.json": study })));
    await root.getByRole("button", { name: "Add customers.csv" }).waitFor();
    await look("a file is missing");
    await page.reportAfter(async () => page.choose(await filesOf({ "customers.csv": FILES["customers.csv"] })));
    await root.getByRole("button", { name: "Take away" }).click();
    await look("the ways to take it away");
    await page.raw.keyboard.press("Escape");

    await root.locator("table.figures .plain").first().click();
    await root.getByText("All figures of this question").waitFor();
    await look("one question");

    await root.getByRole("button", { name: "Study", exact: true }).click();
    await root.getByRole("tab", { name: "Files" }).click();
    const leaders = root.getByRole("group", { name: "leaders.csv", exact: true });
    await leaders.getByLabel("Leave out respondents").selectOption({ label: "by Region" });
    await page.reportAfter(() => leaders.getByRole("group", { name: "Left out by Region" }).getByRole("button", { name: /^South/ }).click());
    await page.reportAfter(() => leaders.getByLabel("Break down by").selectOption("Role"));
    await page.reportAfter(() => leaders.getByLabel("Weight").selectOption("Weight"));
    await look("what is said of a file", "dialog");
    assert.deepEqual(page.troubles, []);
    await page.close();
  });
}
