// Every kind of file makes a report in the page, wherever the page is opened, and asks the network for nothing.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { chromium, filesOf, firefox, offline, root, serveSite } from "./harness.mjs";
import { zip } from "./packing.mjs";
import { leadersAndCustomers } from "./surveys.mjs";

const data = (path) => join(root, "tests/data/files", path);

/** What is dropped, what the report must say of its source, and its respondents, told behind the file's name. */
const KINDS = {
  "an Excel workbook": [["spack-waves/spack-user-survey-2022-responses.xlsx"], { format: "xlsx", layout: "google-forms" }, 182],
  "an old Excel workbook": [["derived/dask2019.xls"], { format: "xls" }, 259],
  "an OpenDocument sheet": [["derived/rse2016.ods"], { format: "ods" }, 273],
  "SPSS data": [["adl-sav/test_data.sav"], { format: "sav" }, 250],
  "text in UTF-16": [["derived/spack2021-utf16le-bom.tsv"], { format: "tsv", encoding: "utf-16le" }, 179],
  "a Triple-S pair": [["triple-s-made/desk.xml", "triple-s-made/desk.csv"], { format: "triple-s" }, 4],
};

/** Gives files to the page, and says who answered where it asks. */
async function reported(page, paths) {
  const [reports, errors] = [await page.heard("report"), await page.heard("error")];
  await page.choose(paths);
  await page.until(([r, e]) => window.heard.report.length > r || window.heard.error.length > e, "the files are read", [reports, errors]);
  if ((await page.heard("report")) > reports) return page.report();
  const said = await page.evaluate(() => JSON.stringify(window.heard.error.at(-1)));
  assert.equal(JSON.parse(said).code, "no_groups", said);
  const likely = () => Boolean(document.querySelector("gap-report").shadowRoot.querySelector(".likely button"));
  await page.until(likely, "likely groups are shown");
  return page.reportAfter(() => page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".likely button").click()));
}

/** Counts the workers and unpackings that begin from now on. */
const watchStarts = (page) =>
  page.evaluate(() => {
    window.begun = { workers: 0, unpacked: 0 };
    const counted = (Real, name) =>
      new Proxy(Real, { construct: (target, words) => ((window.begun[name] += 1), Reflect.construct(target, words)) });
    window.Worker = counted(Worker, "workers");
    window.DecompressionStream = counted(DecompressionStream, "unpacked");
  });

const begun = async (page) => JSON.parse(await page.evaluate(() => JSON.stringify(window.begun)));

const outward = (urls) => urls.filter((url) => !/^(blob|data):/.test(url));

const settings = [
  ["Chromium, from a server", chromium, true, Object.keys(KINDS)],
  ["Chromium, from the disk", chromium, false, Object.keys(KINDS)],
  ["Firefox, from the disk", firefox, false, ["an Excel workbook", "SPSS data"]],
];

for (const [setting, launch, served, kinds] of settings) {
  describe(setting, () => {
    let server, browser;
    before(async () => {
      server = served ? await serveSite() : undefined;
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const kind of kinds) {
      test(`${kind} gives a report and no request`, async () => {
        const page = await browser.open(server?.url ?? offline);
        const asked = server?.requests.length;
        const [paths, expected, respondents] = KINDS[kind];
        const report = await reported(page, paths.map(data));
        assert.equal(report.sources.length, 1);
        for (const [key, value] of Object.entries(expected)) assert.equal(report.sources[0][key], value, key);
        const told = await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".chip .base").textContent);
        assert.equal(told, String(respondents));
        assert.ok(report.gaps.length > 0, "there are gaps");
        assert.deepEqual(outward(page.network), []);
        assert.equal(server?.requests.length, asked, "the server was asked for nothing");
        assert.match(await page.text(), /0 requests/);
        assert.deepEqual(page.troubles, []);
        await page.close();
      });
    }

    test("an archive of two surveys gives their report", async () => {
      const page = await browser.open(server?.url ?? offline);
      const surveys = await leadersAndCustomers();
      const [leaders, customers] = await Promise.all(surveys.map((path) => readFile(path)));
      const apart = await page.reportAfter(() => page.choose(surveys));
      const other = await browser.open(server?.url ?? offline);
      const together = await other.reportAfter(async () => other.choose(await filesOf({ "export.zip": zip({ "leaders.csv": leaders, "customers.csv": customers }) })));
      assert.deepEqual(together.sources.map(({ file }) => file), ["export.zip/leaders.csv", "export.zip/customers.csv"]);
      assert.deepEqual(together.gaps.map(({ gap }) => gap), apart.gaps.map(({ gap }) => gap));
      assert.deepEqual([...page.troubles, ...other.troubles], []);
      await Promise.all([page.close(), other.close()]);
    });
  });
}

