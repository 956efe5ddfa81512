import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Font, openSync } from "fontkit";

/** A file of a typeface, with a part of its signs. */
export type Face = { file: string; font: Font };

const own = join(process.cwd(), "app/ui/fonts");
export const regular = join(own, "inter-regular.ttf");
export const bold = join(own, "inter-semibold.ttf");

/** In the order in which they are asked; who writes kana or hangul has their Han signs in the shapes of Japan or Korea. */
const families =
  "noto-sans noto-sans-arabic noto-sans-hebrew noto-sans-thai noto-sans-bengali noto-sans-tamil noto-sans-armenian noto-sans-georgian noto-sans-ethiopic noto-sans-syriac noto-sans-sc noto-sans-tc noto-sans-jp noto-sans-kr noto-emoji".split(
    " ",
  );
const first: [sign: RegExp, family: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "noto-sans-jp"],
  [/\p{Script=Hangul}/u, "noto-sans-kr"],
];

const opened = new Map<string, Face>();
const partsOf = new Map<string, Part[]>();
type Part = { file: string; ranges: [from: number, to: number][] };

/** Who has all of these signs, as far as they are seen; nothing for what nobody has. */
export function faceFor(signs: string, around: string, weight: string): Face | undefined {
  const wanted = [...signs].filter((sign) => !/\p{Default_Ignorable_Code_Point}/u.test(sign)).map((sign) => sign.codePointAt(0) ?? 0);
  const has = ({ font }: Face) => wanted.every((sign) => font.hasGlyphForCodePoint(sign));
  const ours = faceAt(weight);
  if (has(ours)) return ours;
  const preferred = first.filter(([sign]) => sign.test(around)).map(([, family]) => family);
  for (const family of [...preferred, ...families]) {
    const part = partsIn(family).find(({ ranges }) => wanted.every((sign) => ranges.some(([from, to]) => from <= sign && sign <= to)));
    const face = part && faceAt(part.file);
    if (face && has(face)) return face;
  }
  return undefined;
}

export function faceAt(file: string): Face {
  const known = opened.get(file);
  if (known) return known;
  const font = openSync(file);
  if (!("glyphForCodePoint" in font)) throw new Error(`${file} holds several typefaces`);
  const face = { file, font };
  opened.set(file, face);
  return face;
}

/** The files of a family, by the signs in each. */
function partsIn(family: string): Part[] {
  const known = partsOf.get(family);
  if (known) return known;
  const folder = join(process.cwd(), "node_modules/@fontsource", family);
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
  const parts = Object.entries(ranges).map(([name, signs]) => ({
    file: join(folder, "files", `${family}-${name.replace(/[[\]]/g, "")}-400-normal.woff`),
    ranges: signs.split(",").map(rangeIn),
  }));
  partsOf.set(family, parts);
  return parts;
}

/** "U+600-604" or "U+61C". */
function rangeIn(written: string): [number, number] {
  const [from = "", to = from] = written.trim().slice(2).split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
