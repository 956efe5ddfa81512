import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { end } from "#tests/support/servers/product.ts";
import { expectPromisesKept } from "../invariants/check.ts";
import { aCase } from "./case.ts";
import { persist } from "./load.ts";
import { startServer } from "./product.ts";
import { aWorld } from "./world.ts";

const Manifest = z.object({ encryptionKey: z.string() });

test("every build names its actions with the same key, so that a form which is open during a deployment still finds its own", () => {
  const { encryptionKey } = Manifest.parse(JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")));

  expect(encryptionKey).toBe(createHash("sha256").update("the names of actions").digest("base64"));
});

test("forms that were open when the server was replaced are taken by the new one, and the answers' forms name no action of a build at all", async () => {
  const world = await aWorld();
  const one = await aCase(world);
  const other = await aCase(world);
  const dialog = await other.anna.get(`${other.service}/activate`);
  await persist("activate", one.activate);
  await persist("sign in", one.signIn);
  const check = await one.karin.get(one.request());
  const answer = /<form[^>]*action="\/api\/answers\/approve"[\s\S]*?<\/form>/.exec(check.text)?.[0];
  expect(answer).not.toContain("$ACTION");

  await end(world.servers[0]!, "SIGTERM");
  world.servers[0] = await startServer(world.environment);

  world.ledger.press(one.requestId());
  const approved = await one.karin.submit(check, "", 'action="/api/answers/approve"', { read: "on" });
  const activated = await other.anna.submit(dialog, `${other.service}/activate`, 'name="taskId"', { invoiceRecipient: "office" });
  expect([approved?.location, activated?.location]).toEqual([
    expect.stringContaining("notice=approved"),
    expect.stringContaining("notice=activated"),
  ]);
  await world.settle();
  await expectPromisesKept("forms open during a deployment", world.witnesses, [2, 3, 4, 5, 6]);
});
