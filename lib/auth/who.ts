import type { Locale } from "#lib/i18n/locale.ts";

/** A signed-in person, and since when she has proven who she is. */
export type Person = { personId: string; name: string; email: string; locale: Locale; signedInAt: Date };

export type Rights = "own-customers" | "all-customers" | "full" | "administrator";

/** Who asks on an office's behalf. Only `requireEmployee` gives one in the product. */
export type Employee = Omit<Person, "signedInAt"> & { employeeId: string; officeId: string; officeName: string; rights: Rights };

/** Who asks on a company's behalf. Only `requireAdministrator` gives one in the product. */
export type Administrator = Person & { companyId: string; companyName: string };
