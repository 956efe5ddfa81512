import { withoutLinks } from "#lib/misleading.ts";

/** Addresses on purpose: ours, and the one that somebody is asked about. */
const addresses = ["link", "home", "choice", "email"];

/** All else are people's words, and no mail program is to make a link of them. */
export const unlinked = (facts: unknown): unknown =>
  JSON.parse(JSON.stringify(facts), (name, value) =>
    typeof value === "string" && !addresses.includes(name) ? withoutLinks(value) : value,
  );
