import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { forgetAnswers } from "#lib/ask-once.ts";
import type { Locale } from "#lib/locale.ts";
import { findPerson } from "./require.ts";

/** The language somebody chose is also the one of the letters that follow. */
export async function rememberLocale(locale: Locale): Promise<void> {
  const person = await findPerson();
  if (!person) return;
  await db.update(people).set({ locale }).where(eq(people.id, person.personId));
  forgetAnswers();
}
