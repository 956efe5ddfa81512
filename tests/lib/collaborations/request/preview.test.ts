import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import type { ActivationInput } from "#lib/collaborations/request/input.ts";
import { letterIn, previewRequest } from "#lib/collaborations/request/preview.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { compose } from "#lib/mail/compose.ts";
import { composePreview } from "#lib/mail/preview.ts";
import { at } from "#lib/time.ts";
import { aCompany, aCustomerOf, anEmployee, aPerson, sameCompanyAs } from "#tests/support/cast/cast.ts";
import { activationOf, aRequestTo, aSituation, choicesFor, service } from "#tests/support/cast/requests.ts";
import { letterRowsOf, rowsInEveryTable } from "#tests/support/readback/history.ts";

const today = new Date();
const withWords = (input: ActivationInput): ActivationInput => ({ ...input, personalLine: "Hej! <b>Ring</b> mig: www.lind.example" });

/** What is only known when the letter goes out: the link's id, and in a known company the administrator's name. */
const aside = (told: string, name: string) => told.replace(/(?<=\/invitations\/)[0-9a-f-]{36}/g, "…").replaceAll(name, "NAME");

test.each(["existing-customer", "service-only", "new-administrator"] as const)(
  "what is looked at is the letter that is then sent, %s",
  async (scenario) => {
    const { employee, input } = await aSituation(scenario);
    const wish = withWords({ ...input, invoiceRecipient: "customer" });

    const { looked, collaboration } = await at(today, async () => {
      const preview = await previewRequest(employee, wish);
      return { looked: preview.letters!, ...(await activateCollaboration(employee, wish)) };
    });

    const [sent, ...others] = await letterRowsOf(collaboration!);
    expect([looked.length, others]).toEqual([1, []]);
    const [letter] = looked;
    expect(letter).toMatchObject({ kind: sent!.kind, locale: sent!.locale, from: { name: sent!.senderName, replyTo: sent!.replyTo } });
    const [seen, really] = [await composePreview(letter!), await compose(sent!)];
    const placeholder = scenario === "new-administrator" ? "Karin Ågren" : "[administratörens namn]";
    expect(seen.subject).toBe(really.subject);
    expect(aside(seen.text, placeholder)).toBe(aside(really.text, "Karin Ågren"));
    expect(aside(seen.html, placeholder)).toBe(aside(really.html.replace(/ href="[^"]*"/g, ""), "Karin Ågren"));
    expect(seen.html).not.toMatch(/href|<b>/);
  },
);

test("administrators with different languages get one letter in each, and nobody's name is told beforehand", async () => {
  const people = [aPerson("Karin Ågren", "sv"), aPerson("Peter Holmgren", "en"), aPerson("Kajsa Öhman", "sv")] as const;
  const employee = await anEmployee();
  const customer = await aCustomerOf(employee, sameCompanyAs(await aCompany([service], [...people])));
  const { input } = await choicesFor(customer, employee, "existing-customer");

  const preview = await previewRequest(employee, input);

  expect(preview.to).toEqual({ administrators: 3 });
  expect(preview.letters!.map(({ locale, facts }) => [locale, facts.recipient]).sort()).toEqual([
    ["en", "[name of the administrator]"],
    ["sv", "[administratörens namn]"],
  ]);
  const { letters, to } = preview;
  expect(letterIn({ letters: letters!, to: to! }, "en").locale).toBe("en");
  expect(letterIn({ letters: letters!, to: to! }, "de").locale).toBe(letters![0]!.locale);
  for (const { firstName, lastName, email } of people)
    for (const word of [`${firstName} ${lastName}`, email]) expect(JSON.stringify(preview)).not.toContain(word);
});

test("whether a typed address is somebody's in My Spiris cannot be seen", async () => {
  const peter = aPerson("Peter Holmgren", "sv");
  await aCompany([], [peter]);
  const employee = await anEmployee();
  const { input } = await choicesFor(await aCustomerOf(employee, { locale: "en" }), employee);

  const { letters, to } = await previewRequest(employee, {
    ...input,
    ...peter,
    lastName: "H",
    scenario: "new-administrator",
    mobile: "0701740605",
  });

  expect(to).toEqual({ person: { name: "Peter H", email: peter.email } });
  expect(letters).toMatchObject([{ locale: "en", facts: { recipient: "Peter H" } }]);
});

test("looking changes nothing, and is refused when the letter would not go out", async () => {
  const [employee, stranger] = [await anEmployee(), await anEmployee()];
  const [known, archived] = [await aCompany([]), await aCustomerOf(employee)];
  const customer = await aCustomerOf(employee, sameCompanyAs(known));
  const { input } = await choicesFor(archived, employee);
  await archiveCustomer(employee, archived.id);
  const { collaboration } = await aRequestTo(customer, employee, "service-only");
  const wish = activationOf(customer, { id: input.taskId }, "service-only");
  const before = await rowsInEveryTable();

  expect(await previewRequest(employee, wish)).toEqual({ refusal: "already-requested" });
  expect(await previewRequest(employee, input)).toEqual({ refusal: "unknown-customer" });
  expect(await previewRequest(stranger, wish)).toEqual({ refusal: "unknown-customer" });
  expect(await rowsInEveryTable()).toEqual(before);

  await withdrawCollaboration(employee, collaboration.id);
  expect(await previewRequest(employee, activationOf(customer, { id: input.taskId }))).toEqual({ refusal: "scenario-changed" });
  expect(await previewRequest(employee, { ...wish, scenario: "existing-customer" })).toEqual({ refusal: "scenario-changed" });
  expect((await previewRequest(employee, wish)).letters).toHaveLength(1);
});
