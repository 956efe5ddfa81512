import type { IncomingMessage, ServerResponse } from "node:http";
import { traceOfRequest } from "../request-context.ts";

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

/** Adds what the answer does not say otherwise, as its head is written, and how its text is encoded. A failed page leads to one with words. */
export function completeHead(request: IncomingMessage, response: ServerResponse): void {
  const original = response.writeHead;
  const writeHead = (status: number, ...rest: unknown[]) => {
    for (const [name, value] of Object.entries(everywhere)) if (!response.hasHeader(name)) response.setHeader(name, value);
    const type = String(response.getHeader("Content-Type") ?? "");
    if (/^text\/[^;]*$/.test(type)) response.setHeader("Content-Type", `${type}; charset=utf-8`);
    if (!isWordless(request, status, type)) return Reflect.apply(original, response, [status, ...rest]);
    response.setHeader("Location", `/error?reference=${traceOfRequest().request}`);
    return Reflect.apply(original, response, [307]);
  };
  Object.assign(response, { writeHead });
}

/**
 * What fails deep inside a page, after `page()` has let it through, Next answers with a page that says nothing before its script has run;
 * a file that fails, with nothing at all.
 */
const isWordless = ({ method, headers, url }: IncomingMessage, status: number, type: string) =>
  status === 500 && method === "GET" && /^(?:$|text\/html)/.test(type) && headers.rsc === undefined && !url?.startsWith("/error");
