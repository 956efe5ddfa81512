import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { onTestFinished } from "vitest";

type Received = { key: string | undefined; body: string };
type Answer = RequestListener;

/** Stands in for Resend on loopback; forgets the same idempotency key no more than Resend does. */
export async function aProvider(...answers: Answer[]) {
  const received: Received[] = [];
  const ledger = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const key = request.headers["idempotency-key"];
    received.push({ key: typeof key === "string" ? key : undefined, body });
    const answer = answers.shift();
    if (answer) return answer(request, response);
    ledger.set(String(key), body);
    json(200, { id: `resend-${ledger.size}` })(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { received, ledger, settings: { apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}` } };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

export const raw =
  (status: number, body: string): Answer =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "text/html" }).end(body);

export const silence: Answer = () => {};

export const reset: Answer = (request) => void request.socket.destroy();

async function textOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
