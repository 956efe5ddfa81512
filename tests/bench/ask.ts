import { Agent, request } from "node:http";
import { publicUrl } from "#tests/support/servers/product.ts";

/** `ms` until the last byte; `bytes` as they came over the wire. */
export type Answer = { status: number; location: string; ms: number; bytes: Buffer };
export type Headers = Record<string, string>;

/** The server closes a connection that nobody has used for five seconds, perhaps just when it is used again: here they are let go before. */
export const anAgent = () => new Agent({ keepAlive: true, timeout: 4000 });

const agent = anAgent();

/** Asks as a browser does whose connections stay open, and as the proxy in front of the product passes it on; with a form by POST. */
export function ask(port: number, path: string, headers: Headers = {}, form?: string): Promise<Answer> {
  const since = performance.now();
  const method = form === undefined ? "GET" : "POST";
  return new Promise((done, fail) => {
    const sent = request({ agent, host: "127.0.0.1", port, path, method, headers: { ...passedOn(), ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => {
        const { statusCode: status = 0, headers } = answer;
        done({ status, location: headers.location ?? "", ms: performance.now() - since, bytes: Buffer.concat(chunks) });
      });
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // What a browser does too: nothing has come back over a connection that had been idle, so nobody has been asked.
      if (sent.reusedSocket && error.code === "ECONNRESET" && method === "GET") done(ask(port, path, headers));
      else fail(error);
    });
    sent.end(form);
  });
}

const passedOn = () => ({ host: new URL(publicUrl).host, "accept-language": "sv", "accept-encoding": "gzip" });
