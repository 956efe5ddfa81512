import { is, Placeholder, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { connectionOf, type Database, type Transaction } from "./client.ts";

/** Writes queries, and sends none. */
export type Writer = Pick<Database, "select" | "selectDistinct" | "selectDistinctOn">;
const writer: Writer = drizzle.mock({ casing: "snake_case" });

export type Value = string | number | null;
/** Where a value stands in a query that is kept; or the value itself, in one that is not. */
export type Given = string | Placeholder;
/** The names of the values that a kept query is given each time. */
export type Places<Name extends string> = Readonly<Record<Name, Placeholder>>;

type Text = { sql: string; params: unknown[] };
type Prepared<Result> = { execute(values?: Record<string, Value>): Promise<Result>; getQuery(): Text };
export type Written<Result> = { prepare(name: string): Prepared<Result> };

/** A query and its values, before anybody is asked. */
export type Question<Result> = { prepared: Prepared<Result>; values: Record<string, Value> };

/** Whatever can send a statement: the pool, or a connection of it. */
export type Sender = { unsafe(text: string, values?: never[], options?: object): { values(): PromiseLike<unknown[][]> } };

const mostShapes = 200;
const everything: Map<string, Prepared<unknown>>[] = [];

/** Every query that is kept now, as it is sent. */
export const keptQueries = (): Text[] => everything.flatMap((kept) => [...kept.values()].map((prepared) => prepared.getQuery()));

/**
 * A query whose SQL is written once for each shape and kept. What differs from one asker to the next comes in under a name: a value in the
 * query itself would be the first asker's for everybody, and is refused; only numbers and words of ours stand in it. Of very many shapes the
 * oldest are forgotten.
 */
export function keep<Shape, Name extends string, Result>(
  write: (from: Writer, at: Places<Name>, shape: Shape) => Written<Result>,
  mayKeep: (shape: Shape) => boolean = () => true,
): (shape: Shape, values: Record<Name, Value>) => Question<Result> {
  const kept = new Map<string, Prepared<Result>>();
  everything.push(kept);
  return (shape, values) => {
    const key = JSON.stringify(shape);
    const isKept = mayKeep(shape);
    const known = isKept ? kept.get(key) : undefined;
    if (known) return { prepared: known, values };
    const prepared = write(writer, places, shape).prepare("kept");
    if (!isKept) return { prepared, values };
    refuseValues(prepared.getQuery());
    const [oldest] = kept.keys();
    if (kept.size >= mostShapes && oldest) kept.delete(oldest);
    kept.set(key, prepared);
    return { prepared, values };
  };
}

/** Drizzle's own query, asked over another connection than the one that it was made for: that is all it keeps of it. */
export const ask = <Result>(sender: Sender, { prepared, values }: Question<Result>): Promise<Result> =>
  Object.assign<Prepared<Result>, { client: Sender }>(Object.create(prepared), { client: sender }).execute(values);

/** Within a transaction that does more than read. */
export const askIn = <Result>(tx: Transaction, question: Question<Result>): Promise<Result> => ask(connectionOf(tx), question);

const places: Places<string> = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

function refuseValues({ sql: text, params }: Text) {
  if (!params.every((param) => is(param, Placeholder) || isOurs(param))) throw new Error(`A query that is kept holds a value: ${text}`);
}

/** A number, or a word like "requested": never a name, an id, a moment or an address. */
const isOurs = (param: unknown) => typeof param === "number" || (typeof param === "string" && /^[a-z]+([ -][a-z]+)*$/.test(param));
