import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { people } from "#db/schema/index.ts";
import { deviceOf } from "#lib/auth/sessions/device.ts";
import { endOtherSessions, endSessionOf, listSessions } from "#lib/auth/sessions/list.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { at } from "#lib/time.ts";
import { aPerson } from "#tests/support/cast/cast.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

async function somebody() {
  const [person] = await superuser.insert(people).values(aPerson()).returning();
  return { personId: person!.id };
}

const signIn = ({ personId }: { personId: string }, device?: string) => db.transaction((tx) => openSession(tx, personId, device));

test("the browsers where somebody is signed in, with the one that asks marked, and when each was used", async () => {
  const karin = await somebody();
  const early = new Date(Date.now() - 10 * 60_000);
  await at(early, () => signIn(karin, "Safari, iPhone"));
  const token = await signIn(karin, "Chrome, Windows");
  await signIn(await somebody());

  const found = await listSessions(karin, token);

  expect(found).toMatchObject([
    { device: "Chrome, Windows", isThis: true },
    { device: "Safari, iPhone", isThis: false, signedInAt: early, lastSeenAt: early },
  ]);
});

test("one of them is ended, then all others; never somebody else's", async () => {
  const [karin, peter] = [await somebody(), await somebody()];
  const [token] = [await signIn(karin), await signIn(karin), await signIn(karin)];
  const hisToken = await signIn(peter);
  const [his] = await listSessions(peter, hisToken);
  const another = (await listSessions(karin, token)).find(({ isThis }) => !isThis)!;

  await endSessionOf(karin, his!.id);
  await endSessionOf(karin, "no id");
  await endSessionOf(karin, another.id);
  expect(await listSessions(karin, token)).toHaveLength(2);
  await endOtherSessions(karin, token);

  expect(await listSessions(karin, token)).toMatchObject([{ isThis: true }]);
  expect(await listSessions(peter, hisToken)).toHaveLength(1);
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36", "Chrome, Windows"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0", "Edge, Windows"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18 Safari/604.1",
    "Safari, iPhone",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122 Mobile",
    "Samsung Internet, Android",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 14.6; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Mac"],
  ["curl/8.9", undefined],
  [null, undefined],
])("%s is known as %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
