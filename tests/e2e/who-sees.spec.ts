import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { changeTask } from "#lib/tasks/change.ts";
import { aColleagueOf } from "#tests/support/cast/cast.ts";
import { aUserOf } from "#tests/support/cast/company.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";

test("the customer reads who sees its data, why and since when; who left; and at last that nobody does", async ({ page }) => {
  const { employee, customer, task, collaboration, administrator } = await anActiveCollaboration();
  const erik = await aColleagueOf(employee, "full", "Erik Sund");
  const withParticipants = (participantIds: string[]) =>
    changeTask(employee, {
      customerId: customer.id,
      taskId: task.id,
      name: "Löpande bokföring",
      ownerId: employee.employeeId,
      participantIds,
      isActive: true,
      endsAccess: true,
    });
  await withParticipants([erik.employeeId]);
  await signIn(page, administrator);

  await page.goto("/my");
  await page.getByRole("link", { name: /^Vilka som ser våra uppgifter/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Anna Lind" })).toContainText("ansvarar för uppdraget Löpande bokföring");
  await expect(page.getByRole("listitem").filter({ hasText: "Erik Sund" })).toContainText("deltar i uppdraget Löpande bokföring");
  await expect(page.getByText("De ser fakturor och andra dokument")).toBeVisible();

  await withParticipants([]);
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "deltar i uppdraget" })).toHaveCount(0);
  await expect(page.getByText("Åtkomsten upphörde för Erik Sund på Lind & Sund Redovisning AB")).toBeVisible();

  await endCollaboration(employee, collaboration.id);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Ingen utanför företaget" })).toBeVisible();
});

test("a company's user reads it too", async ({ page }) => {
  const { administrator, collaboration } = await anActiveCollaboration();
  const anna = await aUserOf(administrator, "user", "Anna Berg");
  await signIn(page, anna);

  await page.goto(`/my/${administrator.companyId}/access`);

  await expect(page.getByText("ansvarar för uppdraget Löpande bokföring")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Samarbeten" }).click();
  await page.getByRole("link", { name: /Digitala fakturor/ }).click();
  await expect(page).toHaveURL(new RegExp(collaboration.id));
});
