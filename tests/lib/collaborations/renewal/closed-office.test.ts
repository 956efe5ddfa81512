import { expect, test } from "vitest";
import { expireOverdueRequests } from "#lib/collaborations/due/expire.ts";
import { askAgain } from "#lib/collaborations/renewal/ask.ts";
import { calendarDay } from "#lib/i18n/format.ts";
import { operate } from "#lib/operator/operator.ts";
import { at, daysFrom } from "#lib/time.ts";
import { officeRow } from "#tests/support/cast/office.ts";
import { aRequest } from "#tests/support/cast/requests.ts";

const why = ["--operator", "Lisa Berg", "--proof", "Termination of 2026-12-01, called back"];

test("nobody asks a closed office for a new request; once it is open again, they can", async () => {
  const { employee, administrator, collaboration } = await at(daysFrom(new Date(), -40), () => aRequest());
  const { organisationNumber: number } = await officeRow(employee);
  await expireOverdueRequests();

  await operate(["office", "close", number, "--on", calendarDay(new Date()), ...why]);
  expect(await askAgain(administrator, collaboration.id)).toEqual({ refusal: "nothing-to-ask" });

  await operate(["office", "reopen", number, ...why]);
  expect(await askAgain(administrator, collaboration.id)).toMatchObject({ collaboration: { id: collaboration.id } });
});
