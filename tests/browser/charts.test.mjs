// The ways to look at a report: every chart, one question by itself, addresses, copies, paper. And axe on all of them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { chromium, filesOf, offline, piecesOnPaper } from "./harness.mjs";

const require = createRequire(new URL("../../www/package.json", import.meta.url));

const SCALE = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
const QUESTIONS = ["We answer quickly", "Our agents are friendly", "Problems are solved at the first contact", "Prices are explained before a purchase"];
const REGIONS = ["North", "South", "West"];

/** A survey with a region and a year; `bent` from 0 to 1 is how far the answers lean to agreeing. */
function survey(n, bent) {
  const rows = Array.from({ length: n }, (_, row) => {
    const answers = QUESTIONS.map((_, at) => {
      const lean = bent - 0.12 * at * (bent > 0.5 ? 1 : -0.3) + 0.1 * (row % 3 === 0 ? 1 : 0);
      return SCALE[Math.max(0, Math.min(4, Math.floor(lean * 3 + ((row * 7 + at * 3) % 10) / 4)))];
    });
    return [row + 1, REGIONS[row % 3], row % 2 ? "2025" : "2024", ...answers];
  });
  return [["id", "Region", "Year", ...QUESTIONS], ...rows].map((row) => row.join(",")).join("\n") + "\n";
}

const STUDY = (files) => ({
  schema: "gap-report/study/1",
  sources: files.map((file) => ({ file, wave: { column: "Year" }, segments: ["Region"] })),
  groups: [],
  questions: [],
  comparisons: [],
});

let browser;
before(async () => {
  browser = await chromium();
});
after(() => browser?.close());

/** A page with the report of two surveys of three regions in two years. */
async function opened(options, address = "") {
  const page = await browser.open(offline + address, options);
  const given = await filesOf({
    "leaders.csv": survey(240, 0.9),
    "customers.csv": survey(600, 0.45),
    "study.json": JSON.stringify(STUDY(["leaders.csv", "customers.csv"])),
  });
  const report = await page.reportAfter(() => page.choose(given));
  await page.until(
    () => document.querySelector("gap-report").shadowRoot.querySelector("canvas")?.width > 0,
    "the chart is drawn",
  );
  return { page, report, root: page.raw.locator("gap-report") };
}

const choices = (root) => root.getByRole("navigation", { name: "Charts" }).getByRole("button");

test("every chart that is offered draws marks, says its finding and holds its table", async () => {
  const { page, root } = await opened();
  const names = await choices(root).allTextContents();
  assert.ok(names.length >= 4, `the charts offered: ${names}`);
  for (const name of names) {
    await choices(root).filter({ hasText: name }).first().click();
    const state = await page.until(() => {
      const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
      if (!chart.marks.length) return null;
      const canvas = chart.querySelector("canvas");
      return {
        title: chart.querySelector("figcaption h2").textContent,
        label: canvas.getAttribute("aria-label"),
        rows: canvas.querySelectorAll("tbody tr").length,
        spoken: chart.marks.every((mark) => mark.label.length > 3),
        empty: !canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((v) => v > 0),
      };
    }, `${name} is drawn`);
    assert.ok(state.title.length > 8, name);
    assert.ok(state.label.includes(state.title), name);
    assert.ok(state.rows > 0 && state.spoken && !state.empty, name);
  }
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a chart's table can be shown where its figures stand in no other; that of the gaps is under The figures", async () => {
  const { page, root } = await opened();
  const toggles = root.locator(".figure").getByText("Show as table");
  await root.locator(".figures").waitFor();
  assert.equal(await toggles.count(), 0, "The figures are the same table");
  assert.equal(await root.locator("canvas").first().locator("tbody tr").count(), QUESTIONS.length, "who does not see the chart has its table");
  await choices(root).filter({ hasText: "How sure" }).click();
  assert.equal(await toggles.count(), 1);
  await page.close();

  // The figures are those of two groups; the chart shows a third one.
  const three = await browser.open(offline);
  await three.reportAfter(async () => three.choose(await filesOf({ "leaders.csv": survey(240, 0.9), "agents.csv": survey(240, 0.7), "customers.csv": survey(600, 0.45) })));
  await three.raw.locator("gap-report .figure").getByText("Show as table").waitFor();
  assert.deepEqual([page.troubles, three.troubles], [[], []]);
  await three.close();
});

