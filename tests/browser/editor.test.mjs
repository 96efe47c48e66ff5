// The study's editor beside the report: every decision by hand, as a person takes it, with what the report says then.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, beforeEach, afterEach, test } from "node:test";
import { chromium, filesOf, offline } from "./harness.mjs";

const require = createRequire(new URL("../../www/package.json", import.meta.url));

let browser, page, root;
before(async () => (browser = await chromium()));
after(() => browser?.close());

/** A file with a column a question; of `n` respondents the given number agree. */
const survey = (n, questions) =>
  [["id", ...Object.keys(questions)], ...Array.from({ length: n }, (_, at) => [at + 1, ...Object.values(questions).map((agree) => (at < agree ? "Agree" : "Disagree"))])]
    .map((row) => row.join(","))
    .join("\n");

const LEADERS = {
  "Opening hours are convenient": 60,
  "Our agents answer quickly": 80,
  "We resolve issues on the first contact": 70,
  "Our newsletter is a delight": 50,
  "Invoices look good": 40,
};
const CUSTOMERS = {
  "Opening hours are convenient": 30,
  "The agents answered me quickly": 20,
  "My issue was resolved on the first contact": 40,
  "The stuff they print every month is worth my while": 10,
};

beforeEach(async () => {
  page = await browser.open(offline, { width: 1400, height: 900 });
  root = page.raw.locator("gap-report");
  await page.reportAfter(async () => page.choose(await filesOf({ "leaders.csv": survey(100, LEADERS), "customers.csv": survey(100, CUSTOMERS) })));
});
afterEach(async () => {
  assert.deepEqual(page.troubles, []);
  await page.close();
});

const button = (name) => root.getByRole("button", { name });
const openEditor = async () => {
  await button("Study").click();
  await root.getByRole("table", { name: "Which column of which file asks which question" }).waitFor();
};
const rowOf = (text) => root.locator(".item", { has: page.raw.locator(".asked", { hasText: text }) });
const rows = async () => (await root.locator(".asked").allTextContents()).map((text) => text.trim());
const details = async (text) => {
  await rowOf(text).locator(".asked").click();
  await rowOf(text).locator(".details").waitFor();
};
const questionOf = (study, text) => study.questions.find((each) => each.text === text);
const gapOf = (report, text) => report.gaps.find((gap) => gap.question === questionOf(report.study, text)?.id)?.gap;
const undo = () => page.reportAfter(() => button("Undo").click());

test("the editor stands beside the report, which stays in sight and in use", async () => {
  await openEditor();
  const [report, editor] = [await root.locator("main.report").boundingBox(), await root.locator("dialog").boundingBox()];
  assert.ok(report.x + report.width <= editor.x + 1, "they stand side by side");
  assert.ok(editor.y + editor.height <= 901, "the editor ends with the window");
  const drawn = () => {
    const canvas = document.querySelector("gap-report").shadowRoot.querySelector("canvas");
    const { clientWidth } = canvas.parentElement;
    return Math.abs(canvas.getBoundingClientRect().width - clientWidth) <= 1 && Math.abs(canvas.width - clientWidth * devicePixelRatio) <= 1;
  };
  await page.until(drawn, "the chart is drawn anew, as wide as there is room");
  await root.locator("canvas").first().click();
  assert.ok(await root.locator("dialog").isVisible(), "the report is in use, the editor stays");
  await button("Done").click();
  await root.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.querySelector("gap-report").shadowRoot.activeElement.textContent.trim()), "Study", "the keyboard is back where it was");
});

test("the editor opens at a question, from anywhere", async () => {
  const { id } = questionOf((await page.report()).study, "Invoices look good");
  await page.evaluate((question) => document.querySelector("gap-report").openQuestion(question), id);
  await rowOf("Invoices").locator(".details").waitFor();
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.textContent.trim() === "Invoices look good", "the keyboard is there");
});

test("a question is paired by hand with a column that asks the same in other words, and split again", async () => {
  await openEditor();
  await button(/^Unpaired/).click();
  assert.deepEqual((await rows()).sort(), ["Invoices look good", "Our newsletter is a delight", "The stuff they print every month is worth my while"]);
  await rowOf("newsletter").getByRole("button", { name: "choose a column of customers.csv" }).click();
  await root.getByRole("combobox", { name: /Which column of/ }).fill("month");
  const paired = await page.reportAfter(() => root.getByRole("option", { name: /every month/ }).click());
  assert.ok(Math.abs(gapOf(paired, "Our newsletter is a delight") - 0.4) < 1e-12, `${gapOf(paired, "Our newsletter is a delight")}`);
  assert.equal(questionOf(paired.study, "The stuff they print every month is worth my while"), undefined, "it asks nothing else");
  await button(/^All/).click();
  await details("newsletter");
  const split = await page.reportAfter(() => rowOf("newsletter").getByRole("button", { name: "Split off customers.csv" }).click());
  assert.deepEqual(Object.keys(questionOf(split.study, "Our newsletter is a delight").columns), ["leaders.csv"]);
  assert.ok(questionOf(split.study, "The stuff they print every month is worth my while"));
});

