import { daysKept } from "#lib/imports/start.ts";
import {
  daysBeforeErasure,
  daysRefusedApplicationsAreKept,
  daysStoppedAreKept,
  monthsContactsAreKept,
  monthsOtherLettersAreKept,
  monthsWithoutPlace,
  yearsDocumentsAreKept,
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
  documentYears: yearsDocumentsAreKept,
  stoppedDays: daysStoppedAreKept,
};

/** What is kept, in the order of the page. */
export const keptKinds = [
  "account",
  "requests",
  "evidence",
  "documents",
  "history",
  "letters",
  "files",
  "applications",
  "sessions",
] as const;