test("what is chosen as the outcome tells what comes first", async () => {
  const { page, root, report } = await opened();
  assert.equal(report.importance.length, 0);
  assert.ok(!(await choices(root).allTextContents()).includes("What first"));
  await root.getByRole("button", { name: "Study" }).click();
  await root.getByRole("tab", { name: "Options" }).click();
  const chosen = await page.reportAfter(() => root.getByLabel("Outcome").selectOption({ label: QUESTIONS[2] }));
  const outcome = chosen.study.questions.find(({ text }) => text === QUESTIONS[2]).id;
  assert.equal(chosen.study.options.outcome, outcome);
  const derived = chosen.importance.filter(({ kind, by, wave }) => kind === "derived" && by === outcome && wave === "2025");
  assert.deepEqual(derived.map(({ group }) => group), ["Customers", "Customers", "Customers"]);
  await choices(root).filter({ hasText: "What first" }).click();
  await page.until(() => {
    const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
    return chart.querySelectorAll("canvas tbody tr").length === 3;
  }, "three questions are drawn");
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("the keyboard walks over a chart, Enter opens a question, and the way leads back", async () => {
  const { page, root, report } = await opened();
  await root.locator("canvas").first().focus();
  await page.raw.keyboard.press("ArrowDown");
  await page.raw.keyboard.press("ArrowDown");
  const spoken = root.locator(".spoken").first();
  const second = report.gaps.find(({ rank, segment, wave }) => rank === 2 && segment === "" && wave === "2025");
  const text = report.study.questions.find(({ id }) => id === second.question).text;
  assert.ok((await spoken.textContent()).startsWith(text), await spoken.textContent());
  await page.raw.keyboard.press("Enter");
  assert.equal(await root.getByRole("heading", { level: 1 }).textContent(), text);
  assert.ok((await root.locator("table tbody tr").count()) >= 10, "figures by group, wave and region");
  await root.getByRole("button", { name: "Next" }).click();
  assert.notEqual(await root.getByRole("heading", { level: 1 }).textContent(), text);
  await root.getByRole("button", { name: "All questions" }).click();
  assert.equal(await choices(root).first().textContent(), "The gaps");
  await page.close();
});

test("a press on a row and the search open a question", async () => {
  const { page, root } = await opened();
  await root.locator("canvas").first().click({ position: { x: 500, y: 70 } });
  assert.ok(QUESTIONS.includes(await root.getByRole("heading", { level: 1 }).textContent()));
  await root.getByRole("button", { name: "All questions" }).click();
  await root.getByRole("combobox", { name: "Find" }).fill("explained");
  await page.raw.keyboard.press("Enter");
  assert.equal(await root.getByRole("heading", { level: 1 }).textContent(), QUESTIONS[3]);
  await page.close();
});

test("a search finds every wording of a question and every option, however it is written", async () => {
  const page = await browser.open(offline);
  const rows = (given) => Array.from({ length: 60 }, (_, at) => given[at % given.length]);
  const file = (question, ways) => [`${question},The Wi-Fi worked in my café,Which ways in do you use?`, ...rows(ways).map((way, at) => `${SCALE[at % 5]},${SCALE[at % 4]},${way}`)].join("\n");
  const asked = ["Check-in was quick", "Our front desk checks guests in quickly"];
  const files = { "guests.csv": file(asked[0], ["E-mail; Chat", "Chat"]), "managers.csv": file(asked[1], ["E-mail", "E-mail; Chat"]) };
  const one = { id: "desk", columns: { "guests.csv": asked[0], "managers.csv": asked[1] }, text: asked[0], wordings: { "guests.csv": asked[0], "managers.csv": asked[1] } };
  const ways = "Which ways in do you use?";
  const several = { id: "ways", text: ways, columns: { "guests.csv": ways, "managers.csv": ways }, options: ["E-mail", "Chat"], separator: ";" };
  const study = { schema: "gap-report/study/1", sources: Object.keys(files).map((name) => ({ file: name })), questions: [one, several], other_questions: "infer" };
  await page.reportAfter(async () => page.choose(await filesOf({ ...files, "study.json": JSON.stringify(study) })));
  const root = page.raw.locator("gap-report");
  const find = root.getByRole("combobox", { name: "Find" });
  const finds = async (words, text) => {
    await find.fill(words);
    await find.press("Enter");
    assert.equal(await root.getByRole("heading", { level: 1 }).textContent(), text, words);
    await root.getByRole("button", { name: "All questions" }).click();
  };
  await finds("FRONT DESK", asked[0]);
  await finds("check in", asked[0]);
  await finds("wifi", "The Wi-Fi worked in my café");
  await finds("my cafe", "The Wi-Fi worked in my café");
  await finds("email", `${ways} E-mail`);
  await find.fill("front office");
  await find.press("Enter");
  await root.getByText("No question holds these words.").waitFor();
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("what an address or a search names in vain is said", async () => {
  const { page, root } = await opened({}, "#question=99&segment=31");
  await root.getByText("The address names what this report does not have: segment=31, question=99.").waitFor();
  await root.getByRole("combobox", { name: "Find" }).fill("zzzz");
  await root.getByRole("combobox", { name: "Find" }).press("Enter");
  await root.getByText("No question holds these words.").waitFor();
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a view has its address, without a word of the data, and the address brings it back", async () => {
  const { page, root, report } = await opened();
  await root.locator(".controls select").nth(1).selectOption("Region: South");
  await root.locator(".controls select").nth(0).selectOption("2024");
  await root.locator(".controls select").nth(1).selectOption("Region: South");
  const address = new URL(page.raw.url()).hash;
  assert.match(address, /^#(\w+=\w+&?)+$/);
  for (const word of ["South", "Region", "2024", "Leaders", "Customers"]) assert.ok(!address.includes(word), address);
  await page.raw.goBack();
  await page.until(() => document.querySelector("gap-report").view.segment === "", "the former view is back");
  await page.close();

  const again = await opened({}, address);
  const view = await again.page.evaluate(() => document.querySelector("gap-report").view);
  assert.deepEqual([view.wave, view.segment, view.segment_value], ["2024", "Region", "South"]);
  assert.equal(report.gaps.length, again.report.gaps.length);
  await again.page.close();
});

test("what is copied is the table, the picture and the sentence", async () => {
  const { page, root } = await opened();
  await page.evaluate(() => {
    window.copied = [];
    navigator.clipboard.write = async (items) => {
      for (const item of items) for (const type of item.types) window.copied.push([type, await (await item.getType(type)).slice(0, 4000).text()]);
    };
    navigator.clipboard.writeText = async (text) => void window.copied.push(["text", text]);
  });
  await root.getByRole("button", { name: "Copy table" }).click();
  await root.getByRole("button", { name: "Copy picture" }).click();
  await root.locator("aside").getByRole("button", { name: /^Copy finding/ }).first().click();
  const copied = await page.until(() => (window.copied.length >= 4 ? window.copied : null), "all is copied");
  const of = (type) => copied.find(([kind]) => kind === type)[1];
  assert.match(of("text/plain"), /^Question\tLeaders, %\tCustomers, %\tGap, points\tInterval\tVerdict\n/);
  assert.equal(of("text/plain").split("\n").length, 1 + QUESTIONS.length);
  assert.match(of("text/html"), /^<table><tr><td>Question/);
  assert.ok(of("image/png").slice(1, 4) === "PNG");
  assert.equal(of("text"), await root.locator("aside li p").first().textContent());
  await page.close();
});

test("a figure below nothing is copied with the minus that spreadsheets read", async () => {
  const page = await browser.open(offline);
  const lines = ["question,group,share", "Is it near?,Leaders,20%", "Is it near?,Customers,60%", "=Is it far?,Leaders,60%", "=Is it far?,Customers,20%"];
  await page.reportAfter(async () => page.choose(await filesOf({ "figures.csv": lines.join("\n") })));
  await page.evaluate(() => {
    navigator.clipboard.write = async ([item]) => void (window.copied = await Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text())));
  });
  await page.raw.locator("gap-report").getByRole("button", { name: "Copy table" }).click();
  const [plain, html] = await page.until(() => window.copied, "the table is copied");
  const cells = plain.split("\n").map((line) => line.split("\t"));
  const gaps = cells.slice(1).map((row) => row[cells[0].indexOf("Gap, points")]);
  assert.deepEqual(gaps.toSorted(), ["+40", "-40"]);
  assert.ok(html.includes("<td>-40</td>") && !html.includes("\u2212"), html);
  assert.ok(plain.includes("'=Is it far?"), "a formula is still none");
  assert.deepEqual(page.troubles, []);
  await page.close();
});

test("a long chart is shown by pages, and printed row by row, with heads, axis and key once", async () => {
  const page = await browser.open(offline);
  const names = Array.from({ length: 120 }, (_, at) => `Promise number ${at + 1} of the service is kept`);
  const long = (yes) =>
    [names, ...Array.from({ length: 40 }, (_, row) => names.map((_, at) => (row < yes + (at % 7) ? "Yes" : "No")))].map((row) => row.join(",")).join("\n");
  const files = await filesOf({ "leaders.csv": long(25), "customers.csv": long(12) });
  const report = await page.reportAfter(() => page.choose(files));
  const root = page.raw.locator("gap-report");
  await root.getByText("1 to 50 of 120").waitFor();
  await root.getByRole("button", { name: "After" }).click();
  await root.getByText("51 to 100 of 120").waitFor();
  const rows = () =>
    page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart").marks.filter(({ kind }) => kind === "row").length);
  assert.equal(await rows(), 50);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await rows(), 120, "all rows are printed");
  const { tall, whole, heads, feet } = await page.evaluate(piecesOnPaper, "gaps");
  assert.equal(tall.length, 119, "a page may end under each row, but not so that one is left for the next");
  assert.ok(tall.every((height, at) => height > 20 && height < (at === 118 ? 350 : 120)), `${tall}`);
  const all = tall.reduce((sum, height) => sum + height, heads[0].tall);
  assert.ok(Math.abs(all - whole) <= 1, `nothing but the rows is printed twice: ${all} of ${whole}`);
  assert.ok(heads.length === 1 && heads[0].ink > 0, "the heads of the columns stand once, to be repeated by the browser");
  assert.ok(tall[118] > 3 * tall[117] - 40 && feet[118] > 0, "axis and key stand below the last rows");
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await rows(), 50);
  const lowest = report.gaps.find(({ rank }) => rank === 120);
  await page.evaluate((gap) => document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart").focusGap(gap), lowest);
  await root.getByText("101 to 120 of 120").waitFor();
  const spoken = await root.locator(".spoken").first().textContent();
  assert.ok(spoken.includes(report.study.questions.find(({ id }) => id === lowest.question).text), `the chart turns to what is looked for: ${spoken}`);
  await page.close();
});

test("a chart that no canvas could hold is shown by pages, as sharp as the screen", async () => {
  const page = await browser.open(offline, { width: 360, height: 800, scale: 3 });
  const names = Array.from({ length: 60 }, (_, at) => `Promise number ${at + 1} of the service is kept`);
  const rows = (yes) => Array.from({ length: 80 }, (_, row) => [row % 2 ? "2025" : "2024", ...names.map((_, at) => (row < yes + (at % 7) ? "Yes" : "No"))]);
  const text = (yes) => [["Year", ...names], ...rows(yes)].map((row) => row.join(",")).join("\n");
  const files = await filesOf({ "leaders.csv": text(50), "customers.csv": text(24), "study.json": JSON.stringify({ schema: "gap-report/study/1", sources: ["leaders.csv", "customers.csv"].map((file) => ({ file, wave: { column: "Year" } })) }) });
  await page.reportAfter(() => page.choose(files));
  const root = page.raw.locator("gap-report");
  const state = () =>
    page.evaluate(() => {
      const chart = document.querySelector("gap-report").shadowRoot.querySelector("gap-report-chart");
      const canvas = chart.querySelector("canvas");
      const ratio = [canvas.width / Number.parseFloat(canvas.style.width), canvas.height / Number.parseFloat(canvas.style.height)];
      const empty = !canvas.getContext("2d").getImageData(0, canvas.height - 900, canvas.width, 900).data.some((value) => value > 0);
      const rows = [...new Set(chart.marks.map(({ question }) => question))];
      return { ratio, empty, rows, marks: chart.marks.length, listed: canvas.querySelectorAll("tbody tr").length };
    });
  for (const chart of ["when", "answers"]) {
    await page.evaluate((name) => document.querySelector("gap-report").showChart(name), chart);
    await root.getByText(/^1 to \d+ of 60$/).waitFor();
    const met = [];
    let turns = 0;
    for (const after = root.getByRole("button", { name: "After" }); ; turns += 1) {
      const { ratio, empty, rows, listed } = await state();
      assert.deepEqual([ratio, empty], [[3, 3], false], `${chart}, page ${turns + 1}`);
      assert.ok(listed >= 60, `the table holds all rows: ${listed}`);
      met.push(...rows);
      if (await after.isDisabled()) break;
      const [, last] = /to (\d+) of/.exec(await root.locator(".pager span").textContent());
      await after.click();
      await root.getByText(new RegExp(`^${Number(last) + 1} to`)).waitFor();
    }
    assert.ok(turns > 0 && met.length === 60 && new Set(met).size === 60, `${chart}: each question once on ${turns + 1} pages: ${met.length}`);
    await root.locator("canvas").first().focus();
    await page.raw.keyboard.press("End");
    assert.match(await root.locator(".spoken").first().textContent(), /Promise number/);
  }
  assert.deepEqual(page.troubles, []);
  await page.close();
});

for (const [name, options] of [
  ["wide", { width: 1400 }],
  ["narrow and dark", { width: 360, dark: true }],
]) {
  test(`axe finds nothing wrong with the report, ${name}`, async () => {
    const { page, root } = await opened(options);
    await page.raw.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
    const look = async (what) => {
      const { violations, passes } = await page.raw.evaluate(() => window.axe.run(document));
      assert.ok(passes.length > 10, "it looked at something");
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(said, [], what);
    };
    for (const chart of await choices(root).allTextContents()) {
      await choices(root).filter({ hasText: chart }).first().click();
      await look(chart);
    }
    await root.locator("table.figures .plain").first().click();
    await look("one question");
    await page.close();
  });
}
