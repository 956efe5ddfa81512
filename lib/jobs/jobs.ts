/** The queues and what a job in each carries. db/migrate.ts creates them. */
export type Jobs = {
  "letter-events": { eventId: string };
  "lost-letter-events": { eventId: string };
  imports: ImportJob;
  "lost-imports": ImportJob;
  "bulk-activations": BulkJob;
  "lost-bulk-activations": BulkJob;
  "new-terms": TermsJob;
  "refused-attempts": RefusedAttempt;
  expiry: Record<string, never>;
  retention: Record<string, never>;
  reminders: Record<string, never>;
  "document-letters": Record<string, never>;
};

/** Whom somebody could not sign in as, or who was asked once more who they are; nobody where nobody has the address. */
export type RefusedAttempt = {
  personId: string | null;
  action: "sign-in refused" | "second factor refused" | "sign-in blocked" | "proof demanded";
  at: string;
  /** Where it is to be told: wherever they belong, or where they wanted to do it. */
  places: "all" | { officeId?: string; companyId?: string };
};

/** A service whose current terms are to be approved: a portion of the companies is asked, and the next job asks the next. */
export type TermsJob = { service: string };

/** Somebody's wish to import a file, or to take an import back. */
export type ImportJob = { task: "import" | "undo"; importId: string; officeId: string; employeeId: string };

/** Somebody's wish to activate a service for several customers, as they have seen it prepared. */
export type BulkJob = { bulkId: string; officeId: string; employeeId: string };
