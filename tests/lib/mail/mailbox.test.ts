import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { byMailbox, findMail, listMail } from "#lib/mail/mailbox.ts";
import type { Message } from "#lib/mail/message.ts";

const aMessage = (): Message => ({
  id: randomUUID(),
  from: "no-reply@my-spiris.example",
  to: "karin@agrens.example",
  toName: "Karin Ågren",
  fromName: "Anna Lind",
  replyTo: "anna@lindsund.example",
  subject: "Hej",
  html: "<p>Hej</p>",
  text: "Hej",
});

test("a letter posted twice to the development mailbox lies there once, with its headers", async () => {
  const message = aMessage();

  const outcomes = await Promise.all([byMailbox.post(message), byMailbox.post(message)]);

  expect(outcomes).toEqual(Array(2).fill({ fate: "accepted", providerId: message.id }));
  expect((await listMail(500)).filter(({ id }) => id === message.id)).toMatchObject([
    { recipient: "karin@agrens.example", subject: "Hej" },
  ]);
  expect(await findMail(message.id)).toMatchObject({
    text: "Hej",
    headers: {
      From: '"Anna Lind" <no-reply@my-spiris.example>',
      To: '"Karin Ågren" <karin@agrens.example>',
      "Reply-To": "anna@lindsund.example",
    },
  });
});

test("an address that no letter has finds nothing", async () => {
  expect(await findMail(randomUUID())).toBeUndefined();
  expect(await findMail("nonsense")).toBeUndefined();
});
