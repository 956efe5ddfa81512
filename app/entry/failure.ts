import type { Route } from "next";
import { headers } from "next/headers";
import { ownPath } from "#lib/links.ts";
import { log } from "#lib/log.ts";
import { isOutage } from "#lib/outage.ts";

/** Logs what went wrong and gives the address of the page that says so. */
export async function failed(err: unknown): Promise<Route> {
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ reference, err }, "page failed");
  if (isOutage(err)) return ownPath(`/unavailable?back=${encodeURIComponent((await headers()).get("x-path") ?? "/")}`);
  return `/error?reference=${reference}`;
}
