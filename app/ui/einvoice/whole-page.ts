import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import { escaped } from "#lib/html.ts";
import { InvoiceSheet } from "./sheet.tsx";

const folder = join(process.cwd(), "app/ui");
const styles = "reset tokens base layout pieces invoice print".split(" ");

/** An invoice as a page that needs nothing beside it: it brings its styles and its typeface, and runs and fetches nothing. */
export function invoicePage(sheet: Sheet): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  return `<!doctype html>
<html lang="${sheet.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<title>${escaped(sheet.title)} – ${escaped(sheet.from)}</title>
<style>${stylesheet()}</style>
</head>
<body><main class="alone">${renderToStaticMarkup(createElement(InvoiceSheet, { sheet }))}</main></body>
</html>
`;
}

function stylesheet(): string {
  const typeface = readFileSync(join(folder, "fonts/inter-latin-wght-normal.woff2")).toString("base64");
  const face = `@font-face{font-family:"Inter";src:url(data:font/woff2;base64,${typeface}) format("woff2");font-weight:100 900}`;
  return [face, ':root{--inter:"Inter"}', ...styles.map((name) => readFileSync(join(folder, "styles", `${name}.css`), "utf8"))].join("\n");
}
