import { createHash } from "node:crypto";
import type { Seen } from "./seen.ts";

/** The SHA-256 of what was shown, whatever the order in which it is said. */
export const hashOfSeen = (seen: Seen): string => createHash("sha256").update(canonical(seen), "utf8").digest("hex");

const canonical = (seen: Seen) =>
  JSON.stringify(
    Object.keys(seen)
      .sort()
      .map((field) => [field, seen[field]]),
  );
