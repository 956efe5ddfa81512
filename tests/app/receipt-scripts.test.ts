import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { drawSheet } from "#app/ui/receipt/draw.ts";
import { linesOf } from "#app/ui/receipt/lines.ts";
import { regular } from "#app/ui/receipt/typeface.ts";
import { isolated } from "#lib/names.ts";

const names: Record<string, [name: string, typeface: string]> = {
  "Latin with all its marks": ["Åse Żółć Nguyễn Thị Ḥâ̄ Łukasz Ďř Ṩ ɓeke", "Inter"],
  Greek: ["Ἀλέξανδρος Παπαδόπουλος", "Inter"],
  Cyrillic: ["Юлія Щербакова", "Inter"],
  Arabic: ["محمد علي الأحمد", "NotoSansArabic"],
  Persian: ["زهرا می\u200cخواهم پارسی", "NotoSansArabic"],
  Hebrew: ["שָׁלוֹם כהן (יוסף)", "NotoSansHebrew"],
  Syriac: ["ܐܫܘܪ ܢܝܢܘܐ", "NotoSansSyriac"],
  Thai: ["สมชาย ใจดี ที่ปรึกษา", "NotoSansThai"],
  Hindi: ["प्रियंका श्रीवास्तव", "NotoSans-Regular"],
  Bengali: ["রবীন্দ্রনাথ ঠাকুর", "NotoSansBengali"],
  Tamil: ["தமிழ் செல்வன்", "NotoSansTamil"],
  Armenian: ["Արամ Խաչատրյան", "NotoSansArmenian"],
  Georgian: ["გიორგი მაისურაძე", "NotoSansGeorgian"],
  Amharic: ["አበበ ቢቂላ", "NotoSansEthiopic"],
  Chinese: ["王小明 張學友", "NotoSansSC"],
  Japanese: ["山田 ゆき カナ", "NotoSansJP"],
  Korean: ["김민수 한글", "NotoSansKR"],
  pictures: ["Anna 😀 👩‍👩‍👧 🇸🇪 ❤️ 👍🏽", "NotoEmoji"],
};

const style = { weight: regular, size: 10, width: 400 };
/** From left to right; a piece that runs from right to left is given to the shaper as written, its space last. */
const seen = (text: string) => linesOf(text, style).map(({ runs }) => runs.map(({ words }) => words).join(""));
const shaped = (text: string) =>
  linesOf(text, style).flatMap(({ runs }) => runs.flatMap(({ words, face }) => face.font.layout(words, []).glyphs));
const facesOf = (text: string) => linesOf(text, style).flatMap(({ runs }) => runs.map(({ face }) => face.font.postscriptName));
const sheet = { title: "Kvittens", author: "Byrå", language: "sv-SE", madeAt: new Date(0), terms: "Villkor", termsText: "1. Ett\nTvå" };

test.each(Object.entries(names))("%s is drawn in a typeface that has every sign of it", (_, [name, typeface]) => {
  expect(facesOf(name).some((face) => face?.startsWith(typeface))).toBe(true);
  expect(shaped(name).filter(({ id }) => id === 0)).toEqual([]);
  expect(seen(name).join("")).not.toContain("?");
});

test("a name that runs from right to left stands so, and what stands beside it does not turn around", () => {
  const company = isolated("חברה 24 AB");

  expect(seen(`med ${company}, 556900-0028 (ja)`)).toEqual(["med AB 24חברה , 556900-0028 (ja)"]);
  expect(seen(`${isolated("כהן (יוסף)")} och ${isolated("לוי")}`)).toEqual(["(יוסף)כהן  och לוי"]);
  expect(isolated("Ågrens Öl AB")).toBe("Ågrens Öl AB");
});

test("what no typeface has is said to be missing, never drawn as a box", () => {
  expect(seen("Anna \u{13000} B")).toEqual(["Anna ? B"]);
  expect(shaped("Anna \u{13000} B").filter(({ id }) => id === 0)).toEqual([]);
});

test("the file holds the typefaces of all names, as little of them as it needs, and the names themselves", {
  timeout: 120_000,
}, async () => {
  const facts = Object.entries(names).map(([term, [fact]]) => ({ term, fact: isolated(fact) }));

  const bytes = await drawSheet({ ...sheet, facts });

  const file = Buffer.from(bytes).toString("latin1");
  const embedded = [...file.matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/g)].map(([, face = ""]) => face);
  expect(Object.values(names).filter(([, face]) => !embedded.some((one) => one.startsWith(face)))).toEqual([]);
  expect(bytes.length).toBeLessThan(200_000);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  for (const word of [
    "Żółć",
    "Ἀλέξανδρος",
    "Щербакова",
    "שָׁלוֹם כהן",
    "محمد علي",
    "สมชาย",
    "王小明",
    "ゆき",
    "김민수",
    "😀",
    "Արամ",
    "გიორგი",
    "አበበ",
  ])
    expect(text).toContain(word);
});

test("a row stands on one page with its term, and one that is longer than a page says its term on each", { timeout: 120_000 }, async () => {
  const people = (many: number) => Array.from({ length: many }, (_, place) => `Karin Ågren ${place}`).join(", ");
  const facts = [
    ...Array.from({ length: 20 }, (_, place) => ({ term: `Rad ${place}`, fact: "kort" })),
    { term: "Fick åtkomst", fact: people(120) },
    { term: "Samt", fact: people(400) },
    { term: "Kontroll", fact: "Oförändrad" },
  ];

  const bytes = await drawSheet({ ...sheet, facts });

  const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  const places = (word: string) => pages.flatMap((page, place) => (page.includes(word) ? [place] : []));
  expect(places("Fick åtkomst")).toEqual([1]);
  expect(pages[0]).not.toContain("Karin");
  expect(places("Samt").length).toBeGreaterThan(1);
  expect(places("Samt")).toEqual(places("Karin Ågren").filter((place) => place >= (places("Samt")[0] ?? 0)));
  expect(places("Oförändrad")).toEqual(places("Kontroll"));
});
