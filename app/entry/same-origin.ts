import { env } from "#env.ts";

type Asked = { headers: Pick<Headers, "get"> };

/**
 * Whether a browser says that one of our pages sent this. Older ones and web views say nothing of it from a page under
 * `Referrer-Policy: no-referrer` but `Origin: null`, and some proxies take out all that would: then the form itself must tell (form-token.ts).
 */
export function senderOf({ headers }: Asked): "ours" | "foreign" | "untold" {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site && site !== "same-origin" && site !== "none") return "foreign";
  if (origin && origin !== "null") return origin === ourOrigin() ? "ours" : "foreign";
  if (site) return site === "same-origin" ? "ours" : "foreign";
  return senderByReferrer(headers.get("referer"));
}

export const fromOurPages = (asked: Asked): boolean => senderOf(asked) === "ours";

/** No page can give itself another address than its own here, but it can leave it out. */
function senderByReferrer(referrer: string | null) {
  if (!referrer) return "untold";
  return URL.parse(referrer)?.origin === ourOrigin() ? "ours" : "foreign";
}

const ourOrigin = () => new URL(env.PUBLIC_URL).origin;
