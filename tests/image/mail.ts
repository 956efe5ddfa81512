import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

type Taken = { to: string[]; text: string };

const secondsToArrive = 30;

/** A mail server that keeps what it takes. */
export async function aPostOffice() {
  const taken: Taken[] = [];
  const read = new Set<Taken>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    async onData(stream, { envelope }, callback) {
      const mail: ParsedMail = await simpleParser(await buffer(stream));
      taken.push({ to: envelope.rcptTo.map(({ address }) => address), text: mail.text ?? "" });
      callback(null, "2.0.0 Ok: queued as 4F1B2C9D");
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  /** What the pattern finds in an email to somebody that has not been read yet; waits for it. */
  async function find(to: string, pattern: RegExp): Promise<string> {
    for (const until = Date.now() + secondsToArrive * 1000; Date.now() < until; await wait(100)) {
      const letter = taken.find((one) => one.to.includes(to) && !read.has(one) && pattern.test(one.text));
      if (!letter) continue;
      read.add(letter);
      return pattern.exec(letter.text)?.[1] ?? "";
    }
    throw new Error(`No email to ${to} with ${pattern} within ${secondsToArrive} s; there are ${taken.length}.`);
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    find,
    count: () => taken.length,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

export type PostOffice = Awaited<ReturnType<typeof aPostOffice>>;
