import { disableEmployee } from "#lib/offices/disable.ts";
import { retireTemplate } from "#lib/tasks/templates/retire.ts";
import { aColleagueOf, aCustomerOf, anEmployee, aTaskFor, aTemplateOf } from "#tests/support/cast/cast.ts";
import { alsoAt } from "#tests/support/cast/office.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { sendWrongly, visitEach } from "#tests/support/pages/visits.ts";

test.describe.configure({ mode: "parallel" });
test.beforeEach(() => test.slow());

test("everybody can use the pages about employees", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee("Anna Lind");
  const [erik, gone] = [await aColleagueOf(anna, "full", "Erik Sund"), await aColleagueOf(anna, "own-customers", "Jonas Berg")];
  await aTaskFor(await aCustomerOf(anna, { responsibleId: erik.employeeId }), erik);
  await disableEmployee(anna, gone.employeeId);
  await alsoAt(await anEmployee("Sara Nilsson"), anna, "full");
  await signIn(page, anna);
  const [of, ofGone] = [`/settings/employees/${erik.employeeId}`, `/settings/employees/${gone.employeeId}`];

  await visitEach(page, javaScriptEnabled, [
    { name: "employees", path: "/settings/employees" },
    { name: "where one can switch", path: "/settings/employees", before: (open) => open.locator("summary").click() },
    { name: "invite", path: "/settings/employees/new" },
    { name: "an invitation filled in wrongly", path: "/settings/employees/new", before: sendWrongly },
    { name: "an employee", path: `${of}?notice=invited` },
    { name: "oneself", path: `/settings/employees/${anna.employeeId}` },
    { name: "a disabled one", path: `${ofGone}?notice=disabled` },
    { name: "disable", path: `${of}/disable` },
    { name: "hand over", path: `${of}/hand-over` },
    { name: "hand over to nobody", path: `${of}/hand-over`, before: sendWrongly },
    { name: "nothing to hand over", path: `${ofGone}/hand-over` },
  ]);
});

test("everybody can use the office's settings and templates, and read what others decide", async ({ page, javaScriptEnabled }) => {
  const anna = await anEmployee("Anna Lind");
  const retired = await aTemplateOf(anna, "Payroll");
  const moms = await aTemplateOf(anna, "VAT");
  await retireTemplate(anna, retired);
  await signIn(page, anna);

  await visitEach(page, javaScriptEnabled, [
    { name: "templates", path: "/settings/tasks" },
    { name: "a template was retired", path: `/settings/tasks?retired=${retired}` },
    { name: "a template was restored", path: `/settings/tasks?restored=${moms}` },
    { name: "a new template", path: "/settings/tasks/new" },
    { name: "a template filled in wrongly", path: "/settings/tasks/new", before: sendWrongly },
    { name: "a template", path: `/settings/tasks/${moms}` },
    { name: "the office", path: "/settings/office?notice=saved" },
    { name: "the office's history", path: "/settings/history" },
    { name: "how one signs in", path: "/settings/sign-in?notice=ended" },
    {
      name: "the office filled in wrongly",
      path: "/settings/office",
      before: (open) =>
        open
          .locator("#name")
          .fill("")
          .then(() => sendWrongly(open)),
    },
  ]);

  await signIn(page, await aColleagueOf(anna, "own-customers", "Jonas Berg"));
  await visitEach(page, javaScriptEnabled, [
    { name: "employees, to read", path: "/settings/employees" },
    { name: "an employee, to read", path: `/settings/employees/${anna.employeeId}` },
    { name: "templates, to read", path: "/settings/tasks" },
  ]);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});
