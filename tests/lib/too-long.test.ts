import { expect, test } from "vitest";
import { z } from "zod";
import { ProposedInviteeInput } from "#lib/collaborations/reassign/input.ts";
import { FirstContact } from "#lib/contacts/input.ts";
import { companyName, freeText, fullAddress, line } from "#lib/fields.ts";
import { readForm } from "#lib/forms.ts";

/** What is said of each field of a form, with the most that is said of what is too long. */
function saidOf(schema: z.ZodType, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readForm(schema, form, (key, most) => `${key} ${most ?? "–"}`).rejected?.errors;
}

test.each([
  ["a name", companyName("giveCompanyName"), 120],
  ["a line", line(80), 80],
  ["paragraphs", freeText(1000), 1000],
])("%s that is too long is told how long it may be, however much too long it is", (_, schema, most) => {
  for (const signs of [most + 1, 3000, 100_000])
    expect(saidOf(z.object({ field: schema }), { field: "å".repeat(signs) }), String(signs)).toEqual({ field: [`tooLong ${most}`] });
  expect(saidOf(z.object({ field: schema }), { field: "å".repeat(most) })).toBeUndefined();
});

test("so is an address, and whoever is named in a form of several parts", () => {
  expect(saidOf(z.object({ email: fullAddress }), { email: `${"a".repeat(2000)}@agrens.example` })).toEqual({ email: ["tooLong 254"] });
  const name = "å".repeat(81);
  const contact = { contactFirstName: name, contactLastName: "Ågren", contactEmail: "", contactMobile: "" };
  expect(saidOf(FirstContact, contact)).toMatchObject({ contactFirstName: ["tooLong 80"] });
  const place = { companyId: crypto.randomUUID(), collaborationId: crypto.randomUUID() };
  const person = { firstName: name, lastName: "Ågren", email: "karin@agrens.example", mobile: "" };
  expect(saidOf(ProposedInviteeInput, { ...place, ...person })).toEqual({ firstName: ["tooLong 80"] });
});
