// The page does its work wherever it is opened: from a server and from the disk, in Chromium and in Firefox.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { chromium, firefox, offline, serveSite } from "./harness.mjs";
import { EXPECTED, leadersAndCustomers, LIGHT } from "./surveys.mjs";

const close = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

/** Figures of the two small surveys. */
function assertFigures(report) {
  assert.equal(report.schema, "gap-report/report/1");
  assert.deepEqual(report.study.groups.map(({ name, side }) => `${name}: ${side}`).sort(), ["Customers: outside", "Leaders: inside"]);
  const gaps = report.gaps.toSorted((one, other) => one.rank - other.rank);
  assert.equal(gaps.length, EXPECTED.length);
  for (const [at, expected] of EXPECTED.entries()) {
    const gap = gaps[at];
    const question = report.study.questions.find(({ id }) => id === gap.question);
    assert.equal(question.text, expected.text);
    assert.deepEqual([gap.a, gap.b, gap.rank, gap.verdict], ["Leaders", "Customers", expected.rank, expected.verdict]);
    for (const [actual, figure] of [[gap.gap, "gap"], [gap.low, "low"], [gap.high, "high"], [gap.p_value, "p"]]) {
      close(actual, expected[figure]);
    }
  }
}

/** A request beside the page's own `blob:` and `data:` never leaves. */
const outward = (urls) => urls.filter((url) => !/^(blob|data):/.test(url));

const settings = [
  ["Chromium, from a server", chromium, true],
  ["Chromium, from the disk", chromium, false],
  ["Firefox, from the disk", firefox, false],
];

for (const [setting, launch, served] of settings) {
  describe(setting, () => {
    let server, browser, page;
    before(async () => {
      server = served ? await serveSite() : undefined;
      browser = await launch();
      page = await browser.open(server?.url ?? offline);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    test("two files give the figures, the chart and no request", async () => {
      const before = server?.requests.length;
      const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
      assertFigures(report);
      const text = await page.text();
      assert.ok(text.includes(EXPECTED[0].text), "the table names the question");
      const counts = await page.pixels(LIGHT);
      assert.ok(counts.every((count) => count >= 20), `pixels of the two groups: ${counts}`);
      assert.ok((await page.heard("progress")) >= 1, "reading told how far it was");
      assert.deepEqual(outward(page.network), []);
      assert.equal(server?.requests.length, before, "the server was asked for nothing");
      assert.deepEqual(page.troubles, []);
      await page.screenshot(`two-files-${setting.replaceAll(/\W+/g, "-").toLowerCase()}`);
    });

    test("the policy refuses to fetch, in the page and in a worker", async () => {
      // A server that would answer, and that would know if it was asked.
      const other = await serveSite();
      const attempt = (url) => `fetch("${url}", { mode: "no-cors" })`;
      const inPage = await page.evaluate(
        (url) => fetch(url, { mode: "no-cors" }).then(() => "allowed", () => "refused"),
        other.url,
      );
      assert.equal(inPage, "refused");
      const inWorker = await page.evaluate((fetching) => {
        const source = `${fetching}.then(() => postMessage("allowed"), () => postMessage("refused"))`;
        const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
        return new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
      }, attempt(other.url));
      assert.equal(inWorker, "refused");
      assert.deepEqual(other.requests, []);
      await other.close();
    });
  });
}
