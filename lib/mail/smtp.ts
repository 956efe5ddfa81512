import { Readable } from "node:stream";
import { promisify } from "node:util";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Message, Posted, Provider } from "./message.ts";
import { rawOf } from "./raw.ts";
import { judge } from "./smtp-answer.ts";

type Settings = { url: string; patience?: number };
type Letter = Awaited<ReturnType<typeof rawOf>>;

/** A connection for each letter. A name and a password leave only over TLS, unless the address says `?requireTLS=false`. */
export function bySmtp({ url, patience = 10_000 }: Settings): Provider {
  const { auth, ...server } = parseConnectionUrl(url);
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, dnsTimeout: patience, socketTimeout: patience };
  const post = async (message: Message): Promise<Posted> => {
    const connection = new SMTPConnection({ requireTLS: auth !== undefined && !server.secure, ...server, ...timeouts });
    const handing = { begun: false };
    const failure = failureOf(connection, patience);
    try {
      const letter = await rawOf(message);
      const answer = await Promise.race([handOver(connection, auth, letter, handing), failure.met]);
      connection.quit();
      return { outcome: "accepted", providerId: queueIdIn(answer) ?? letter.messageId };
    } catch (error) {
      connection.close();
      return judge(error, handing.begun);
    } finally {
      failure.forget();
    }
  };
  return { name: "smtp", hoursToRepeat: 0, post };
}

/** A lost connection is told as an event, not where one waits; and all steps together may not take longer than one. */
function failureOf(connection: SMTPConnection, patience: number) {
  const { promise: met, reject } = Promise.withResolvers<never>();
  connection.on("error", reject);
  const timer = setTimeout(() => reject({ code: "ETIMEDOUT" }), patience);
  return { met, forget: () => clearTimeout(timer) };
}

/** The server's last answer. The letter is first read when the server has asked for it: from then on the server may have it. */
async function handOver(connection: SMTPConnection, auth: object | undefined, letter: Letter, handing: { begun: boolean }) {
  await promisify(connection.connect.bind(connection))();
  if (auth) await promisify(connection.login.bind(connection))(auth);
  const bytes = Readable.from(noting(handing, letter.bytes));
  const sent = await promisify(connection.send.bind(connection))({ from: letter.from, to: letter.to }, bytes);
  return sent.response;
}

function* noting(handing: { begun: boolean }, bytes: Buffer) {
  handing.begun = true;
  yield bytes;
}

/** "250 2.0.0 Ok: queued as 4F1B2C9D", "250 OK id=1tFx2A-0000Xy-2b": no other server's words are read. */
const queueIdIn = (answer: string) => /(?:queued as |id=)<?([\w-]{5,64})/i.exec(answer)?.[1];
