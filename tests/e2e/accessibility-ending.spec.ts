import { servicePage } from "../support/e2e/office.ts";
import { requestPage } from "../support/e2e/portal.ts";
import { signIn } from "../support/e2e/session.ts";
import { test } from "../support/e2e/test.ts";
import { visitEach } from "../support/e2e/visits.ts";
import { anActiveCollaboration } from "../support/requests.ts";

test("everybody can use the pages that end a collaboration", async ({ page, javaScriptEnabled }) => {
  test.slow();
  const { employee, customer, collaboration, administrator } = await anActiveCollaboration();
  await signIn(page, administrator);
  await visitEach(page, javaScriptEnabled, [{ name: "end in My Spiris", path: `${requestPage(collaboration)}/end` }]);
  await signIn(page, employee);
  await visitEach(page, javaScriptEnabled, [{ name: "end at the office", path: `${servicePage(customer)}/end` }]);
});
