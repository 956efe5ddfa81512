import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { nowhere } from "#lib/links.ts";

/** What Next would answer with 500, or with a way to somebody else's site, is asked for as something that there is not. */
export function repairRequest(request: IncomingMessage): void {
  request.url = ownAddress(request.url ?? nowhere);
  if (request.method === "TRACE") request.method = "OPTIONS";
  forgetBrokenTree(request.headers);
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
