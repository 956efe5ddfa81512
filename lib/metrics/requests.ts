import { subscribe } from "node:diagnostics_channel";
import { existsSync, readFileSync } from "node:fs";
import { IncomingMessage, type Server, ServerResponse } from "node:http";
import { z } from "zod";
import { requestSeconds } from "./names.ts";

const Route = z.object({ page: z.string(), regex: z.string() });
const Manifest = z.object({ staticRoutes: Route.array(), dynamicRoutes: Route.array() });
type Pattern = { page: string; regex: RegExp };

/** Counts every request that this process answers, except those to `but`. */
export function countRequests(but: Server): void {
  const patterns = knownPatterns();
  subscribe("http.server.request.start", (message) => {
    if (!isExchange(message) || message.server === but) return;
    const { request, response } = message;
    const [route, method] = [routeOf(request.url ?? "", patterns), request.method ?? ""];
    const since = performance.now();
    response.once("close", () => requestSeconds.observe({ route, method, class: classOf(response) }, (performance.now() - since) / 1000));
  });
}

/** Under no other name than one of ours: an address can hold anything, and each name is kept for ever. */
export function routeOf(url: string, patterns: Pattern[]): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "(files)";
  return patterns.find(({ regex }) => regex.test(path))?.page ?? "(none)";
}

/** What the build knows, those without anything variable first. */
function knownPatterns(): Pattern[] {
  const file = ".next/routes-manifest.json";
  if (!existsSync(file)) return [];
  const { staticRoutes, dynamicRoutes } = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
}

const classOf = (response: ServerResponse) => (response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "aborted");

const isExchange = (message: unknown): message is { request: IncomingMessage; response: ServerResponse; server: Server } =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  message.request instanceof IncomingMessage &&
  "response" in message &&
  message.response instanceof ServerResponse &&
  "server" in message;
