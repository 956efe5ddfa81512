/** The queues and what a job in each carries. db/migrate.ts creates them. */
export type Jobs = {
  letters: { letterId: string };
  "lost-letters": { letterId: string };
  imports: ImportJob;
  "lost-imports": ImportJob;
  expiry: Record<string, never>;
  reminders: Record<string, never>;
};

/** Somebody's wish to import a file, or to take an import back. */
export type ImportJob = { task: "import" | "undo"; importId: string; officeId: string; employeeId: string };
