import { expect, test } from "vitest";
import { textIn, textOf } from "#lib/imports/decode.ts";

const high = Uint8Array.from({ length: 128 }, (_, place) => place + 128);
const signs = { "windows-1252": textIn(high, "windows-1252"), macintosh: textIn(high, "macintosh"), ibm850: textIn(high, "ibm850") };

const encoded = (text: string, encoding: keyof typeof signs): Uint8Array =>
  Uint8Array.from([...text].map((sign) => (sign < "\u0080" ? sign.charCodeAt(0) : 128 + [...signs[encoding]].indexOf(sign))));

const texts = [
  "Åkerö Ängar AB;Örebro",
  "Café Bär",
  "Käll",
  "ÅKERI",
  "Ås;Ö",
  "Bröderna Möller\nNamn;å",
  "Linné & Zoë AB\nÄpplet",
  "Säljö – väst",
];
const encodings = Object.keys(signs).filter((name): name is keyof typeof signs => name in signs);

test.each(
  texts
    .flatMap((text) => encodings.map((encoding) => [text, encoding] as const))
    .filter(([text, encoding]) => [...text].every((sign) => sign < "\u0080" || signs[encoding].includes(sign))),
)("%j in %s is read as it was written", (text, encoding) => {
  expect(textOf(encoded(text, encoding))).toEqual({ text, encoding, isDoubtful: false });
});

test.each([
  ["a name that is a word in two ways", encoded("Škoda Bil AB", "windows-1252")],
  ["a byte that is wrong in the middle of UTF-8", Buffer.concat([Buffer.from("Åkerö Ängar"), Buffer.from([0xe5]), Buffer.from("Örebro")])],
])("%s is doubtful", (_, bytes) => {
  expect(textOf(bytes).isDoubtful).toBe(true);
});

test.each(["utf16le"] as const)("UTF-16 without its mark is known by its zeros", (encoding) => {
  expect(textOf(Buffer.from("Namn;Orgnr\nÅkerö;1", encoding))).toEqual({ text: "Namn;Orgnr\nÅkerö;1", isDoubtful: false });
});
