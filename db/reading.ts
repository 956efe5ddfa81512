import type { Transaction } from "./client.ts";
import { inOffice } from "./tenant.ts";

type Reader = { officeId: string };
type Reading = { read: (tx: Transaction) => Promise<() => void>; fail: (reason: unknown) => void };

const asked = new WeakMap<Reader, Reading[]>();

/**
 * Only reads, together with whatever else the same reader asks for before the loop turns: a transaction for each question would be four
 * ways to the database every time. `reader` is the one object by which a request knows who asks.
 */
export function readInOffice<Result>(reader: Reader, read: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return new Promise((done, fail) => {
    const reading: Reading = { fail, read: (tx) => read(tx).then((result) => () => done(result)) };
    const together = asked.get(reader);
    if (together) together.push(reading);
    else begin(reader, [reading]);
  });
}

function begin(reader: Reader, readings: Reading[]) {
  asked.set(reader, readings);
  setImmediate(() => {
    asked.delete(reader);
    void answer(reader, readings);
  });
}

/** Whichever fails first fails all: nothing more is answered in that transaction. */
async function answer(reader: Reader, readings: Reading[]) {
  try {
    for (const tell of await inOffice(reader, (tx) => Promise.all(readings.map(({ read }) => read(tx))))) tell();
  } catch (error) {
    for (const { fail } of readings) fail(error);
  }
}
