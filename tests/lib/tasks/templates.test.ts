import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tasks } from "#db/schema/index.ts";
import { addTask } from "#lib/tasks/add.ts";
import { addTemplate } from "#lib/tasks/templates/add.ts";
import { changeTemplate } from "#lib/tasks/templates/change.ts";
import { TemplateInput } from "#lib/tasks/templates/input.ts";
import { restoreTemplate, retireTemplate } from "#lib/tasks/templates/retire.ts";
import { listAllTemplates, listTemplates, showTemplate } from "#lib/tasks/templates.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { officeOf } from "#tests/support/cast/office.ts";
import { historyOf, rowsInEveryTable } from "#tests/support/readback/history.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const payroll = { name: "Lönekörning", englishName: "Payroll run", period: "month" } as const;

test("somebody with full rights adds a template, and tasks are made from it", async () => {
  const erik = await aColleagueOf(await anEmployee(), "full");
  const customer = await aCustomerOf(erik);

  const { templateId } = await addTemplate(erik, payroll);
  const { task } = await addTask(erik, {
    customerId: customer.id,
    templateId: templateId!,
    name: "",
    ownerId: erik.employeeId,
    participantIds: [],
  });

  expect(task).toMatchObject({ name: "Lönekörning", templateId });
  expect((await historyOf(officeOf(erik))).at(-1)).toBe("template added");
});

test("a change keeps the names of tasks that there are", async () => {
  const anna = await anEmployee();
  const task = await aTaskFor(await aCustomerOf(anna), anna);

  await changeTemplate(anna, task.templateId, payroll);

  expect(await showTemplate(anna, task.templateId)).toMatchObject(payroll);
  const [kept] = await superuser.select().from(tasks).where(eq(tasks.id, task.id));
  expect(kept).toMatchObject({ name: "Löpande bokföring" });
  expect((await historyOf(officeOf(anna))).at(-1)).toBe("template changed");
});

test("a retired template makes no new task, stays on the list and comes back; each of it once", async () => {
  const anna = await anEmployee();
  const templateId = await aTemplateOf(anna, "VAT");

  for (const _ of [1, 2]) await retireTemplate(anna, templateId);
  expect((await listTemplates(anna)).map(({ id }) => id)).not.toContain(templateId);
  expect((await listAllTemplates(anna)).at(-1)).toMatchObject({ id: templateId, retiredAt: expect.any(Date) });

  for (const _ of [1, 2]) await restoreTemplate(anna, templateId);
  expect((await listTemplates(anna)).map(({ id }) => id)).toContain(templateId);
  expect((await historyOf(officeOf(anna))).slice(-2)).toEqual(["template retired", "template restored"]);
});

test("the list counts the active tasks of each", async () => {
  const anna = await anEmployee();
  const customer = await aCustomerOf(anna);
  await aTaskFor(customer, anna);
  const old = await aTaskFor(customer, anna);
  await superuser.update(tasks).set({ deactivatedAt: new Date() }).where(eq(tasks.id, old.id));
  await aTaskFor(await aCustomerOf(await anEmployee()), await anEmployee());

  const counts = (await listAllTemplates(anna)).map(({ englishName, activeTasks }) => [englishName, activeTasks]);

  expect(counts).toContainEqual(["Bookkeeping", 1]);
  expect(counts.filter(([, many]) => many !== 0)).toHaveLength(1);
});

test("a name belongs to one template, also to a retired one; another office may use it too", async () => {
  const [anna, sara] = [await anEmployee(), await anEmployee()];
  const { templateId } = await addTemplate(anna, payroll);
  await retireTemplate(anna, templateId!);

  expect(await addTemplate(anna, payroll)).toEqual({ refusal: "name-taken" });
  expect(await changeTemplate(anna, await aTemplateOf(anna, "VAT"), payroll)).toEqual({ refusal: "name-taken" });
  expect(await addTemplate(sara, payroll)).toMatchObject({ templateId: expect.any(String) });
});

test("without full rights nobody touches the templates", async () => {
  const anna = await anEmployee();
  const templateId = await aTemplateOf(anna, "VAT");
  const colleagues = [await aColleagueOf(anna, "own-customers"), await aColleagueOf(anna, "all-customers")];
  const before = await rowsInEveryTable();

  for (const colleague of colleagues) {
    const outcomes = [
      await addTemplate(colleague, payroll),
      await changeTemplate(colleague, templateId, payroll),
      await retireTemplate(colleague, templateId),
      await restoreTemplate(colleague, templateId),
    ];
    expect(outcomes).toEqual(Array(4).fill({ refusal: "not-allowed" }));
  }
  expect(await rowsInEveryTable()).toEqual(before);
});

test("a template needs a name and a period; a name in English is left out when it is empty", () => {
  expect(TemplateInput.parse({ name: " Lön ", englishName: " ", period: "week" })).toEqual({
    name: "Lön",
    englishName: null,
    period: "week",
  });
  expect(TemplateInput.safeParse({ name: " ", englishName: "", period: "quarter" }).error?.issues).toMatchObject([
    { path: ["name"], message: "giveTemplateName" },
    { path: ["period"], message: "choosePeriod" },
  ]);
});
