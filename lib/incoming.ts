import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

const nowhere = "/saknas";

/** From here on what Next would answer with 500, or with a way to somebody else's site, is asked for as something that there is not. */
export function mendRequests(): void {
  whenRequested(({ request }) => {
    request.url = ownAddress(request.url ?? nowhere);
    if (request.method === "TRACE") request.method = "OPTIONS";
    forgetBrokenTree(request.headers);
  });
}

/** Next leaves a connection open, and without an answer, that asks for another protocol. Only its own `next dev` needs one. */
export function refuseUpgrades(): void {
  whenRequested(({ server }) => void server.removeAllListeners("upgrade"));
}

/** The path in what a client asks for. It may write "GET https://evil.example/customers", as to a proxy, and Next would lead there. */
export function ownAddress(asked: string): string {
  const address = asked.startsWith("/") ? asked : pathIn(asked);
  return isReadable(address.split("?")[0] ?? "") ? address : nowhere;
}

function pathIn(asked: string): string {
  const url = URL.parse(asked);
  return url?.pathname.startsWith("/") ? url.pathname + url.search : nowhere;
}

/** Whether its percent signs stand for letters. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** What a script says of the pages that it shows already. Without it the script gets the whole page. */
function forgetBrokenTree(headers: IncomingMessage["headers"]) {
  try {
    parseAndValidateFlightRouterState(headers["next-router-state-tree"]);
  } catch {
    delete headers["next-router-state-tree"];
  }
}

type Started = { request: IncomingMessage; server: Server };

function whenRequested(change: (started: Started) => void) {
  subscribe("http.server.request.start", (message) => {
    if (isStarted(message)) change(message);
  });
}

const isStarted = (message: unknown): message is Started =>
  typeof message === "object" && message !== null && "request" in message && "server" in message;
