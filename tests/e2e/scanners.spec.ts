import { aRequest } from "#tests/support/cast/requests.ts";
import { followLink, lettersIn, letterTo } from "#tests/support/pages/mailbox.ts";
import { answerWithCode, approve, invitationPage, signInToAnswer } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo, standingOf } from "#tests/support/readback/history.ts";
import { traces } from "#tests/support/readback/traces.ts";

const scanners = [
  "Mozilla/5.0 (compatible; SafeLinks/1.0; +https://www.microsoft.com)",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
  "Barracuda Sentinel (EE)",
  "Mimecast URL Protect",
  "curl/8.14.1",
];

test("mail scanners that open the link ten times change nothing, and the administrator still approves", async ({
  page,
  playwright,
  baseURL,
}) => {
  const { collaboration, employee, customer, administrator } = await aRequest("existing-customer");
  const [invitation] = await invitationsTo(collaboration);
  const letter = await letterTo(administrator.email, "vill samarbeta digitalt");
  const whatThereIs = () =>
    traces(
      collaboration.id,
      collaboration.companyId,
      employee.officeId,
      customer.id,
      invitation!.id,
      administrator.personId,
      administrator.email,
    );
  const before = await whatThereIs();

  for (const userAgent of scanners) {
    const scanner = await playwright.request.newContext({ baseURL, userAgent });
    for (const method of ["GET", "HEAD"]) {
      const answer = await scanner.fetch(invitationPage(invitation!), { method });
      expect(answer.status()).toBe(200);
      expect(answer.headers()).not.toHaveProperty("set-cookie");
    }
    await scanner.dispose();
  }

  expect(await whatThereIs()).toEqual(before);
  expect(await lettersIn(administrator.email)).toHaveLength(1);
  expect((await standingOf(collaboration)).status).toBe("requested");

  await followLink(page, letter);
  await signInToAnswer(page).click();
  await answerWithCode(page, administrator);
  await approve(page);
  expect((await standingOf(collaboration)).status).toBe("active");
});
