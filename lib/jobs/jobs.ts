/** The queues and what a job in each carries. db/migrate.ts creates them. */
export type Jobs = {
  letters: { letterId: string };
  "lost-letters": { letterId: string };
  expiry: Record<string, never>;
};
