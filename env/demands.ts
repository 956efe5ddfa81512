import { type Given, isGiven, readSettings } from "./read.ts";
import { Environment, type Settings } from "./schema.ts";

/** What is started: the pages, the worker, what brings the database to today's schema, the operator's orders, and the one that checks all of it. */
export type Program = "server" | "worker" | "migrate" | "operator" | "check";

type Setting = keyof Settings;
type Start = { given: Given; settings: Settings; program: Program; isProduction: boolean };

const whatFor: Partial<Record<Setting, string>> = {
  DATABASE_URL: "the database as the pages' role app_web",
  DATABASE_WORKER_URL: "the database as the worker's role app_worker",
  DATABASE_OWNER_URL: "the database as app_owner, the owner of the tables",
  DATABASE_OPERATOR_URL: "the database as the operator's role app_operator",
  PUBLIC_URL: "the address that people and emails use",
  NEXTAUTH_URL: "equal to PUBLIC_URL",
  SESSION_SECRET: "at least 32 characters: openssl rand -base64 32",
  MAIL_FROM: "the sender of emails",
};

const people: readonly Setting[] = ["DATABASE_URL", "DATABASE_WORKER_URL", "PUBLIC_URL", "SESSION_SECRET"];
const needed: Record<Program, readonly Setting[]> = {
  server: [...people, "NEXTAUTH_URL"],
  worker: people,
  migrate: ["DATABASE_OWNER_URL"],
  operator: ["DATABASE_OPERATOR_URL", "DATABASE_WORKER_URL", "PUBLIC_URL"],
  check: ["DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL", ...people],
};
/** What `npm run` sets on a developer's computer. */
const neededInDevelopment: Record<Program, readonly Setting[]> = {
  ...needed,
  server: [],
  worker: [],
  operator: ["DATABASE_OPERATOR_URL"],
  check: ["DATABASE_OWNER_URL", "DATABASE_OPERATOR_URL"],
};
/** What neither shows a page nor sends an email needs no more than its databases. */
const withoutPeople: readonly Program[] = ["migrate", "operator"];

/** One sentence for each setting that is missing or wrong for what is started: all of them, so that they are mended at once. */
export function problemsOf(given: Given, program: Program, isProduction: boolean): string[] {
  const { settings, wrong } = readSettings(given);
  const start: Start = { given, settings, program, isProduction };
  return [
    ...wrong,
    ...missingOf(start),
    ...(withoutPeople.includes(program) ? [] : [...mailOf(start), ...addressesOf(start), ...ssoOf(start)]),
  ];
}

function missingOf({ given, program, isProduction }: Start): string[] {
  const names = (isProduction ? needed : neededInDevelopment)[program].filter((name) => !isGiven(given, name));
  return names.map((name) => `${name} is missing: ${whatFor[name]}.`);
}

function mailOf({ given, settings, isProduction }: Start): string[] {
  if (!isProduction || settings.DEMO) return [];
  const hasWayOut = isGiven(given, "RESEND_API_KEY") || isGiven(given, "SMTP_URL");
  return [
    ...(hasWayOut
      ? []
      : ["RESEND_API_KEY or SMTP_URL is missing: one of them sends emails; DEMO=true keeps them all in the demo's mailbox."]),
    ...(isGiven(given, "MAIL_FROM") ? [] : [`MAIL_FROM is missing: ${whatFor.MAIL_FROM}.`]),
  ];
}

function addressesOf({ given, settings, isProduction }: Start): string[] {
  const { PUBLIC_URL, NEXTAUTH_URL, SESSION_SECRET, SESSION_SECRET_FORMER, METRICS_PORT } = settings;
  const isPublished = given.SESSION_SECRET === Environment.parse({}).SESSION_SECRET;
  return [
    ...(NEXTAUTH_URL && given.PUBLIC_URL === PUBLIC_URL && NEXTAUTH_URL !== PUBLIC_URL
      ? ["NEXTAUTH_URL must be equal to PUBLIC_URL."]
      : []),
    ...(isProduction && isPublished
      ? ["SESSION_SECRET stands in the source code, where everybody can read it: openssl rand -base64 32."]
      : []),
    ...(METRICS_PORT && given.PORT === given.METRICS_PORT ? ["METRICS_PORT must be another port than PORT, which people reach."] : []),
    ...(SESSION_SECRET_FORMER === SESSION_SECRET ? ["SESSION_SECRET_FORMER must be another than SESSION_SECRET, or be left out."] : []),
  ];
}

/** Half of it would look like single sign-on that is broken; without TLS anybody on the way could sign in as anybody. */
function ssoOf({ given, settings: { OIDC_ISSUER } }: Start): string[] {
  const all = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"] as const;
  const missing = all.filter((name) => !isGiven(given, name));
  if (missing.length === all.length) return [];
  const { protocol, hostname } = new URL(OIDC_ISSUER ?? "https://unset.invalid");
  const isSafe = protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return [
    ...missing.map((name) => `${name} is missing: single sign-on needs all four OIDC_… or none.`),
    ...(isSafe ? [] : ["OIDC_ISSUER must begin with https://: only an address of this very computer may do without."]),
  ];
}
