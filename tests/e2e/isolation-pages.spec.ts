import { expect, test } from "#tests/support/pages/test.ts";
import { type Actor, actors } from "../support/matrix/actors.ts";
import { addresses } from "../support/matrix/build.ts";
import { difference, everythingOf, isRefusal, pathIn, withIdsOfNothing } from "../support/matrix/cells.ts";
import { readers } from "../support/matrix/readers.ts";
import type { Asked } from "../support/matrix/send.ts";
import { ownSenders, senders } from "../support/matrix/senders.ts";
import { aTrial, type Trial } from "../support/matrix/trial.ts";

const ways: Record<string, Asked> = {
  GET: {},
  HEAD: { method: "HEAD" },
  RSC: { headers: { rsc: "1" } },
  prefetch: { headers: { rsc: "1", "next-router-prefetch": "1" } },
  "prefetch of a segment": { headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
};

const webhook = "/api/webhooks/resend";

test("every address of the build is declared, and no other", () => {
  const declared = [readers, senders, ownSenders].flatMap((table) => Object.keys(table));

  expect([...new Set(declared), webhook].sort()).toEqual(addresses.sort());
});

const isOfMailbox = (address: string) => address.includes("/documents");
const parts: [what: string, isOfIt: (address: string) => boolean][] = [
  ["an address", (address) => !isOfMailbox(address)],
  ["an address of a mailbox", isOfMailbox],
];

for (const [what, isOfIt] of parts)
  test(`whoever has no business at ${what} finds what is found where there is nothing, however she asks`, async () => {
    test.setTimeout(300_000);
    const trial = await aTrial();
    await readOnce(trial);
    const before = await everythingOf(trial.a);

    const wrong: string[] = [];
    for (const address of addresses.filter((one) => one !== webhook && isOfIt(one)))
      for (const way of Object.keys(ways))
        for (const found of await Promise.all(actors.map((actor) => faultsOf(trial, address, way, actor)))) wrong.push(...found);
    const { noted, refusals, loose } = await trial.finish();

    expect(wrong).toEqual([]);
    expect(loose).toEqual([]);
    expect(noted).toEqual(refusals);
    expect(await everythingOf(trial.a)).toEqual(before);
  });

/** Who has read a receipt or a document is told of once a day: from here on reading writes nothing. */
async function readOnce({ a, ask }: Trial): Promise<void> {
  for (const address of addresses.filter((one) => one.includes("/receipts/") || one.includes("/documents/[id]")))
    for (const actor of readers[address] ?? []) await ask(actor, pathIn(address, a));
}

async function faultsOf({ a, ask }: Trial, address: string, way: string, actor: Actor): Promise<string[]> {
  const path = pathIn(address, a);
  const answer = await ask(actor, path, ways[way]);
  const nothing = address.includes("[") ? await ask(actor, withIdsOfNothing(path), ways[way]) : undefined;

  const isHers = readers[address]?.includes(actor) ?? false;
  const told = nothing && !isHers ? difference(answer, nothing) : undefined;
  const isPrefetch = way.startsWith("prefetch");
  const faults = [
    !isPrefetch && isHers === isRefusal(answer) && `${answer.status} ${answer.headers.location ?? ""}`,
    told !== undefined && `tells it from nothing: ${told}`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${way} ${address} by ${actor}: ${fault}`);
}
