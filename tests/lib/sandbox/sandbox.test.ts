import { expect, test } from "vitest";
import { TooMuch } from "#lib/sandbox/child.ts";
import { TooBusy } from "#lib/sandbox/queue.ts";
import { aSandbox } from "#lib/sandbox/sandbox.ts";
import type { Deed } from "./anything.sandbox.ts";

type Who = { pid: number; environment: string[] };

const aRoom = () => aSandbox<Deed, Who>("tests/lib/sandbox/anything.sandbox.ts", { megabytes: 32, seconds: 5 });
const doing = (room: ReturnType<typeof aRoom>, deed: Deed, whose = "an office") => room(whose, (ask) => ask(deed));

test("the work is done in a process of its own, which knows none of our settings and is used again", async () => {
  const room = aRoom();

  const first = await doing(room, "say who");
  const second = await doing(room, "say who");

  expect(first.pid).not.toBe(process.pid);
  expect(first.environment.filter((name) => !/^(NODE_ENV|NODE_CHANNEL_|__)/.test(name))).toEqual([]);
  expect(second.pid).toBe(first.pid);
});

test.each<Deed>(["fill memory piece by piece", "ask for much at once", "go on for ever"])(
  "whoever would %s is ended alone, and the next one is served",
  { timeout: 60_000 },
  async (deed) => {
    const room = aRoom();

    await expect(doing(room, deed)).rejects.toBeInstanceOf(TooMuch);

    expect(await doing(room, "say who")).toHaveProperty("pid");
  },
);

test.each<Deed>(["write", "start"])("it can not %s anything", async (deed) => {
  await expect(doing(aRoom(), deed)).rejects.toThrow("Access to this API has been restricted");
});

test("what fails there is thrown here", async () => {
  await expect(doing(aRoom(), "fail")).rejects.toBeInstanceOf(SyntaxError);
});

test("one at a time: whoever has three waiting is told to come back, and others do not stand behind all of hers", async () => {
  const room = aRoom();
  const order: string[] = [];
  const inTurn = (whose: string) => doing(room, "wait a little", whose).then(() => order.push(whose));

  const hers = ["A", "A", "A", "A"].map(inTurn);
  const fifth = inTurn("A").catch((error: unknown) => error);
  const theirs = inTurn("B");
  await Promise.all([...hers, theirs]);

  expect(await fifth).toBeInstanceOf(TooBusy);
  expect(order).toEqual(["A", "B", "A", "A", "A"]);
});
