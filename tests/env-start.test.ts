import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Environment } from "#env/schema.ts";

test.each(["worker.ts", "db/migrate.ts", "lib/services/publish.ts", "lib/operator/operator.ts", "instrumentation.ts"])(
  "%s asks for its settings before it does anything",
  (file) => {
    expect(readFileSync(file, "utf8")).toMatch(/\brequireEnvironment\("(server|worker|migrate|operator)"\)|settingsToMend\(.*"operator"\)/);
  },
);

test("a start ends with plain sentences, and the operator's in JSON where it is asked to", () => {
  const environment = { PATH: process.env.PATH, NODE_ENV: "production", JOIN: "geheim", LOG_LEVEL: "loud" } as const;
  const start = (...args: string[]) => spawnSync(process.execPath, args, { encoding: "utf8", env: environment });
  const [migrate, operator] = [start("db/migrate.ts"), start("lib/operator/operator.ts", "list", "--json")];

  expect([migrate.status, operator.status]).toEqual([1, 1]);
  expect(
    migrate.stderr
      .trim()
      .split("\n")
      .map((line) => line.split(" ").slice(0, 2).join(" ")),
  ).toEqual(["The settings", "JOIN must", "LOG_LEVEL must", "DATABASE_OWNER_URL is"]);
  expect(JSON.parse(operator.stderr)).toEqual({
    error: expect.stringMatching(/^The settings .*\nJOIN must .*\nLOG_LEVEL must .*\nDATABASE_OPERATOR_URL/),
  });
});

test(".env.example describes every setting, and no other", () => {
  const described = [...readFileSync(".env.example", "utf8").matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  const onlyForCompose = ["POSTGRES_PASSWORD", "APP_OWNER_PASSWORD", "APP_WEB_PASSWORD", "APP_WORKER_PASSWORD", "APP_OPERATOR_PASSWORD"];

  expect(described.filter((name) => !onlyForCompose.includes(name ?? "")).sort()).toEqual(Object.keys(Environment.shape).sort());
});
