import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { superuser } from "#tests/support/readback/superuser.ts";
import { aJumpingClock, prepareFaketime } from "#tests/support/servers/faketime.ts";
import { rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aCase } from "./case.ts";
import { expectDecent } from "./decent.ts";
import { aLoad, figuresOf, persist } from "./load.ts";
import { probe } from "./probes.ts";
import { aWorld } from "./world.ts";

const library = prepareFaketime();
if (!library) console.log("Skipped: clocks jump by libfaketime, which cannot be installed here (Debian: apt-get install libfaketime).");

/** Nothing may be dated later than the database's clock. */
const fromTheFuture = sql`select 'a line' as what, action as which, occurred_at as at, now() as now from audit_events where occurred_at > now()
  union all select 'an approval', person_name, signed_in_at, now() from approvals where signed_in_at > now()
  union all select 'a letter', kind, greatest(queued_at, sent_at, uncertain_at, failed_at), now() from letters
    where greatest(queued_at, sent_at, uncertain_at, failed_at) > now()`;

test.skipIf(!library)(
  "a server and a worker whose clocks jump: the database's clock decides",
  { timeout: 120_000 + 40_000 * rounds },
  async () => {
    const clock = aJumpingClock(library ?? "");
    const world = await aWorld({ servers: [clock.settings], workers: [clock.settings] });
    const load = await aLoad(world, { cases: 6 * rounds, atOnce: 3 });
    const stale = await aCase(world);
    await persist("activate", stale.activate);
    await persist("sign in", stale.signIn);
    await superuser.execute(sql`update sessions set signed_in_at = now() - interval '11 minutes'
    where person_id = (select id from people where email = ${stale.customer.contactEmail})`);

    const lived = load.run();
    for (let round = 1; round <= rounds; round++) {
      for (const offset of ["+1h", "-1h", "+8d", "+0"]) {
        await load.reached(Math.min(round * 5, 6 * rounds));
        clock.jump(offset);
        // Signed in eleven minutes ago: too old by the database's clock, whatever the server thinks.
        expect(await stale.approve(), offset).toBe(false);
      }
    }
    await lived;
    await world.settle();
    await probe(world, load.cases);

    console.log(figuresOf(world));
    expect(await superuser.execute(fromTheFuture)).toEqual([]);
    expectDecent(world);
    await expectPromisesKept(`clocks jumped ${4 * rounds} times`, world.witnesses);
  },
);
