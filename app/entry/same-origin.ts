import { env } from "#env.ts";

/**
 * Whether a browser says that one of our pages sent this; whoever says nothing of it is refused. A page under
 * `Referrer-Policy: no-referrer` sends `Origin: null`, which counts only together with a `Sec-Fetch-Site` that pages cannot forge.
 */
export function fromOurPages({ headers }: { headers: Pick<Headers, "get"> }): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site && site !== "same-origin" && site !== "none") return false;
  return !origin || origin === "null" ? site === "same-origin" : origin === new URL(env.PUBLIC_URL).origin;
}
