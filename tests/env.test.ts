import { expect, test } from "vitest";
import { problemsOf } from "#env/demands.ts";
import { readSettings } from "#env/read.ts";
import { Environment } from "#env/schema.ts";

const complete = {
  DATABASE_URL: "postgres://app_web:secret@db/app",
  DATABASE_WORKER_URL: "postgresql://app_worker:secret@db/app",
  DATABASE_OWNER_URL: "postgres://app_owner:secret@db/app",
  DATABASE_OPERATOR_URL: "postgres://app_operator:secret@db/app",
  PUBLIC_URL: "https://spiris.example",
  NEXTAUTH_URL: "https://spiris.example",
  SESSION_SECRET: "s".repeat(32),
  MAIL_FROM: "no-reply@spiris.example",
  SMTP_URL: "smtps://mail.example",
};
const sso = {
  ...{ OIDC_ISSUER: "https://login.example/tenant", OIDC_NAME: "Testbolaget" },
  ...{ OIDC_CLIENT_ID: "practice", OIDC_CLIENT_SECRET: "secret" },
};
const programs = ["server", "worker", "migrate", "operator", "check"] as const;
const problems = (given: Record<string, string>, program: (typeof programs)[number] = "server") =>
  problemsOf({ ...complete, ...given }, program, true);
const namesIn = (sentences: string[]) => sentences.map((sentence) => sentence.split(" ")[0]);

test.each(programs)("a whole environment starts the %s, with empty settings as compose hands them on", (program) => {
  const empty = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ""]));

  expect(problemsOf({ ...empty, ...complete }, program, true)).toEqual([]);
  expect(problems(sso, program)).toEqual([]);
});

test("all that is missing is said at once, a sentence for each", () => {
  expect(problemsOf({}, "server", true)).toEqual([
    "DATABASE_URL is missing: the database as the pages' role app_web.",
    "DATABASE_WORKER_URL is missing: the database as the worker's role app_worker.",
    "PUBLIC_URL is missing: the address that people and emails use.",
    "SESSION_SECRET is missing: at least 32 characters: openssl rand -base64 32.",
    "NEXTAUTH_URL is missing: equal to PUBLIC_URL.",
    "RESEND_API_KEY or SMTP_URL is missing: one of them sends emails; DEMO=true keeps them all in the demo's mailbox.",
    "MAIL_FROM is missing: the sender of emails.",
  ]);
  expect(problemsOf({}, "migrate", true)).toEqual(["DATABASE_OWNER_URL is missing: the database as app_owner, the owner of the tables."]);
  expect(namesIn(problemsOf({}, "operator", true))).toEqual(["DATABASE_OPERATOR_URL", "DATABASE_WORKER_URL", "PUBLIC_URL"]);
  expect(namesIn(problemsOf({}, "check", true))).toContain("DATABASE_OWNER_URL");
  expect(namesIn(problemsOf({}, "worker", true))).not.toContain("NEXTAUTH_URL");
  expect(problemsOf({}, "server", false)).toEqual([]);
  expect(problems({ SMTP_URL: "", MAIL_FROM: "", DEMO: "true" })).toEqual([]);
});

test.each([
  ["DATABASE_URL", "mysql://app:geheim@db/app"],
  ["DATABASE_WORKER_URL", "geheim"],
  ["DATABASE_OWNER_URL", "app_owner:geheim@db"],
  ["PREPARE", "geheim"],
  ["PUBLIC_URL", "https://geheim.example/"],
  ["PUBLIC_URL", "https://geheim.example/app"],
  ["PUBLIC_URL", "geheim.example"],
  ["PUBLIC_URL", "https://geheim.example?a=1"],
  ["NEXTAUTH_URL", "geheim"],
  ["PUBLIC_URL", "https://GEHEIM.example"],
  ["NEXTAUTH_URL", "https://geheim.example"],
  ["SESSION_SECRET", "geheim"],
  ["SESSION_SECRET", `geheim${"s".repeat(40)}\n`],
  ["SESSION_SECRET", "for development only, thirty-two characters"],
  ["SESSION_SECRET_FORMER", "geheim"],
  ["SESSION_SECRET_FORMER", "s".repeat(32)],
  ["WORKER", "geheim"],
  ["MAIL_FROM", "Spiris <geheim@spiris.example>"],
  ["RESEND_BASE_URL", "geheim"],
  ["RESEND_WEBHOOK_SECRET", "re_geheim123"],
  ["LETTERS_PER_SECOND", "geheim"],
  ["LETTERS_PER_SECOND", "0"],
  ["LETTERS_PER_DAY", "9"],
  ["LETTERS_PER_DAY", "100.5"],
  ["SMTP_URL", "http://geheim.example"],
  ["SMTP_URL", "geheim.example:25"],
  ["SMTP_URL", "file:///etc/geheim"],
  ["DEMO", "geheim"],
  ["TRUSTED_PROXIES", "4"],
  ["TRUSTED_PROXIES", "-1"],
  ["SECURITY_CONTACT", "geheim@spiris.example"],
  ["JOIN", "geheim"],
  ["OPERATOR_EMAIL", "geheim"],
  ["SUPPORT_EMAIL", " geheim@spiris.example"],
  ["SUPPORT_PHONE", `geheim${"0".repeat(40)}`],
  ["METRICS_PORT", "70000"],
  ["METRICS_HOST", "geheim"],
  ["LOG_LEVEL", "geheim"],
])("%s=%j ends the start with one sentence, which does not repeat what may be a secret", (name, value) => {
  const said = problems({ [name]: value });

  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(new RegExp(`^${name} .{10,}\\.$`));
  expect(said[0]).not.toMatch(/geheim|\n|undefined/i);
});

test("several wrong settings make several sentences, and an empty one is none", () => {
  expect(namesIn(problems({ LOG_LEVEL: "loud", JOIN: "maybe", PREPARE: "", TRUSTED_PROXIES: "", LETTERS_PER_SECOND: "" })).sort()).toEqual([
    "JOIN",
    "LOG_LEVEL",
  ]);
  expect(readSettings({ PREPARE: "", TRUSTED_PROXIES: "", JOIN: "", LETTERS_PER_DAY: "" }).settings).toMatchObject({
    ...{ PREPARE: true, TRUSTED_PROXIES: 0, JOIN: "ask" },
  });
});

test.each(Object.keys(sso))("single sign-on is set as a whole, or not at all: without %s", (name) => {
  expect(problems({ ...sso, [name]: "" })).toEqual([`${name} is missing: single sign-on needs all four OIDC_… or none.`]);
});

test.each([
  ["http://login.example", false],
  ["http://localhost.example:4000", false],
  ["http://localhost:4000", true],
  ["http://127.0.0.1:4000", true],
  ["http://[::1]:4000", true],
])("single sign-on at %s, without TLS: %s", (OIDC_ISSUER, isTaken) => {
  expect(namesIn(problems({ ...sso, OIDC_ISSUER }))).toEqual(isTaken ? [] : ["OIDC_ISSUER"]);
});
