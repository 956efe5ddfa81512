import type { Sql, TransactionSql } from "postgres";

/** A statement with more values has as many shapes as there are numbers of values: each would be kept by each connection for ever. */
const mostValues = 64;

/**
 * Drizzle asks for a statement without a name each time, which PostgreSQL parses and plans anew and the driver asks about first: two ways
 * and a few milliseconds. With a name it is planned once per connection. Only while `PREPARE` is on; the driver sees to that.
 */
export function prepareStatements(client: Sql): Sql {
  const begin = client.begin;
  const prepared = (...args: unknown[]) => {
    const work = args.pop();
    if (typeof work !== "function") throw new TypeError("begin() takes a callback");
    return Reflect.apply(begin, client, [...args, (tx: TransactionSql) => work(withNames(tx))]);
  };
  const reserve = client.reserve.bind(client);
  return Object.assign(withNames(client), { begin: prepared, reserve: async () => withNames(await reserve()) });
}

function withNames<Connection extends Sql | TransactionSql>(connection: Connection): Connection {
  const unsafe = connection.unsafe;
  const named = (query: string, values: unknown[] = [], options: object = {}) =>
    Reflect.apply(unsafe, connection, [query, values, { ...options, prepare: values.length <= mostValues }]);
  return Object.assign(connection, { unsafe: named });
}
