import type { Space } from "../xml/element.ts";
import schema from "./ubl-2.1.json" with { type: "json" };

/** Where a child stands among its siblings, and how often it may stand there. */
export type Place = { name: string; space: Space; at: number; needed: boolean; many: boolean };

/** What an aggregate holds, in its order. */
export type Kind = { places: ReadonlyMap<string, Place>; needed: readonly Place[] };

/** What a basic element holds. */
export type Value = { base: string; needed: readonly string[]; attributes: ReadonlySet<string> };

/** `types` lists children in their order: a basic one with a dot before it, then `?` none or one, `*` any number, `+` at least one. */
const kinds = new Map(Object.entries(schema.types).map(([name, children]) => [name, kindOf(children.split(" "))]));
const aggregates = byMember(schema.aggregates, kinds);
const basics = byMember(schema.basics, new Map(Object.entries(schema.values).map(([name, value]) => [name, valueFrom(value.split(" "))])));

export const kindOfRoot = (name: string): Kind | undefined => kinds.get(name);
export const kindOfAggregate = (name: string): Kind | undefined => aggregates.get(name);
export const valueOfBasic = (name: string): Value | undefined => basics.get(name);

/** Of the two names that are both, the dot keeps them apart. */
export const keyOf = (space: Space, name: string): string => (space === "basic" ? `.${name}` : name);

function kindOf(children: string[]): Kind {
  const places = children.map((child, at): [string, Place] => {
    const key = child.replace(/[?*+]$/, "");
    const name = key.replace(/^\./, "");
    const space = name === "UBLExtensions" ? "extension" : key === name ? "aggregate" : "basic";
    return [key, { name, space, at, needed: !/[?*]$/.test(child), many: /[*+]$/.test(child) }];
  });
  return { places: new Map(places), needed: places.map(([, place]) => place).filter(({ needed }) => needed) };
}

/** `values` says the kind of text and then the attributes, with `!` those that are needed. */
function valueFrom([base = "", ...attributes]: string[]): Value {
  const needed = attributes.filter((name) => name.endsWith("!")).map((name) => name.slice(0, -1));
  return { base, needed, attributes: new Set(attributes.map((name) => name.replace("!", ""))) };
}

function byMember<Of>(members: Record<string, string>, named: ReadonlyMap<string, Of>): Map<string, Of> {
  return new Map(
    Object.entries(members).flatMap(([name, all]) => {
      const of = named.get(name);
      return of ? all.split(" ").map((member): [string, Of] => [member, of]) : [];
    }),
  );
}
