import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabases, db } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { sessions } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { closeSender } from "#lib/jobs/queue.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { pages } from "#tests/support/matrix/addresses.ts";
import { pagesOfCompany, pagesOfOffice } from "#tests/support/matrix/pages-of.ts";
import { aWholeWorld } from "#tests/support/matrix/whole-world.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { startProduction } from "#tests/support/servers/production.ts";
import { explained } from "./explained.ts";
import type { Asker, Finding } from "./run.ts";
import { inject, pointsOf } from "./sqlmap.ts";
import { scan } from "./wapiti.ts";

/** Two scanners against the built product, as nobody, an employee and a company's administrator: what they find must be explained. */
const seconds = Number(process.env.SCAN_SECONDS ?? 90);

await migrate(process.env.DATABASE_OWNER_URL ?? "");
await publishTerms(process.env.DATABASE_OWNER_URL ?? "");
const world = await aWholeWorld();
const folder = mkdtempSync(join(tmpdir(), "scanners-"));
const { address, stop } = await startProduction();

const cookieOf = async ({ personId }: { personId: string }) => `session=${await db.transaction((tx) => openSession(tx, personId))}`;
const open = pages.filter((path) => !path.includes("[") && !path.startsWith("/dev/"));
const askers: Asker[] = [
  { who: "nobody", pages: [...open, `/invitations/${world.invitation.id}`] },
  { who: "employee", cookie: await cookieOf(world.employee), pages: [...open, ...pagesOfOffice(world)] },
  { who: "administrator", cookie: await cookieOf(world.administrator), pages: [...open, ...pagesOfCompany(world)] },
];

const points = pointsOf(world);
const cookieFor = (who: string) => askers.find((asker) => asker.who === who)?.cookie;
const waiting = points.values();
const injecting = Array.from({ length: 3 }, async () => {
  const found: Finding[] = [];
  for (const point of waiting) found.push(...(await inject(address, point, cookieFor(point.who), folder)));
  return found;
});
const scanning = askers.map((asker) => scan(address, asker, folder, seconds));
// A scanner signs out as well, and would go on as nobody.
const kept = await superuser.select().from(sessions);
const keeper = setInterval(() => void superuser.insert(sessions).values(kept).onConflictDoNothing().catch(console.error), 300);
const findings = (await Promise.all([...injecting, ...scanning])).flat();
console.log(`sqlmap: ${points.length} addresses`);

clearInterval(keeper);
await stop();
await closeSender();
await superuser.$client.end();
await closeDatabases();
rmSync(folder, { recursive: true });
tell(findings);

function tell(found: Finding[]) {
  const unexplained = found.filter((finding) => !explained.some((one) => explains(one, finding)));
  for (const { tool, who, what, where, parameter, info } of unexplained)
    console.log(`${tool} as ${who}: ${what} at ${where} ${parameter}\n  ${info}`);
  console.log(`\n${found.length} findings, ${unexplained.length} unexplained`);
  process.exitCode = unexplained.length > 0 ? 1 : 0;
}

function explains(one: (typeof explained)[number], { tool, what, where, info }: Finding): boolean {
  return one.tool === tool && one.what.test(what) && one.where.test(where) && one.info.test(info.trim());
}
