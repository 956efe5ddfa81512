import { Socket } from "node:net";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "#db/client.ts";

/** The sockets that are opened from here on. */
function watched(): Socket[] {
  const opened: Socket[] = [];
  const plain = Socket.prototype.connect;
  onTestFinished(() => void Object.assign(Socket.prototype, { connect: plain }));
  const noting = function (this: Socket, ...where: unknown[]) {
    opened.push(this);
    return Reflect.apply(plain, this, where);
  };
  Object.assign(Socket.prototype, { connect: noting });
  return opened;
}

/** A query that is written after the connection has died, and before its end is told: both within one turn of the loop. */
const written = (ask: () => Promise<unknown>, die: () => void) =>
  new Promise<void>((done) => {
    setTimeout(() => {
      die();
      setImmediate(
        () =>
          void ask().then(
            () => done(),
            () => done(),
          ),
      );
    });
  });

test("a connection that dies while something waits to be written is made anew", async () => {
  const sockets = watched();
  const pool = connect(process.env.DATABASE_URL ?? "", 1);
  await pool.execute(sql`select 1`);

  for (let round = 0; round < 3; round++) {
    await written(
      () => pool.execute(sql`select 2`),
      () => sockets.at(-1)?.destroy(),
    );

    const [row] = await pool.execute(sql`select 3 as answer`);
    expect(row).toEqual({ answer: 3 });
  }
  await pool.$client.end();
});
