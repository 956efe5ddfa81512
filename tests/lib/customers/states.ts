import { eq } from "drizzle-orm";
import { letters } from "#db/schema/index.ts";
import { declineCollaboration } from "#lib/collaborations/answer/decline.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { withdrawCollaboration } from "#lib/collaborations/waiting/withdraw.ts";
import { archiveCustomer } from "#lib/customers/archive.ts";
import { type CustomerFilter, noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { at, daysFrom } from "#lib/time.ts";
import type { Employee } from "#lib/who.ts";
import { aCustomerOf, anEmployee, type Customer } from "#tests/support/cast/cast.ts";
import { approveAsShown, aRequestTo, refusalOf } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

/** A request that has waited so many days. */
export const waitingFor = (days: number, customer: Customer, employee: Employee) =>
  at(daysFrom(new Date(), -days), () => aRequestTo(customer, employee));

export const whoseLetterFailed = ({ id }: { id: string }) =>
  superuser.update(letters).set({ failedAt: new Date() }).where(eq(letters.collaborationId, id));

const histories = {
  "not-activated": async () => {},
  requested: (customer, anna) => waitingFor(4, customer, anna),
  waiting: (customer, anna) => waitingFor(6, customer, anna),
  undelivered: async (customer, anna) => whoseLetterFailed((await aRequestTo(customer, anna)).collaboration),
  active: approved,
  declined: async (customer, anna) => {
    const { administrator, collaboration } = await aRequestTo(customer, anna);
    return declineCollaboration(administrator, refusalOf(collaboration));
  },
  withdrawn: async (customer, anna) => withdrawCollaboration(anna, (await aRequestTo(customer, anna)).collaboration.id),
  expired: (customer, anna) => waitingFor(31, customer, anna),
  ended: async (customer, anna) => endCollaboration(anna, (await approved(customer, anna)).id),
  archived: (customer, anna) => archiveCustomer(anna, customer.id),
} satisfies Record<string, (customer: Customer, anna: Employee) => Promise<unknown>>;

async function approved(customer: Customer, anna: Employee) {
  const { administrator, collaboration } = await aRequestTo(customer, anna);
  await approveAsShown(administrator, collaboration);
  return collaboration;
}

/** An office with one customer in each state, called what it is. */
export async function anOfficeWithAllStates(): Promise<Employee> {
  const anna = await anEmployee();
  for (const [name, live] of Object.entries(histories)) await live(await aCustomerOf(anna, { name }), anna);
  return anna;
}

export const namesListed = async (employee: Employee, filter: Partial<CustomerFilter> = {}) =>
  (await listCustomers(employee, { ...noFilter, ...filter })).customers.map(({ name }) => name);
