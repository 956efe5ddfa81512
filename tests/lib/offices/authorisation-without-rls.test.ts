import { expect, test, vi } from "vitest";
import { changeOffice, demandSecondFactor, showOffice } from "#lib/offices/change.ts";
import { changeRights } from "#lib/offices/change-rights.ts";
import { disableEmployee } from "#lib/offices/disable.ts";
import { listEmployees, showEmployee } from "#lib/offices/employees.ts";
import { enableEmployee } from "#lib/offices/enable.ts";
import { findByAddress } from "#lib/offices/find.ts";
import { handOver } from "#lib/offices/hand-over.ts";
import { inviteEmployee } from "#lib/offices/invite.ts";
import { nameAsSender } from "#lib/offices/name-as-sender.ts";
import { listAssignments } from "#lib/offices/open-assignments.ts";
import { resetFactor } from "#lib/offices/reset-factor.ts";
import { signOutColleague } from "#lib/offices/sign-out.ts";
import { changeTemplate } from "#lib/tasks/templates/change.ts";
import { restoreTemplate, retireTemplate } from "#lib/tasks/templates/retire.ts";
import { listAllTemplates, showTemplate } from "#lib/tasks/templates.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aPerson, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { withFactor } from "#tests/support/cast/factor.ts";
import { employmentOf, officeRow } from "#tests/support/cast/office.ts";
import { rowsInEveryTable } from "#tests/support/readback/history.ts";

// Before any module reads it: these tests work as the superuser, whom row-level security does not bind.
vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.DATABASE_SUPERUSER_URL;
});

const [anna, sara] = [await anEmployee("Anna Lind"), await anEmployee("Sara Nilsson")];
const erik = await aColleagueOf(anna, "full", "Erik Sund");
const templateId = await aTemplateOf(anna, "VAT");
await withFactor(erik);
await aTaskFor(await aCustomerOf(anna, { responsibleId: erik.employeeId }), erik);

const toErik = { customersTo: erik.employeeId, tasksTo: erik.employeeId };
const toSara = { customersTo: sara.employeeId, tasksTo: sara.employeeId, afterwards: "stay" } as const;
const template = { name: "Lön", englishName: null, period: "week" } as const;

test("with the database's walls down the administrator of another office still changes nobody and nothing here", async () => {
  const before = await rowsInEveryTable();
  const office = await officeRow(anna);
  const outcomes = {
    "change rights": await changeRights(sara, erik.employeeId, "administrator"),
    "name as sender": await nameAsSender(sara, { employeeId: erik.employeeId, name: erik.name }),
    disable: await disableEmployee(sara, erik.employeeId),
    "let in again": await enableEmployee(sara, erik.employeeId),
    "reset a second factor": await resetFactor(sara, erik.employeeId),
    "sign out": await signOutColleague(sara, erik.employeeId),
    "hand over": await handOver(sara, { ...toSara, employeeId: erik.employeeId }),
    "hand over to here": await handOver(sara, { ...toSara, ...toErik, employeeId: sara.employeeId }),
    "act for this office": await inviteEmployee({ ...sara, officeId: anna.officeId }, { ...aPerson(), rights: "full" }),
    "demand a second factor of this office": await demandSecondFactor({ ...sara, officeId: anna.officeId }, true),
    "change this office": await changeOffice({ ...sara, officeId: anna.officeId }, { ...office, reminderDays: [] }),
    "change a template": await changeTemplate(sara, templateId, template),
    "retire a template": await retireTemplate(sara, templateId),
    "restore a template": await restoreTemplate(sara, templateId),
  };

  expect(outcomes).toEqual({
    "change rights": { refusal: "unknown-employee" },
    "name as sender": { refusal: "unknown-employee" },
    "demand a second factor of this office": { refusal: "not-allowed" },
    disable: { refusal: "unknown-employee" },
    "let in again": { refusal: "unknown-employee" },
    "reset a second factor": { refusal: "unknown-employee" },
    "sign out": { refusal: "unknown-employee" },
    "hand over": { refusal: "unknown-employee" },
    "hand over to here": { refusal: "unknown-colleague" },
    "act for this office": { refusal: "not-allowed" },
    "change this office": { refusal: "not-allowed" },
    "change a template": { refusal: "unknown-template" },
    "retire a template": { refusal: "unknown-template" },
    "restore a template": { refusal: "unknown-template" },
  });
  expect(await rowsInEveryTable()).toEqual(before);
  expect([await officeRow(anna), (await employmentOf(erik)).rights]).toEqual([office, "full"]);
});

test("with the walls down nobody from another office is seen", async () => {
  expect((await listEmployees(sara)).map(({ id }) => id)).toEqual([sara.employeeId]);
  expect(await showEmployee(sara, erik.employeeId)).toBeUndefined();
  expect(await showEmployee(sara, "nonsense")).toBeUndefined();
  expect(await findByAddress(sara, erik.email)).toBeUndefined();
  expect(await listAssignments(sara, erik.employeeId)).toEqual({ count: { customers: 0, tasks: 0 }, customers: [], tasks: [] });
});

test("with the walls down the office's own settings and templates are shown, and no others", async () => {
  const own = await listAllTemplates(sara);

  expect(own).toHaveLength(6);
  expect(own.map(({ id }) => id)).not.toContain(templateId);
  expect([await showTemplate(sara, templateId), await showTemplate(sara, "nonsense")]).toEqual([undefined, undefined]);
  expect((await showOffice(sara)).organisationNumber).toBe((await officeRow(sara)).organisationNumber);
});

test.each(["own-customers", "all-customers", "full"] as const)(
  "with the right %s nobody changes what only administrators may",
  async (rights) => {
    const colleague = await aColleagueOf(anna, rights, "Jonas Berg");
    const before = await rowsInEveryTable();

    const outcomes = [
      await inviteEmployee(colleague, { ...aPerson(), rights: "full" }),
      await changeRights(colleague, colleague.employeeId, "administrator"),
      await disableEmployee(colleague, anna.employeeId),
      await enableEmployee(colleague, erik.employeeId),
      await handOver(colleague, {
        employeeId: erik.employeeId,
        customersTo: colleague.employeeId,
        tasksTo: colleague.employeeId,
        afterwards: "stay",
      }),
      await changeOffice(colleague, { ...(await officeRow(anna)), reminderDays: [] }),
    ];

    expect(outcomes).toEqual(Array(6).fill({ refusal: "not-allowed" }));
    expect(await rowsInEveryTable()).toEqual(before);
  },
);
