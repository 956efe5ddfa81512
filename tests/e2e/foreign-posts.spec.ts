import { placeOf } from "../support/company.ts";
import { servicePage } from "../support/e2e/office.ts";
import { signIn } from "../support/e2e/session.ts";
import { expect, test } from "../support/e2e/test.ts";
import { traces } from "../support/e2e/traces.ts";
import { anActiveCollaboration, approvalOf, aRequest, refusalOf } from "../support/requests.ts";

test("what a stranger sends changes nothing", async ({ openBrowser }) => {
  const { customer, collaboration } = await aRequest();
  const active = await anActiveCollaboration();
  const stranger = await aRequest();
  const { companyId, personId } = active.administrator;
  const whatThereIs = () => traces(collaboration.id, customer.id, active.collaboration.id, active.customer.id, companyId);
  const before = await whatThereIs();
  const place = { companyId, userId: (await placeOf({ companyId, personId }))!.id };
  const own = { companyId: stranger.collaboration.companyId };
  const tick = { collaborationId: active.collaboration.id, done: "bookkeeping-receive", back: "/" };

  const attempts: [path: string, form: Record<string, string | number>][] = [
    ["/api/answers/approve", { ...approvalOf(collaboration), read: "on" }],
    ["/api/answers/approve", { ...approvalOf(collaboration), ...own, read: "on" }],
    ["/api/answers/approve", { ...approvalOf(collaboration), collaborationId: "1", read: "on" }],
    ["/api/answers/decline", refusalOf(collaboration)],
    ["/api/answers/decline", { ...refusalOf(collaboration), ...own }],
    ["/api/renewals", { side: "customer", ...own, collaborationId: collaboration.id }],
    ["/api/renewals", { side: "customer", companyId: collaboration.companyId, collaborationId: collaboration.id }],
    ["/api/renewals", { side: "link", invitationId: collaboration.id }],
    [`${servicePage(customer)}/remind`, { collaborationId: collaboration.id }],
    [`${servicePage(customer)}/renew`, { collaborationId: collaboration.id }],
    ["/api/checklist", { side: "office", ...tick }],
    ["/api/checklist", { side: "customer", companyId: active.collaboration.companyId, ...tick }],
    ["/api/checklist", { side: "customer", ...own, ...tick }],
    ...["remove", "restore", "main-contact"].flatMap((move): [string, Record<string, string>][] => [
      ["/api/company-users", { move, ...place }],
      ["/api/company-users", { move, ...place, ...own }],
    ]),
    ["/api/proposals", { companyId, proposalId: collaboration.id }],
    ["/api/proposals", { ...own, proposalId: collaboration.id }],
    ["/api/company-users", { move: "role", role: "user", ...place }],
    ["/api/company-users", { move: "role", role: "user", ...place, ...own }],
  ];
  for (const person of [stranger.employee, stranger.administrator]) {
    const page = await openBrowser(person);
    for (const [path, form] of attempts) expect((await page.request.post(path, { form })).status(), path).toBe(404);
  }

  expect(await whatThereIs()).toEqual(before);
});

test("a form on somebody else's site cannot send anything for a person who is signed in", async ({ page }) => {
  const { collaboration, customer, employee, administrator } = await aRequest();
  const whatThereIs = () => traces(collaboration.id, administrator.email, administrator.personId, employee.officeId);
  await signIn(page, administrator);
  const before = await whatThereIs();

  const forms: [path: string, form: Record<string, string | number>][] = [
    ["/api/answers/approve", { ...approvalOf(collaboration), read: "on" }],
    ["/api/answers/decline", refusalOf(collaboration)],
    [
      "/api/checklist",
      { side: "customer", companyId: collaboration.companyId, collaborationId: collaboration.id, done: "bookkeeping-receive" },
    ],
    ["/api/renewals", { side: "customer", companyId: collaboration.companyId, collaborationId: collaboration.id }],
    [`${servicePage(customer)}/remind`, { collaborationId: collaboration.id }],
    [`${servicePage(customer)}/renew`, { collaborationId: collaboration.id }],
    ["/sign-in/ask", { email: administrator.email }],
    ["/sign-in/answer", { code: "BBBBBBBB" }],
    ["/sign-out", {}],
    ["/api/company-users", { move: "remove", companyId: collaboration.companyId, userId: collaboration.id }],
    ["/api/proposals", { companyId: collaboration.companyId, proposalId: collaboration.id }],
    ["/my/data/sessions", { others: "yes" }],
    ["/my/data/download", {}],
    ["/language", { locale: "en" }],
    ["/office", { officeId: employee.officeId }],
    ["/settings/tasks/retire", { templateId: employee.officeId }],
    ["/settings/tasks/restore", { templateId: employee.officeId }],
  ];
  const foreign: Record<string, string>[] = [
    { origin: "https://spiris.example.evil" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const [path, form] of forms)
    for (const headers of foreign) {
      const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
      expect(await answer.text()).toContain("Det gick inte att ta emot");
      expect(answer.headers()).not.toHaveProperty("set-cookie");
    }

  expect(await whatThereIs()).toEqual(before);
  await page.goto("/my");
  await expect(page.getByRole("heading", { name: "Hej Karin Ågren" })).toBeVisible();
});
