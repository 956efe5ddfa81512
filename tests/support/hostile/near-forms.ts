import fc from "fast-check";
import { hostileWords } from "./words.ts";

type Form = Record<string, string>;
/** Fields in the order in which they are sent; a name may stand there twice. */
export type Fields = [name: string, value: string][];

const odd = [
  ...hostileWords,
  "",
  "0",
  "-1",
  "1e400",
  "9007199254740993",
  "2147483648",
  "0001-01-01",
  "9999-12-31",
  "2026-02-30",
  "on",
  ",",
];
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...odd) }, fc.uuid(), fc.string({ unit: "binary", maxLength: 40 }));
const foreign = fc.constantFrom("__proto__", "constructor", "toString", "officeId", "personId", "rights", "id", "a[b]", "$ACTION_ID_x");

/** A form that is right but for one thing: a field says something odd, is there twice, lacks, or is one that nobody asked for. */
function nearForm(form: Form): fc.Arbitrary<Fields> {
  const right: Fields = Object.entries(form);
  const place = fc.nat({ max: Math.max(0, right.length - 1) });
  const added = fc.tuple(foreign, value).map((field): Fields => [...right, field]);
  if (right.length === 0) return added;
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(place, value).map(([at, word]): Fields => right.map(([name, own], index) => [name, index === at ? word : own])),
    },
    fc.tuple(place, value).map(([at, word]): Fields => [...right, [right[at]?.[0] ?? "", word]]),
    place.map((at): Fields => right.filter((_, index) => index !== at)),
    added,
  );
}

/** The same ones each time. */
export const sampled = (form: Form, times: number, seed: number): Fields[] => fc.sample(nearForm(form), { numRuns: times, seed });

const asked =
  "search page sort order state notice problem task service company customer which filter check user contact language to reason added changed responsible reference resent refused colleague columns first sheet encoding line row facts".split(
    " ",
  );

/** What can stand behind the question mark of an address: everything that some page reads, each with something odd. */
export const oddQuery = (times: number, seed: number): Fields[] =>
  fc.sample(fc.tuple(...asked.map((name) => value.map((word): Fields[number] => [name, word.slice(0, 200)]))), { numRuns: times, seed });

export const encoded = (fields: Fields): string => new URLSearchParams(fields).toString();

const boundary = "----of-the-test";
export const inParts = `Content-Type: multipart/form-data; boundary=${boundary}`;

export const asParts = (fields: Fields): string => {
  const parts = fields.map(([name, word]) => `--${boundary}\r\nContent-Disposition: form-data; name="${named(name)}"\r\n\r\n${word}\r\n`);
  return `${parts.join("")}--${boundary}--\r\n`;
};

const named = (name: string) => name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
