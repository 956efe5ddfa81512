import { expect, test } from "vitest";
import { keptQueries } from "#db/question.ts";
import { everyCollaboration } from "#lib/collaborations/views/filter.ts";
import { listCollaborations } from "#lib/collaborations/views/list.ts";
import { showCollaboration } from "#lib/collaborations/views/office-page.ts";
import { listContacts } from "#lib/contacts/queries.ts";
import { listChoices } from "#lib/customers/choices.ts";
import { countCustomers } from "#lib/customers/count.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { listCustomers } from "#lib/customers/list.ts";
import { listRecent } from "#lib/customers/recent.ts";
import { showOverview } from "#lib/customers/show.ts";
import { listHolders } from "#lib/offices/queries.ts";
import { listTasks } from "#lib/tasks/queries.ts";
import { aRequest, service } from "#tests/support/cast/requests.ts";

const look = async ({ employee, customer, task }: Awaited<ReturnType<typeof aRequest>>) =>
  Promise.all([
    listCustomers(employee, { ...noFilter, responsible: employee.employeeId, task: task.templateId, state: "requested" }),
    listCustomers(employee, { ...noFilter, search: customer.name }),
    listCollaborations(employee, { ...everyCollaboration, owner: employee.employeeId, responsible: employee.employeeId }),
    showCollaboration(employee, customer.id, service),
    showOverview(employee, customer.id),
    listRecent(employee, [customer.id]),
    listContacts(employee, customer.id),
    listTasks(employee, customer.id),
    countCustomers(employee),
    listChoices(employee),
    listHolders(employee),
  ]);

const idsAndWords = /[0-9a-f]{8}-[0-9a-f]{4}|@|\d{4}-\d\d-\d\d/;

test("no query that is kept holds what somebody asked for", async () => {
  const [anna, bo] = [await aRequest(), await aRequest()];
  await look(anna);
  const before = keptQueries().length;
  await look(bo);

  const kept = keptQueries();
  const own = [anna, bo].flatMap(({ employee, customer, task }) => [
    employee.officeId,
    employee.employeeId,
    customer.id,
    customer.name,
    task.templateId,
  ]);
  expect(before).toBeGreaterThan(8);
  expect(kept).toHaveLength(before);
  expect(kept.filter((query) => own.some((value) => JSON.stringify(query).includes(value)) || idsAndWords.test(query.sql))).toEqual([]);
});

test("whoever has other rights asks by another text, and sees only what is hers", async () => {
  const { employee, customer } = await aRequest();
  const own = { ...employee, rights: "own-customers" as const, employeeId: crypto.randomUUID() };

  expect((await listCustomers(employee, noFilter)).customers).toMatchObject([{ id: customer.id }]);
  expect((await listCustomers(own, noFilter)).customers).toEqual([]);
  expect((await listCustomers({ ...employee, rights: "own-customers" }, noFilter)).customers).toMatchObject([{ id: customer.id }]);
});
