import { expect, test } from "vitest";
import { fromOf, type Message, toOf } from "#lib/mail/message.ts";

const aMessageFrom = (fromName: string): Message => ({
  id: "1",
  from: "no-reply@my-spiris.example",
  to: "karin@agrens.example",
  toName: null,
  fromName,
  replyTo: null,
  subject: "",
  html: "",
  text: "",
});

test.each([
  ["Anna Lind, Lind & Sund Redovisning AB", '"Anna Lind, Lind & Sund Redovisning AB"'],
  ["Åsa Öberg", '"Åsa Öberg"'],
  ['Anna "Ek" Lind', '"Anna \\"Ek\\" Lind"'],
  ["Anna\\", '"Anna\\\\"'],
  ["Anna\r\nBcc: eve@evil.example", '"Anna Bcc: eve@evil.example"'],
  ["=?utf-8?q?Anna=0D=0A?=", '"= ?utf-8?q?Anna=0D=0A?="'],
  ["Anna\u2028\u0000\u202eLind", '"Anna Lind"'],
  ['Anna" <eve@evil.example>, "', '"Anna\\" <eve@evil.example>, \\""'],
])("the name %j stays a name", (name, quoted) => {
  expect(fromOf(aMessageFrom(name))).toBe(`${quoted} <no-reply@my-spiris.example>`);
});

test("a receiver without a name is an address", () => {
  expect(toOf(aMessageFrom("Anna"))).toBe("karin@agrens.example");
});
