import { expect, test } from "vitest";
import { findRequestWithTerms } from "#lib/collaborations/views/company-page.ts";
import { currentTermsOf } from "#lib/services/catalogue.ts";
import { anActiveCollaboration, approveAsShown, aRequest, service } from "#tests/support/cast/requests.ts";

test("while a request waits, the terms that approving it accepts stand beside it in the reader's language", async () => {
  const { collaboration, administrator } = await aRequest();
  const { version, sv, en } = currentTermsOf(service);
  const shownIn = (locale: "sv" | "en") => findRequestWithTerms(administrator, collaboration.id, locale);

  expect(await shownIn("sv")).toMatchObject({ status: "requested", terms: { version, text: sv } });
  expect(await shownIn("en")).toMatchObject({ status: "requested", terms: { version, text: en } });
  await approveAsShown(administrator, collaboration);
  expect(await shownIn("sv")).toMatchObject({ status: "active", terms: undefined });
});

test("strangers are shown neither", async () => {
  const { collaboration } = await aRequest();
  const { administrator: peter } = await anActiveCollaboration();

  expect(await findRequestWithTerms(peter, collaboration.id, "sv")).toBeUndefined();
  expect(await findRequestWithTerms(peter, "nonsense", "sv")).toBeUndefined();
});
