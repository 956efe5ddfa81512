import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { limitUses, networkSignIns, people } from "#db/schema/index.ts";
import { answerCode } from "#lib/auth/codes/answer.ts";
import { askForCode } from "#lib/auth/codes/ask.ts";
import { sealOf } from "#lib/auth/tokens.ts";
import { at } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { twentyAtOnce } from "#tests/support/database/locks.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aBrowser, aKnownPerson, codeSentTo, minutesFromNow, tooMany } from "./codes.ts";

type Asker = ReturnType<typeof aBrowser> & { browser?: string };

const ask = (email: string, asker: Asker) => askForCode({ email, ...asker }).then(() => "sent" as const, tooMany);

/** As if a network had asked so often already: for people that there are, or for nobody. */
async function asked(kind: "code from a network" | "code for nobody from a network", { address }: Asker, times: number) {
  const who = sealOf(`${kind} ${address}`);
  await superuser.insert(limitUses).values(Array.from({ length: times }, () => ({ kind, who })));
}

async function signInFrom(asker: Asker, email: string) {
  const { browserToken } = await askForCode({ email, ...asker });
  const { refusal } = await answerCode({ browserToken, typed: await codeSentTo(email), network: asker.address });
  expect(refusal).toBeUndefined();
}

async function anOfficeOf(many: number) {
  return superuser
    .insert(people)
    .values(Array.from({ length: many }, () => aPerson("Erik Sund")))
    .returning();
}

test("an office of sixty behind one address signs in within ten minutes, each of them twice", async () => {
  const network = aBrowser();
  const office = await anOfficeOf(60);

  const outcomes = [];
  for (const { email } of office) outcomes.push(await ask(email, network), await ask(email, network));

  expect(outcomes.filter((outcome) => outcome === "too-many")).toEqual([]);
}, 60_000);

test("a network gets three hundred codes in an hour, also of many that ask at once", async () => {
  const network = aBrowser();
  const office = await anOfficeOf(20);
  await asked("code from a network", network, 290);
  let next = 0;

  const outcomes = await twentyAtOnce(() => ask(office[next++]!.email, network));

  expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(10);
  expect(await ask((await aKnownPerson()).email, aBrowser())).toBe("sent");
  expect(await at(minutesFromNow(61), () => ask(office[0]!.email, network))).toBe("sent");
});

test("a stranger who tries out addresses is refused in the end, and was in nobody's way before", async () => {
  const network = aBrowser();
  await asked("code for nobody from a network", network, 1999);
  const [anna, erik] = await anOfficeOf(2);

  expect(await ask(anna!.email, network)).toBe("sent");
  expect(await ask(aPerson().email, network)).toBe("sent");
  // Refused alike, so that nobody learns by it which addresses there are.
  expect([await ask(aPerson().email, network), await ask(erik!.email, network)]).toEqual(["too-many", "too-many"]);
});

test("whoever has signed in from a network gets her code there, whatever a stranger beside her has used up", async () => {
  const network = aBrowser();
  const [anna, erik] = await anOfficeOf(2);
  await signInFrom(network, anna!.email);
  await asked("code from a network", network, 400);
  await asked("code for nobody from a network", network, 2100);

  expect([await ask(anna!.email, network), await ask(erik!.email, network)]).toEqual(["sent", "too-many"]);
  await asked("code from a network", { ...network, address: "another" }, 400);
  expect(await ask(anna!.email, { ...network, address: "another" })).toBe("too-many");
  expect(await at(minutesFromNow(31 * 24 * 60), () => ask(anna!.email, network))).toBe("sent");
});

test("a network where people have just signed in may ask for more", async () => {
  const network = aBrowser();
  const [anna, erik, ...others] = await anOfficeOf(4);
  for (const { email } of [anna!, erik!]) await signInFrom(network, email);
  await asked("code from a network", network, 338);

  expect([await ask(others[0]!.email, network), await ask(others[1]!.email, network)]).toEqual(["too-many", "too-many"]);
  expect(await ask((await aKnownPerson()).email, network)).toBe("too-many");
});

test("a browser gets thirty codes in an hour, for whomever it asks and from whatever network", async () => {
  const browser = crypto.randomUUID();
  const outcomes = [];
  for (const _ of Array.from({ length: 31 })) outcomes.push(await ask(aPerson().email, { ...aBrowser(), browser }));

  expect(outcomes.map((outcome) => outcome === "sent")).toEqual([...Array(30).fill(true), false]);
  expect(await ask(aPerson().email, { ...aBrowser(), browser: crypto.randomUUID() })).toBe("sent");
  expect(await at(minutesFromNow(61), () => ask(aPerson().email, { ...aBrowser(), browser }))).toBe("sent");
});

test("who has signed in where is not written down in clear", async () => {
  const network = aBrowser();
  const { email } = await aKnownPerson();
  await signInFrom(network, email);

  const rows = JSON.stringify(
    await superuser
      .select()
      .from(networkSignIns)
      .where(eq(networkSignIns.network, sealOf(`network ${network.address}`))),
  );
  expect(rows).not.toBe("[]");
  expect([rows.includes(email), rows.includes(network.address)]).toEqual([false, false]);
});
