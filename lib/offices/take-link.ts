import { and, eq } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { sessions } from "#db/schema/index.ts";
import { record } from "#lib/audit/record.ts";
import { removeLinks } from "#lib/auth/sso/link.ts";
import { ssoName } from "#lib/auth/sso/provider.ts";
import type { Employee } from "#lib/who.ts";
import type { findColleague } from "./find.ts";
import { historyOf } from "./history.ts";
import { tellColleague } from "./tell-colleague.ts";

type Colleague = NonNullable<Awaited<ReturnType<typeof findColleague>>>;

/**
 * Takes away the single sign-on that a colleague has linked while they worked here, and ends what they had opened with it: whoever runs the
 * provider for the office could come in as them elsewhere too. The colleague is told by mail.
 */
export async function takeLinkAway(tx: Transaction, employee: Employee, { personId, name, linkedSince }: Colleague): Promise<void> {
  if (!linkedSince) return;
  const provider = ssoName() ?? "";
  await removeLinks(tx, personId);
  await tx.delete(sessions).where(and(eq(sessions.personId, personId), eq(sessions.signedInBy, "single-sign-on")));
  await record(tx, historyOf(employee), { actor: employee, action: "sign-in link reset", details: { name, provider } });
  await tellColleague(tx, employee, personId, { what: "link-reset", provider });
}
