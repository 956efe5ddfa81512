import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { beginRequestContext } from "../request-context.ts";
import { completeHead } from "./headers.ts";
import { trustProxyHeaders, type Way } from "./proxy-headers.ts";
import { repairRequest } from "./repair-request.ts";
import { sendWhole } from "./whole.ts";

type Watch = Way & { mayUpgrade: boolean };
type Exchange = { request: IncomingMessage; response: ServerResponse; server: Server };

/** From here on every request that this process serves passes here before Next sees it. */
export function watchRequests({ mayUpgrade, ...way }: Watch): void {
  subscribe("http.server.request.start", (message) => {
    if (!isExchange(message)) return;
    const { request, response, server } = message;
    // Next leaves a connection open, and without an answer, that asks for another protocol. Only its own `next dev` needs one.
    if (!mayUpgrade) server.removeAllListeners("upgrade");
    repairRequest(request);
    trustProxyHeaders(request.headers, request.socket.remoteAddress, way);
    completeHead(request, response);
    sendWhole(request, response);
    beginRequestContext(request.method ?? "", request.url ?? "");
  });
}

const isExchange = (message: unknown): message is Exchange =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  message.request instanceof IncomingMessage &&
  "response" in message &&
  message.response instanceof ServerResponse &&
  "server" in message &&
  message.server instanceof Server;
