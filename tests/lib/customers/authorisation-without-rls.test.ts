import { expect, test, vi } from "vitest";
import { addContact } from "#lib/contacts/add.ts";
import { changeContact, makeMainContact } from "#lib/contacts/change.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { removeContact, restoreContact } from "#lib/contacts/remove.ts";
import { addCustomer } from "#lib/customers/add.ts";
import { archiveCustomer, restoreCustomer } from "#lib/customers/archive.ts";
import { changeCustomer, versionOf } from "#lib/customers/change.ts";
import { listChosen } from "#lib/customers/chosen.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { findDuplicate, nextNumber } from "#lib/customers/numbers.ts";
import { listRecent } from "#lib/customers/recent.ts";
import { explainAccessEnding } from "#lib/tasks/access.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { changeTasks, explainTasksChange } from "#lib/tasks/change-many.ts";
import { showTask } from "#lib/tasks/queries.ts";
import { aCustomerOf, anEmployee } from "#tests/support/cast/cast.ts";
import { aRequestTo } from "#tests/support/cast/requests.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";
import { aContactOf, called } from "../contacts/people.ts";
import { changeOf, changeOfAll } from "../tasks/changes.ts";
import { cardOf } from "./cards.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
const customer = await aCustomerOf(anna, { number: "7000" });
const own = await aCustomerOf(sara, { number: "12" });
const { collaboration } = await aRequestTo(customer, anna);
const contact = await aContactOf(customer, anna, "Bo");
const removed = await aContactOf(customer, anna, "Ada");
await removeContact(anna, removed);
const task = await showTask(anna, customer.id, collaboration.taskId);
const change = changeOf({ ...task!, officeId: anna.officeId, templateId: "", createdAt: new Date(), deactivatedAt: null });

test("with the database's walls down nobody from another office changes a customer, a contact or a task", async () => {
  const archived = await aCustomerOf(anna);
  await archiveCustomer(anna, archived.id);
  const before = await rowsInEveryTable();
  const outcomes = {
    "add with a foreign colleague": await addCustomer(sara, {
      ...cardOf(own, { number: "13", responsibleId: anna.employeeId }),
      contact: undefined,
    }),
    change: await changeCustomer(sara, customer.id, cardOf(customer), versionOf(customer)),
    "change to a foreign colleague": await changeCustomer(sara, own.id, cardOf(own, { responsibleId: anna.employeeId }), versionOf(own)),
    archive: await archiveCustomer(sara, customer.id),
    restore: await restoreCustomer(sara, archived.id),
    "add a contact": await addContact(sara, customer.id, called("Eva")),
    "change a contact": await changeContact(sara, contact, called("Eva")),
    "change a contact by an own customer": await changeContact(sara, { ...contact, customerId: own.id }, called("Eva")),
    "make a main contact": await makeMainContact(sara, contact),
    "remove a contact": await removeContact(sara, contact),
    "restore a contact": await restoreContact(sara, removed),
    "change a task": await changeTask(sara, change),
    "change a task by an own customer": await changeTask(sara, { ...change, customerId: own.id }),
    "change many": await changeTasks(sara, { ids: [customer.id] }, changeOfAll(collaboration.taskId)),
  };

  expect(outcomes).toEqual({
    "add with a foreign colleague": { refusal: "unknown-colleague" },
    change: { refusal: "unknown-customer" },
    "change to a foreign colleague": { refusal: "unknown-colleague" },
    archive: { refusal: "unknown-customer" },
    restore: { refusal: "unknown-customer" },
    "add a contact": { refusal: "unknown-customer" },
    "change a contact": { refusal: "unknown-contact" },
    "change a contact by an own customer": { refusal: "unknown-contact" },
    "make a main contact": { refusal: "unknown-contact" },
    "remove a contact": { refusal: "unknown-contact" },
    "restore a contact": { refusal: "unknown-contact" },
    "change a task": { refusal: "unknown-task" },
    "change a task by an own customer": { refusal: "unknown-task" },
    "change many": { refusal: "nobody-chosen" },
  });
  expect(await rowsInEveryTable()).toEqual(before);
});

test("with the walls down nobody from another office reads of them", async () => {
  expect(await listContacts(sara, customer.id)).toEqual([]);
  expect([await listChosen(sara, { ids: [customer.id] }), await listRecent(sara, [customer.id])]).toEqual([[], []]);
  expect((await listChosen(sara, { filter: noFilter })).map(({ id }) => id)).toEqual([own.id]);
  expect([await nextNumber(sara), await findDuplicate(sara, customer.organisationNumber)]).toEqual(["13", undefined]);
  expect(await showTask(sara, customer.id, collaboration.taskId)).toBeUndefined();
  expect(await explainAccessEnding(sara, change)).toEqual({ services: [], names: [] });
  expect(await explainTasksChange(sara, { ids: [customer.id] }, changeOfAll(collaboration.taskId))).toMatchObject({ tasks: 0, losing: 0 });
});
