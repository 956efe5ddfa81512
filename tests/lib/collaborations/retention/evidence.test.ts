import { eq, or } from "drizzle-orm";
import { expect, test } from "vitest";
import { approvals, auditEvents, collaborations, letters, removedLinks } from "#db/schema/index.ts";
import { inSystem } from "#db/tenant.ts";
import { isChainWhole } from "#lib/audit/queries.ts";
import { endCollaboration } from "#lib/collaborations/ending/end.ts";
import { removeOldEvidence } from "#lib/collaborations/retention/evidence.ts";
import { yearsEvidenceIsKept } from "#lib/standing/limits.ts";
import { at } from "#lib/time.ts";
import { anActiveCollaboration } from "#tests/support/cast/requests.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const year = new Date().getFullYear();
/** The last moment in Stockholm of a year, and the first of the next. */
const endOf = (which: number) => new Date(`${which}-12-31T22:59:00Z`);
const oldest = year - yearsEvidenceIsKept - 1;

async function endedAt(when: Date) {
  const active = await at(new Date(when.getTime() - 1000), anActiveCollaboration);
  await at(when, () => endCollaboration(active.employee, active.collaboration.id));
  return active.collaboration;
}

const leftOf = async ({ id }: { id: string }) => ({
  approvals: await superuser.$count(approvals, eq(approvals.collaborationId, id)),
  lines: await superuser.$count(auditEvents, eq(auditEvents.chain, id)),
  letters: await superuser.$count(letters, eq(letters.collaborationId, id)),
  links: await superuser.$count(removedLinks, eq(removedLinks.chain, id)),
});
const isWhole = ({ id }: { id: string }) => superuser.transaction((tx) => isChainWhole(tx, id));

test("evidence, history and letters go seven full calendar years after the end, not a minute before; the chain stays whole", async () => {
  const [gone, kept, active] = [
    await endedAt(endOf(oldest)),
    await endedAt(new Date(endOf(oldest).getTime() + 60_000)),
    await anActiveCollaboration(),
  ];
  const before = [await leftOf(gone), await leftOf(kept), await leftOf(active.collaboration)];

  await removeOldEvidence();

  const links = before[0]!.approvals + before[0]!.lines;
  expect(await leftOf(gone)).toEqual({ approvals: 0, lines: 0, letters: 0, links });
  expect([await leftOf(kept), await leftOf(active.collaboration)]).toEqual(before.slice(1));
  expect([await isWhole(gone), await isWhole(kept)]).toEqual([true, true]);
  const [row] = await superuser.select().from(collaborations).where(eq(collaborations.id, gone.id));
  expect(row).toMatchObject({ evidenceRemovedAt: expect.any(Date), personalLine: null });
  expect(await removeOldEvidence()).toBe(0);
});

test("a link that is removed and then changed, or a line that is added behind it, is found out as before", async () => {
  const gone = await endedAt(endOf(oldest));
  await removeOldEvidence();
  await superuser
    .insert(auditEvents)
    .values({ officeId: gone.officeId, companyId: gone.companyId, actorName: "Spiris", action: "receipt opened", chain: gone.id });
  expect(await isWhole(gone)).toBe(true);

  await superuser
    .update(removedLinks)
    .set({ hash: "0".repeat(64) })
    .where(or(eq(removedLinks.chain, gone.id)));
  expect(await isWhole(gone)).toBe(false);
});

test("the database itself refuses to remove what is not over for so long, and anything that is active", async () => {
  const [early, active] = [await endedAt(new Date(endOf(oldest).getTime() + 60_000)), await anActiveCollaboration()];

  for (const { id } of [early, active.collaboration])
    await expect(inSystem((tx) => tx.execute(`select remove_links('${id}')`))).rejects.toThrow();
  expect([await isWhole(early), await isWhole(active.collaboration)]).toEqual([true, true]);
});
