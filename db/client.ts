import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type TransactionSql } from "postgres";
import { env } from "#env.ts";
import { guardTransactions } from "./guard.ts";
import { prepareStatements } from "./prepared.ts";

/** Seconds until the next try to connect. As it comes it waits up to twenty, also when the database has long been back. */
const backoff = (failures: number) => Math.min(1, 0.05 * 2 ** failures);

/** Seconds. A database that crashes can leave a connection neither made nor refused: whoever waits for it is answered well within ten. */
const patience = 5;

/**
 * The encoding, said as often as makes the first message of a connection longer than the driver holds back. What it was holding back when the
 * connection before died it would hold back for ever, with all that is written to the new one: each use of that place in the pool would end
 * in a timeout until the process does (porsager/postgres#1209). So it goes out at once, is refused as nonsense, and the next try is clean.
 */
const longGreeting = { client_encoding: Array.from({ length: 60 }, () => "UTF8").join("\0client_encoding\0") };

export function connect(url: string, max: number) {
  const client = postgres(url, {
    max,
    prepare: env.PREPARE,
    connect_timeout: patience,
    backoff,
    connection: longGreeting,
    onnotice() {},
  });
  return drizzle(guardTransactions(prepareStatements(client)), { casing: "snake_case" });
}

export type Database = ReturnType<typeof connect>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** The connection that a transaction has, for a statement whose text is ours. Drizzle keeps it to itself. */
export function connectionOf(tx: Transaction): TransactionSql {
  const session: object = tx._.session;
  if (!("client" in session && isConnection(session.client))) throw new TypeError("A transaction of another driver");
  return session.client;
}

/** A statement whose text is ours, ahead of whatever drizzle is asked for after it: what waits for it may be asked for at once. */
export const send = (tx: Transaction, text: string, values: string[]) => connectionOf(tx).unsafe(text, values).execute();

const isConnection = (value: unknown): value is TransactionSql => typeof value === "function" && "unsafe" in value;

/** `next dev` loads modules again after an edit; the pools stay. */
const shared: typeof globalThis &
  Partial<Record<"webDatabase" | "jobDatabase" | "healthDatabase" | "systemDatabase" | "operatorDatabase", Database>> = globalThis;

shared.webDatabase ??= connect(env.DATABASE_URL, 10);
export const db = shared.webDatabase;

/** The pages' role for what jobs do in an office, in a pool of its own: pages that wait for a job must not hold what it needs to end. */
export function jobDatabase(): Database {
  shared.jobDatabase ??= connect(env.DATABASE_URL, 4);
  return shared.jobDatabase;
}

/** For the health check alone: a server all of whose pages wait is alive. */
export function healthDatabase(): Database {
  shared.healthDatabase ??= connect(env.DATABASE_URL, 1);
  return shared.healthDatabase;
}

/** The worker's own role and pool, opened when first needed. */
export function systemDatabase(): Database {
  shared.systemDatabase ??= connect(env.DATABASE_WORKER_URL ?? env.DATABASE_URL, 4);
  return shared.systemDatabase;
}

/** The operator's own role, which no server has. */
export function operatorDatabase(): Database {
  if (!env.DATABASE_OPERATOR_URL) throw new Error("Set DATABASE_OPERATOR_URL: orders work as the role app_operator (docs/operator.md).");
  shared.operatorDatabase ??= connect(env.DATABASE_OPERATOR_URL, 1);
  return shared.operatorDatabase;
}

/** For scripts and tests that are done. */
export async function closeDatabases(): Promise<void> {
  const { webDatabase, jobDatabase, healthDatabase, systemDatabase, operatorDatabase } = shared;
  for (const database of [webDatabase, jobDatabase, healthDatabase, systemDatabase, operatorDatabase])
    await database?.$client.end({ timeout: 2 });
}
