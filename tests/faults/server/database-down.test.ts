import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { rounds } from "../crash.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aCase } from "./case.ts";
import { cluster } from "./database.ts";
import { expectDecent, followed, secondsUntilShown } from "./decent.ts";
import { persist } from "./load.ts";
import { probe } from "./probes.ts";
import { aWorld } from "./world.ts";

const secondsDown = rounds > 2 ? 60 : 5;

test("while PostgreSQL is down whoever comes is told so, nothing is granted, and afterwards everybody goes on where she was", {
  timeout: 240_000,
}, async () => {
  const world = await aWorld();
  const [one, other] = [await aCase(world), await aCase(world)];
  for (const each of [one, other]) {
    await persist("activate", each.activate);
    await persist("sign in", each.signIn);
  }
  const check = await one.karin.get(one.request());
  const dialog = await other.anna.get(`${other.service}/withdraw`);

  await cluster.stop();
  const answers = {
    page: await followed(one.anna, await one.anna.get("/customers")),
    approve: await one.karin.submit(check, "", 'action="/api/answers/approve"', { read: "on" }),
    action: await followed(other.anna, await other.anna.submit(dialog, `${other.service}/withdraw`, 'name="collaborationId"', {})),
    code: await world.browser().ask({ method: "POST", path: "/sign-in/ask", body: "email=karin%40agrens.example" }),
  };
  const [{ status: health }, { status: ready }] = [await one.anna.get("/api/health"), await one.anna.get("/api/ready")];
  await wait(secondsDown * 1000);
  await cluster.start();
  const seconds = await secondsUntilShown(one.anna, "/customers");

  console.log(`down for ${secondsDown} s, the first page ${seconds.toFixed(1)} s after it was back`);
  for (const [what, answer] of Object.entries(answers)) {
    expect([what, answer?.status, answer?.headers["retry-after"]]).toEqual([what, 503, "10"]);
    expect(answer?.text, what).toContain("Sidan kan inte visas just nu");
  }
  expect([health, ready]).toEqual([200, 503]);
  expect(seconds).toBeLessThan(10);
  await persist("approve", one.approve);
  await persist("decline", other.decline);
  await world.settle();
  await probe(world, [one, other]);
  expectDecent(world);
  await expectPromisesKept(`PostgreSQL down for ${secondsDown} s`, world.witnesses);
});
