import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { problemsOf } from "#env/demands.ts";
import { Environment } from "#env/schema.ts";

const Service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string().nullable()).default({}),
  ports: z.string().array().default([]),
  networks: z.string().array(),
  command: z.string().array().optional(),
  entrypoint: z.string().array().optional(),
  healthcheck: z.object({ test: z.string().array().optional(), disable: z.boolean().optional() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  volumes: z.string().array().default([]),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.unknown()),
  volumes: z.record(z.string(), z.unknown()),
});
const { services, networks, volumes } = Compose.parse(parse(readFileSync("compose.yaml", "utf8"), { merge: true }));
const serviceOf = (name: string) => services[name] ?? expect.fail(`no ${name}`);

/** As compose fills them in from a .env that is set: `${NAME:?}` and what is handed on. */
const filled = (environment: Record<string, string | null>, set: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value === null ? (set[name] ?? "") : value.replace(/\$\{(\w+):\?\}/g, (_, key) => set[key] ?? ""),
    ]),
  );

const set = {
  ...{ APP_WEB_PASSWORD: "a", APP_WORKER_PASSWORD: "b", APP_OWNER_PASSWORD: "c", APP_OPERATOR_PASSWORD: "e", POSTGRES_PASSWORD: "d" },
  ...{ PUBLIC_URL: "https://spiris.example", SESSION_SECRET: "s".repeat(32) },
  ...{ MAIL_FROM: "no-reply@spiris.example", SMTP_URL: "smtps://mail.example" },
};

test.each([
  ["web", "server"],
  ["worker", "worker"],
  ["migrate", "migrate"],
  ["operator", "operator"],
  ["check", "check"],
] as const)("what compose gives to %s is enough to start the %s", (name, program) => {
  expect(problemsOf(filled(serviceOf(name).environment, set), program, true)).toEqual([]);
});

test.each(["web", "worker", "check"])("every setting reaches %s, and none that there is not", (name) => {
  const handedOn = Object.keys(serviceOf(name).environment);
  const elsewhere = [
    "LOG_FILE",
    ...(name === "check" ? [] : ["DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL"]),
    ...(name === "web" ? [] : ["WORKER"]),
  ];

  expect(handedOn.sort()).toEqual(
    Object.keys(Environment.shape)
      .filter((one) => !elsewhere.includes(one))
      .sort(),
  );
});

test("people reach Caddy alone, over which every request comes; the database is reached from nowhere else", () => {
  const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`));

  expect(published).toEqual(["caddy 80:80", "caddy 443:443", "caddy 443:443/udp"]);
  expect(serviceOf("web").environment.TRUSTED_PROXIES).toBe("1");
  expect(Object.keys(services).filter((name) => services[name]?.networks.includes("proxy"))).toEqual(["caddy", "web"]);
  expect(serviceOf("postgres").networks).toEqual(["database"]);
  expect(networks.database).toEqual({ internal: true });
  const caddyfile = readFileSync("Caddyfile", "utf8");
  expect(caddyfile).toMatch(/^\{\$PUBLIC_URL\} \{$/m);
  expect(caddyfile).toMatch(/reverse_proxy web:3000\b/);
  expect(caddyfile).not.toMatch(/trusted_proxies|metrics/);
});

test("the servers know neither the owner's password nor the operator's; whoever operates knows no secret", () => {
  const knowing = (setting: string) => Object.keys(services).filter((name) => setting in serviceOf(name).environment);

  expect(knowing("DATABASE_OWNER_URL").sort()).toEqual(["check", "migrate"]);
  expect(knowing("DATABASE_OPERATOR_URL").sort()).toEqual(["check", "operator"]);
  expect(knowing("SESSION_SECRET").sort()).toEqual(["check", "web", "worker"]);
});

test("server and worker are looked after, and begin when the database has today's schema", () => {
  for (const name of ["web", "worker"]) {
    expect(serviceOf(name).healthcheck?.test?.[0]).toBe("CMD");
    expect(serviceOf(name).depends_on.migrate).toEqual({ condition: "service_completed_successfully" });
  }
  expect(serviceOf("caddy").depends_on.web).toEqual({ condition: "service_healthy" });
});

test("what is started is built, and every network and volume that is named is there", () => {
  const built = /esbuild (.*?) --bundle/.exec(readFileSync("package.json", "utf8"))?.[1]?.split(" ") ?? [];
  const names = built.map((file) => `dist/${file.replace(/^.*\//, "").replace(/\.ts$/, "")}.mjs`);
  const all = Object.values(services);
  const started = all.flatMap(({ command = [], entrypoint = [], healthcheck }) => [
    ...command,
    ...entrypoint,
    ...(healthcheck?.test ?? []),
  ]);

  const files = started.flatMap((words) => words.match(/dist\/[\w-]+\.mjs/g) ?? []);
  expect(new Set(files)).toEqual(
    new Set(["dist/migrate.mjs", "dist/publish.mjs", "dist/worker.mjs", "dist/is-alive.mjs", "dist/operator.mjs"]),
  );
  expect(files.filter((file) => !names.includes(file))).toEqual([]);
  expect(new Set(all.flatMap(({ networks: its }) => its))).toEqual(new Set(Object.keys(networks)));
  const mounted = all
    .flatMap(({ volumes: its }) => its)
    .map((volume) => volume.split(":")[0] ?? "")
    .filter((from) => !from.startsWith("."));
  expect(mounted.sort()).toEqual(Object.keys(volumes).sort());
});
