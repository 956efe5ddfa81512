import type { Patience } from "./patience.ts";

/** What the walls ask for: whose rows a transaction sees. */
export type Setting =
  | "app.office_id"
  | "app.company_ids"
  | "app.person_id"
  | "app.organisation_number"
  | "app.invitation_id"
  | "app.system"
  | "app.operator";

/** How a transaction begins: for whom it works, which employee asks, and how long it may wait; answers the time by the database's clock, in milliseconds. */
const opening = `select set_config($1, $2, true), set_config('idle_in_transaction_session_timeout', $3, true), set_config('lock_timeout', $4, true),
  set_config('statement_timeout', $5, true), set_config('app.employee_id', $6, true), extract(epoch from clock_timestamp()) * 1000 as time`;

type Opening = { text: string; values: string[] };

export const openingOf = (setting: Setting, value: string, { idle, lock, statement }: Patience, employeeId = ""): Opening => ({
  text: opening,
  values: [setting, value, idle, lock, statement, employeeId],
});
