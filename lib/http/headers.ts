import type { ServerResponse } from "node:http";

/** What every answer says, also one that Next gives before it knows of our pages: a redirect of a doubled slash, a file, an error. */
const everywhere = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** Adds what the answer does not say otherwise, as its head is written, and how its text is encoded. */
export function completeHead(response: ServerResponse): void {
  const original = response.writeHead;
  const writeHead = (...head: unknown[]) => {
    for (const [name, value] of Object.entries(everywhere)) if (!response.hasHeader(name)) response.setHeader(name, value);
    const type = String(response.getHeader("Content-Type") ?? "");
    if (/^text\/[^;]*$/.test(type)) response.setHeader("Content-Type", `${type}; charset=utf-8`);
    return Reflect.apply(original, response, head);
  };
  Object.assign(response, { writeHead });
}
