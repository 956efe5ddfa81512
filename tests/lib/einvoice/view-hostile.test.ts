import { expect, test } from "vitest";
import type { Invoice } from "#lib/einvoice/model/invoice.ts";
import { sheetOf } from "#lib/einvoice/view/sheet.ts";
import { everything, page } from "./everything.ts";

const hostile = {
  markup: "<script>alert(1)</script><img src=x onerror=alert(2)>",
  attribute: '" onmouseover="alert(3)',
  script: "javascript:alert(4)",
  entity: "&lt;b&gt;&#x3c;",
};

/** The same invoice with one text in the place of each that a sender writes freely. */
function withEverywhere(part: unknown, text: string, key = ""): unknown {
  if (typeof part === "string") return /^\d{4}-\d\d-\d\d$/.test(part) || ["kind", "content", "scheme"].includes(key) ? part : text;
  if (Array.isArray(part)) return part.map((one) => withEverywhere(one, text, key));
  if (typeof part !== "object" || part === null || "units" in part) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withEverywhere(value, text, name)]));
}
const withoutOurStyles = (html: string) => html.replace(/<style>.*?<\/style>/s, "");
const isInvoice = (value: unknown): value is Invoice => typeof value === "object";

test.each(Object.entries(hostile))("whatever a sender writes is text: %s", (_kind, text) => {
  const invoice = withEverywhere(everything, text);
  if (!isInvoice(invoice)) throw new Error("no invoice");
  const sheet = sheetOf(invoice, "sv");

  expect(withoutOurStyles(page(sheet))).not.toMatch(/<(script|img|b)\b|<[^>]*\son\w+=|href/i);
});

test("what steers the reading is not followed, and lines are kept", () => {
  const invoice: Invoice = { seller: { name: "Bra\u202eBA kniL\u0085AB\u0000" }, notes: ["En\r\nTvå\u200bTre"] };

  expect(sheetOf(invoice, "sv")).toMatchObject({ from: "Bra\ufffdBA kniL\nAB\ufffd", notes: ["En\nTvå\ufffdTre"] });
});

test.each([
  ["https://seller.example/x", true],
  ["http://seller.example/x", true],
  ["javascript:alert(1)", false],
  [" JaVaScRiPt:alert(1)", false],
  ["java\tscript:alert(1)", false],
  ["data:text/html,<b>", false],
  ["file:///etc/passwd", false],
  ["vbscript:x", false],
  ["//seller.example", false],
  ["seller.example", false],
])("an address is followed only into the web: %s", (address, isFollowed) => {
  const html = page(sheetOf({ attachments: [{ id: "A", address }] }, "sv"));

  expect(html.includes("href=")).toBe(isFollowed);
});
