import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { env } from "#env.ts";

/** 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: a copy of the table opens nothing. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** For what has too few bits to stand a plain hash: codes and network addresses. */
export const sealOf = (word: string): string => sealedWith(env.SESSION_SECRET, word);

/** With the server's secret and with the one before, for what is kept for longer than a secret. */
export const sealsOf = (word: string): string[] => [
  sealOf(word),
  ...(env.SESSION_SECRET_FORMER ? [sealedWith(env.SESSION_SECRET_FORMER, word)] : []),
];

const sealedWith = (secret: string, word: string) => createHmac("sha256", secret).update(word).digest("base64url");

/** Without vowels and look-alikes: nothing to misread, and no words by chance. */
const alphabet = "BCDFGHJKMNPQRSTVWXZ23456789";
const codeSigns = 8;

export const newCode = (): string => Array.from({ length: codeSigns }, () => alphabet[randomInt(alphabet.length)]).join("");

/** A code as typed or pasted, in any case, with spaces and hyphens. */
export const codeFrom = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
