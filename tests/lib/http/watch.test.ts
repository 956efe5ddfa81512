import { createServer, request, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchRequests } from "#lib/http/watch.ts";
import { isFirstRefusal, noteWho, traceOfRequest } from "#lib/request-context.ts";

let server: Server;
let address: string;

beforeAll(async () => {
  watchRequests({ proxies: 0, publicUrl: "https://spiris.example", mayUpgrade: false });
  server = createServer(async (asked, answer) => {
    if (asked.url === "/framed") answer.setHeader("X-Frame-Options", "SAMEORIGIN");
    if (/broken$|error/.test(asked.url ?? "")) answer.setHeader("Content-Type", "text/html");
    if (/broken|error/.test(asked.url ?? "")) answer.statusCode = 500;
    Object.assign(answer, { flush: () => answer });
    if (asked.headers.authorization) noteWho(asked.headers.authorization);
    const refusals = [isFirstRefusal(), isFirstRefusal()];
    await new Promise((waited) => setTimeout(waited, 5));
    answer.end(
      JSON.stringify({
        method: asked.method,
        headers: asked.headers,
        trace: traceOfRequest(),
        refusals,
        flush: typeof Reflect.get(answer, "flush"),
      }),
    );
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  address = `http://127.0.0.1:${Object(server.address()).port}`;
});

afterAll(() => server.close());

const heard = async (path: string, headers: Record<string, string> = {}) => (await fetch(address + path, { headers })).json();

test("a server hears nothing of a made-up way", async () => {
  const forged = { "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.example", "x-real-ip": "6.6.6.6", forwarded: "for=6.6.6.6" };

  const { headers } = await heard("/", forged);

  expect(headers).toMatchObject({ "x-forwarded-for": "127.0.0.1" });
  expect(JSON.stringify(headers)).not.toMatch(/evil|6\.6\.6\.6/);
});

test("every answer has the headers that keep a browser strict, and its own where it says otherwise", async () => {
  const { headers } = await fetch(`${address}/framed`);

  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
});

test("a page that failed without a word leads to one that says so, with the number of its lines in the log; what a script asked for does not", async () => {
  const asked = (path: string, headers = {}) => fetch(address + path, { headers, redirect: "manual" });

  const failed = await asked("/broken");
  expect([failed.status, failed.headers.get("location")]).toEqual([307, expect.stringMatching(/^\/error\?reference=[0-9a-f]{8}$/)]);
  expect((await asked("/broken-file")).status).toBe(307);
  expect((await asked("/error")).status).toBe(500);
  expect((await asked("/broken", { rsc: "1" })).status).toBe(500);
});

test("nobody has an answer sent piece by piece", async () => {
  expect(await heard("/")).toMatchObject({ flush: "undefined" });
});

test("TRACE comes as something that is refused", async () => {
  const method = await new Promise((done) => {
    const asked = request(address, { method: "TRACE" }, (answer) => {
      answer.on("data", (text) => done(JSON.parse(String(text)).method));
    });
    asked.end();
  });

  expect(method).toBe("OPTIONS");
});

test("requests at once are told apart, each with who asked and where, without what was asked for", async () => {
  const people = Array.from({ length: 20 }, (_, number) => `person-${number}`);

  const told = await Promise.all(people.map((person) => heard(`/customers/${person}?search=hemligt`, { authorization: person })));

  expect(told.map(({ trace }) => trace)).toEqual(
    people.map((person) => ({ request: expect.stringMatching(/^[0-9a-f]{8}$/), method: "GET", path: `/customers/${person}`, person })),
  );
  expect(new Set(told.map(({ trace }) => trace.request)).size).toBe(20);
  expect(told.map(({ refusals }) => refusals)).toEqual(people.map(() => [true, false]));
});
