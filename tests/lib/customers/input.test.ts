import { expect, test } from "vitest";
import { ChangedCard, CustomerCard } from "#lib/customers/input.ts";
import { readForm } from "#lib/forms.ts";
import { typed } from "./cards.ts";

const read = (fields: Record<string, string>) => CustomerCard.safeParse(typed(fields));
const problemWith = (field: string, word: string, card: typeof CustomerCard | typeof ChangedCard = CustomerCard) =>
  card.safeParse(typed({ [field]: word })).error?.issues.map(({ path, message }) => `${path.join()} ${message}`);

test("a card needs a number, a name, an organisation number and somebody responsible; all the rest may be empty and is then nothing", () => {
  const { number, name, organisationNumber, responsibleId, locale, ...rest } = read({}).data!;

  expect({ number, name, organisationNumber, locale }).toEqual({
    number: "1001",
    name: "Ågrens Bageri AB",
    organisationNumber: "5560160680",
    locale: "sv",
  });
  expect(responsibleId).toBe(typed().responsibleId);
  expect([Object.keys(rest).length, new Set(Object.values(rest))]).toEqual([13, new Set([null])]);
});

test.each([
  ["organisationNumber", "556016-0680", "5560160680"],
  ["organisationNumber", " 16 556016 0680 ", "5560160680"],
  ["organisationNumber", "198507099805", "8507099805"],
  ["organisationNumber", "850709+9805", "8507099805"],
  ["number", " 1001 ", "1001"],
  ["name", "  Åberg & Öst  ", "Åberg & Öst"],
  ["shortName", "   ", null],
  ["email", " Info@Agrens.EXAMPLE ", "info@agrens.example"],
  ["invoiceEmail", "FAKTURA@agrens.example", "faktura@agrens.example"],
  ["gln", "7350053850019", "7350053850019"],
  ["gln", "735-0053 850019", "7350053850019"],
  ["gln", " - ", null],
  ["vatPeriod", "quarter", "quarter"],
  ["vatPeriod", "none", "none"],
  ["yearEndsIn", "1", 1],
  ["yearEndsIn", "12", 12],
  ["yearEndsIn", " 04 ", 4],
  ["paymentDays", "0", 0],
  ["paymentDays", "365", 365],
  ["notes", "Två rader\r\noch en 😀", "Två rader\noch en 😀"],
  ["locale", "en", "en"],
])("%s: %j is kept as %j", (field, word, kept) => {
  expect(read({ [field]: word }).data).toMatchObject({ [field]: kept });
});

test.each([
  ["organisationNumber", "", "organisationNumberDigits"],
  ["organisationNumber", "556016-068", "organisationNumberDigits"],
  ["organisationNumber", "SE556016068002", "organisationNumberDigits"],
  ["organisationNumber", "17556016-0680", "organisationNumberDigits"],
  ["organisationNumber", "850709-****", "organisationNumberDigits"],
  ["organisationNumber", "556016-0681", "organisationNumberCheckDigit"],
  ["organisationNumber", "850709-9806", "organisationNumberCheckDigit"],
  ["organisationNumber", "0000000000", "organisationNumberKind"],
  ["organisationNumber", "850799-9806", "organisationNumberKind"],
  ["number", "  ", "giveCustomerNumber"],
  ["name", "", "giveCustomerName"],
  ["responsibleId", "", "chooseResponsible"],
  ["responsibleId", "anna", "chooseResponsible"],
  ["locale", "fi", "chooseLanguage"],
  ["email", "info@agrens", "giveFullAddress"],
  ["invoiceEmail", "faktura", "giveFullAddress"],
  ["gln", "7350053850018", "giveGln"],
  ["gln", "735005385001", "giveGln"],
  ["vatPeriod", "week", "chooseVatPeriod"],
  ["yearEndsIn", "0", "giveMonth"],
  ["yearEndsIn", "13", "giveMonth"],
  ["yearEndsIn", "-1", "giveMonth"],
  ["yearEndsIn", "1e1", "giveMonth"],
  ["paymentDays", "366", "givePaymentDays"],
  ["paymentDays", "1.5", "givePaymentDays"],
  ["paymentDays", "٣٠", "givePaymentDays"],
])("%s: %j is refused with %s", (field, word, problem) => {
  expect(problemWith(field, word)).toEqual([`${field} ${problem}`]);
});

test("a card that is there already says the same about a wrong organisation number", () => {
  const wrong = ["556016-068", "556016-0681", "0000000000"];

  const problems = wrong.flatMap((number) => problemWith("organisationNumber", number, ChangedCard));

  expect(problems).toEqual(["Digits", "CheckDigit", "Kind"].map((kind) => `organisationNumber organisationNumber${kind}`));
});

test("a sole trader's number sent back as it is shown stays what it is, and another one is read", () => {
  const numbers = ["850709-****", " 850709-**** ", "556016-0680"].map(
    (organisationNumber) => ChangedCard.parse(typed({ organisationNumber })).organisationNumber,
  );

  expect(numbers).toEqual([null, null, "5560160680"]);
});

test("the form says at the field what is wrong and keeps what was typed", () => {
  const form = new FormData();
  for (const [field, word] of Object.entries(typed({ organisationNumber: "556016-0681" }))) form.set(field, word);

  const { rejected } = readForm(ChangedCard, form, (key) => `«${key}»`);

  expect(rejected).toMatchObject({
    errors: { organisationNumber: ["«organisationNumberCheckDigit»"] },
    values: { organisationNumber: "556016-0681", name: "Ågrens Bageri AB" },
  });
});
