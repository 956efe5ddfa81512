import { createHash, randomBytes, randomInt } from "node:crypto";
import { env } from "#env.ts";
import { sealedWith } from "#lib/sealed.ts";

/** 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: a copy of the table opens nothing. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

export const sealOf = (word: string): string => sealedWith(env.SESSION_SECRET, word);

/** With the server's secret and with the one before, for what is kept for longer than a secret. */
export const sealsOf = (word: string): string[] => [
  sealOf(word),
  ...(env.SESSION_SECRET_FORMER ? [sealedWith(env.SESSION_SECRET_FORMER, word)] : []),
];

/** Without vowels and look-alikes: nothing to misread, and no words by chance. */
const alphabet = "BCDFGHJKMNPQRSTVWXZ23456789";
const codeSigns = 8;

export const newCode = (): string => Array.from({ length: codeSigns }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A code as typed or pasted, in any case, with spaces and hyphens. */
export const codeFrom = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
