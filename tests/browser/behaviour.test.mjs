// What a user meets: samples, bad files, cancelling, and the same report as on the command line.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { promisify } from "node:util";
import { chromium, filesOf, offline, root, serveSite } from "./harness.mjs";
import { largeSurvey, leadersAndCustomers, LIGHT, PUBLISHED } from "./surveys.mjs";

let browser, page;
before(async () => (browser = await chromium()));
after(() => browser?.close());
beforeEach(async () => (page = await browser.open(offline)));
afterEach(() => page?.close());

/** `gap-report`, as cargo built it. */
const commandLine = (...words) => promisify(execFile)(join(root, "target/debug/gap-report"), words);

test("the ICMI sample shows its four gaps, without intervals, and says why", async () => {
  const report = await page.reportAfter(() => page.press("ICMI"));
  const points = report.gaps.filter(({ gap }) => gap !== null).map(({ gap }) => Math.round(Math.abs(gap) * 100));
  assert.deepEqual(points.sort((a, b) => b - a), [68, 67, 44, 43]);
  assert.ok(report.gaps.every(({ low, high }) => low === null && high === null), "no base was published");
  const said = [...report.notices, ...report.narrative].map(({ text }) => text);
  assert.ok(said.some((text) => /interval/i.test(text) && /base/i.test(text)), `why there is none: ${said.join(" | ")}`);
  const text = await page.text();
  assert.match(text, /68/);
  assert.match(text, /interval/i);
  await page.pixels(LIGHT);
  assert.deepEqual(page.troubles, []);
});

test("page and command line write the same bytes", async () => {
  const paths = await leadersAndCustomers();
  await page.reportAfter(() => page.choose(paths));
  for (const format of ["json", "csv", "md", "html"]) {
    const out = join(dirname(paths[0]), `report.${format}`);
    await commandLine("analyse", ...paths, "-o", out);
    const [native, wasm] = [await readFile(out, "utf8"), await page.exported(format)];
    assert.ok(native.length > 100, `${format} is not empty`);
    assert.equal(wasm, native, `${format} differs`);
  }
});

test("the same for published figures", async () => {
  const sample = join(root, "www/samples/published-icmi-incontact.csv");
  await page.reportAfter(() => page.choose([sample]));
  const [out] = await filesOf({ "report.json": "" });
  await commandLine("analyse", sample, "-o", out);
  assert.equal(await page.exported("json"), await readFile(out, "utf8"));
});

/** Leaders, agents and customers rate from 1 to 5 in two waves, each in a file of their own. */
function rated() {
  const answers = {
    leaders: [[2, 5, 20, 40, 33], [4, 6, 25, 40, 25]],
    agents: [[9, 11, 20, 15, 5], [8, 12, 20, 15, 5]],
    customers: [[30, 60, 60, 40, 10], [10, 30, 60, 70, 30]],
  };
  const files = {};
  for (const [group, waves] of Object.entries(answers))
    for (const [at, counts] of waves.entries())
      files[`${group}-${2024 + at}.csv`] = `We answer quickly\n${counts.map((n, i) => `${i + 1}\n`.repeat(n)).join("")}`;
  return filesOf(files);
}

test("what is compared can be chosen, and what moved is shown", async () => {
  const shares = await page.reportAfter(async () => page.choose(await rated()));
  assert.ok(shares.gaps.length > 0 && shares.gaps.every(({ measure }) => measure === "share"));
  await page.press("Study");
  await page.until(() => {
    const asked = document.querySelector("gap-report").shadowRoot.querySelector("dialog .asked");
    asked?.click();
    return Boolean(asked);
  }, "the questions are shown");
  await page.until(
    () => Boolean(document.querySelector("gap-report").shadowRoot.querySelector("[id^=measure-]")),
    "the measure can be chosen",
  );
  const means = await page.reportAfter(() =>
    page.evaluate(() => {
      const select = document.querySelector("gap-report").shadowRoot.querySelector("[id^=measure-]");
      select.value = "mean";
      select.dispatchEvent(new Event("change"));
    }),
  );
  assert.ok(means.gaps.length > 0 && means.gaps.every(({ measure }) => measure === "mean"));
  const customers = means.share_changes.find(({ group }) => group.toLowerCase() === "customers");
  // 540 and 680 over 200 answers.
  assert.ok(Math.abs(customers.change - (680 - 540) / 200) < 1e-12, `${customers.change}`);
  assert.deepEqual(means.overall.map(({ test }) => test), ["welch", "welch"]);
  const said = () => {
    const { textContent } = document.querySelector("gap-report").shadowRoot.querySelector(".rest");
    return ["How it moved", "Do the groups differ at all?", "Welch", "+0.7"].every((text) => textContent.includes(text));
  };
  await page.until(said, "the page says what moved and what was tested");
  assert.deepEqual(page.troubles, []);
});

