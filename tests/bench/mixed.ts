import { sql } from "drizzle-orm";
import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { ask } from "./ask.ts";
import { prepare } from "./presses.ts";
import { employeeOf } from "./somebody.ts";

const office = "Byrå 3";
const presses = 100;

/** What an office does all day: mostly it looks at its list, then at a customer, and now and then it activates, with a press too many. */
export async function aMixedLoad(port: number) {
  const { officeId, personId } = await employeeOf(office, "administrator");
  const cookie = { cookie: `__Host-session=${await db.transaction((tx) => openSession(tx, personId))}` };
  const customers = await superuser.execute<{ id: string }>(sql`select id from customers where office_id = ${officeId}`);
  const forms = await prepare("activations", port, presses);
  const twice: { done: number; answered: number }[] = [];
  let turn = 0;

  /** Milliseconds of each answer. */
  async function next(): Promise<number[]> {
    const place = turn++;
    const form = place % 8 === 0 && forms.shift();
    if (!form) return [await look(place % 3 === 0 ? `/customers/${customers[place % customers.length]?.id}` : "/customers")];
    const answers = await Promise.all([form.send(port), form.send(port)]);
    twice.push({ done: answers.filter(form.isDone).length, answered: answers.filter(({ status }) => status === 303).length });
    return answers.map(({ ms }) => ms);
  }

  async function look(path: string): Promise<number> {
    const { status, ms } = await ask(port, path, cookie);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
    return ms;
  }

  return { next, twice };
}
