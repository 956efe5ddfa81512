import { channel } from "node:diagnostics_channel";
import { expect, test } from "vitest";
import { env } from "#env.ts";
import { sourcesUnder } from "#tests/support/sources.ts";

test("without METRICS_PORT nobody listens to what happens, and what counts is not even loaded", async () => {
  await import("#lib/refused.ts");
  await import("#lib/mail/deliver.ts");
  await import("#lib/worker/start.ts");

  expect(env.METRICS_PORT).toBeUndefined();
  expect(["letter", "limit", "sign-in", "render"].filter((what) => channel(`practice ${what}`).hasSubscribers)).toEqual([]);
  expect(channel("http.server.request.start").hasSubscribers).toBe(false);
  const importers = sourcesUnder("lib/", "app/", "db/", "worker.ts", "instrumentation.ts").filter(({ text }) =>
    text.includes("#lib/metrics/"),
  );
  expect(importers.map(({ file }) => file).sort()).toEqual(["instrumentation.ts", "worker.ts"]);
  for (const { text } of importers)
    expect(text).toMatch(/if \(env\.METRICS_PORT\) \{\s+const \{ startMetrics \} = await import\("#lib\/metrics\/start\.ts"\)/);
});
