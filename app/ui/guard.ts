import { env } from "#env.ts";

/**
 * Whether a browser says that one of our pages sent this. A page under `Referrer-Policy: no-referrer`
 * sends `Origin: null`, which counts only together with a `Sec-Fetch-Site` that pages cannot forge.
 */
export function fromOurPages(request: { headers: Pick<Headers, "get"> }): boolean {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  if (site && site !== "same-origin" && site !== "none") return false;
  if (origin === "null") return site === "same-origin";
  return !origin || origin === new URL(env.PUBLIC_URL).origin;
}
