import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { companyUsers, limitUses } from "#db/schema/index.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { consumeLimit, RateLimited } from "#lib/auth/rate-limits.ts";
import { addUser } from "#lib/companies/add-user.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { at } from "#lib/time.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aBrowser, aKnownPerson, minutesFromNow, tooMany } from "./codes.ts";

async function times(count: number, work: () => Promise<unknown>) {
  const outcomes = [];
  for (const _ of Array.from({ length: count })) outcomes.push(await work().catch(tooMany));
  return outcomes.filter((outcome) => outcome !== "too-many").length;
}

const thrownBy = (work: () => Promise<unknown>) => work().then(undefined, (thrown: unknown) => thrown);

test("a browser tries ten codes in a quarter of an hour, whichever codes they are", async () => {
  const browser = crypto.randomUUID();

  expect(await times(12, () => consumeLimit("try in a browser", browser))).toBe(10);
  expect(await times(1, () => consumeLimit("try in a browser", crypto.randomUUID()))).toBe(1);
  expect(await at(minutesFromNow(16), () => times(1, () => consumeLimit("try in a browser", browser)))).toBe(1);
});

test("a network sets out to the provider 600 times an hour", async () => {
  const network = crypto.randomUUID();

  expect(await times(601, () => consumeLimit("visit from a network", network))).toBe(600);
  expect(await at(minutesFromNow(61), () => times(1, () => consumeLimit("visit from a network", network)))).toBe(1);
});

test("a second factor is tried five times in a quarter of an hour, and fifty times a day", async () => {
  const person = crypto.randomUUID();
  const sixTries = () => times(6, () => consumeLimit("try of a second factor", person));

  const counted = [];
  for (const quarter of Array.from({ length: 11 }).keys()) counted.push(await at(minutesFromNow(16 * quarter), sixTries));

  expect(counted).toEqual([...Array(10).fill(5), 0]);
});

test("whoever is refused is told when the first of them no longer counts, and being refused does not put that off", async () => {
  const network = crypto.randomUUID();
  await at(minutesFromNow(-50), () => consumeLimit("renewal from a network", network));
  await times(59, () => consumeLimit("renewal from a network", network));

  const refused = [
    await thrownBy(() => consumeLimit("renewal from a network", network)),
    await thrownBy(() => consumeLimit("renewal from a network", network)),
  ];

  for (const thrown of refused) {
    expect(thrown).toBeInstanceOf(RateLimited);
    expect(thrown).toMatchObject({ seconds: expect.toSatisfy((seconds: number) => seconds > 590 && seconds <= 600) });
  }
  expect(await at(minutesFromNow(11), () => times(1, () => consumeLimit("renewal from a network", network)))).toBe(1);
});

test("a person invites twenty others a day, to offices and companies together", async () => {
  const anna = await anEmployee();
  const { administrator } = await anActiveCollaboration();
  const both = { ...administrator, personId: anna.personId };
  await superuser
    .insert(companyUsers)
    .values({ companyId: both.companyId, personId: anna.personId, role: "administrator", acceptedAt: new Date() });
  const employee = () => inviteEmployee(anna, { ...aPerson("Maria Ek"), rights: "full" });

  expect(await times(21, employee)).toBe(20);
  const user = { ...aPerson("Maria Ek"), companyId: both.companyId, role: "user" as const, mobile: null };
  expect(await times(1, () => addUser(both, user))).toBe(0);
  expect(await at(minutesFromNow(24 * 60 + 1), () => times(1, employee))).toBe(1);
});

test("an administrator of a company invites twenty users a day", async () => {
  const { administrator } = await anActiveCollaboration();
  const user = () => addUser(administrator, { ...aPerson("Maria Ek"), companyId: administrator.companyId, role: "user", mobile: null });

  expect(await times(21, user)).toBe(20);
});

test("an address that nobody has is limited like one that somebody has, and dots and tags make another address", async () => {
  const [known, stranger] = [await aKnownPerson(), aPerson()];
  const ask = (email: string) => askForCode({ email, ...aBrowser() });

  expect([await times(7, () => ask(known.email)), await times(7, () => ask(stranger.email))]).toEqual([5, 5]);
  expect(await times(1, () => ask(known.email.replace("@", "+1@")))).toBe(1);
});

test("who took turns is not written down in clear, and what is older than a day goes", async () => {
  const browser = crypto.randomUUID();
  await at(minutesFromNow(-25 * 60), () => consumeLimit("try in a browser", browser));
  expect(JSON.stringify(await superuser.select().from(limitUses))).not.toContain(browser);

  await times(3, () => consumeLimit("try in a browser", crypto.randomUUID()));

  const old = (await superuser.select().from(limitUses).where(eq(limitUses.kind, "try in a browser"))).filter(
    ({ takenAt }) => takenAt < minutesFromNow(-24 * 60),
  );
  expect(old).toEqual([]);
});
