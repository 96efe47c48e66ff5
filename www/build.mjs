// Bundles the page: `node build.mjs --engine DIR --offline FILE --site DIR --budget KB`, as `cargo xtask build` calls it.
//
// The site and the offline file are built the same way: the optimised wasm and the worker's source travel
// inside the script, so that nothing is ever fetched. The site's script is an ES module that others can embed;
// the offline file holds it as one classic inline script, because a browser loads no module from a disk.

import { mkdir, readFile, rm, writeFile, cp, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { declarations } from "./scripts/declarations.mjs";
import { inline, page, sha256 } from "./scripts/page.mjs";
import { packEngine, virtualModules } from "./scripts/virtual.mjs";

const www = dirname(fileURLToPath(import.meta.url));

const { values: args } = parseArgs({
  options: {
    engine: { type: "string" },
    offline: { type: "string" },
    site: { type: "string" },
    /** What the deflated wasm may weigh, in kB. */
    budget: { type: "string" },
  },
});
if (!args.engine || !args.offline || !args.site || !(Number(args.budget) > 0)) {
  console.error("usage: node build.mjs --engine DIR --offline FILE --site DIR --budget KB");
  process.exit(2);
}
const engine = resolve(args.engine);
const offline = resolve(args.offline);
const site = resolve(args.site);

/** What both bundles have in common. */
const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome110", "firefox113", "safari16.4"],
  legalComments: "none",
  write: false,
  logLevel: "warning",
  // The glue's own way to fetch the wasm names import.meta; we hand it the bytes, and that way is dropped.
  logOverride: { "empty-import-meta": "silent" },
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

async function bundle(entry, format, plugins) {
  const result = await build({ ...common, entryPoints: [join(www, entry)], format, plugins });
  return result.outputFiles[0].text;
}

const wasm = await packEngine(join(engine, "gap_report_bg.wasm"));
if (wasm.packed > 1000 * Number(args.budget)) {
  console.error(`The wasm is ${kilobytes(wasm.packed)} deflated; wasm-pack.toml allows ${args.budget} kB.`);
  process.exit(1);
}
const samples = join(www, "samples");
const worker = await bundle("src/worker.ts", "iife", virtualModules({ engine, samples, wasm: "", worker: "" }));
const plugins = virtualModules({ engine, samples, wasm: wasm.base64, worker });
const [module, script] = await Promise.all([
  bundle("src/index.ts", "esm", plugins),
  bundle("src/index.ts", "iife", plugins),
]);

const template = await readFile(join(www, "index.html"), "utf8");
const style = (await readFile(join(www, "page.css"), "utf8")).trim();
const inlined = inline(script);

await rm(site, { recursive: true, force: true });
await mkdir(site, { recursive: true });
await mkdir(dirname(offline), { recursive: true });
await writeFile(join(site, "gap-report.js"), module);
await writeFile(
  join(site, "index.html"),
  page(template, { style, scriptSource: "'self'", script: `<script type="module" src="gap-report.js"></script>` }),
);
await writeFile(
  offline,
  page(template, { style, scriptSource: `'sha256-${sha256(inlined)}'`, script: `<script>${inlined}</script>` }),
);
try {
  await declarations({ www, site });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if ((await readdir(www)).includes("samples")) await cp(samples, join(site, "samples"), { recursive: true });

console.log(
  `wasm ${kilobytes(wasm.raw)}, deflated ${kilobytes(wasm.packed)}; worker ${kilobytes(worker.length)}; ` +
    `offline file ${kilobytes(Buffer.byteLength(inlined))}`,
);
