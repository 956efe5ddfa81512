import { calendarDay } from "#lib/i18n/format.ts";
import { organisationNumberOnScreen } from "#lib/identifiers.ts";
import { listOfficesForOperator } from "#lib/offices/operator-view.ts";
import type { Told } from "./order.ts";

export async function listOffices(): Promise<Told> {
  const facts = await listOfficesForOperator();
  const lines = facts.map(
    ({ name, organisationNumber, createdAt, employees, customers, ...times }) =>
      `${name}, ${organisationNumberOnScreen(organisationNumber)}: since ${calendarDay(createdAt)}, employees ${employees}, customers ${customers}${closing(times)}`,
  );
  return { lines: lines.length > 0 ? lines : ["There is no office yet."], facts };
}

/** Whether the office is closed, or when it will be; nothing of one that goes on. */
export const closing = ({ closesOn, closedAt }: { closesOn: string | null; closedAt: Date | null }): string =>
  closedAt ? `, closed ${calendarDay(closedAt)}` : closesOn ? `, closes ${closesOn}` : "";
