import type { Sql, TransactionSql } from "postgres";

type Connection = { lost: boolean };

const lostCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "25P03",
]);

/** porsager/postgres#1215: a transaction whose connection died goes on over another one. Here it stops for ever instead. */
export function guardTransactions(client: Sql): Sql {
  const begin = client.begin;
  const guarded = (...args: unknown[]) => {
    const connection: Connection = { lost: false };
    const work = args.pop();
    if (!isCallback(work)) throw new TypeError("begin() takes a callback");
    const guardedWork = (tx: TransactionSql) => settle(connection, () => work(watch(tx, connection)));
    const ending: Promise<unknown> = Reflect.apply(begin, client, [...args, guardedWork]);
    return ending.catch((error: unknown) => {
      connection.lost = true;
      throw error;
    });
  };
  return Object.assign(client, { begin: guarded });
}

async function settle(connection: Connection, work: () => unknown) {
  try {
    const value = await work();
    return connection.lost ? await never() : value;
  } catch (error) {
    if (connection.lost) return await never();
    throw error;
  }
}

/** Neither COMMIT nor ROLLBACK may follow: they would reach somebody else's connection. */
const never = () => new Promise<never>(() => {});

function watch(tx: TransactionSql, connection: Connection): TransactionSql {
  return new Proxy(tx, {
    apply: (target, self, args) => follow(connection, () => Reflect.apply(target, self, args)),
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== "unsafe" && name !== "file" && name !== "savepoint") return value;
      return (...args: unknown[]) =>
        follow(connection, () =>
          Reflect.apply(
            isCallback(value) ? value : never,
            target,
            args.map((arg) => nested(arg, name, connection)),
          ),
        );
    },
  });
}

/** A savepoint's callback is guarded like the transaction's. */
function nested(arg: unknown, name: string, connection: Connection) {
  if (name !== "savepoint" || !isCallback(arg)) return arg;
  return (savepoint: TransactionSql) => settle(connection, () => arg(watch(savepoint, connection)));
}

/** Refuses a query of a lost transaction, and marks the transaction lost when a query fails with a connection error. */
function follow<Query>(connection: Connection, send: () => Query): Query {
  if (connection.lost) throw Object.assign(new Error("This transaction lost its connection"), { code: "CONNECTION_CLOSED" });
  const query = send();
  if (!isPending(query)) return query;
  const reject = query.reject;
  query.reject = (error: unknown) => {
    if (isLoss(error)) connection.lost = true;
    reject.call(query, error);
  };
  return query;
}

const isCallback = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === "function";

const isPending = (query: unknown): query is { reject: (error: unknown) => void } =>
  typeof query === "object" && query !== null && "then" in query && "reject" in query && isCallback(query.reject);

const isLoss = (error: unknown) => error instanceof Error && "code" in error && typeof error.code === "string" && lostCodes.has(error.code);
