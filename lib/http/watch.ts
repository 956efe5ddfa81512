import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { believe, type Way } from "./forwarded.ts";
import { completeHead } from "./headers.ts";
import { followRequest } from "./trail.ts";

/** From here on every request that this process serves passes here before Next sees it. */
export function watchRequests(way: Way): void {
  subscribe("http.server.request.start", (message) => {
    if (!isExchange(message)) return;
    const { request, response } = message;
    // Next has no answer to TRACE but a failure; this is one that it refuses.
    if (request.method === "TRACE") request.method = "DELETE";
    believe(request.headers, request.socket.remoteAddress, way);
    completeHead(response);
    followRequest(request.method ?? "", request.url ?? "");
  });
}

const isExchange = (message: unknown): message is { request: IncomingMessage; response: ServerResponse } =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  message.request instanceof IncomingMessage &&
  "response" in message &&
  message.response instanceof ServerResponse;
