import postgres from "postgres";
import type { Deed, Kept } from "./kept.ts";

type Again = { name: string; text: string; ms: number; error?: string };

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)$/;

/** As if the work had been kept this moment: what was to come is to come still. What had happened then stands in chains, and keeps its moment. */
const toNow = ({ recordedAt }: Kept) => {
  const since = Date.now() - recordedAt.getTime();
  return <Value>(value: Value): Value | string =>
    typeof value === "string" && moment.test(value) && Date.parse(value) > recordedAt.getTime()
      ? new Date(Date.parse(value) + since).toISOString()
      : value;
};

/** The rows that the release had, in its schema. */
export async function fill(root: string, kept: Kept): Promise<void> {
  const client = postgres(root, { max: 1, onnotice() {} });
  const moved = toNow(kept);
  await client.unsafe("set session_replication_role = replica");
  for (const [table, rows] of Object.entries(kept.rows)) {
    const columns = await client`select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`;
    const names = columns.map(({ name }) => name).join(", ");
    const now = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, moved(value)])));
    await client.unsafe(`delete from "${table}"`);
    const text = `insert into "${table}" (${names}) select ${names} from jsonb_populate_recordset(null::"${table}", $1::text::jsonb)`;
    await client.unsafe(text, [JSON.stringify(now)]);
  }
  await client.end();
}

/** Does what the release did, statement by statement, in the role that it did it in. What it sends is that of its build, whatever stands here now. */
export async function doAgain(url: string, kept: Kept, { name, transactions, made }: Deed): Promise<Again[]> {
  const client = postgres(url, { max: 1, onnotice() {}, fetch_types: false });
  const [moved, ids] = [toNow(kept), new Map<string, string>()];
  const done: Again[] = [];
  const left = structuredClone(made);
  const literal = (value: string | null) => {
    if (value === null) return "null";
    const now = [...ids].reduce((text, [then, id]) => text.replaceAll(then, id), String(moved(value)));
    return `'${now.replaceAll("'", "''")}'`;
  };

  for (const { text, values } of transactions.flat()) {
    const sent = text.replace(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1] ?? null));
    const since = performance.now();
    const { rows, error } = await client.unsafe(sent).then(
      (found) => ({ rows: [...found], error: undefined }),
      (failure: Error) => ({ rows: [], error: failure.message }),
    );
    done.push({ name, text, ms: performance.now() - since, ...(error && { error }) });
    const [, table = ""] = /^insert into "(\w+)"/.exec(text) ?? [];
    for (const { id } of rows) {
      const then = left[table]?.shift();
      if (then && typeof id === "string") ids.set(then, id);
    }
  }
  await client.end();
  return done;
}
