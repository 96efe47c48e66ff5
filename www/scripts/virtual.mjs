// The modules that stand in no file: the glue of the two wasm modules, their bytes, the worker's source, the samples.

import { readFile } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { inflateRawSync } from "node:zlib";

/** A module's bytes as they travel, deflated by xtask beside the module, with the sizes for the build's last line. */
export async function packWasm(path) {
  const bytes = await readFile(path);
  const packed = await readFile(`${path}.deflate`);
  if (!inflateRawSync(packed).equals(bytes)) throw new Error(`${path}.deflate is not what it was made of: build again.`);
  return { base64: packed.toString("base64"), raw: bytes.length, packed: packed.length };
}

/** The samples: as samples.json lists them, else every CSV file there is, by name. */
async function readSamples(folder) {
  if (!existsSync(folder)) return [];
  const list = join(folder, "samples.json");
  const entries = existsSync(list)
    ? JSON.parse(await readFile(list, "utf8"))
    : readdirSync(folder).filter((name) => name.endsWith(".csv")).sort().map((name) => ({ files: [name] }));
  return Promise.all(
    entries.map(async (entry) => {
      const names = entry.files ?? [entry.file];
      const texts = names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") }));
      const files = await Promise.all(texts);
      const name = basename(names[0]).replace(/\.[^.]*$/, "");
      return { title: name.replaceAll(/[-_]+/g, " "), note: "", ...entry, name, files, text: files[0].text };
    }),
  );
}

/** The esbuild plugin that answers `import … from "virtual:…"`. */
export function virtualModules({ engine, readers, samples, wasm, readersWasm, worker }) {
  const contents = {
    "virtual:wasm": () => `export default ${JSON.stringify(wasm)};`,
    "virtual:readers-wasm": () => `export default ${JSON.stringify(readersWasm)};`,
    "virtual:worker": () => `export default ${JSON.stringify(worker)};`,
    "virtual:samples": async () => `export default ${JSON.stringify(await readSamples(samples))};`,
  };
  return [
    {
      name: "virtual-modules",
      setup(build) {
        build.onResolve({ filter: /^virtual:engine$/ }, () => ({ path: join(engine, "gap_report.js") }));
        build.onResolve({ filter: /^virtual:readers$/ }, () => ({ path: join(readers, "gap_report_readers.js") }));
        build.onResolve({ filter: /^virtual:(wasm|readers-wasm|worker|samples)$/ }, ({ path }) => ({ path, namespace: "virtual" }));
        build.onLoad({ filter: /.*/, namespace: "virtual" }, async ({ path }) => ({
          contents: await contents[path](),
          loader: "js",
        }));
      },
    },
  ];
}
