import { createServer, type Server, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

type Taken = { from: string | undefined; to: string[]; secure: boolean; user: unknown; raw: string; mail: ParsedMail };

/** A mail server on loopback, without TLS unless its options say so; keeps what it takes. */
export async function aMailServer(options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 10,
    logger: false,
    async onData(stream, { envelope, secure, user }, callback) {
      const raw = await buffer(stream);
      const from = envelope.mailFrom ? envelope.mailFrom.address : undefined;
      const to = envelope.rcptTo.map(({ address }) => address);
      taken.push({ from, to, secure, user, raw: raw.toString("latin1"), mail: await simpleParser(raw) });
      callback(null, "2.0.0 Ok: queued as 4F1B2C9D");
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { taken, server, url: `smtp://127.0.0.1:${portOf(server.server)}` };
}

/** Says a server's lines by hand: one answer for each command by its first four letters, "." for the end of the letter; what is not named is agreed to. */
export async function aServerThatSays(answers: Partial<Record<"greeting" | "EHLO" | "STAR" | "RCPT" | "DATA" | ".", string | "hangs up">>) {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    let [unread, isLetter] = ["", false];
    say(socket, answers.greeting ?? "220 ready");
    socket.on("data", (chunk) => {
      const lines = (unread + chunk).split("\r\n");
      unread = lines.pop() ?? "";
      for (const line of lines) {
        heard.push(line);
        if (isLetter && line !== ".") continue;
        const verb = line.slice(0, 4).toUpperCase();
        const answer = verb in answers ? Reflect.get(answers, verb) : verb === "DATA" ? "354 go on" : "250 ok";
        isLetter = verb === "DATA" && answer.startsWith("354");
        say(socket, answer);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return { heard, url: `smtp://127.0.0.1:${portOf(server)}` };
}

/** An SMTP answer with its code, as the server's hooks want it. */
export const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

/** Cuts every line to a mail server that is busy. */
export function hangUp(server: SMTPServer) {
  for (const { _socket: socket } of server.connections) socket.destroy();
}

const say = (socket: Socket, line: string) => (line === "hangs up" ? socket.destroy() : line && socket.write(`${line}\r\n`));

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
