import { parseArgs } from "node:util";
import { z } from "zod";

const given = z.string().trim().max(5000).default("");

const Given = z.object({
  ...{ operator: given, proof: given, read: given, name: given, number: given, administrator: given, on: given, add: given },
  language: given.prefault("sv"),
  json: z.boolean().default(false),
});

const text = { type: "string" } as const;
const options = {
  ...{ operator: text, proof: text, read: text, name: text, number: text, administrator: text, language: text, on: text, add: text },
  json: { type: "boolean" },
} as const;

/** What an operator has typed: its words in order, who gives the order, why, and what else it needs. */
export type Order = z.infer<typeof Given> & { words: string[] };

export function readOrder(typed: string[]): Order {
  const { positionals, values } = parseArgs({ args: typed, allowPositionals: true, options });
  // Beside "office list" the others are written "proposals list".
  const words = positionals[0] === "proposals" ? positionals.slice(1) : positionals;
  return { words, ...Given.parse(values) };
}

/** What is answered: lines for people, and the same for programs; `failed` where a script should stop. */
export type Told = { lines: string[]; facts: unknown; failed?: boolean };

/** For what is done, and has nothing else to show. */
export const said = (...lines: string[]): Told => ({ lines, facts: { said: lines } });

/** Who gives the order is known, so that it can stand in a history. */
export const isSigned = ({ operator }: Order): boolean => operator.length >= 2;

/** And why, in words that others can check. */
export const isProven = (order: Order): boolean => isSigned(order) && order.proof.length >= 10;
