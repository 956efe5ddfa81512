import { createServer } from "node:http";
import postgres, { type TransactionSql } from "postgres";
import { env } from "#env.ts";
import type { Statement } from "./statements.ts";

/**
 * Bare node: for each request the statements it was given, in the transactions in which they were seen, and what they found in a table. What
 * a page cannot go below as long as it asks the database like this.
 */
process.once("disconnect", () => process.exit());
process.once("message", (statements: Statement[]) => {
  const client = postgres(env.DATABASE_URL, { max: 10 });
  const turns = turnsOf(statements);
  const server = createServer(async (_, answer) => {
    const found: unknown[][] = [];
    for (const { isTransaction, each } of turns) {
      const send = (to: postgres.Sql | TransactionSql) =>
        Promise.all(each.map(({ text, values }) => to.unsafe(text, values, { prepare: true }).values()));
      found.push(...(isTransaction ? await client.begin(send) : await send(client)));
    }
    answer.setHeader("content-type", "text/html").end(`<table>${found.flat().map(rowOf).join("")}</table>`);
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" ? address?.port : 0);
  });
});

const rowOf = (row: unknown) =>
  `<tr>${[row]
    .flat()
    .map((cell) => `<td>${cell}</td>`)
    .join("")}</tr>`;

/** What stood between begin and commit belongs together; what stood alone goes alone. */
function turnsOf(statements: Statement[]) {
  const turns: { isTransaction: boolean; each: Statement[] }[] = [];
  let isTransaction = false;
  for (const statement of statements) {
    const isBegin = /^begin/i.test(statement.text);
    if (isBegin) turns.push({ isTransaction: true, each: [] });
    else if (/^commit/i.test(statement.text)) isTransaction = false;
    else if (isTransaction) turns.at(-1)?.each.push(statement);
    else turns.push({ isTransaction: false, each: [statement] });
    isTransaction ||= isBegin;
  }
  return turns;
}
