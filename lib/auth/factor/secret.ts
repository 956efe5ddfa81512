import { env } from "#env.ts";
import { shownAddress } from "#lib/addresses.ts";
import { decrypt, encrypt } from "../seal.ts";

const purposeFor = (personId: string) => `second factor of ${personId}`;

export const sealedSecret = (personId: string, secret: string): string => encrypt(secret, env.SESSION_SECRET, purposeFor(personId));

/** Opens for this person's row only, also what was sealed before the server's secret was changed. */
export function secretOf(personId: string, sealed: string): string {
  const open = (secret: string) => decrypt(sealed, secret, purposeFor(personId));
  try {
    return open(env.SESSION_SECRET);
  } catch (error) {
    if (!env.SESSION_SECRET_FORMER) throw error;
    return open(env.SESSION_SECRET_FORMER);
  }
}

/** What an authenticator app takes from a link. */
export const addressForApp = (email: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(`Spiris:${shownAddress(email)}`)}?${new URLSearchParams({ secret, issuer: "Spiris" })}`;
