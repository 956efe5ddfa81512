import { daysKept } from "#lib/imports/start.ts";
import {
  daysBeforeErasure,
  daysRefusedApplicationsAreKept,
  monthsContactsAreKept,
  monthsOtherLettersAreKept,
  monthsWithoutPlace,
  yearsEvidenceIsKept,
} from "#lib/standing/limits.ts";

/** The numbers that the page says: those by which the nightly job removes. */
export const periods = {
  contactMonths: monthsContactsAreKept,
  letterMonths: monthsOtherLettersAreKept,
  years: yearsEvidenceIsKept,
  placeMonths: monthsWithoutPlace,
  erasureDays: daysBeforeErasure,
  applicationDays: daysRefusedApplicationsAreKept,
  importDays: daysKept,
};

/** What is kept, in the order of the page. */
export const keptKinds = ["account", "requests", "evidence", "history", "letters", "files", "applications", "sessions"] as const;
