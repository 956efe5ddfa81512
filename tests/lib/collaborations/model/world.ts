import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { collaborations, people as peopleTable, tasks as tasksTable } from "#db/schema/index.ts";
import { registerCompany } from "#lib/companies/register.ts";
import { addContact } from "#lib/contacts/add.ts";
import { addTask } from "#lib/tasks/add.ts";
import { at, sqlNow } from "#lib/time.ts";
import type { Administrator, Employee } from "#lib/who.ts";
import { aCustomerOf, acceptsAll, anOrganisationNumber, aPerson, type Customer } from "#tests/support/cast/cast.ts";
import { service } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import type { Cast, Head } from "./cast.ts";
import { type Colleague, type Life, type OfficeName, ownerOf, type Person, type TaskName } from "./life.ts";

export type World = Awaited<ReturnType<typeof aWorld>>;

/** A legal person that is a customer of both offices, as the life begins: nobody has asked yet. */
export async function aWorld(cast: Cast, life: Life) {
  return at(new Date(life.now), async () => {
    const { known, maria, sarasContact } = life.beginning;
    const employees: Record<Colleague, Employee> = { ...cast, maria: cast.maria[maria === "all-customers" ? maria : "own-customers"] };
    const persons = { karin: await someone("Karin Ågren"), nils: await someone("Nils Ågren"), olle: await someone("Olle Ågren") };
    const organisationNumber = anOrganisationNumber();
    const company = { name: "Ågrens Bageri AB", organisationNumber };
    const administrators: [Someone, Someone] = [persons.karin, persons.nils];
    const services = known === "existing-customer" ? ([service] as const) : [];
    const registered = known === "unknown" ? undefined : await registerCompany({ ...company, administrators, services: [...services] });

    if (registered) await acceptsAll(registered);

    const customers = {
      A: await aCustomerOf(cast.anna, { name: "A", organisationNumber, contact: onCard(persons.karin) }),
      B: await aCustomerOf(cast.sara, { name: "B", organisationNumber, contact: onCard(persons[sarasContact]) }),
    };
    await addContact(cast.anna, customers.A.id, { ...onCard(persons.nils), role: null });
    const task = (office: OfficeName, name: TaskName) =>
      aTask(office === "A" ? cast.anna : cast.sara, customers[office], employees[ownerOf(life, office, name)], name);
    const tasks = {
      A: { first: await task("A", "first"), second: await task("A", "second"), closed: await task("A", "closed") },
      B: { first: await task("B", "first"), second: await task("B", "second"), closed: await task("B", "closed") },
    };

    const ids = new Map<string, string>();
    if (registered) ids.set("known", registered.companyId);
    ids.set("stranger", cast.administrator.companyId);
    return {
      employees,
      persons,
      organisationNumber,
      customers,
      tasks,
      ids,
      idOf: (name: string) => ids.get(name)!,
      administrator: (person: Person, of: string, signedInAt: Date): Administrator =>
        of === "stranger"
          ? { ...cast.administrator, signedInAt }
          : { ...persons[person], companyId: ids.get(of)!, companyName: company.name, signedInAt, signedInBy: "code" },
    };
  });
}

async function aTask(employee: Head, { id: customerId }: Customer, { employeeId }: Employee, name: TaskName) {
  const { templateId } = employee;
  const { task } = await addTask(employee, { customerId, templateId, name, ownerId: employeeId, participantIds: [] });
  if (name === "closed") await superuser.update(tasksTable).set({ deactivatedAt: sqlNow() }).where(eq(tasksTable.id, task!.id));
  return task!.id;
}

type Someone = Awaited<ReturnType<typeof someone>>;

/** Somebody who has an address in the product already. */
async function someone(name: string) {
  const person = aPerson(name);
  const [row] = await superuser.insert(peopleTable).values(person).returning();
  return { ...person, personId: row!.id, name };
}

const onCard = ({ firstName, lastName, email }: Someone) => ({ firstName, lastName, email, mobile: "+46701740605" });

/** Nothing of this life is left for the jobs of the next one. */
export async function leave({ customers }: World): Promise<void> {
  const mine = inArray(collaborations.customerId, [customers.A.id, customers.B.id]);
  const none = [collaborations.approvedAt, collaborations.declinedAt, collaborations.withdrawnAt, collaborations.expiredAt];
  await superuser
    .update(collaborations)
    .set({ expiredAt: sqlNow() })
    .where(and(mine, ...none.map(isNull)));
  await superuser
    .update(collaborations)
    .set({ endedAt: sqlNow() })
    .where(and(mine, isNotNull(collaborations.endsOn), isNull(collaborations.endedAt)));
}
