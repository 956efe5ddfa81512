import { env } from "#env.ts";
import { decrypt, encrypt } from "../sealed.ts";

const purposeFor = (personId: string) => `second factor of ${personId}`;

export const sealedSecret = (personId: string, secret: string): string => encrypt(secret, env.SESSION_SECRET, purposeFor(personId));

/** Opens for this person's row only. */
export const secretOf = (personId: string, sealed: string): string => decrypt(sealed, env.SESSION_SECRET, purposeFor(personId));

/** What an authenticator app takes from a link. */
export const addressForApp = (email: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(`Spiris:${email}`)}?${new URLSearchParams({ secret, issuer: "Spiris" })}`;
