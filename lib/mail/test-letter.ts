import { randomUUID } from "node:crypto";
import { env } from "#env.ts";
import type { Posted, Provider } from "./message.ts";
import { provider } from "./provider.ts";

type Tested = { by: string; posted: Posted };

const text = `This is a test.

The order "operator check" has sent it. Emails from ${env.PUBLIC_URL} leave as this one did. There is nothing to do.`;

const html = `<!doctype html><html lang="en"><title>Test</title>${text
  .split("\n\n")
  .map((paragraph) => `<p>${paragraph.replaceAll('"', "&quot;")}</p>`)
  .join("")}</html>`;

/** Hands a letter to the provider at once, past the queue, so that whoever asked sees what it answers. */
export async function postTestLetter(to: string, by: Provider = provider): Promise<Tested> {
  const subject = "Test: emails are sent";
  const message = { id: randomUUID(), from: env.MAIL_FROM, fromName: "Spiris", to, toName: null, replyTo: null, subject, html, text };
  return { by: by.name, posted: await by.post(message) };
}
