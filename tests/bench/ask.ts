import { Agent, request } from "node:http";
import { publicUrl } from "#tests/support/product.ts";

/** `ms` until the last byte; `bytes` as they came over the wire. */
export type Answer = { status: number; ms: number; bytes: Buffer };
export type Headers = Record<string, string>;

const agent = new Agent({ keepAlive: true });

/** Asks as a browser does whose connections stay open, and as the proxy in front of the product passes it on. */
export function ask(port: number, path: string, headers: Headers = {}): Promise<Answer> {
  const since = performance.now();
  return new Promise((done, fail) => {
    const sent = request({ agent, host: "127.0.0.1", port, path, headers: { ...passedOn(), ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => done({ status: answer.statusCode ?? 0, ms: performance.now() - since, bytes: Buffer.concat(chunks) }));
    });
    sent.on("error", fail);
    sent.end();
  });
}

const passedOn = () => ({ host: new URL(publicUrl).host, "accept-language": "sv", "accept-encoding": "gzip" });
