import { connect } from "node:net";
import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import type { Known } from "#tests/support/pages/session.ts";

const port = Number(process.env.E2E_PORT || 3117);

/** Lines of a request after its first one; a name given twice stands there twice. */
export type Lines = readonly string[];
export type Sent = { method?: string; path: string; lines?: Lines; body?: string };
export type Answer = { status: number; headers: string; location: string | undefined; body: string; seconds: number };

/** Where the product runs, as it knows itself. */
export const origin = `http://localhost:${port}`;
export const host = `Host: localhost:${port}`;
/** What a browser adds to a form that one of our pages sends. */
export const ours = "Sec-Fetch-Site: same-origin";

/** Sends bytes as they are, which no browser and no library would. The connection is given up after ten seconds: the status is then 0. */
export function sendRaw({ method = "GET", path, lines = [host], body = "" }: Sent): Promise<Answer> {
  const began = Date.now();
  const length =
    body && !lines.some((line) => /^(content-length|transfer-encoding):/i.test(line)) ? [`Content-Length: ${Buffer.byteLength(body)}`] : [];
  const head = [`${method} ${path} HTTP/1.1`, ...lines, ...length, "Connection: close"].join("\r\n");
  return new Promise((answered) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(`${head}\r\n\r\n${body}`));
    socket.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
    socket.on("error", () => {});
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("close", () => answered(answerFrom(Buffer.concat(chunks).toString(), (Date.now() - began) / 1000)));
  });
}

/** The line that makes a request somebody's, signed in a moment ago. */
export async function cookieOf({ personId }: Known): Promise<string> {
  return `Cookie: session=${await db.transaction((tx) => openSession(tx, personId))}`;
}

export const urlencoded = "Content-Type: application/x-www-form-urlencoded";

/** What a word in an attribute means. */
export const unescaped = (word: string) =>
  word
    .replace(/&#(?:x27|34);|&quot;/g, '"')
    .replaceAll("&lt;", "<")
    .replace(/&amp;|&#38;/g, "&");

function answerFrom(text: string, seconds: number): Answer {
  const end = text.indexOf("\r\n\r\n");
  const headers = end < 0 ? text : text.slice(0, end);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0);
  const location = /^location: (.*)$/im.exec(headers)?.[1];
  return { status, headers, location, body: end < 0 ? "" : text.slice(end + 4), seconds };
}
