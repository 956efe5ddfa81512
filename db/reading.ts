import { compareClocks } from "./clock.ts";
import { laneOf } from "./patience.ts";
import { ask, type Question, type Sender } from "./question.ts";
import { openingOf, type Setting } from "./settings.ts";

type Reader = { officeId: string; employeeId?: string };
type Reading = { read: (sender: Sender) => Promise<() => void>; fail: (reason: unknown) => void };

const asked = new WeakMap<Reader, Reading[]>();

/**
 * Together with whatever else the same reader asks for before the loop turns: one transaction that only reads, one way to the database.
 * `reader` is the one object by which a request knows who asks.
 */
export function readInOffice<Result>(reader: Reader, question: Question<Result>): Promise<Result> {
  return new Promise((done, fail) => {
    const reading: Reading = { fail, read: (sender) => ask(sender, question).then((result) => () => done(result)) };
    const together = asked.get(reader);
    if (together) together.push(reading);
    else begin(reader, [reading]);
  });
}

/** The same for what belongs to one person, without waiting for what else is asked. */
export function readInPerson<Result>(personId: string, question: Question<Result>): Promise<Result> {
  return inOneWay("app.person_id", personId, (sender) => ask(sender, question));
}

function begin(reader: Reader, readings: Reading[]) {
  asked.set(reader, readings);
  setImmediate(() => {
    asked.delete(reader);
    void answer(reader, readings);
  });
}

/** Whichever fails first fails all: nothing more is answered in that transaction. */
async function answer({ officeId, employeeId }: Reader, readings: Reading[]) {
  try {
    const read = (sender: Sender) => Promise.all(readings.map((reading) => reading.read(sender)));
    for (const tell of await inOneWay("app.office_id", officeId, read, employeeId)) tell();
  } catch (error) {
    for (const { fail } of readings) fail(error);
  }
}

/**
 * Everything from begin to commit is sent before anything is answered. A connection that dies meanwhile fails all of it, and is not given back:
 * nothing is left to be sent over another one. Without its opening a transaction sees no rows.
 */
async function inOneWay<Result>(
  setting: Setting,
  value: string,
  send: (sender: Sender) => Promise<Result>,
  employeeId?: string,
): Promise<Result> {
  const { database, patience } = laneOf();
  const connection = await database.$client.reserve();
  const { text, values } = openingOf(setting, value, patience, employeeId);
  const at = Date.now();
  const begun = connection.unsafe("begin read only").execute();
  const opened = connection
    .unsafe(text, values)
    .execute()
    .then(([told]) => compareClocks(at, Number(told?.time)));
  const answered = send({
    unsafe: (...statement) => ({
      values: () =>
        connection
          .unsafe(...statement)
          .values()
          .execute(),
    }),
  });
  const ended = connection
    .unsafe("commit")
    .execute()
    .then(() => connection.release());
  const [result] = await Promise.all([answered, begun, opened, ended]);
  return result;
}