const unusable = {
  "empty.csv": "",
  "header.csv": "id,We answer quickly\n",
  "binary.csv": Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
};

for (const [name, content] of Object.entries(unusable)) {
  test(`${name} gets its sentence, and what was loaded stays`, async () => {
    const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
    const failure = await page.errorAfter(async () => page.choose(await filesOf({ [name]: content })));
    assert.ok(failure.message.includes(name), failure.message);
    assert.match(failure.message, /[.!]$/, "a whole sentence");
    assert.ok((await page.text()).includes(failure.message), "it stands on the page");
    const [banner, close] = await Promise.all([".failure", ".failure .button:last-child"].map((part) => page.raw.locator("gap-report").locator(part).boundingBox()));
    assert.ok(banner.x + banner.width - close.x - close.width < 32, "the way to close it stands at the edge");
    assert.deepEqual(await page.report(), report);
    // And the page still works.
    await page.exported("json");
    assert.deepEqual(page.troubles, []);
  });
}

test("reading can be cancelled, and the page works on", async () => {
  const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
  const told = await page.heard("progress");
  await page.choose(await largeSurvey(45));
  await page.until((n) => window.heard.progress.length > n, "reading has begun", told);
  // At once: who waits for the button to stand still beside the words that change may find the file read.
  await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".progress button").click());
  await page.until(
    () => !document.querySelector("gap-report").shadowRoot.querySelector("progress"),
    "reading has stopped",
  );
  assert.deepEqual(await page.report(), report);
  const again = await page.analyse({ "published.csv": PUBLISHED });
  assert.equal(Math.round(again.gaps[0].gap * 100), -68);
});

test("files that were given together are taken back together, the study among them", async () => {
  const inside = page.raw.locator("gap-report");
  const [large] = await largeSurvey(45);
  const stopped = async (others) => {
    await page.choose([...others, large]);
    await page.until(() => window.heard.progress.at(-1)?.file === "customers-all.csv" && window.heard.progress.at(-1).rows > 0, "the second file is read");
    await page.evaluate(() => {
      window.heard.progress.length = 0;
      document.querySelector("gap-report").shadowRoot.querySelector(".progress button").click();
    });
    await page.evaluate(() => document.querySelector("gap-report").desk.settled());
  };
  const study = { schema: "gap-report/study/1", title: "Another", sources: [{ file: "agents.csv", group: "Agents" }] };
  const more = () => filesOf({ "agents.csv": `We answer quickly\n${"Yes\nNo\n".repeat(30)}`, "study.json": JSON.stringify(study) });
  await stopped((await more()).slice(0, 1));
  await inside.getByRole("button", { name: "Choose survey files" }).waitFor();
  assert.equal(await inside.locator(".chip").count(), 0);
  const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
  await stopped(await more());
  assert.deepEqual(await inside.locator(".chip .file").allTextContents(), ["leaders.csv", "customers.csv"]);
  assert.deepEqual(await page.report(), report);
  await page.evaluate(() => (document.querySelector("gap-report").options = { acceptable_gap: 0.1 }));
  await page.until(() => document.querySelector("gap-report").report.study.options.acceptable_gap === 0.1, "the page works on");
  assert.deepEqual((await page.report()).sources.map(({ file }) => file), ["leaders.csv", "customers.csv"]);
  assert.deepEqual(page.troubles, []);
});

