import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startCluster, stopCluster } from "./cluster.ts";
import { inTurn, isShared, share } from "./lock.ts";
import { abandonedPlace, type Place, placeOfClone, placeToThrowAway, temporaryFolder, throwAwayPrefix } from "./place.ts";
import { addressesOf, createRoles } from "./roles.ts";

export type Server = { addresses: Record<string, string>; close: () => Promise<void> };

/** The clone's own PostgreSQL, shared by all who use it now: the first starts it, the last stops it. */
export async function openServer(): Promise<Server> {
  const place = placeOfClone();
  return inTurn(join(place.base, "turn"), async () => {
    const use = share(join(place.base, "users"));
    const close = () =>
      inTurn(join(place.base, "turn"), async () => {
        use.release();
        if (!isShared(join(place.base, "users"))) await stopCluster(place);
      });
    return { addresses: await start(place), close };
  });
}

/** A new, empty PostgreSQL that is gone when it is closed; a crash of the computer would spoil it, so it is faster. */
export async function openThrowAwayServer(folder = temporaryFolder(), programs?: string): Promise<Server & { place: Place }> {
  await sweep();
  const place = placeToThrowAway(folder, programs);
  const use = share(join(place.base, "users"));
  const close = async () => {
    await remove(place);
    use.release();
  };
  try {
    return { place, addresses: await start(place), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Says whether it could: not while somebody uses it. */
export async function removeServer(): Promise<boolean> {
  const place = placeOfClone();
  return inTurn(join(place.base, "turn"), async () => {
    if (isShared(join(place.base, "users"))) return false;
    await stopCluster(place);
    for (const file of readdirSync(place.base)) if (file !== "turn") rmSync(join(place.base, file), { recursive: true });
    return true;
  });
}

async function start(place: Place) {
  const port = await startCluster(place);
  await createRoles(place, port);
  return addressesOf(place, port);
}

/** Killed runs leave their server and its folder behind. */
async function sweep() {
  const folder = temporaryFolder();
  for (const name of readdirSync(folder).filter((file) => file.startsWith(throwAwayPrefix))) {
    const place = abandonedPlace(join(folder, name));
    if (place && !isShared(join(place.base, "users"))) await remove(place);
  }
}

async function remove(place: Place) {
  await stopCluster(place);
  rmSync(place.base, { recursive: true, force: true });
}
