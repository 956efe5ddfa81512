import type { Locale } from "./locale.ts";

export type SignedInBy = "code" | "single-sign-on";

/** A signed-in person, since when and how they have proven who they are. */
export type Person = {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  signedInAt: Date;
  signedInBy: SignedInBy;
  /** When the provider of single sign-on saw who they are; nothing where it did not say. */
  provenAt?: Date | null;
  hasFactor?: boolean;
};

export type Rights = "own-customers" | "all-customers" | "full" | "administrator";

export type CompanyRole = "administrator" | "user";

/** Who asks on an office's behalf. Only `requireEmployee` gives one in the product. */
export type Employee = Omit<Person, "signedInAt" | "signedInBy" | "provenAt"> & {
  employeeId: string;
  officeId: string;
  officeName: string;
  rights: Rights;
};

/** Who may see what a company has in My Spiris. Only `requireCompanyUser` gives one in the product. */
export type CompanyUser = Person & { companyId: string; companyName: string; role: CompanyRole };

/** Who asks on a company's behalf. Only `requireAdministrator` gives one in the product. */
export type Administrator = Person & { companyId: string; companyName: string };

/** Who opens a company's mailbox: somebody of the company, or an employee of an office that works with its invoices. */
export type MailboxUser = CompanyUser | (Employee & { companyId: string; companyName: string });
