import { expect, test } from "vitest";
import { drawInvoice } from "#app/ui/einvoice/draw.ts";
import { sheetOf } from "#lib/einvoice/view/sheet.ts";
import { money } from "#lib/einvoice/view/shown.ts";
import { completed } from "#lib/einvoice/write/complete.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { type Locale, locales } from "#lib/locale.ts";
import { everything, page, pagesOf, textOf } from "./everything.ts";
import { examples, modelIn } from "./examples.ts";

/** What is shown in words of ours instead of as it stands, or not at all because it is the content of a file. */
const inWords = new Set("kind type unit perUnit country origin category taxPointCode content".split(" "));

const figuresAndLetters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** Each value of an invoice as its reader would see it, by where it stands in the model. */
function valuesIn(part: object, locale: Locale, path = ""): [path: string, shown: string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    if (value === undefined || inWords.has(key) || (key === "scheme" && ["0007", "0088", "0160", "TAX"].includes(value))) return [];
    if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value))
      return [[`${path}${key}`, dayInText(new Date(`${value}T12:00Z`), locale)]];
    if (typeof value === "string") return key === "branch" && value.startsWith("SE:") ? [] : [[`${path}${key}`, value]];
    if ("units" in value) return [[`${path}${key}`, isWhole(key) ? String(Number(value.units) / 10 ** value.scale) : money(value, locale)]];
    return valuesIn(value, locale, `${path}${key}.`);
  });
}
const isWhole = (key: string) => ["quantity", "per", "percent", "rate"].includes(key);

const wordsOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&");

test.each(locales)("every term that an invoice has is on its page and in its PDF: %s", async (locale) => {
  const sheet = sheetOf(everything, locale);
  const [onPage, inPdf] = [wordsOf(page(sheet)), await textOf(await drawInvoice(sheet))].map(figuresAndLetters);

  const values = valuesIn(everything, locale).map(([path, value]) => ({ path, value: figuresAndLetters(value) }));

  expect(values.length).toBeGreaterThan(150);
  expect(values.filter(({ value }) => !onPage?.includes(value))).toEqual([]);
  expect(values.filter(({ value }) => !inPdf?.includes(value))).toEqual([]);
});

test.each(examples)("%s is a page in both languages, and says what is to be paid", (example) => {
  for (const locale of locales) {
    const sheet = sheetOf(completed(modelIn(example)), locale);
    const html = page(sheet);

    expect(html).toContain(`<h1>${sheet.title}</h1>`);
    expect(html).toContain(sheet.sums.find(({ isTotal }) => isTotal)?.amount);
    expect(html).not.toMatch(/undefined|NaN|\[object|invoiceSheet/);
  }
});

test("a file that is almost empty is shown as far as it goes", async () => {
  for (const invoice of [{}, { lines: [{}], vat: [{}], totals: {}, payment: {}, seller: {}, attachments: [{}] }]) {
    expect(page(sheetOf(invoice, "en"))).toContain("Invoice");
    expect((await drawInvoice(sheetOf(invoice, "en"))).length).toBeGreaterThan(1000);
  }
});

test("an invoice of many lines goes on from page to page, and says its columns and its page again", async () => {
  const { lines = [] } = everything;
  const many = { ...everything, lines: Array.from({ length: 45 }, (_, place) => ({ ...lines[place % 3], id: `L${place}` })) };

  const pdf = await drawInvoice(sheetOf(many, "sv"));
  const text = await pagesOf(pdf);

  expect(text.length).toBeGreaterThan(3);
  expect(text.every((page, place) => page.includes(`Sida ${place + 1} av ${text.length}`))).toBe(true);
  expect(text.slice(1, 3).every((page) => page.includes("Benämning"))).toBe(true);
  for (const { id } of many.lines)
    expect(
      text.filter((page) => new RegExp(`\\b${id}\\b`).test(page)),
      id,
    ).toHaveLength(1);
});

test("one line that is longer than a page is whole", async () => {
  const note = Array.from({ length: 700 }, (_, place) => `ord${place}`).join(" ");
  const text = await textOf(await drawInvoice(sheetOf({ notes: [note], lines: [{ name: "Lång", note }] }, "sv")));

  expect(text.match(/ord699(?!\d)/g)).toHaveLength(2);
  expect(text.match(/ord\d+/g)).toHaveLength(1400);
});

test("the same invoice is the same PDF, tagged and with its language", async () => {
  const sheet = sheetOf(everything, "sv");
  const [one, other] = [await drawInvoice(sheet), await drawInvoice(sheet)];

  expect(Buffer.compare(one, other)).toBe(0);
  expect(Buffer.from(one).toString("latin1")).toMatch(/\/Lang \(.{0,2}s.?v/);
  expect(Buffer.from(one).toString("latin1")).toContain("/MarkInfo");
});
