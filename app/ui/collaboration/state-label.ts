import { getTranslations } from "#lib/i18n/request.ts";
import type { Status } from "#lib/standing/status.ts";

/** A collaboration's state in words, "Active, ends 2026-12-31" when its end is planned. */
export async function stateLabel(state: Status | "not-activated" | "undelivered", endsOn?: string | null): Promise<string> {
  const label = (await getTranslations("customers.states"))(state);
  return state === "active" && endsOn ? (await getTranslations("ending"))("endsOn", { state: label, day: endsOn }) : label;
}
