import { comingDays, endCollaboration } from "#lib/collaborations/ending/end.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { notice, state } from "#tests/support/pages/office.ts";
import { answerWithCode, askForCode, requestPage } from "#tests/support/pages/portal.ts";
import { ageSignIn } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { standingOf } from "#tests/support/readback/history.ts";

const { first: tomorrow, last } = comingDays();

test("an administrator who has been signed in for long shows that it is her before she ends, and finds what she had chosen", async ({
  openBrowser,
}) => {
  const { administrator, collaboration } = await anActiveCollaboration();
  const karin = await openBrowser(administrator);
  await ageSignIn(administrator, 11);

  await karin.goto(`${requestPage(collaboration)}/end`);
  await karin.getByRole("radio", { name: "En viss dag" }).check();
  await karin.getByLabel("Avslutat från och med").fill(last);
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(karin, "Bekräfta att det är du")).toBeVisible();
  expect(await standingOf(collaboration)).toMatchObject({ endsOn: null, endedAt: null });
  await askForCode(karin, administrator);
  await answerWithCode(karin, administrator);

  await expect(karin.getByRole("radio", { name: "En viss dag" })).toBeChecked();
  await expect(karin.getByLabel("Avslutat från och med")).toHaveValue(last);
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(karin, "Avslutet är planerat")).toBeVisible();
  await expect(state(karin, `Aktivt, avslutas den ${last}`)).toBeVisible();
});

test("ending now instead of on the planned day stays chosen over the sign-in, and so does the way back to undoing", async ({
  openBrowser,
}) => {
  const { employee, administrator, collaboration } = await anActiveCollaboration();
  await endCollaboration(employee, collaboration.id, tomorrow);
  const karin = await openBrowser(administrator);
  await ageSignIn(administrator, 11);

  await karin.goto(requestPage(collaboration));
  await karin.getByRole("button", { name: "Ångra avslutet" }).click();
  await askForCode(karin, administrator);
  await answerWithCode(karin, administrator);
  await karin.getByRole("button", { name: "Ångra avslutet" }).click();
  await expect(notice(karin, "Avslutet är ångrat")).toBeVisible();

  await endCollaboration(employee, collaboration.id, tomorrow);
  await ageSignIn(administrator, 11);
  await karin.goto(`${requestPage(collaboration)}/end`);
  await karin.getByRole("radio", { name: /^Nu/ }).check();
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await askForCode(karin, administrator);
  await answerWithCode(karin, administrator);
  await expect(karin.getByRole("radio", { name: /^Nu/ })).toBeChecked();
  await karin.getByRole("button", { name: "Avsluta samarbetet" }).click();
  await expect(notice(karin, "Samarbetet är avslutat")).toBeVisible();
});
