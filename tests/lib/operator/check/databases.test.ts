import { expect, test } from "vitest";
import { env } from "#env.ts";
import { checkDatabases } from "#lib/operator/check/databases.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

const { DATABASE_URL, DATABASE_WORKER_URL, DATABASE_OPERATOR_URL, DATABASE_OWNER_URL } = env;
const addresses = { DATABASE_URL, DATABASE_WORKER_URL, DATABASE_OPERATOR_URL, DATABASE_OWNER_URL };
const root = process.env.DATABASE_SUPERUSER_URL ?? "";

function elsewhere(url: string, change: (url: URL) => void): string {
  const other = new URL(url);
  change(other);
  return other.href;
}

const wrongIn = async (given: typeof addresses) =>
  (await checkDatabases(given)).filter(({ state }) => state === "wrong").map(({ about, says }) => `${about}: ${says}`);

test("each address connects as the role that it is for, bound by row-level security, at the same time as here", async () => {
  const findings = await checkDatabases(addresses);

  expect(findings.filter(({ state }) => state !== "advice").map(({ about, state, says }) => [about, state, says])).toEqual([
    ["DATABASE_URL", "ok", "connects as app_web, bound by row-level security"],
    ["DATABASE_WORKER_URL", "ok", "connects as app_worker, bound by row-level security"],
    ["DATABASE_OPERATOR_URL", "ok", "connects as app_operator, bound by row-level security"],
    ["DATABASE_OWNER_URL", "ok", "connects as app_owner, bound by row-level security"],
    ["clock", "ok", "the same here and in the database"],
  ]);
});

test.each([
  ["the superuser for the pages", { DATABASE_URL: root }, /^DATABASE_URL: connects as postgres, which passes by row-level security$/],
  ["the superuser for the worker", { DATABASE_WORKER_URL: root }, /^DATABASE_WORKER_URL: connects as postgres, which passes by/],
  ["the superuser for the owner", { DATABASE_OWNER_URL: root }, /^DATABASE_OWNER_URL: connects as postgres, which passes by/],
  [
    "the owner for the pages",
    { DATABASE_URL: DATABASE_OWNER_URL ?? "" },
    /^DATABASE_URL: connects as app_owner, which has not the rights of app_web$/,
  ],
  ["the worker for the pages", { DATABASE_URL: DATABASE_WORKER_URL ?? "" }, /^DATABASE_URL: connects as app_worker, which has not/],
  ["the pages for the worker", { DATABASE_WORKER_URL: DATABASE_URL }, /^DATABASE_WORKER_URL: connects as app_web, which has not/],
  [
    "a wrong port",
    { DATABASE_URL: elsewhere(DATABASE_URL, (url) => Object.assign(url, { port: "1" })) },
    /^DATABASE_URL: does not connect: .*ECONNREFUSED/,
  ],
  [
    "no such database",
    { DATABASE_URL: elsewhere(DATABASE_URL, (url) => Object.assign(url, { pathname: "/nowhere" })) },
    /does not connect: database "nowhere" does not exist/,
  ],
  [
    "a wrong password",
    { DATABASE_URL: elsewhere(DATABASE_URL, (url) => Object.assign(url, { password: "geheim" })) },
    /does not connect: password authentication failed/,
  ],
  [
    "the worker for the operator",
    { DATABASE_OPERATOR_URL: DATABASE_WORKER_URL },
    /^DATABASE_OPERATOR_URL: connects as app_worker, which has not/,
  ],
  ["no owner", { DATABASE_OWNER_URL: undefined }, /^DATABASE_OWNER_URL: is missing$/],
])("%s is told, with what to do and without a password", async (_, given, said) => {
  const findings = (await checkDatabases({ ...addresses, ...given })).filter(({ state }) => state === "wrong");

  expect(findings.map(({ about, says }) => `${about}: ${says}`)).toEqual([expect.stringMatching(said)]);
  expect(findings[0]?.todo).toMatch(/app_(web|worker|operator|owner)/);
  expect(JSON.stringify(findings)).not.toMatch(/geheim|:\/\//);
});

test("addresses of different databases are told", async () => {
  const worker = elsewhere(DATABASE_WORKER_URL ?? "", (url) => Object.assign(url, { pathname: "/app" }));

  expect(await wrongIn({ ...addresses, DATABASE_WORKER_URL: worker })).toEqual([
    expect.stringMatching(/^database: the addresses lead to different databases: DATABASE_URL test_\d+, DATABASE_WORKER_URL app/),
  ]);
});

test("a role with more rights than it needs is told", async () => {
  const url = elsewhere(DATABASE_URL, (address) => Object.assign(address, { username: "too_much" }));
  await superuser.execute(`create role too_much login password '${new URL(DATABASE_URL).password}' in role app_web, app_owner`);
  try {
    expect(await wrongIn({ ...addresses, DATABASE_URL: url })).toEqual([
      "DATABASE_URL: connects as too_much, which also has the rights of app_owner",
    ]);
  } finally {
    await superuser.execute("drop role too_much");
  }
});

test("a role that compiles and waits for ever is advised against; those of db/roles.sql are not", async () => {
  const advised = async (url: string) =>
    (await checkDatabases({ ...addresses, DATABASE_URL: url })).filter(({ state }) => state === "advice").map(({ todo }) => todo);
  const url = elsewhere(DATABASE_URL, (address) => Object.assign(address, { username: "without_settings" }));
  await superuser.execute(`create role without_settings login password '${new URL(DATABASE_URL).password}' in role app_web`);
  try {
    expect(await advised(url)).toEqual(["alter role app_web set jit = off;", "alter role app_web set statement_timeout = '20s';"]);
    expect(await advised(DATABASE_URL)).toEqual([]);
  } finally {
    await superuser.execute("drop role without_settings");
  }
});
