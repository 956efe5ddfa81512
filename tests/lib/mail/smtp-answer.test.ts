import { createServer } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { expect, test } from "vitest";
import type { Posted } from "#lib/mail/message.ts";
import { bySmtp } from "#lib/mail/smtp.ts";
import { aMailServer, answer, aServerThatSays, hangUp } from "./mail-server.ts";
import { aMessage } from "./messages.ts";

const atReceiver = (status: number, words: string): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(answer(status, words)),
});
const atSender = (status: number, words: string): SMTPServerOptions => ({
  onMailFrom: (_address, _session, done) => done(answer(status, words)),
});
const atLetter = (status: number, words: string): SMTPServerOptions => ({
  onData: (stream, _session, done) => void stream.resume().on("end", () => done(answer(status, words))),
});
const bounced = (problem: string, reason: string) => ({ outcome: "bounced", problem, reason });
const postponed = (problem: string, pause?: number) =>
  pause ? { outcome: "postponed", problem, pause } : { outcome: "postponed", problem };
const refused = (problem: string) => ({ outcome: "refused", problem });

test.each([
  [atReceiver(550, "5.1.1 <karin@agrens.example> unknown"), bounced("550 5.1.1 to RCPT TO", "no-such-address")],
  [atReceiver(550, "5.1.2 no such host"), bounced("550 5.1.2 to RCPT TO", "no-such-address")],
  [atReceiver(552, "5.2.2 mailbox full"), bounced("552 5.2.2 to RCPT TO", "mailbox-full")],
  [atReceiver(552, "5.3.4 too big"), bounced("552 5.3.4 to RCPT TO", "too-large")],
  [atReceiver(552, "too big"), bounced("552 to RCPT TO", "too-large")],
  [atReceiver(554, "5.7.1 policy"), bounced("554 5.7.1 to RCPT TO", "refused")],
  [atReceiver(550, "5.2.1 disabled"), bounced("550 5.2.1 to RCPT TO", "refused")],
  [atReceiver(553, "no such name"), bounced("553 to RCPT TO", "no-such-address")],
  [atReceiver(550, "no"), bounced("550 to RCPT TO", "unknown")],
  [atReceiver(550, "5.4.1 access denied"), bounced("550 5.4.1 to RCPT TO", "unknown")],
  [atReceiver(550, "5.1.8 your domain"), postponed("550 5.1.8 to RCPT TO", 60)],
  [atReceiver(451, "4.7.1 karin@agrens.example is greylisted"), postponed("451 4.7.1 to RCPT TO")],
  [atReceiver(452, "4.2.2 mailbox full"), postponed("452 4.2.2 to RCPT TO")],
  [atSender(550, "5.7.1 not you"), postponed("550 5.7.1 to MAIL FROM", 60)],
  [atSender(451, "4.3.0 later"), postponed("451 4.3.0 to MAIL FROM")],
  [{ authOptional: false }, postponed("530 to MAIL FROM", 60)],
  [{ onConnect: (_session, done) => done(answer(554, "not you")) }, postponed("554 to CONN", 60)],
  [{ onConnect: (_session, done) => done(answer(421, "busy")) }, postponed("421 to CONN")],
  [atLetter(451, "4.3.0 later"), postponed("451 4.3.0 to DATA")],
  [atLetter(421, "4.3.2 closing"), postponed("421 4.3.2 to DATA")],
  [atLetter(554, "5.7.1 spam for karin@agrens.example"), refused("554 5.7.1 to DATA")],
  [atLetter(550, "5.1.1 unknown"), bounced("550 5.1.1 to DATA", "no-such-address")],
  [atLetter(552, "5.2.2 full"), bounced("552 5.2.2 to DATA", "mailbox-full")],
  [atLetter(552, "5.3.4 too big"), bounced("552 5.3.4 to DATA", "too-large")],
] satisfies [SMTPServerOptions, object][])("%#. a server's answer is understood", async (options, posted) => {
  const { url, taken } = await aMailServer(options);

  expect(await bySmtp({ url }).post(aMessage())).toEqual(posted);
  expect(taken).toEqual([]);
});

test.each([
  ["does not greet", { greeting: "" }, postponed("ETIMEDOUT before the letter was handed over")],
  ["is no mail server", { greeting: "HTTP/1.1 400 Bad Request" }, postponed("EPROTOCOL before the letter was handed over")],
  ["hangs up before the receiver", { RCPT: "hangs up" }, postponed("ECONNECTION before the letter was handed over")],
  ["says nothing to the receiver", { RCPT: "" }, postponed("ETIMEDOUT before the letter was handed over")],
  ["hangs up instead of asking for the letter", { DATA: "hangs up" }, postponed("ECONNECTION before the letter was handed over")],
  ["does not want a letter at all", { DATA: "554 5.7.1 no" }, refused("554 5.7.1 to DATA")],
  ["has lost the thread", { ".": "503 5.5.1 sequence" }, postponed("503 5.5.1 to DATA")],
  ["has the letter and hangs up", { ".": "hangs up" }, { outcome: "unclear", problem: "ECONNECTION after the letter was handed over" }],
  ["has the letter and says nothing", { ".": "" }, { outcome: "unclear", problem: "ETIMEDOUT after the letter was handed over" }],
  ["has the letter and babbles", { ".": "thanks" }, { outcome: "unclear", problem: "EMESSAGE after the letter was handed over" }],
  ["has the letter and wants more", { ".": "354 more" }, { outcome: "unclear", problem: "EMESSAGE after the letter was handed over" }],
])("a server that %s", async (_name, answers, posted) => {
  const { url } = await aServerThatSays(answers);

  expect(await bySmtp({ url, patience: 300 }).post(aMessage())).toEqual(posted);
});

test.each(["before", "after"])("a server that dies %s it has read the whole letter may have taken it", async (moment) => {
  const { url, server } = await aMailServer({
    onData: (stream) =>
      void (moment === "before" ? stream.once("data", () => hangUp(server)) : stream.resume().on("end", () => hangUp(server))),
  });

  const posted = await bySmtp({ url }).post(aMessage());

  expect(posted).toEqual({ outcome: "unclear", problem: "ECONNECTION after the letter was handed over" });
});

test("a server that is not there, and a name that is none", async () => {
  const gone = await new Promise<string>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(`smtp://127.0.0.1:${typeof address === "object" && address?.port}`));
    });
  });

  expect(await bySmtp({ url: gone }).post(aMessage())).toEqual(postponed("ECONNREFUSED before the letter was handed over"));
  expect((await bySmtp({ url: "smtp://nowhere.invalid" }).post(aMessage())).outcome).toBe("postponed");
});

test("a wrong password holds all letters for a while, and is not repeated in the problem", async () => {
  const { url } = await aMailServer({
    disabledCommands: ["STARTTLS"],
    onAuth: (_auth, _session, done) => done(answer(535, "5.7.8 secret")),
  });

  const posted: Posted = await bySmtp({ url: `${url.replace("//", "//name:secret@")}?requireTLS=false` }).post(aMessage());

  expect(posted).toEqual(postponed("535 5.7.8 to AUTH PLAIN", 60));
});

test("slow steps together take no longer than one may", async () => {
  const { url } = await aMailServer({
    onMailFrom: (_address, _session, done) => void setTimeout(done, 200),
    onRcptTo: (_address, _session, done) => void setTimeout(done, 200),
  });

  expect(await bySmtp({ url, patience: 300 }).post(aMessage())).toEqual(postponed("ETIMEDOUT before the letter was handed over"));
});
