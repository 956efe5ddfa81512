import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { byMailbox, findMail, listMail } from "#lib/mail/mailbox.ts";
import { aMessage } from "./messages.ts";

test("a letter posted twice to the development mailbox lies there once, with its headers", async () => {
  const message = aMessage({ subject: "Hej", text: "Hej" });

  const outcomes = await Promise.all([byMailbox.post(message), byMailbox.post(message)]);

  expect(outcomes).toEqual(Array(2).fill({ outcome: "accepted", providerId: message.id }));
  expect((await listMail(500)).filter(({ id }) => id === message.id)).toMatchObject([
    { recipient: "karin@agrens.example", subject: "Hej" },
  ]);
  expect(await findMail(message.id)).toMatchObject({
    text: "Hej",
    headers: {
      From: '"Anna Lind, Lind & Sund Redovisning AB" <no-reply@my-spiris.example>',
      To: '"Karin Ågren" <karin@agrens.example>',
      "Reply-To": "anna@lindsund.example",
    },
  });
});

test("letters are found by a part of their address or subject, the newest first", async () => {
  const [first, second] = [aMessage({ subject: "100 % klart_nu" }), aMessage({ to: "Peter.Holm@agrens.example", subject: "Åsnebrygga" })];
  for (const message of [first, second]) await byMailbox.post(message);

  const found = async (words: string) => (await listMail(500, words)).map(({ id }) => id);

  expect(await found("peter.holm@")).toEqual([second.id]);
  expect(await found("0 % klart_")).toEqual([first.id]);
  expect(await found("åsnebr")).toEqual([second.id]);
  expect(await found("100_%")).toEqual([]);
  expect((await found("")).slice(0, 2)).toEqual([second.id, first.id]);
});

test("an address that no letter has finds nothing", async () => {
  expect(await findMail(randomUUID())).toBeUndefined();
  expect(await findMail("nonsense")).toBeUndefined();
});
