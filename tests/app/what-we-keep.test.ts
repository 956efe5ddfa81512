import { expect, test } from "vitest";
import { keptKinds, periods } from "#app/privacy/periods.ts";
import { texts, textsFor } from "#lib/i18n/texts.ts";
import { locales } from "#lib/locale.ts";
import { everyTerms } from "#lib/services/catalogue.ts";
import * as limits from "#lib/standing/limits.ts";

const kept = {
  contactMonths: limits.monthsContactsAreKept,
  letterMonths: limits.monthsOtherLettersAreKept,
  years: limits.yearsEvidenceIsKept,
  placeMonths: limits.monthsWithoutPlace,
  erasureDays: limits.daysBeforeErasure,
  applicationDays: limits.daysRefusedApplicationsAreKept,
  importDays: 30,
  documentYears: limits.yearsDocumentsAreKept,
  stoppedDays: limits.daysStoppedAreKept,
};

test.each(locales)("what is kept is said in %s with the numbers by which it is removed, and with no other", (locale) => {
  const t = textsFor(locale, "privacy");
  const written = JSON.stringify(texts[locale].privacy);

  expect(periods).toEqual(kept);
  expect(written.replace(/\{\w+\}/g, "")).not.toMatch(/\d|\b(?:sju|tolv|trettio|seven|twelve|thirty)\b/);
  expect(Object.keys(texts[locale].privacy.kinds).toSorted()).toEqual([...keptKinds].toSorted());
  for (const name of Object.keys(kept)) expect(written).toContain(`{${name}}`);
  const said = keptKinds.map((kind) => t(`kinds.${kind}.text`, periods)).join(" ");
  expect(new Set(said.match(/\d+/g))).toEqual(new Set(Object.values(kept).map(String)));
});

/** Terms cannot change: they say in words what is a number elsewhere. */
const sevenYears = { sv: /sparas i (?:minst )?sju år/, en: /kept for (?:at least )?seven years/ };

test("no terms give evidence another time than the job does", () => {
  expect(limits.yearsEvidenceIsKept).toBe(7);
  for (const [, versions] of everyTerms())
    for (const version of versions) for (const locale of locales) expect(version[locale]).toMatch(sevenYears[locale]);
});
