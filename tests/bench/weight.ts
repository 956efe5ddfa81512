import { gunzipSync, gzipSync } from "node:zlib";
import type { Address } from "./addresses.ts";
import { ask } from "./ask.ts";
import { answered } from "./pages.ts";
import type { Line } from "./table.ts";

const most = { html: 10, css: 8, javascript: 150 };

/** What a browser without a cache loads for a page, in kB as they come over the wire; not what only very old ones ask for. */
export async function measureWeight(port: number, page: Address): Promise<Line[]> {
  const { bytes } = await answered(port, page);
  const html = gunzipSync(bytes).toString();
  const css = await sizeOf(
    port,
    html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g),
  );
  const javascript = await sizeOf(port, html.matchAll(/<script(?![^>]+noModule)[^>]+src="([^"]+)"/g));
  return [
    lineOf(`HTML of the ${page.name}`, bytes.length, most.html),
    lineOf("CSS", css, most.css),
    lineOf("JavaScript", javascript, most.javascript),
  ];
}

async function sizeOf(port: number, found: Iterable<RegExpMatchArray>): Promise<number> {
  const addresses = new Set([...found].map(([, one, other]) => one ?? other ?? ""));
  let sum = 0;
  for (const address of addresses) {
    const { bytes } = await ask(port, address);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    sum += isPacked ? bytes.length : gzipSync(bytes).length;
  }
  return sum;
}

const lineOf = (name: string, bytes: number, kilobytes: number): Line => ({
  goal: `${name} ≤ ${kilobytes} kB gz`,
  figure: `${(bytes / 1000).toFixed(1)} kB`,
  holds: bytes <= kilobytes * 1000,
});
