import { z } from "zod";

const name = (missing: string) => z.string().trim().min(1, missing).max(80, "tooLong");
const email = z.string().trim().toLowerCase().max(254, "tooLong").pipe(z.email("giveFullAddress"));

/** Digits with the signs people write between them; a leading plus or zero. */
const mobile = z
  .string()
  .trim()
  .max(30, "tooLong")
  .transform((typed) => typed.replace(/[\s()-]/g, ""))
  .pipe(z.string().regex(/^(\+\d{8,15}|0\d{6,12})$/, "giveMobile"));

const empty = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);

/** Somebody who becomes an administrator in My Spiris: everything must be there. */
export const ReachableContact = z.object({ firstName: name("giveFirstName"), lastName: name("giveLastName"), email, mobile });

/** Somebody on the customer's card. */
export const ContactCard = z.object({
  firstName: name("giveFirstName"),
  lastName: name("giveLastName"),
  role: z
    .string()
    .trim()
    .max(80, "tooLong")
    .transform((role) => role || null),
  email: z.union([empty, email], "giveFullAddress"),
  mobile: z.union([empty, mobile], "giveMobile"),
});

export type ContactCard = z.infer<typeof ContactCard>;

/** Whose contact; an empty `contactId` means one to come. */
export const ContactPlace = z.object({ customerId: z.uuid(), contactId: z.union([empty, z.uuid()]) });

const typed = z.string().max(300, "tooLong").default("");

/** The contact in the form for a new customer, whose fields begin with "contact"; none when they are all empty. */
export const FirstContact = z
  .object({ contactFirstName: typed, contactLastName: typed, contactEmail: typed, contactMobile: typed })
  .transform(({ contactFirstName, contactLastName, contactEmail, contactMobile }, context) => {
    const card = { firstName: contactFirstName, lastName: contactLastName, role: "", email: contactEmail, mobile: contactMobile };
    if (Object.values(card).every((word) => !word.trim())) return undefined;
    const read = ContactCard.safeParse(card);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      const field = String(path[0]);
      context.issues.push({ code: "custom", input: card, message, path: [`contact${field.charAt(0).toUpperCase()}${field.slice(1)}`] });
    }
    return z.NEVER;
  });
