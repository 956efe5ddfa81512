import { vi } from "vitest";
import type { z } from "zod";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { type Source, sources } from "#tests/support/sources.ts";
import { defOf, nodesIn } from "./nodes.ts";

export type Found = { name: string; schema: z.ZodType };

const made = vi.hoisted((): { place: string; schema: object }[] => []);
const joining = /\bz\s*\.(object|discriminatedUnion|union|record|array)\(/g;

vi.mock("next/headers", () => ({}));

/** Every schema that joins others is noted down with its place in the sources when it is made. */
vi.mock("zod", async (load) => {
  const zod = await load<typeof import("zod")>();
  const noted = (word: string | symbol) => ["object", "discriminatedUnion", "union", "record", "array"].includes(String(word));
  const z = new Proxy(zod.z, {
    get(target, name) {
      const make: unknown = Reflect.get(target, name);
      if (!noted(name) || typeof make !== "function") return make;
      return (...args: unknown[]) => {
        const schema: unknown = Reflect.apply(make, undefined, args);
        const [, , caller = ""] = (new Error().stack ?? "").split("\n");
        const place = /\/((?:app|lib)\/.*?:\d+):\d+\)?$/.exec(caller)?.[1] ?? caller;
        if (typeof schema === "object" && schema !== null) made.push({ place, schema });
        return schema;
      };
    },
  });
  return { ...zod, z };
});

/** Every source but the settings' that makes a schema. */
export const files = sources.filter(({ file, text }) => /^(lib|app)\//.test(file) && /^import \{ z \} from "zod"/m.test(text));

/** What the product reads by a schema: all that are exported, by name, and those beside them, by place. */
export async function findSchemas(): Promise<{ found: Found[]; missed: string[] }> {
  const { z: plain } = await vi.importActual<typeof import("zod")>("zod");
  const isSchema = (value: unknown): value is z.ZodType => value instanceof plain.ZodType;
  const found: Found[] = [];
  for (const { file } of files) {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `../../${file}`);
    for (const [name, value] of Object.entries(exported)) found.push(...schemasIn(`${file} ${name}`, value, isSchema));
  }
  const reached = new Set(found.flatMap(({ schema }) => nodesIn(schema)));
  const beside = made.filter(({ place, schema }) => /^(app|lib)\//.test(place) && isOfFields(schema) && !reached.has(schema));
  const inner = new Set(beside.flatMap(({ schema }) => nodesIn(schema).slice(1)));
  const roots = beside.filter(({ schema }) => !inner.has(schema)).flatMap(({ place, schema }) => schemasIn(place, schema, isSchema));
  const places = new Set(made.map(({ place }) => place));
  return { found: [...found, ...roots], missed: files.flatMap(placesIn).filter((place) => !places.has(place)) };
}

/** A list that gets its most is another list than the one that was made: what is in it counts. */
const isOfFields = (schema: object) => ["object", "record"].includes(String(defOf(schema).type));

/** A schema, a record of schemas, or one for each service. */
function schemasIn(name: string, value: unknown, isSchema: (value: unknown) => value is z.ZodType): Found[] {
  if (isSchema(value)) return [{ name, schema: value }];
  if (typeof value === "function" && /InputOf$/.test(name)) {
    return serviceKeys.flatMap((service) => schemasIn(`${name}(${service})`, value(service), isSchema));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, schema]) => (isSchema(schema) ? [{ name: `${name}.${key}`, schema }] : []));
}

/** Where a source makes schemas that join others, as "file:line". */
const placesIn = ({ file, text }: Source): string[] =>
  [...text.matchAll(joining)].map(({ index, 0: made }) => `${file}:${text.slice(0, index + made.length).split("\n").length}`);
