import { expect, test } from "vitest";
import { bySmtp } from "#lib/mail/smtp.ts";
import { aMailServer, answer, aServerThatSays } from "./mail-server.ts";
import { aMessage } from "./messages.ts";

test("a letter arrives with its sender, receiver, reply address, subject, both bodies and headers", async () => {
  const { taken, url } = await aMailServer();
  const message = aMessage();

  const posted = await bySmtp({ url }).post(message);

  expect(posted).toEqual({ outcome: "accepted", providerId: "4F1B2C9D" });
  expect(taken).toMatchObject([{ from: "no-reply@my-spiris.example", to: ["karin@agrens.example"] }]);
  const { mail, raw } = taken[0]!;
  expect(mail.from?.value).toEqual([{ name: message.fromName, address: message.from }]);
  expect(mail.to).toMatchObject({ value: [{ name: "Karin Ågren", address: "karin@agrens.example" }] });
  expect(mail.replyTo?.value).toMatchObject([{ address: "anna@lindsund.example" }]);
  expect(mail).toMatchObject({ subject: message.subject, messageId: `<${message.id}@my-spiris.example>`, attachments: [] });
  expect(mail.text?.trim()).toBe(message.text);
  expect(mail.html).toBe(message.html);
  expect(mail.date?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.get("x-entity-ref-id")).toBe(message.id);
  expect(mail.headers.get("content-type")).toMatchObject({ value: "multipart/alternative" });
  expect(raw).not.toMatch(/[^\r]\n|[^\t\r\n -~]|.{999}/);
});

test("a receiver without a name and a letter without a reply address", async () => {
  const { taken, url } = await aMailServer();

  await bySmtp({ url }).post(aMessage({ toName: null, replyTo: null }));

  expect(taken[0]?.mail.to).toMatchObject({ text: "karin@agrens.example" });
  expect(taken[0]?.mail.replyTo).toBeUndefined();
});

test("what a letter says is never read as a place to fetch something from", async () => {
  const { taken, url } = await aMailServer();

  await bySmtp({ url }).post(aMessage({ text: "file:///etc/hostname", html: "data:text/html,<p>Hej</p>" }));

  expect(taken[0]?.mail.text?.trim()).toBe("file:///etc/hostname");
  expect(taken[0]?.mail.html).toContain("data:text/html,");
});

test("the same letter looks the same each time", async () => {
  const { taken, url } = await aMailServer();
  const message = aMessage();

  await bySmtp({ url }).post(message);
  await bySmtp({ url }).post(message);

  const [first, second] = taken.map(({ mail }) => ({ ...mail, date: undefined, headers: undefined, headerLines: undefined }));
  expect(second).toEqual(first);
});

test("name and password go to a server that asks for them, over TLS", async () => {
  const { taken, url } = await aMailServer({
    authOptional: false,
    disabledCommands: [],
    onAuth: ({ username, password }, _session, done) =>
      username === "spiris@post" && password === "p@ss/word" ? done(null, { user: username }) : done(answer(535, "5.7.8 no")),
  });
  const withPassword = url.replace("//", "//spiris%40post:p%40ss%2Fword@");

  const posted = await bySmtp({ url: `${withPassword}?tls.rejectUnauthorized=false` }).post(aMessage());

  expect(posted.outcome).toBe("accepted");
  expect(taken).toMatchObject([{ secure: true, user: "spiris@post" }]);
});

test("a certificate that nobody vouches for gets neither password nor letter", async () => {
  const { taken, url } = await aMailServer({ disabledCommands: [] });

  const posted = await bySmtp({ url: url.replace("//", "//name:secret@") }).post(aMessage());

  expect(posted).toEqual({ outcome: "postponed", problem: "CERT_HAS_EXPIRED before the letter was handed over" });
  expect(taken).toEqual([]);
});

test("a password is not said to a server without TLS, unless the address says that it may", async () => {
  const guarded = await aServerThatSays({ EHLO: "250-mail\r\n250 AUTH PLAIN", STAR: "502 no" });
  const open = await aMailServer({ disabledCommands: ["STARTTLS"], onAuth: (_auth, _session, done) => done(null, { user: "name" }) });

  const refused = await bySmtp({ url: guarded.url.replace("//", "//name:secret@") }).post(aMessage());
  const allowed = await bySmtp({ url: `${open.url.replace("//", "//name:secret@")}?requireTLS=false` }).post(aMessage());

  expect(refused).toEqual({ outcome: "postponed", problem: "502 to STARTTLS", pause: 60 });
  expect(guarded.heard.join()).not.toMatch(/AUTH|MAIL/);
  expect(allowed.outcome).toBe("accepted");
});

test("the server is taken leave of", async () => {
  const { heard, url } = await aServerThatSays({});

  await bySmtp({ url }).post(aMessage());

  await expect.poll(() => heard.at(-1)).toBe("QUIT");
});

test.each([
  ["250 2.0.0 Ok: queued as 4YxQ2z0nWzz3xb", "4YxQ2z0nWzz3xb"],
  ["250 OK id=1tFx2A-0000Xy-2b", "1tFx2A-0000Xy-2b"],
  ["250 2.6.0 <karin@agrens.example> taken", undefined],
  ["250 ok", undefined],
])("of %j the server's own number is kept, or else the letter's", async (words, number) => {
  const { url } = await aServerThatSays({ ".": words });
  const message = aMessage();

  const posted = await bySmtp({ url }).post(message);

  expect(posted).toEqual({ outcome: "accepted", providerId: number ?? `<${message.id}@my-spiris.example>` });
});