describe("beside the report", () => {
  let browser;
  before(async () => (browser = await chromium()));
  after(() => browser?.close());

  test("a report from CSV starts no readers; one from a workbook starts them once", async () => {
    const page = await browser.open(offline);
    await watchStarts(page);
    await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
    assert.deepEqual(await begun(page), { workers: 0, unpacked: 0 });
    await page.close();
    const other = await browser.open(offline);
    await watchStarts(other);
    await reported(other, [data("spack-waves/spack-user-survey-2022-responses.xlsx")]);
    assert.deepEqual(await begun(other), { workers: 1, unpacked: 1 });
    await other.close();
  });

  test("page and command line write the same bytes about a workbook", async () => {
    const page = await browser.open(offline);
    const path = data("spack-waves/spack-user-survey-2022-responses.xlsx");
    await reported(page, [path]);
    // Only what was clicked: the rest is inferred here and there.
    const { study: resolved } = await page.report();
    const decided = { schema: resolved.schema, sources: resolved.sources.map(({ file, group }) => ({ file, group })) };
    const [study, out] = await filesOf({ "study.json": JSON.stringify(decided), "report.json": "" });
    await promisify(execFile)(join(root, "target/debug/gap-report"), ["analyse", path, "--study", study, "-o", out]);
    const native = await readFile(out, "utf8");
    assert.ok(native.length > 1000);
    assert.ok((await page.exported("json")) === native, "the reports differ");
    await page.close();
  });

  test("a damaged workbook gets its sentence, and what was loaded stays", async () => {
    const page = await browser.open(offline);
    const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
    const whole = await readFile(data("spack-waves/spack-user-survey-2022-responses.xlsx"));
    const damaged = await filesOf({ "damaged.xlsx": whole.subarray(0, 40_000) });
    const failure = await page.errorAfter(() => page.choose(damaged));
    assert.ok(failure.message.includes("damaged.xlsx"), failure.message);
    assert.match(failure.message, /[.!]$/, "a whole sentence");
    assert.ok((await page.text()).includes(failure.message), "it stands on the page");
    assert.deepEqual(await page.report(), report);
    await page.exported("json");
    assert.deepEqual(page.troubles, []);
    await page.close();
  });

  test("a table that is pasted gives a report", async () => {
    const page = await browser.open(offline);
    const row = (role, at, yes) => `${role}\t${at < yes ? "Yes" : "No"}`;
    const rows = [["Leaders", 60, 48], ["Customers", 90, 27]].flatMap(([role, n, yes]) => Array.from({ length: n }, (_, at) => row(role, at, yes)));
    const report = await page.reportAfter(() =>
      page.evaluate(
        (text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", text);
          document.querySelector("gap-report").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true }));
        },
        ["Role\tWe answer quickly", ...rows].join("\r\n"),
      ),
    );
    assert.equal(report.sources[0].rows, 150);
    assert.ok(Math.abs(Math.abs(report.gaps[0].gap) - 0.5) < 1e-12, `${report.gaps[0].gap}`);
    assert.deepEqual(page.troubles, []);
    await page.close();
  });
});
