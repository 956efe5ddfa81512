import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

/**
 * Compresses a page as one piece, where Next has every 2 kB compressed and sent by themselves, for pages that come in pieces. What has an encoding
 * Next leaves alone; all else it compresses itself, not flushed before it is full.
 */
export function sendWhole(request: IncomingMessage, response: ServerResponse): void {
  Object.defineProperty(response, "flush", { configurable: true, get: () => undefined, set() {} });
  if (request.method === "HEAD" || !takesGzip(request)) return;
  const { setHeader, write, end } = response;
  const pieces: Buffer[] = [];
  let isPage = false;
  const gather = ([piece, encoding]: unknown[]) => {
    if (typeof piece === "string")
      pieces.push(Buffer.from(piece, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"));
    else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
    return true;
  };
  Object.assign(response, {
    setHeader(name: string, value: string) {
      isPage ||= /^content-type$/i.test(name) && /^text\/(?:html|x-component)/.test(value);
      if (isPage) setHeader.call(response, "Content-Encoding", "gzip").removeHeader("Content-Length");
      return isPage && /^content-length$/i.test(name) ? response : setHeader.call(response, name, value);
    },
    write: (...all: unknown[]) => (isPage ? gather(all) : Reflect.apply(write, response, all)),
    end(...all: unknown[]) {
      if (!isPage) return Reflect.apply(end, response, all);
      gather(all);
      return Reflect.apply(end, response, [gzipSync(Buffer.concat(pieces)), ...all.filter((one) => typeof one === "function")]);
    },
  });
}

const takesGzip = ({ headers }: IncomingMessage) =>
  /(?:^|,)\s*gzip\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:$|,)))/i.test(String(headers["accept-encoding"]));
