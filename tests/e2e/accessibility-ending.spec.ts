import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { servicePage } from "#tests/support/pages/office.ts";
import { requestPage } from "#tests/support/pages/portal.ts";
import { signIn } from "#tests/support/pages/session.ts";
import { test } from "#tests/support/pages/test.ts";
import { visitEach } from "#tests/support/pages/visits.ts";

test("everybody can use the pages that end a collaboration", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  await signIn(page, administrator);
  await visitEach(page, javaScriptEnabled, [{ name: "end in My Spiris", path: `${requestPage(collaboration)}/end` }]);
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [{ name: "end at the office", path: `${servicePage(customer)}/end` }]);
});
