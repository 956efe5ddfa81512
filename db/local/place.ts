import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export type Account = { uid: number; gid: number };
/** Where a cluster lies and, when we are root, who runs it; with `programs`, by another PostgreSQL than the one from npm. */
export type Place = { base: string; account: Account | undefined; kind: "kept" | "throw-away"; programs?: string };

const clone = resolve(import.meta.dirname, "../..");
const name = "practice-management";
export const throwAwayPrefix = `${name}-pg-`;

export function placeOfClone(): Place {
  const base = join(clone, ".data", "pg");
  const account = ownerOf(base) ?? serverAccount();
  if (mayEnter(account, clone)) return prepare({ base, account, kind: "kept" });
  const hash = createHash("sha256").update(clone).digest("hex").slice(0, 8);
  return prepare({ base: join("/var/tmp", `${name}-${hash}`, "pg"), account: serverAccount(), kind: "kept" });
}

export function placeToThrowAway(folder: string, programs?: string): Place {
  const base = mkdtempSync(join(folder, throwAwayPrefix));
  return prepare({ base, account: serverAccount(), kind: "throw-away", ...(programs && { programs }) });
}

/** A throw-away folder of ours that is old enough to have said that it is in use; nobody else's is touched. */
export function abandonedPlace(base: string): Place | undefined {
  const account = serverAccount();
  const stat = statSync(base, { throwIfNoEntry: false });
  if (!stat || stat.uid !== (account?.uid ?? process.getuid?.() ?? stat.uid) || Date.now() - stat.mtimeMs < 10_000) return undefined;
  return { base, account, kind: "throw-away" };
}

/** The temporary folder, unless root's own is closed to the account that runs the server. */
export function temporaryFolder(): string {
  return mayEnter(serverAccount(), tmpdir()) ? tmpdir() : "/var/tmp";
}

export function mayEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

/** PostgreSQL refuses to run as root: an account that is already there does it. */
function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const row = rows.find(([login]) => login === "postgres") ?? rows.find(([login]) => login === "nobody");
  if (!row) throw new Error('As root, PostgreSQL needs an account "postgres" or "nobody" to run as. Use a normal user instead.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** A clone that a normal user began keeps its owner when root comes along. */
function ownerOf(base: string): Account | undefined {
  if (process.getuid?.() !== 0 || !existsSync(base)) return undefined;
  const { uid, gid } = statSync(base);
  return uid === 0 ? undefined : { uid, gid };
}

function prepare(place: Place): Place {
  mkdirSync(place.base, { recursive: true });
  const { uid } = statSync(place.base);
  const us = process.getuid?.() ?? uid;
  if (uid !== us && uid !== place.account?.uid) throw new Error(`${place.base} belongs to another account: run as that one, or remove it.`);
  if (!place.account) return place;
  chownSync(place.base, place.account.uid, place.account.gid);
  if (place.kind === "kept") chmodSync(dirname(place.base), 0o755);
  return place;
}
