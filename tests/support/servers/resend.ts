import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { onTestFinished } from "vitest";

type Received = { key: string | undefined; body: string; at: number };
type Answer = RequestListener;
/** What the stand-in does once instead of taking a letter and saying so. */
type Behaviour = Answer | { takes: boolean; answer: Answer };
type Taken = { id: string; body: string; letter: string };

/** The stand-in for Resend, gone when the test is done. */
export async function aProvider(...behaviours: Behaviour[]) {
  const { close, ...provider } = await openProvider(...behaviours);
  onTestFinished(close);
  return provider;
}

/** Stands in for Resend on loopback: knows a letter again by its idempotency key, and misbehaves as it is told to, once per behaviour. */
export async function openProvider(...behaviours: Behaviour[]) {
  const received: Received[] = [];
  const ledger = new Map<string, Taken>();
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.method !== "POST" || request.url !== "/emails") return raw(404, "")(request, response);
    const key = String(request.headers["idempotency-key"]);
    received.push({ key, body, at: Date.now() });
    const behaviour = behaviours.shift();
    if (typeof behaviour === "function") return behaviour(request, response);
    if (behaviour && !behaviour.takes) return behaviour.answer(request, response);
    const known = ledger.get(key);
    if (known && known.body !== body) return json(409, { statusCode: 409, name: "invalid_idempotent_request" })(request, response);
    const taken = known ?? { id: `resend-${ledger.size + 1}`, body, letter: letterIn(body) };
    ledger.set(key, taken);
    (behaviour?.answer ?? json(200, { id: taken.id }))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { close, received, ledger, behaviours, settings: { apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}` } };
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

export const raw =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);

export const silence: Answer = () => {};

export const reset: Answer = (request) => void request.socket.destroy();

/** All the ways in which a provider may misbehave, and whether it has taken the letter all the same. */
export const misbehaviours = {
  "no answer, nothing taken": { takes: false, answer: silence },
  "no answer, taken": { takes: true, answer: silence },
  "429 with retry-after": { takes: false, answer: json(429, { statusCode: 429, name: "rate_limit_exceeded" }, { "retry-after": "1" }) },
  "429, the quota of the day is empty": { takes: false, answer: json(429, { statusCode: 429, name: "daily_quota_exceeded" }) },
  "500, nothing taken": { takes: false, answer: json(500, { statusCode: 500, name: "internal_server_error" }) },
  "500, taken": { takes: true, answer: json(500, { statusCode: 500, name: "internal_server_error" }) },
  "502 with a gateway's page": { takes: false, answer: raw(502, "<h1>Bad gateway</h1>") },
  "a reset, nothing taken": { takes: false, answer: reset },
  "a reset, taken": { takes: true, answer: reset },
  "200 with broken JSON, taken": { takes: true, answer: raw(200, "{") },
  "302 to elsewhere": { takes: false, answer: raw(302, "", { location: "/elsewhere" }) },
  "409, the same letter is under way": { takes: false, answer: json(409, { statusCode: 409, name: "concurrent_idempotent_requests" }) },
} satisfies Record<string, Behaviour>;

function letterIn(body: string): string {
  const { tags } = JSON.parse(body);
  return String(tags?.[0]?.value);
}

async function textOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
