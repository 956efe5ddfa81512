import { headers } from "next/headers";
import { env } from "#env.ts";

/** The asker's network address. Of a forwarded list only what our own proxies wrote counts: the last entries. */
export async function networkAddress(): Promise<string> {
  const forwarded = ((await headers()).get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return forwarded.at(-Math.max(env.TRUSTED_PROXIES, 1)) || "unknown";
}
