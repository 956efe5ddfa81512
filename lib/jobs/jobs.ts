/** The queues and what a job in each carries. db/migrate.ts creates them. */
export type Jobs = {
  "letter-events": { eventId: string };
  "lost-letter-events": { eventId: string };
  imports: ImportJob;
  "lost-imports": ImportJob;
  "bulk-activations": BulkJob;
  "lost-bulk-activations": BulkJob;
  expiry: Record<string, never>;
  reminders: Record<string, never>;
};

/** Somebody's wish to import a file, or to take an import back. */
export type ImportJob = { task: "import" | "undo"; importId: string; officeId: string; employeeId: string };

/** Somebody's wish to activate a service for several customers, as she has seen it prepared. */
export type BulkJob = { bulkId: string; officeId: string; employeeId: string };
