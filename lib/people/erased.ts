import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** What stands where somebody's name did; pages and letters say it in their own language (`calledIn`). */
export const erased = { firstName: "Erased", lastName: "person", name: "Erased person", word: "erased" } as const;

/** An address that nobody has and no mail server takes, another for each row. */
export const erasedAddress = (id: SQLWrapper): SQL<string> => sql<string>`'erased-' || ${id} || '@erased.invalid'`;

export const isErasedAddress = (email: string): boolean => email.endsWith("@erased.invalid");
