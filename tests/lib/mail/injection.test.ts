import { domainToASCII } from "node:url";
import { type ParsedMail, simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { compose } from "#lib/mail/compose.ts";
import { byMailbox, findMail } from "#lib/mail/mailbox.ts";
import type { Message } from "#lib/mail/message.ts";
import { byResend } from "#lib/mail/resend.ts";
import { bySmtp } from "#lib/mail/smtp.ts";
import { examples } from "#tests/emails/examples.ts";
import { aProvider } from "#tests/support/servers/resend.ts";
import { mailboxes, names } from "./hostile.ts";
import { aMailServer } from "./mail-server.ts";
import { aMessage } from "./messages.ts";

const headers = [
  "auto-submitted",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "reply-to",
  "subject",
  "to",
  "x-entity-ref-id",
];
const hostile = names.flatMap((name) => [aMessage({ fromName: name }), aMessage({ toName: name })]);
const addressed = Object.values(mailboxes).flatMap((address) => [aMessage({ to: address }), aMessage({ replyTo: address })]);
const subjects = await Promise.all(names.flatMap((name) => subjectsWith(name)));
const letters = [...hostile, ...addressed, ...subjects.map((subject) => aMessage({ subject }))];

test("a name in a subject stays on its line", () => {
  expect(subjects.length).toBe(names.length * 3);
  expect(subjects.filter((subject) => /[\p{C}\u2028\u2029]/u.test(subject))).toEqual([]);
});

test("by SMTP every letter goes to its one receiver, with the headers and names that it has and no other", async () => {
  const { taken, url } = await aMailServer({ maxClients: 500 });
  const smtp = bySmtp({ url });

  const posted = await Promise.all(letters.map(smtp.post));

  expect(posted.filter(({ outcome }) => outcome !== "accepted")).toEqual([]);
  expect(taken).toHaveLength(letters.length);
  for (const { from, to, mail } of taken) {
    const letter = letterWith(mail.messageId?.slice(1, 37));
    expect([from, to.map(inLetters)]).toEqual([letter.from, [letter.to]]);
    expect(mail.headerLines.map(({ key }) => key).sort()).toEqual(headers);
    expect(addressesOf(mail)).toEqual([letter.from, letter.to, letter.replyTo]);
    expect(mail.from?.value).toMatchObject([{ name: readable(letter.fromName) }]);
    expect([mail.subject, mail.text?.trim()]).toEqual([readable(letter.subject), letter.text]);
  }
});

test("Resend is told one sender, one receiver and one address for replies", async () => {
  const { received, settings } = await aProvider();

  await Promise.all(letters.map(byResend(settings).post));

  expect(received).toHaveLength(letters.length);
  for (const { key, body } of received) {
    const letter = letterWith(key);
    const told = JSON.parse(body);
    expect(addressesOf(await asMail(told.from, told.to, told.reply_to))).toEqual([letter.from, letter.to, letter.replyTo]);
    expect(told).toMatchObject({ subject: letter.subject });
    expect([told.from, told.to, told.subject].join()).not.toMatch(/[\r\n\0]/);
    expect(Object.keys(told.headers).sort()).toEqual(["Auto-Submitted", "X-Entity-Ref-ID"]);
  }
});

test("the development mailbox shows the same", async () => {
  await Promise.all(letters.map(byMailbox.post));

  for (const letter of letters) {
    const mail = await findMail(letter.id);
    expect(Object.keys(mail?.headers ?? {}).sort()).toEqual(["Auto-Submitted", "From", "Reply-To", "Subject", "To", "X-Entity-Ref-ID"]);
    const { From, To, "Reply-To": replyTo } = mail?.headers ?? {};
    expect(addressesOf(await asMail(From, To, replyTo))).toEqual([letter.from, letter.to, letter.replyTo]);
    expect(Object.values(mail?.headers ?? {}).join("")).not.toMatch(/[\r\n\0]/);
  }
});

function subjectsWith(name: string): Promise<string>[] {
  const request = examples["collaboration-request"];
  const facts = [
    { ...request, office: name },
    { ...request, company: name },
  ];
  const asked = facts.map((changed) => compose({ kind: "collaboration-request", facts: changed, locale: "sv" }));
  const handedOver = compose({ kind: "request-handed-over", facts: { ...examples["request-handed-over"], person: name }, locale: "en" });
  return [...asked, handedOver].map((letter) => letter.then(({ subject }) => subject));
}

function letterWith(id = ""): Message {
  const letter = letters.find((one) => one.id === id);
  if (!letter) throw new Error(`No letter ${id} was posted`);
  return letter;
}

const asMail = (from = "", to = "", replyTo = "") => simpleParser(`From: ${from}\r\nTo: ${to}\r\nReply-To: ${replyTo}\r\n\r\n`);

const addressesOf = ({ from, to, replyTo }: ParsedMail) =>
  [from, to, replyTo].flatMap((header) => header ?? []).flatMap(({ value }) => value.map(({ address = "" }) => inLetters(address)));

/** What reads a letter shows its domains as people read them. */
const inLetters = (address: string) => address.replace(/[^@]+$/, domainToASCII);

/** What an invisible or broken sign leaves behind. */
const readable = (words: string) =>
  words
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .replaceAll("=?", "= ?");
