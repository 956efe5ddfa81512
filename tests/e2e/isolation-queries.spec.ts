import { expect, test } from "#tests/support/pages/test.ts";
import { type Actor, actors } from "../support/matrix/actors.ts";
import { addresses } from "../support/matrix/build.ts";
import { difference, everythingOf, pathIn, withIdsOfNothing } from "../support/matrix/cells.ts";
import { isKnown, namesAsked, queryOf } from "../support/matrix/queries.ts";
import { readers } from "../support/matrix/readers.ts";
import type { Answer } from "../support/matrix/send.ts";
import { aTrial, type Trial } from "../support/matrix/trial.ts";

/** Who may open all that there is at office B and at company B1. */
const strangers: Actor[] = ["accountant of B", "B1's administrator"];
const notices = ["added", "changed", "removed", "role"];

test("what stands behind a question mark is known to name an id, or to name none", () => {
  expect(namesAsked.length).toBeGreaterThan(30);
  expect(namesAsked.filter((name) => !isKnown(name))).toEqual([]);
});

test("an id of somebody else's behind a question mark is one that nothing has, and a report that nobody has signed is forged", async () => {
  test.setTimeout(200_000);
  const trial = await aTrial();
  const before = await everythingOf(trial.a);

  const wrong: string[] = [];
  for (const address of addresses.filter((one) => one in readers && one !== "/sign-in/sso/callback"))
    for (const found of await Promise.all(strangers.map((actor) => faultsOf(trial, address, actor)))) wrong.push(...found);
  await sendForgedReports(trial);
  const { loose } = await trial.finish();

  expect(wrong).toEqual([]);
  expect(loose).toEqual([]);
  expect(await everythingOf(trial.a)).toEqual(before);
});

/** What React sends to its own script comes in whatever order it is ready, and between two answers a second of a session may pass. */
const changing = /<script[\s\S]*?<\/script>|"(?:seconds|most)":\d+/g;
const still = (answer: Answer) => ({ ...answer, body: answer.body.replace(changing, "") });

async function faultsOf({ a, b, ask }: Trial, address: string, actor: Actor): Promise<string[]> {
  const faults: string[] = [];
  for (const notice of notices) {
    const query = queryOf(a, notice);
    const [answer, nothing] = [
      await ask(actor, `${pathIn(address, b)}?${query}`),
      await ask(actor, `${pathIn(address, b)}?${withIdsOfNothing(query)}`),
    ];
    const told = difference(still(answer), still(nothing));
    if (told !== undefined) faults.push(`${address}?notice=${notice} by ${actor} tells it from nothing: ${told}`);
  }
  return faults;
}

async function sendForgedReports({ a, ask }: Trial): Promise<void> {
  const forged = { type: "email.bounced", data: { tags: { letter: a.collaboration.id }, email_id: a.collaboration.id } };
  const headers = { "content-type": "application/json", "svix-id": "msg_1", "svix-timestamp": "1", "svix-signature": "v1,forged" };

  for (const actor of actors) {
    const { status } = await ask(actor, "/api/webhooks/resend", { method: "POST", headers, body: JSON.stringify(forged) });
    expect(status, actor).toBe(401);
  }
}
