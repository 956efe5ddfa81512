import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const headersAt = (source: string, headers: Record<string, string>) => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
});

const config: NextConfig = {
  output: process.env.NEXT_OUTPUT === "standalone" ? "standalone" : undefined,
  outputFileTracingIncludes: { "/**/receipts/\\[approval\\]/pdf": ["app/ui/fonts/*.ttf"] },
  serverExternalPackages: ["pdfkit"],
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  typedRoutes: true,
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  headers: async () => [
    headersAt("/invitations/:path*", { "Referrer-Policy": "no-referrer" }),
    headersAt("/dev/mailbox/:id/html", { "X-Frame-Options": "SAMEORIGIN" }),
    headersAt("/:path*/letter/:customer*/html", { "X-Frame-Options": "SAMEORIGIN" }),
    headersAt("/icons.svg", { "Cache-Control": "public, max-age=600, stale-while-revalidate=86400" }),
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
