import { now } from "#lib/time.ts";
import type { Person } from "../who.ts";

/** How long a proof of who somebody is, a sign-in or a second factor, is fresh. */
export const freshMinutes = 10;

type Proof = Pick<Person, "signedInAt"> & Partial<Pick<Person, "signedInBy" | "provenAt">>;

/**
 * Whatever binds a company, or decides who may, needs a sign-in not older than ten minutes. By single sign-on that is when the provider saw who
 * they are, not when it sent them here; a provider that does not say is not believed.
 */
export function isFresh({ signedInAt, signedInBy, provenAt }: Proof, when = now()): boolean {
  const since = signedInBy === "single-sign-on" ? provenAt : signedInAt;
  return since ? when.getTime() - since.getTime() < freshMinutes * 60_000 : false;
}
