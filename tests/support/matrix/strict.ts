import type { Answer } from "./send.ts";

const always: Record<string, RegExp> = {
  "strict-transport-security": /^max-age=63072000; includeSubDomains$/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^(?:DENY|SAMEORIGIN)$/,
  "referrer-policy": /^(?:strict-origin-when-cross-origin|no-referrer)$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "content-security-policy": /default-src 'none'.*frame-ancestors '(?:none|self)'/,
};

/** What an answer lacks of the headers that keep a browser strict, or says too much. */
export function looseIn({ headers, body }: Answer): string[] {
  const policy = String(headers["content-security-policy"]);
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  const type = headers["content-type"] ?? "";
  return [
    ...Object.entries(always).flatMap(([name, wanted]) => (wanted.test(String(headers[name])) ? [] : [`${name}: ${headers[name]}`])),
    ...(/unsafe|\*|https?:/.test(scripts) ? [`script-src ${scripts}`] : []),
    ...(/^text\//.test(type) && !/charset=utf-8/i.test(type) ? [`content-type: ${type}`] : []),
    ...(body && !type ? ["no content-type"] : []),
    ...["x-powered-by", "server"].filter((name) => name in headers),
  ];
}
