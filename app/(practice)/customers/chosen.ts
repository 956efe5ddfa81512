import type { Choice } from "#lib/customers/chosen.ts";
import { filterOf } from "./parts/address.ts";

type Sent = { which: string; filter: string; customers: string[] };

/** Whom a form or an address means: the ticked customers, or all that its filter leaves. */
export async function choiceOf({ which, filter, customers }: Sent): Promise<Choice> {
  if (which === "matching") return { filter: await filterOf(Promise.resolve(new URLSearchParams(filter))) };
  return { ids: customers };
}

export const listFrom = (words: string | string[] | undefined): string[] => (typeof words === "string" ? [words] : (words ?? []));
