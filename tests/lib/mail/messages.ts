import { randomUUID } from "node:crypto";
import type { Message } from "#lib/mail/message.ts";

/** A frozen letter with an id of its own. */
export const aMessage = (different: Partial<Message> = {}): Message => ({
  id: randomUUID(),
  from: "no-reply@my-spiris.example",
  to: "karin@agrens.example",
  toName: "Karin Ågren",
  fromName: "Anna Lind, Lind & Sund Redovisning AB",
  replyTo: "anna@lindsund.example",
  subject: "Lind & Sund Redovisning AB vill samarbeta digitalt med Ågrens Bageri AB – svara före 22 december",
  html: '<html lang="sv"><p>Hej Åsa, Örjan &amp; Ängla</p></html>',
  text: "Hej Åsa, Örjan & Ängla\n\nhttps://spiris.example/my",
  ...different,
});
