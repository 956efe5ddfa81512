import fc from "fast-check";
import { hostileWords } from "#tests/support/hostile/words.ts";
import { defOf } from "./nodes.ts";
import { wholes, words } from "./right.ts";

/** Something that a schema may well take. */
function likely(schema: unknown, name = ""): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const known = words[name];
  if (wholes[name] && def.type === "object") return fc.constant(wholes[name]);
  if (known && def.type !== "literal" && def.type !== "enum") return fc.constantFrom(...known);
  switch (def.type) {
    case "object":
      return fc.record(Object.fromEntries(Object.entries(Object(def.shape)).map(([key, part]) => [key, likely(part, key)])));
    case "union":
      return fc.oneof(...listOf(def.options).map((option) => likely(option, name)));
    case "array":
      return fc.array(likely(def.element), { maxLength: 3 });
    case "record":
      return fc.dictionary(fc.string({ maxLength: 8 }), likely(def.valueType), { maxKeys: 3 });
    case "literal":
      return fc.constantFrom(...listOf(def.values));
    case "enum":
      return fc.constantFrom(...Object.values(Object(def.entries)));
    case "pipe":
      return likely(def.in, name);
    case "optional":
    case "default":
    case "nullable":
    case "catch":
      return fc.oneof({ weight: 5, arbitrary: likely(def.innerType, name) }, fc.constant(def.type === "nullable" ? null : undefined));
    case "number":
      return fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom("1", "3", "12"));
    case "boolean":
      return fc.boolean();
    case "date":
      return fc.constantFrom("2026-11-23T08:00:00.000Z", 1_790_000_000_000);
    case "string":
      return fc.oneof(...(def.format === "uuid" ? [fc.uuid()] : [fc.constantFrom("Ågren", "Löpande bokföring, "), stringOf(def.format)]));
    default:
      return fc.constant("");
  }
}

function stringOf(format: unknown): fc.Arbitrary<string> {
  if (format === "url") return fc.webUrl();
  if (format === "date") return fc.constantFrom("2030-12-24", "2028-02-29");
  if (format === "datetime") return fc.constant("2026-11-23T08:00:00.000Z");
  return fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom(...hostileWords));
}

const hostile = fc.oneof(
  fc.constantFrom(...hostileWords),
  fc.constantFrom(
    "nul\u0000efter",
    "lös \ud800 halva",
    "\udc00",
    "x".repeat(100_000),
    "a@".repeat(50_000),
    ` ${"\t ".repeat(50_000)}x`,
    `${"0-".repeat(50_000)}!`,
  ),
  fc.constantFrom("1e400", "-0", "9007199254740993", "2147483648", "NaN", "Infinity", "0x10", "1_0"),
  fc.constantFrom("2026-02-30", "0000-01-01", "0000-02-29", "9999-12-31", "275760-09-14", "2026-13-01", "-000001-01-01"),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, -1, true, [], {}, new Date(Number.NaN)),
);
const extra = fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "officeId", "rights", "id", "");

/** What a schema may well take but for one field, which says something odd, lacks, or was never asked for; or nothing like it at all. */
export function nearly(schema: unknown, name = ""): fc.Arbitrary<unknown> {
  const bent = fc
    .tuple(likely(schema, name), fc.nat(), hostile, extra, fc.integer({ min: 0, max: 3 }))
    .map(([right, place, odd, added, way]) => {
      if (typeof right !== "object" || right === null || Array.isArray(right)) return odd;
      const keys = Object.keys(right);
      const key = keys[place % Math.max(1, keys.length)] ?? "";
      if (way === 0) return withField(right, added, odd);
      return way === 1 ? Object.fromEntries(Object.entries(right).filter(([one]) => one !== key)) : withField(right, key, odd);
    });
  return fc.oneof({ weight: 3, arbitrary: likely(schema, name) }, { weight: 6, arbitrary: bent }, hostile);
}

/** Also for names that assigning would not make a field of. */
function withField(right: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...right }, name, { value, enumerable: true, configurable: true, writable: true });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
