import { anActiveCollaboration, approvalOf, aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { filled } from "#tests/support/matrix/addresses.ts";
import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { aWholeWorld, formsAbout, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { fromOurPage, signIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { traces } from "#tests/support/readback/traces.ts";

const everythingOf = ({ customer, collaboration, employee, bulkId, importId, templateId }: WholeWorld) =>
  traces(collaboration.id, collaboration.companyId, customer.id, employee.officeId, bulkId, importId, templateId);

const pathsIn = (forms: ReturnType<typeof formsAbout>, { customer, collaboration }: WholeWorld) =>
  Object.entries(forms).map(([address, form]) => ({
    path: filled(address, { id: customer.id, service, company: collaboration.companyId }),
    form,
  }));

test("what a stranger sends changes nothing", { tag: "@server" }, async ({ openBrowser }) => {
  const world = await aWholeWorld();
  const { collaboration } = await aRequest();
  const stranger = await anActiveCollaboration();
  const whatThereIs = async () => [await everythingOf(world), await traces(collaboration.id)];
  const before = await whatThereIs();
  const own = { companyId: stranger.collaboration.companyId };
  const ofOffice = { side: "office", collaborationId: world.collaboration.id, done: "bookkeeping-receive", back: "/" };

  const approval = await approvalOf(collaboration);
  const attempts = [
    ...pathsIn(formsAbout(world), world),
    { path: "/api/answers/approve", form: { ...approval, read: "on" } },
    { path: "/api/answers/approve", form: { ...approval, ...own, read: "on" } },
    { path: "/api/answers/approve", form: { ...approval, collaborationId: "1", read: "on" } },
    { path: "/api/answers/decline", form: { ...refusalOf(collaboration), ...own } },
    { path: "/api/answers/payer", form: { ...formsAbout(world)["/api/answers/payer"], ...own } },
    { path: "/api/endings/undo", form: { ...formsAbout(world)["/api/endings/undo"], ...own } },
    { path: "/api/endings/undo", form: ofOffice },
    { path: "/api/checklist", form: ofOffice },
    { path: "/api/checklist", form: { ...formsAbout(world)["/api/checklist"], ...own } },
    { path: "/api/renewals", form: { side: "customer", ...own, collaborationId: collaboration.id } },
    { path: "/api/company-users", form: { ...formsAbout(world)["/api/company-users"], ...own } },
    { path: "/api/hand-overs", form: { ...formsAbout(world)["/api/hand-overs"], ...own } },
    { path: "/api/proposals", form: { ...formsAbout(world)["/api/proposals"], ...own } },
    { path: "/api/renewals", form: { side: "link", invitationId: collaboration.id } },
  ];
  for (const person of [stranger.employee, stranger.administrator]) {
    const page = await openBrowser(person);
    for (const { path, form } of attempts) expect((await page.request.post(path, { form, headers: fromOurPage })).status(), path).toBe(404);
  }

  expect(await whatThereIs()).toEqual(before);
});

test("a form on somebody else's site cannot send anything for a person who is signed in", async ({ page }) => {
  test.slow();
  const world = await aWholeWorld();
  const { administrator } = world;
  const whatThereIs = async () => [await everythingOf(world), await traces(administrator.email, administrator.personId)];
  await signIn(page, administrator);
  const before = await whatThereIs();

  const foreign: Record<string, string>[] = [
    { origin: "https://spiris.example.evil" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { referer: "http://localhost/customers" },
    {},
  ];
  for (const { path, form } of pathsIn({ ...formsAbout(world), ...formsOfOnesOwn }, world))
    for (const headers of foreign) {
      const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBe(403);
      expect(await answer.text()).toContain("Det gick inte att skicka");
      expect(answer.headers()).not.toHaveProperty("set-cookie");
    }

  expect(await whatThereIs()).toEqual(before);
  await page.goto("/my");
  await expect(page.getByRole("heading", { name: "Hej Karin Ågren" })).toBeVisible();
});
