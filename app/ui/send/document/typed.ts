import { z } from "zod";
import { env } from "#env.ts";
import { decrypt, encrypt } from "#lib/auth/seal.ts";

const purpose = "what was typed of a document";
const word = z.string().max(400).catch("");
const Typed = z.object({ title: word, aboutId: word, asks: word, officeId: word });
export type Typed = z.infer<typeof Typed>;

/** What somebody had typed beside a file that was not sent, for the address of the form: nobody else reads it there. */
export function sealedTyped(form: FormData): string {
  const typed = Typed.parse(Object.fromEntries(["title", "aboutId", "asks", "officeId"].map((name) => [name, form.get(name)])));
  return encrypt(JSON.stringify(typed), env.SESSION_SECRET, purpose);
}

/** Nothing where the address was not made here. */
export function typedIn(word: unknown): Typed | undefined {
  if (typeof word !== "string") return undefined;
  try {
    return Typed.parse(JSON.parse(decrypt(word, env.SESSION_SECRET, purpose)));
  } catch {
    return undefined;
  }
}
