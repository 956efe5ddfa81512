import { requireMailbox, requireMailboxOfCustomer } from "#lib/access/require-mailbox.ts";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import type { Reader } from "#lib/exchange/views/reader.ts";
import { missing } from "#lib/missing.ts";
import { type Place, pathOf } from "./address.ts";

/** From which list a form comes, by its path; from nowhere else. */
export function placeIn(form: FormData): Place {
  const [, kind, id = ""] = /^\/(?:(customers|my)\/([0-9a-f-]{36})\/)?documents$/.exec(String(form.get("place"))) ?? missing();
  if (!kind) return "office";
  return kind === "my" ? { companyId: id } : { customerId: id };
}

/** Whoever may look at that list. To anybody else nothing is there. */
export async function readerAt(place: Place): Promise<Reader> {
  if (place === "office") return requireEmployee();
  const { user } = await ("companyId" in place ? requireMailbox(place.companyId) : requireMailboxOfCustomer(place.customerId));
  return user;
}

/** The list as its form has shown it, with a word about what was done. */
export function backTo(place: Place, form: FormData, notice: Record<string, string>): string {
  const query = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(String(form.get("query") ?? ""))), ...notice });
  return `${pathOf(place)}?${query}`;
}

export const chosenIn = (form: FormData): string[] => form.getAll("document").map(String);
