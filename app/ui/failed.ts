import type { Route } from "next";
import { log } from "#lib/log.ts";

/** Logs what went wrong and gives the address of the page that says so. */
export function failed(err: unknown): Route {
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ reference, err }, "page failed");
  return `/error?reference=${reference}`;
}
