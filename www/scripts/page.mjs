// The page around the element, and its policy: what the browser refuses on our behalf.

import { createHash } from "node:crypto";

/** SHA-256 in base64, as a policy names an inline script or style. */
export function sha256(text) {
  return createHash("sha256").update(text, "utf8").digest("base64");
}

/** `script` such that it can stand between script tags: no text in it may end the element or open a comment. */
export function inline(script) {
  const escaped = script.trim().replaceAll(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
  if (/\r/.test(escaped)) throw new Error("the script holds a carriage return, which a browser would change before hashing");
  return escaped;
}

/**
 * The policy. Nothing may be fetched, framed or sent: `default-src 'none'` refuses what is not named here.
 * `'wasm-unsafe-eval'` allows compiling wasm and no other evaluation. Style attributes are allowed because
 * plotters measures text with a styled element of its own; style elements only by their hash.
 */
function policy(scriptSource, style) {
  return [
    "default-src 'none'",
    `script-src ${scriptSource} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src 'sha256-${sha256(style)}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The whole page. Replacements are functions, because a script is full of `$&`. */
export function page(template, { style, scriptSource, script }) {
  const values = { policy: policy(scriptSource, style), style, script };
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}