test("what may be the same is offered, and paired or refused", async () => {
  const { study } = await page.report();
  const [one, other] = ["Our newsletter is a delight", "The stuff they print every month is worth my while"].map((text) => questionOf(study, text));
  const suggested = study.questions.map((each) =>
    each.id === one.id ? { ...each, perhaps: [{ question: other.id, confidence: 0.4, reason: "same scale" }] } : each,
  );
  await page.reportAfter(() => page.evaluate((to) => (document.querySelector("gap-report").study = to), { ...study, questions: suggested }));
  await openEditor();
  await rowOf("newsletter").getByText("Perhaps “The stuff they print every month is worth my while” (40 %; same scale)").waitFor();
  const paired = await page.reportAfter(() => rowOf("newsletter").getByRole("button", { name: /^Pair/ }).click());
  assert.ok(Math.abs(gapOf(paired, one.text) - 0.4) < 1e-12);
  assert.equal(questionOf(paired.study, other.text), undefined);
  await undo();
  const refused = await page.reportAfter(() => rowOf("newsletter").getByRole("button", { name: /^No it is not/ }).click());
  assert.equal(questionOf(refused.study, one.text).perhaps, undefined);
  assert.ok(questionOf(refused.study, other.text));
});

test("a column is dragged onto a question", async () => {
  const files = { "leaders.csv": survey(100, LEADERS), "customers.csv": survey(100, CUSTOMERS).replace("id,", "Pleased,").replaceAll(/^(\d+),/gm, (_, at) => `${Number(at) % 4 ? "blue" : "red"},`) };
  await page.analyse(files);
  await openEditor();
  await root.getByText(/column.* in no question/).click();
  await root.locator(".left-over li", { hasText: "Pleased" }).dragTo(rowOf("Invoices").locator('.cell[data-name="customers.csv"]'));
  // Its answers are on no scale: whether it can be paired at all, the core decides.
  await rowOf("Invoices").getByRole("alert").waitFor();
  assert.match(await rowOf("Invoices").getByRole("alert").textContent(), /count as agreeing.*Nothing was changed/s);
  // By the keyboard it is asked first which answers agree.
  await rowOf("Invoices").getByRole("button", { name: "choose a column of customers.csv" }).click();
  await root.getByRole("option", { name: /Pleased/ }).click();
  await root.getByRole("button", { name: /^blue/ }).click();
  const report = await page.reportAfter(() => root.getByRole("button", { name: "Pair", exact: true }).click());
  assert.ok(Math.abs(gapOf(report, "Invoices look good") - (0.4 - 0.75)) < 1e-12);
});

test("questions are moved, renamed and hidden; all of it is undone and done again", async () => {
  await openEditor();
  const before = await page.report();
  const order = await rows();
  await root.locator(".asked").nth(2).focus();
  await page.reportAfter(() => page.raw.keyboard.press("Alt+ArrowUp"));
  await page.until(([a, b]) => document.querySelector("gap-report").shadowRoot.querySelectorAll(".asked")[1].textContent.includes(b) && a !== b, "it is moved", [order[1], order[2]]);
  assert.equal(await page.evaluate(() => document.querySelector("gap-report").shadowRoot.activeElement.textContent.trim()), order[2], "the keyboard went along");
  await details("Opening hours");
  const name = rowOf("Opening hours").getByRole("textbox", { name: "In the report" });
  const renamed = await page.reportAfter(async () => {
    await name.fill("Hours suit the callers");
    await name.press("Enter");
  });
  assert.ok(Math.abs(gapOf(renamed, "Hours suit the callers") - 0.3) < 1e-12);
  assert.equal(gapOf(renamed, "Opening hours are convenient"), undefined);
  await button("Changed 1").waitFor();
  const hidden = await page.reportAfter(() => rowOf("Hours suit").getByRole("button", { name: "Hide from the report" }).click());
  assert.equal(questionOf(hidden.study, "Hours suit the callers").hidden, true);
  assert.equal(gapOf(hidden, "Hours suit the callers"), undefined, "it is in the study, and not in the report");
  for (let step = 0; step < 3; step++) await undo();
  assert.deepEqual((await page.report()).study, before.study);
  assert.deepEqual(await page.report(), before, "the report is the one that was");
  for (let step = 0; step < 2; step++) await page.reportAfter(() => button("Redo").click());
  assert.ok(questionOf((await page.report()).study, "Hours suit the callers"));
  // The same by the keyboard.
  await root.locator(".asked").first().focus();
  await page.reportAfter(() => page.raw.keyboard.press("Control+z"));
  assert.ok(questionOf((await page.report()).study, "Opening hours are convenient"));
  await page.reportAfter(() => page.raw.keyboard.press("Control+Shift+Z"));
  assert.ok(questionOf((await page.report()).study, "Hours suit the callers"));
});

