import { addressOnScreen } from "#lib/addresses.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { telephoneInHistory } from "#lib/telephone.ts";
import type { Line } from "./record.ts";

export type Values = Record<string, string | number | null | undefined>;

/** What somebody wrote in their own words may be about anything: that it changed is enough. */
const neverKept: ReadonlySet<string> = new Set(["notes", "archivedAt"]);
const isAddress = /email$/i;
const isTelephone = /phone$|mobile$/i;
const isPlace = /^(?:street|postcode|city)$/;

/**
 * What a line of history keeps of a change: the fields, and from what to what. Of an address it keeps how it begins and where it is, of a
 * telephone number the last two digits, of where somebody lives the first sign, of a personal number the day of birth: a history cannot be
 * changed.
 */
export function changesOf(before: Record<string, unknown>, after: Values): NonNullable<Line["details"]> {
  const fields = Object.keys(after).filter((field) => (before[field] ?? null) !== (after[field] ?? null));
  const values = fields
    .filter((field) => !neverKept.has(field))
    .flatMap((field) => [
      [`${field}From`, asKept(field, before[field])],
      [`${field}To`, asKept(field, after[field])],
    ]);
  return { fields: fields.join(), ...Object.fromEntries(values) };
}

function asKept(field: string, value: unknown): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return value;
  if (isAddress.test(field)) return addressOnScreen(String(value));
  if (isTelephone.test(field)) return telephoneInHistory(String(value));
  return field === "organisationNumber" ? organisationNumberOnScreen(String(value)) : placeInHistory(field, String(value));
}

/** "S•••" of a street, a postcode or a town, also where an older line has all of it; anything else as it is. */
export const placeInHistory = (field: string, value: string): string => (isPlace.test(field) ? value.replace(/^(.).*$/su, "$1•••") : value);
