import { env } from "#env.ts";
import type { Locale } from "#lib/locale.ts";
import { compose } from "./compose.ts";

type Letter = { kind: string; facts: unknown; locale: Locale };

/** A letter as it would go out, to be looked at: nothing in it leads anywhere, since what it would lead to is not there yet. */
export async function composePreview(letter: Letter) {
  const { subject, html, text } = await compose(letter);
  return { subject, text, html: html.replace(/ href="[^"]*"/g, ""), sender: env.MAIL_FROM };
}