test("what agrees, which way is good, theme, touchpoint, channel and what is no answer are said of a question", async () => {
  await openEditor();
  await details("newsletter");
  const row = rowOf("newsletter");
  const change = async (act) => questionOf((await page.reportAfter(act)).study, "Our newsletter is a delight");
  const levels = row.getByRole("group", { name: "Answers that count as agreeing" });
  const turned = await change(() => levels.getByRole("button", { name: /^Disagree/ }).click());
  assert.deepEqual([turned.measure.agree].flat().sort(), ["Agree", "Disagree"]);
  assert.equal((await change(() => row.getByLabel("Agreeing is").selectOption("unfavourable"))).polarity, "unfavourable");
  const fill = (label, text) => async () => {
    await row.getByLabel(label).fill(text);
    await row.getByLabel(label).press("Tab");
  };
  assert.equal((await change(fill("Theme", "Marketing"))).theme, "Marketing");
  assert.equal((await change(fill("Touchpoint", "Post"))).touchpoint, "Post");
  assert.equal((await change(fill("Channel", "Letter"))).channel, "Letter");
  await row.getByText(/Answers that are no answers/).click();
  const none = await change(() => row.getByRole("group", { name: "Answers that are no answers" }).getByRole("button", { name: /^Disagree/ }).click());
  assert.deepEqual(none.missing, ["Disagree"]);
  await button("Changed 1").click();
  assert.deepEqual(await rows(), ["Our newsletter is a delight"]);
});

test("pairs are confirmed one by one or all that are sure, and filters and search narrow the list", async () => {
  // How sure each is, and one of opposite wordings, as a study says.
  const given = (await page.report()).study;
  const [agents, first] = ["Our agents answer quickly", "We resolve issues on the first contact"];
  const sure = { [agents]: { confidence: 0.99, reason: "" }, [first]: { confidence: 0.6, reason: "" }, "Opening hours are convenient": { confidence: 1, reason: "", reversed: ["customers.csv"] } };
  const questions = given.questions.map((each) => ({ ...each, ...(sure[each.text] ? { pairing: sure[each.text] } : {}) }));
  await page.reportAfter(() => page.evaluate((to) => (document.querySelector("gap-report").study = to), { ...given, questions }));
  await openEditor();
  const bar = root.getByLabel("How sure, at least");
  await button(/^Uncertain 2/).click();
  assert.deepEqual((await rows()).sort(), ["Opening hours are convenient", first], "what is 99 % sure is not uncertain");
  await bar.selectOption("0.5");
  assert.deepEqual(await rows(), ["Opening hours are convenient"], "an opposite is, however sure");
  await page.reportAfter(() => rowOf("Opening hours").getByRole("button", { name: /^Right/ }).click());
  await root.getByText("No pair is less than 50 % sure").waitFor();
  await undo();
  const confirmed = await page.reportAfter(() => rowOf("Opening hours").getByRole("button", { name: /^Right/ }).click());
  assert.equal(questionOf(confirmed.study, "Opening hours are convenient").pairing.confirmed, true);
  const all = await page.reportAfter(() => button(/confirm 2 pairs/).click());
  assert.deepEqual([agents, first].map((text) => questionOf(all.study, text).pairing.confirmed), [true, true]);
  await button(/^All/).click();
  await root.getByRole("searchbox").fill("agents quickly");
  assert.deepEqual(await rows(), ["Our agents answer quickly"]);
  await root.getByRole("searchbox").fill("no such words");
  await root.getByText("No question holds “no such words”.").waitFor();
});

