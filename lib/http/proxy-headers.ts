import type { IncomingHttpHeaders } from "node:http";

export type Way = { proxies: number; publicUrl: string };

const forgeable = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"];

/**
 * Leaves only what our own proxies know of a request's way. Next believes whatever a client writes into these headers: it would run an
 * action for a page on somebody else's site, and count codes by an address that the asker has made up.
 * Each proxy adds the address it was called from at the end of the list: the last so many entries are theirs, the first of these is the client.
 */
export function trustProxyHeaders(headers: IncomingHttpHeaders, caller: string | undefined, { proxies, publicUrl }: Way): void {
  const list = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((entry) => entry.trim());
  for (const name of forgeable) delete headers[name];
  headers["x-forwarded-for"] = (proxies > 0 && list.at(-proxies)) || caller || "unknown";
  if (proxies === 0) return;
  const { host, protocol } = new URL(publicUrl);
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
