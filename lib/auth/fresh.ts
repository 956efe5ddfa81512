import { now } from "#lib/time.ts";
import type { Person } from "../who.ts";

/** How long a proof of who somebody is, a sign-in or a second factor, is fresh. */
export const freshMinutes = 10;

/** Whatever binds a company, or decides who may, needs a sign-in not older than ten minutes. */
export const isFresh = ({ signedInAt }: Pick<Person, "signedInAt">, when = now()): boolean =>
  when.getTime() - signedInAt.getTime() < freshMinutes * 60_000;
