import { forwarders, isOurs, type Place, placesIn, waysFrom } from "#tests/support/hostile/forwarders.ts";
import { origin } from "#tests/support/hostile/raw.ts";
import { hostileTargets } from "#tests/support/hostile/targets.ts";
import { aWholeWorld } from "#tests/support/matrix/whole-world.ts";
import { expect, test } from "#tests/support/pages/test.ts";

const own = "/own-target";
const leadsThere = (ways: string[]) => ways.some((way) => decodeURIComponent(way).includes(own));

/** Where a place leads with each of the targets. */
async function waysOf(place: Place): Promise<{ from: string; way: string }[]> {
  const found: { from: string; way: string }[] = [];
  for (const target of hostileTargets)
    for (const way of await waysFrom(place, target)) found.push({ from: `${place.path} ${JSON.stringify(target.slice(0, 60))}`, way });
  return found;
}

test("wherever somebody wants to be led, every place leads to us, as Node and Chromium understand it", async ({ page }) => {
  test.slow();
  expect(hostileTargets.length).toBeGreaterThanOrEqual(40);
  const { shown, sentTo } = await placesIn(await aWholeWorld());
  expect(sentTo.length).toBe(forwarders.length);
  for (const place of [...shown.slice(0, 4), ...sentTo])
    expect([place.path, leadsThere(await waysFrom(place, own))]).toEqual([place.path, true]);

  const ways = (await Promise.all([...shown, ...sentTo].map(waysOf))).flat();

  expect(ways.filter(({ way }) => !isOurs(way))).toEqual([]);
  await page.goto("/sign-in");
  const asChromium = await page.evaluate(
    (words) =>
      words.map((word) => {
        const link = document.createElement("a");
        link.href = word;
        return link.origin;
      }),
    ways.map(({ way }) => way),
  );
  expect(ways.filter((_, place) => asChromium[place] !== origin)).toEqual([]);
});

test("a browser that follows stays with us", async ({ page }) => {
  await page.goto("/sign-in");

  const reached = await page.evaluate(async (words) => {
    const urls: string[] = [];
    for (const back of words)
      urls.push((await fetch("/language", { method: "POST", body: new URLSearchParams({ back, locale: "sv" }) })).url);
    return urls;
  }, hostileTargets);

  expect(reached).toHaveLength(hostileTargets.length);
  expect(reached.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});
