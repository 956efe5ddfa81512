import { createHash } from "node:crypto";
import type { NextConfig } from "next";

// The names of actions are made from this key. With one of its own in each build, no form that is open during a deployment could be sent any
// more. It hides nothing: the arguments that it would encrypt, of actions inside components, do not exist here (tests/house.test.ts).
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= createHash("sha256").update("the names of actions").digest("base64");

const headersAt = (source: string, headers: Record<string, string>) => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
});

/** What a page on paper is drawn with, by a process that the build does not trace. */
const typefaces = [
  "app/ui/fonts/*.ttf",
  "node_modules/@fontsource/noto-*/unicode.json",
  "node_modules/@fontsource/noto-*/files/*-400-normal.woff",
];

const config: NextConfig = {
  output: process.env.NEXT_OUTPUT === "standalone" ? "standalone" : undefined,
  outputFileTracingIncludes: {
    "/**/receipts/\\[approval\\]/pdf": typefaces,
    "/**/documents/\\[id\\]/pdf": typefaces,
  },
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  typedRoutes: true,
  htmlLimitedBots: /.*/,
  // npm test checks the types beside the build; what is built once on a clean checkout keeps no cache for the next time.
  typescript: { ignoreBuildErrors: process.env.TYPES_CHECKED === "true" },
  experimental: {
    globalNotFound: true,
    turbopackFileSystemCacheForBuild: !process.env.CI,
    // What comes through proxy.ts is cut off here: above the largest form that is taken (lib/exchange/upload), which then can say so.
    proxyClientMaxBodySize: "21mb",
  },
  images: { unoptimized: true },
  headers: async () => [
    headersAt("/invitations/:path*", { "Referrer-Policy": "no-referrer" }),
    headersAt("/places/:path*", { "Referrer-Policy": "no-referrer" }),
    headersAt("/dev/mailbox/:id/html", { "X-Frame-Options": "SAMEORIGIN" }),
    headersAt("/:path*/letter/:customer*/html", { "X-Frame-Options": "SAMEORIGIN" }),
    headersAt("/icons.svg", { "Cache-Control": "public, max-age=600, stale-while-revalidate=86400" }),
  ],
};

export default config;
