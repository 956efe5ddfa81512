import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { db } from "#db/client.ts";
import { customers } from "#db/schema/index.ts";
import { inOffice } from "#db/tenant.ts";
import { consumeLimit } from "#lib/auth/rate-limits.ts";
import { registry } from "#lib/metrics/names.ts";
import { routeOf } from "#lib/metrics/requests.ts";
import { startMetrics } from "#lib/metrics/start.ts";
import { noteSignIn } from "#lib/refused.ts";
import { anEmployee } from "#tests/support/cast/cast.ts";

const portOf = (server: Server) => z.object({ port: z.number() }).parse(server.address()).port;
let metrics: Server;
let pages: Server;

beforeAll(async () => {
  metrics = await startMetrics({ host: "127.0.0.1", port: 0, isServer: true, isWorker: true });
  pages = createServer((_, response) => response.writeHead(503).end()).listen(0, "127.0.0.1");
  await new Promise((ready) => pages.once("listening", ready));
});
afterAll(() => Promise.all([metrics.close(), pages.close()]));

const asked = async () => (await fetch(`http://127.0.0.1:${portOf(metrics)}/metrics`)).text();
const numberIn = (text: string, line: string) =>
  Number(
    text
      .split("\n")
      .find((one) => one.startsWith(`${line} `))
      ?.split(" ")
      .at(-1),
  );

test("what happens is told to whoever asks, in numbers without people", async () => {
  const anna = await anEmployee();
  await inOffice(anna, (tx) => tx.$count(customers));
  await Promise.allSettled(Array.from({ length: 5 }, () => consumeLimit("renewal by a link", anna.personId)));
  noteSignIn("code", "wrong-code");
  await fetch(`http://127.0.0.1:${portOf(pages)}/customers/${anna.personId}?q=${anna.email}`);

  const text = await asked();

  expect(numberIn(text, "practice_database_up")).toBe(1);
  expect(numberIn(text, 'practice_database_queries_total{pool="pages"}')).toBeGreaterThan(3);
  expect(numberIn(text, 'practice_database_pool_size{pool="pages"}')).toBe(10);
  expect([
    numberIn(text, 'practice_database_pool_used{pool="pages"}'),
    numberIn(text, 'practice_database_pool_waiting{pool="pages"}'),
  ]).toEqual([0, 0]);
  expect(numberIn(text, 'practice_rate_limits_hit_total{limit="renewal by a link"}')).toBe(2);
  expect(numberIn(text, 'practice_sign_ins_total{by="code",outcome="refused"}')).toBe(1);
  expect(numberIn(text, 'practice_queue_jobs{queue="imports"}')).toBe(0);
  expect(numberIn(text, "practice_letters_waiting")).toBeGreaterThanOrEqual(0);
  expect(numberIn(text, "nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
  expect(text).toMatch(/practice_http_request_duration_seconds_count\{route="[^"]+",method="GET",class="5xx"\} 1\n/);
  expect(text).not.toContain(anna.email);
  expect(text).not.toContain(anna.personId);
});

test("a connection that is at work, and one that failed, are counted as long as they are", async () => {
  const used = async () => numberIn(await asked(), 'practice_database_pool_used{pool="pages"}');
  let during = 0;
  await db.transaction(async (tx) => {
    await tx.execute("select 1");
    during = await used();
  });
  await expect(db.transaction((tx) => tx.execute("select nothing"))).rejects.toThrow();
  const reserved = await db.$client.reserve();
  const whileReserved = await used();
  reserved.release();

  expect([during, whileReserved, await used()]).toEqual([1, 1, 0]);
});

test("any other address than /metrics is none, and its own requests do not count", async () => {
  expect((await fetch(`http://127.0.0.1:${portOf(metrics)}/customers`)).status).toBe(404);
  expect(await asked()).not.toContain('class="4xx"');
});

test.each([
  ["/customers/new?x=1", "/customers/new"],
  ["/customers/0b7c?tab=1", "/customers/[id]"],
  ["/_next/static/a.js", "(files)"],
  ["/wp-login.php", "(none)"],
  ["/customers/a/b", "(none)"],
])("%s counts as %s", (url, route) => {
  const patterns = [
    { page: "/customers/new", regex: /^\/customers\/new(?:\/)?$/ },
    { page: "/customers/[id]", regex: /^\/customers\/([^/]+?)(?:\/)?$/ },
  ];

  expect(routeOf(url, patterns)).toBe(route);
});

/** The numbers that an expression asks for, as they are declared. */
const namesIn = (text: string) =>
  [...text.matchAll(/\b(practice|nodejs|process)_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ""));

test("alert rules and dashboard ask for numbers that there are, and the dashboard shows all of ours", () => {
  const Rules = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })) });
  const { groups } = Rules.parse(parse(readFileSync("ops/alerts.yaml", "utf8")));
  const alerts = groups.flatMap(({ rules }) => rules);
  const Dashboard = z.object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) });
  const { panels } = Dashboard.parse(JSON.parse(readFileSync("ops/grafana-dashboard.json", "utf8")));
  const shown = panels.flatMap(({ targets }) => targets).flatMap(({ expr }) => namesIn(expr));
  const known = registry.getMetricsAsArray().map(({ name }) => name);

  expect(alerts.flatMap(({ expr }) => namesIn(expr)).filter((name) => !known.includes(name))).toEqual([]);
  expect(shown.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => name.startsWith("practice_") && !shown.includes(name))).toEqual([]);
  const explained = readFileSync("docs/operator.md", "utf8");
  expect(alerts.filter(({ alert }) => !explained.includes(`\`${alert}\``)).map(({ alert }) => alert)).toEqual([]);
});
