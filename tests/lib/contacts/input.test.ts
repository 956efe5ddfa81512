import { expect, test } from "vitest";
import { ContactCard, ContactPlace, FirstContact, ReachableContact } from "#lib/contacts/input.ts";

const typed = (fields: Record<string, string> = {}) => ({
  firstName: "Karin",
  lastName: "Ågren",
  role: "",
  email: "",
  mobile: "",
  ...fields,
});

const problemsOf = (issues: { path: PropertyKey[]; message: string }[] = []) =>
  issues.map(({ path, message }) => `${path.join()} ${message}`);

test.each([
  ["firstName", "  Karin ", "Karin"],
  ["lastName", "  ", ""],
  ["role", "  ", null],
  ["role", "VD", "VD"],
  ["email", "", null],
  ["email", " Karin@Agrens.EXAMPLE ", "karin@agrens.example"],
  ["mobile", "  ", null],
  ["mobile", "070-174 06 05", "+46701740605"],
  ["mobile", "+46 (70) 174 06 05", "+46701740605"],
])("%s: %j is kept as %j", (field, word, kept) => {
  expect(ContactCard.parse(typed({ [field]: word }))).toMatchObject({ [field]: kept });
});

test.each([
  ["firstName", "  ", "giveFirstName"],
  ["lastName", " - ", "giveLastName"],
  ["firstName", "x".repeat(81), "tooLong"],
  ["role", "x".repeat(81), "tooLong"],
  ["email", "karin@agrens", "giveFullAddress"],
  ["email", "karin", "giveFullAddress"],
  ["email", `${"x".repeat(250)}@a.example`, "giveFullAddress"],
  ["mobile", "12345678", "giveMobile"],
  ["mobile", "+46", "giveMobile"],
  ["mobile", "070-ABC 06 05", "giveMobile"],
  ["mobile", "0".repeat(31), "giveMobile"],
  ["mobile", "08-123 456 78", "notMobile"],
])("%s: %j is refused with %s", (field, word, problem) => {
  expect(problemsOf(ContactCard.safeParse(typed({ [field]: word })).error?.issues)).toEqual([`${field} ${problem}`]);
});

test("whoever is to become an administrator needs an address and a mobile number", () => {
  const problems = problemsOf(ReachableContact.safeParse(typed()).error?.issues);

  expect([...new Set(problems)]).toEqual(["email giveFullAddress", "mobile giveMobile"]);
});

test("a new customer may come without a contact, or with one who has a name", () => {
  const none = FirstContact.parse({ contactFirstName: "  ", contactLastName: "" });
  const karin = FirstContact.parse({ contactFirstName: "Karin", contactLastName: "Ågren", contactEmail: "", contactMobile: "" });
  const nameless = FirstContact.safeParse({ contactEmail: "karin@agrens", contactMobile: "1" });

  expect(none).toBeUndefined();
  expect(karin).toEqual({ firstName: "Karin", lastName: "Ågren", role: null, email: null, mobile: null });
  expect(problemsOf(nameless.error?.issues)).toEqual([
    "contactFirstName giveFirstName",
    "contactEmail giveFullAddress",
    "contactMobile giveMobile",
  ]);
});

test("the place of a contact is one that is there, or one to come", () => {
  const customerId = crypto.randomUUID();

  expect(ContactPlace.parse({ customerId, contactId: "" })).toEqual({ customerId, contactId: null });
  expect(ContactPlace.safeParse({ customerId, contactId: "me" }).success).toBe(false);
});