test("of a study that lists its questions, the files' other columns are proposed by one press", async () => {
  const given = (await page.report()).study;
  const [kept] = given.questions.filter(({ text }) => text === "Opening hours are convenient");
  const listed = await page.reportAfter(() => page.evaluate((to) => (document.querySelector("gap-report").study = to), { ...given, questions: [kept], other_questions: "leave" }));
  assert.equal(listed.study.questions.length, 1);
  await openEditor();
  await root.getByText("The files have 7 more columns that could be compared.").waitFor();
  const proposed = await page.reportAfter(() => button("Also propose the other columns").click());
  assert.deepEqual(proposed.study.questions.map(({ text }) => text).sort(), given.questions.map(({ text }) => text).sort());
  assert.equal(await button("Also propose the other columns").count(), 0);
  assert.equal((await undo()).study.questions.length, 1);
});

test("by the keyboard alone: from the page to a changed report and back", async () => {
  const { keyboard } = page.raw;
  const focused = () => page.evaluate(() => document.querySelector("gap-report").shadowRoot.activeElement?.textContent.replace(/\s+/g, " ").trim());
  await page.evaluate(() => document.querySelector("gap-report").shadowRoot.querySelector("header .ways button").focus());
  await keyboard.press("Enter");
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.getAttribute("role") === "tab", "the keyboard is in the editor");
  const tabTo = async (wanted) => {
    for (let press = 0; press < 60; press++) {
      await keyboard.press("Tab");
      if ((await focused())?.startsWith(wanted)) return;
    }
    throw new Error(`Tab leads to no ${wanted}`);
  };
  await tabTo("Opening hours");
  for (let step = 0; step < 3; step++) await keyboard.press("ArrowDown");
  assert.equal(await focused(), "Our newsletter is a delight");
  await tabTo("choose");
  await keyboard.press("Enter");
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.id === "pick", "the list is open");
  const report = await page.reportAfter(async () => {
    await keyboard.type("month");
    await keyboard.press("Enter");
  });
  assert.ok(Math.abs(gapOf(report, "Our newsletter is a delight") - 0.4) < 1e-12);
  await page.until(() => document.querySelector("gap-report").shadowRoot.activeElement?.dataset.fileCell === "customers.csv", "the keyboard is in the cell");
  await keyboard.press("Escape");
  await root.locator("dialog").waitFor({ state: "detached" });
  assert.equal(await focused(), "Study");
});

test("a study is saved, and opened again with the same files gives the same report", async () => {
  await openEditor();
  await rowOf("newsletter").getByRole("button", { name: "choose a column of customers.csv" }).click();
  const before = await page.reportAfter(() => root.getByRole("option", { name: /every month/ }).click());
  const [download] = await Promise.all([page.raw.waitForEvent("download"), button("Save").click()]);
  const saved = await readFile(await download.path(), "utf8");
  const other = await browser.open(offline);
  const after = await other.reportAfter(async () =>
    other.choose(await filesOf({ "leaders.csv": survey(100, LEADERS), "customers.csv": survey(100, CUSTOMERS), "study.json": saved })),
  );
  assert.deepEqual(after, before);
  await other.close();
});

test("what was decided of questions outlives a further file, and the others are asked anew", async () => {
  await openEditor();
  await rowOf("newsletter").getByRole("button", { name: "choose a column of customers.csv" }).click();
  await page.reportAfter(() => root.getByRole("option", { name: /every month/ }).click());
  const partners = survey(100, { "Opening hours are convenient": 45, "Partners like the portal": 45 });
  const { study } = await page.reportAfter(async () => page.choose(await filesOf({ "partners.csv": partners })));
  const files = (text) => Object.keys(questionOf(study, text).columns).sort();
  assert.deepEqual(files("Our newsletter is a delight"), ["customers.csv", "leaders.csv"]);
  assert.deepEqual(files("Opening hours are convenient"), ["customers.csv", "leaders.csv", "partners.csv"]);
  assert.deepEqual(files("Partners like the portal"), ["partners.csv"]);
  await button("Changed 1").click();
  assert.deepEqual(await rows(), ["Our newsletter is a delight"]);
});

test("nothing is kept in the browser unless it is ticked; unticked, all is gone", async () => {
  const stored = () => page.evaluate(() => Object.keys(localStorage));
  await openEditor();
  await details("newsletter");
  await page.reportAfter(() => rowOf("newsletter").getByLabel("Agreeing is").selectOption("unfavourable"));
  assert.deepEqual(await stored(), []);
  await root.getByRole("tab", { name: "Options" }).click();
  const tick = root.getByRole("checkbox", { name: /Keep my decisions/ });
  await tick.check();
  assert.equal((await stored()).length, 2, "the wish, and one study");
  const values = await page.evaluate(() => Object.values(localStorage).join());
  assert.ok(values.includes("newsletter") && values.includes("unfavourable"));
  await page.raw.reload();
  await page.ready();
  const again = await page.reportAfter(async () => page.choose(await filesOf({ "leaders.csv": survey(100, LEADERS), "customers.csv": survey(100, CUSTOMERS) })));
  assert.equal(questionOf(again.study, "Our newsletter is a delight").polarity, "unfavourable", "the decision is there again");
  await openEditor();
  await root.getByRole("tab", { name: "Options" }).click();
  await tick.uncheck();
  assert.deepEqual(await stored(), []);
});