test("a large file is hashed in another worker, by the slices that the first one read", async () => {
  const [path] = await largeSurvey(17);
  const bytes = await readFile(path);
  const given = [bytes, Buffer.concat([bytes, bytes.subarray(bytes.lastIndexOf("\n", bytes.length - 2) + 1)])];
  const files = await filesOf({ "customers.csv": given[0], "leaders.csv": given[1] });
  const report = await page.reportAfter(() => page.choose(files));
  const hashes = given.map((file) => createHash("sha256").update(file).digest("hex"));
  assert.deepEqual(report.sources.map(({ sha256 }) => sha256), hashes);
  assert.deepEqual(page.troubles, []);
});

test("a large file that cannot be read to its end gets its sentence, and what was loaded stays", async () => {
  const [path] = await largeSurvey(17);
  const report = await page.reportAfter(async () => page.choose(await leadersAndCustomers()));
  const broken = Buffer.concat([await readFile(path), Buffer.alloc(9e6, "x")]);
  const failure = await page.errorAfter(async () => page.choose(await filesOf({ "broken.csv": broken })));
  assert.match(failure.message, /broken\.csv: row \d+ is longer than 4 MB/);
  assert.deepEqual(await page.report(), report);
  await page.exported("json");
});

test("the element can be used by a script, and loaded twice", async () => {
  const host = `<!doctype html><title>Host</title><link rel="icon" href="data:,"><gap-report></gap-report>
    <script type="module" src="gap-report.js"></script><script type="module" src="gap-report.js?again"></script>`;
  const server = await serveSite({ "/host.html": host });
  const hosted = await browser.open(`${server.url}host.html`);
  const rows = (n, yes) => `id,Helpful\n${Array.from({ length: n }, (_, at) => `${at},${at < yes ? "Yes" : "No"}\n`).join("")}`;
  const report = await hosted.analyse({ "leaders.csv": rows(50, 40), "customers.csv": rows(50, 10) });
  assert.deepEqual(report, await hosted.report());
  assert.ok(Math.abs(report.gaps[0].gap - 0.6) < 1e-12);
  assert.deepEqual(hosted.troubles, []);
  await hosted.close();
  await server.close();
});

test("what respondents wrote about a question stands with it, masked, and in no report", async () => {
  const rows = (n) =>
    Array.from({ length: n }, (_, at) => `${at % 3 ? "Yes" : "No"},"Waited ${at} minutes, call 020 7946 ${1000 + at}"\n`).join("");
  const files = await filesOf({ "leaders.csv": `Is it fast?,Why?\n${rows(30)}`, "customers.csv": `Is it fast?,Why?\n${rows(44)}` });
  const report = await page.reportAfter(() => page.choose(files));
  await page.evaluate((id) => document.querySelector("gap-report").showQuestion(id), report.study.questions[0].id);
  const words = () => document.querySelector("gap-report").shadowRoot.querySelector(".comments")?.textContent ?? "";
  await page.until(() => document.querySelector("gap-report").shadowRoot.querySelectorAll(".comments li").length > 8, "the comments are there");
  const text = await page.evaluate(words);
  assert.match(text, /44 respondents wrote something/);
  assert.match(text, /Waited 3 minutes, call \[number\]/);
  assert.doesNotMatch(text, /7946/);
  for (const format of ["json", "csv", "md", "html"]) assert.doesNotMatch(await page.exported(format), /Waited/);
  await page.raw.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector(".comments").checkVisibility()), false);
  await page.raw.emulateMedia({ media: "screen" });
  const edited = await page.reportAfter(() => page.press("Not about this question"));
  assert.equal(edited.study.questions[0].comments["leaders.csv"], "");
  await page.until(() => !/Leaders/.test(document.querySelector("gap-report").shadowRoot.querySelector(".comments")?.textContent ?? ""), "they are gone");
  assert.deepEqual(page.troubles, []);
});
