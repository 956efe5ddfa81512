import type { Service } from "#lib/services/catalogue.ts";

/** The customers by the list that they were chosen in. */
export type Chosen = { which: string; filter: string; customers: string[] };

export function addressOf({ which, filter, customers }: Chosen, service?: Service) {
  const chosen = customers.map((id): [string, string] => ["customer", id]);
  const query = new URLSearchParams([["which", which], ["filter", filter], ...chosen]);
  if (service) query.set("service", service);
  return `/collaborations/activate?${query}` as const;
}
