import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { employ } from "#lib/offices/employ.ts";
import { aColleagueOf, aCustomerOf, acceptsEmployment } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { letSessionEnd } from "#tests/support/pages/session.ts";
import { aWholeWorld } from "./whole-world.ts";

/** Everybody who may ask, seen from the first of two worlds: an office A with its customer, who is company A1, and an office B with B1. */
export const actors = [
  "anonymous",
  "session ended",
  "disabled",
  "clerk of other customers",
  "accountant",
  "administrator",
  "accountant of B",
  "works at both, now at B",
  "A1's administrator",
  "A1's user",
  "A2's administrator",
  "B1's administrator",
  "invited to A and A1",
] as const;

export type Actor = (typeof actors)[number];
type Known = { personId: string };

export async function aCastOfThirteen() {
  const [a, b] = [await aWholeWorld(), await aWholeWorld()];
  const [disabled, ended] = [await aColleagueOf(a.employee, "full"), await aColleagueOf(a.employee, "full")];
  const both = await aColleagueOf(b.employee, "full", "Maj Berg");
  const [firstName = "", lastName = ""] = both.name.split(" ");
  const { employeeId } = await employ(a.employee, { firstName, lastName, email: both.email, locale: "sv" }, "full");
  await acceptsEmployment({ employeeId: employeeId! });
  const neighbour = await aRequestTo(await aCustomerOf(a.employee), a.employee);

  const people: Record<Actor, Known | undefined> = {
    anonymous: undefined,
    "session ended": ended,
    disabled,
    "clerk of other customers": await aColleagueOf(a.employee, "own-customers"),
    accountant: await aColleagueOf(a.employee, "full"),
    administrator: a.employee,
    "accountant of B": await aColleagueOf(b.employee, "full"),
    "works at both, now at B": both,
    "A1's administrator": a.administrator,
    "A1's user": await aUserOf(a.administrator, "user"),
    "A2's administrator": neighbour.administrator,
    "B1's administrator": b.administrator,
    "invited to A and A1": a.invitee,
  };
  const cookies = new Map<Actor, string>();
  for (const actor of actors) cookies.set(actor, await cookieOf(people[actor]));
  await letSessionEnd(ended);
  await disableEmployee(a.employee, disabled.employeeId);
  return { a, b, people, cookieOf: (actor: Actor) => cookies.get(actor) ?? "" };
}

const cookieOf = async (person: Known | undefined) =>
  person ? `session=${await db.transaction((tx) => openSession(tx, person.personId))}` : "";