test("a browser that forbids to keep anything offers nothing, and all else works", async () => {
  await page.evaluate(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
  await openEditor();
  await root.getByRole("tab", { name: "Options" }).click();
  await page.reportAfter(() => root.getByLabel("Confidence").selectOption("0.9"));
  assert.equal(await root.getByRole("checkbox", { name: /Keep my decisions/ }).count(), 0);
});

test("on a narrow page the editor covers the report, and Escape closes it", async () => {
  await page.raw.setViewportSize({ width: 390, height: 800 });
  await openEditor();
  const box = await root.locator("dialog").boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 390, 800]);
  const overflow = await page.evaluate(() => {
    const body = document.querySelector("gap-report").shadowRoot.querySelector(".body");
    return body.scrollWidth - body.clientWidth;
  });
  assert.ok(overflow <= 0, `the editor is ${overflow} px wider than the page`);
  await page.raw.keyboard.press("Escape");
  await root.locator("dialog").waitFor({ state: "detached" });
});

test("on a narrow page a group's name stands nearer to its side than to the next group", async () => {
  await page.raw.setViewportSize({ width: 400, height: 900 });
  await button("Study").click();
  await root.getByRole("tab", { name: /^Groups/ }).click();
  const box = (id) => root.locator(`#${id}`).boundingBox();
  const [name, side, next] = await Promise.all(["group-name-0", "group-side-0", "group-name-1"].map(box));
  const [within, between] = [side.y - name.y - name.height, next.y - side.y - side.height];
  assert.ok(within > 0 && between > 1.5 * within, `${within} within, ${between} between`);
});

test("files with nothing in common are paired by hand", async () => {
  const failure = await page.evaluate(async () => {
    const file = (name, text) => new File([text], name);
    const rows = (question, yes) => `${question}\n${Array.from({ length: 50 }, (_, at) => (at < yes ? "Agree" : "Disagree")).join("\n")}\n`;
    const files = [file("leaders.csv", rows("Our newsletter is a delight", 40)), file("customers.csv", rows("The stuff they print every month is worth my while", 10))];
    return document.querySelector("gap-report").analyse(files).catch((error) => error.code);
  });
  assert.equal(failure, "no_common_question");
  await button("Open the study").click();
  await rowOf("newsletter").getByRole("button", { name: "choose a column of customers.csv" }).click();
  const report = await page.reportAfter(() => root.getByRole("option", { name: /every month/ }).click());
  assert.ok(Math.abs(report.gaps[0].gap - 0.6) < 1e-12);
});

const LOOKS = {
  wide: { size: { width: 1400, height: 900 }, colorScheme: "light" },
  dark: { size: { width: 1400, height: 900 }, colorScheme: "dark" },
  narrow: { size: { width: 390, height: 800 }, colorScheme: "light" },
};

for (const [name, { size, colorScheme }] of Object.entries(LOOKS)) {
  test(`axe finds nothing wrong with the editor, ${name}`, async () => {
    await page.raw.setViewportSize(size);
    await page.raw.emulateMedia({ colorScheme });
    await openEditor();
    // As text into a page whose policy refuses scripts that it does not know: evaluated by the browser's own hand.
    const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
    await page.raw.evaluate(axe);
    const look = async (what) => {
      const { violations, passes } = await page.raw.evaluate(() =>
        window.axe.run({ include: { fromShadowDom: ["gap-report", "dialog"] } }, { rules: { region: { enabled: false } } }),
      );
      assert.ok(passes.length > 10, "it looked at something");
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      assert.deepEqual(said, [], what);
    };
    await look("questions");
    await details("newsletter");
    await look("details");
    await rowOf("Invoices").locator(".asked").click();
    await rowOf("Invoices").getByRole("button", { name: "Another column" }).or(rowOf("Invoices").getByRole("button", { name: /choose a column/ })).first().click();
    await root.getByRole("combobox", { name: /Which column of/ }).waitFor();
    await look("choosing a column");
    for (const tab of ["Files", "Groups", "Options"]) {
      await root.getByRole("tab", { name: tab }).click();
      await look(tab);
    }
  });
}
