import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Asked = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };
export type Send = (path: string, asked?: Asked) => Promise<Answer>;

/** Sends exactly what it is told, follows nothing and keeps no cookies. */
export function sendTo(address: string): Send {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 12 });
  return (path, { method = "GET", headers = {}, body } = {}) =>
    new Promise((answered, failed) => {
      const sent = request({ hostname, port, path, method, headers, agent }, (answer) => {
        const chunks: Uint8Array[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("error", failed);
        answer.on("end", () =>
          answered({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on("error", failed);
      sent.end(body);
    });
}
