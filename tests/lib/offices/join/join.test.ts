import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees, officeApplications, offices, people } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askToJoin } from "#lib/offices/join/ask.ts";
import { confirmApplication } from "#lib/offices/join/confirm.ts";
import { currentOfficeTerms } from "#lib/services/catalogue.ts";
import { anApplication, codeTo, confirmed } from "#tests/support/cast/applications.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";
import { detailsOf, lettersTo, officeRow } from "#tests/support/cast/office.ts";
import { historyOf } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const officesWith = ({ organisationNumber }: { organisationNumber: string }) =>
  superuser.select().from(offices).where(eq(offices.organisationNumber, organisationNumber));
const applicationsOf = ({ email }: { email: string }) =>
  superuser.select().from(officeApplications).where(eq(officeApplications.email, email));
const kindsTo = async ({ email }: { email: string }) =>
  (await lettersTo(email)).map(({ kind, facts }) => `${kind} ${whatIn(facts)}`.trim());
const whatIn = (facts: unknown) => (typeof facts === "object" && facts && "what" in facts ? String(facts.what) : "");

test("whoever asks to add her office gets a code, and nothing is kept of it before the code is right", async () => {
  const application = anApplication();
  const { browserToken } = await askToJoin({ email: application.email, locale: "en", network: application.email });

  const confirm = (typed: string, token = browserToken) => confirmApplication({ browserToken: token, typed, application, mode: "ask" });

  expect(await applicationsOf(application)).toEqual([]);
  expect(await lettersTo(application.email)).toMatchObject([
    { kind: "sign-in-code", locale: "en", personId: null, facts: { purpose: "join" } },
  ]);
  expect(await confirm("BBBBBBBB")).toEqual({ refusal: "wrong-code" });
  expect(await confirm(await codeTo(application), "another browser")).toEqual({ refusal: "code-expired" });
  expect(await applicationsOf(application)).toEqual([]);
});

test("a confirmed application waits for an operator with the terms that were approved, and its sender is told so", async () => {
  const application = anApplication();

  await confirmed(application, "ask");

  const { version } = currentOfficeTerms();
  const { terms: _, termsLocale: __, ...asked } = application;
  expect(await applicationsOf(application)).toMatchObject([{ ...asked, termsVersion: version, approvedAt: null, refusedAt: null }]);
  expect((await applicationsOf(application))[0]?.termsSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await kindsTo(application)).toEqual(["sign-in-code", "office-application waiting"]);
  expect(await officesWith(application)).toEqual([]);
  expect(await superuser.$count(people, eq(people.email, application.email))).toBe(0);
});

test("where offices join at once she runs hers from now on, and its history holds what she approved", async () => {
  const application = anApplication();

  await confirmed(application, "open");

  const [office] = await officesWith(application);
  expect(office).toMatchObject({ name: application.name, replyAddress: application.email, locale: application.locale });
  expect(await kindsTo(application)).toEqual(["sign-in-code", "office-opened"]);
  const places = await superuser.select().from(employees).where(eq(employees.officeId, office!.id));
  expect(places).toMatchObject([{ rights: "administrator", acceptedAt: expect.any(Date) }]);
  const [person] = await superuser.select().from(people).where(eq(people.email, application.email));
  expect(person).toMatchObject({ id: places[0]?.personId, mobile: application.mobile });
  expect(await historyOf(office!)).toEqual(["office opened", "employee added", "office terms approved"]);
  expect(await detailsOf(office!.id, "office terms approved")).toMatchObject([{ termsVersion: 1, termsSha256: expect.any(String) }]);
});

test.each(["ask", "open"] as const)("a number that has an office is answered alike, and told by letter alone (%s)", async (mode) => {
  const anna = await anEmployee();
  const { organisationNumber } = await officeRow(anna);
  const application = { ...anApplication(), organisationNumber };

  expect(await confirmed(application, mode)).toEqual({ email: application.email });

  expect(await kindsTo(application)).toEqual(["sign-in-code", "office-application known"]);
  expect(await officesWith(application)).toHaveLength(1);
  expect(await lettersTo(anna.email)).toEqual([]);
});

test("the same form sent twice is answered as the first time, also at once, and kept once", async () => {
  const application = anApplication();
  const { browserToken } = await askToJoin({ email: application.email, locale: "sv", network: application.email });
  const typed = await codeTo(application);
  const confirm = () => confirmApplication({ browserToken, typed, application, mode: "open" });

  const answers = [...(await Promise.all([confirm(), confirm(), confirm()])), await confirm()];

  expect(answers).toEqual(answers.map(() => ({ email: application.email })));
  expect([(await applicationsOf(application)).length, (await officesWith(application)).length]).toEqual([1, 1]);
});

test("terms that are not the ones of today, and another address than the code went to, confirm nothing", async () => {
  const application = anApplication();
  const { browserToken } = await askToJoin({ email: application.email, locale: "sv", network: application.email });
  const typed = await codeTo(application);
  const confirm = (changed: Partial<typeof application>) =>
    confirmApplication({ browserToken, typed, application: { ...application, ...changed }, mode: "open" });

  expect(await confirm({ termsVersion: 0 })).toEqual({ refusal: "terms-changed" });
  expect(await confirm({ email: "another@ek.example" })).toEqual({ refusal: "code-expired" });
  expect(await officesWith(application)).toEqual([]);
});

test("the code of an application signs nobody in, not even whoever is known", async () => {
  const { email } = await anEmployee();
  const { browserToken } = await askToJoin({ email, locale: "sv", network: email });

  expect(await answerCode({ browserToken, typed: await codeTo({ email }) })).toEqual({ refusal: "wrong-code" });
});

test("one address confirms at most 3 applications in 24 hours, and gets as few codes as for signing in", async () => {
  const application = anApplication();

  for (const _ of [1, 2, 3]) await confirmed(application, "ask");

  await expect(confirmed(application, "ask")).rejects.toThrow("Too many");
  expect(await applicationsOf(application)).toHaveLength(3);
  const ask = () => askToJoin({ email: application.email, locale: "sv", network: application.email });
  await ask();
  await expect(ask()).rejects.toThrow("Too many");
});
