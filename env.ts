import { z } from "zod";

const Environment = z.object({
  DATABASE_URL: z.url().default("postgres://unset@127.0.0.1:1/unset"),
  DATABASE_WORKER_URL: z.url().optional(),
  /** Only the operator's command is given it, never what serves people. */
  DATABASE_OPERATOR_URL: z.url().optional(),
  PREPARE: z.stringbool().default(true),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  SESSION_SECRET: z.string().min(32).default("for development only, thirty-two characters"),
  /** The one before, while second factors are still sealed with it. */
  SESSION_SECRET_FORMER: z.union([z.literal(""), z.string().min(32)]).optional(),
  WORKER: z.enum(["inside", "off"]).default("inside"),
  MAIL_FROM: z.email().default("no-reply@my-spiris.example"),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  /** What all workers together send: no more than the provider takes. */
  LETTERS_PER_SECOND: z.coerce.number().min(0.1).max(1000).default(4),
  /** What the provider takes in a day, where there is such a number: a part of it is kept for codes. */
  LETTERS_PER_DAY: z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(10)]).optional(),
  SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/ })]).optional(),
  DEMO: z.stringbool().default(false),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(3).default(0),
  SECURITY_CONTACT: z.union([z.literal(""), z.url({ protocol: /^(mailto|https)$/ })]).optional(),
  /** Whether offices can join: an operator is asked, at once, or not at all. */
  JOIN: z.preprocess((set) => set || undefined, z.enum(["ask", "open", "closed"]).default("ask")),
  /** Who is told that something waits for an operator. */
  OPERATOR_EMAIL: z.union([z.literal(""), z.email()]).optional(),
  /** Where people turn to us: on pages, in the foot of letters, and where replies to our own letters go. */
  SUPPORT_EMAIL: z.union([z.literal(""), z.email()]).optional(),
  SUPPORT_PHONE: z.string().trim().max(40).optional(),
  /** Single sign-on for employees: all four, or none. */
  OIDC_ISSUER: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  OIDC_CLIENT_ID: z.string().max(200).optional(),
  OIDC_CLIENT_SECRET: z.string().max(1000).optional(),
  OIDC_NAME: z.string().trim().max(40).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** A file to write the log into; standard output without. */
  LOG_FILE: z.string().optional(),
});

export const env = Environment.parse(process.env);
export const isSecure = env.PUBLIC_URL.startsWith("https:");

/** The build runs without an environment; a server that serves people must not. Called when the server or the worker starts. */
export function requireEnvironment(): void {
  const missing = ["DATABASE_URL", "DATABASE_WORKER_URL", "PUBLIC_URL", "SESSION_SECRET"].filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Set ${missing.join(", ")} (see .env.example).`);
  if (!env.DEMO && !env.RESEND_API_KEY && !env.SMTP_URL)
    throw new Error("Set RESEND_API_KEY or SMTP_URL, or DEMO=true to keep all letters in the development mailbox.");
  requireWholeSso(env);
}

/** Half of it would look like single sign-on that is broken; without TLS anybody on the way could sign in as anybody. */
export function requireWholeSso(given: Pick<typeof env, "OIDC_ISSUER" | "OIDC_CLIENT_ID" | "OIDC_CLIENT_SECRET" | "OIDC_NAME">): void {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = given;
  const missing = Object.entries({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }).flatMap(([name, value]) =>
    value ? [] : [name],
  );
  if (missing.length === 4) return;
  if (missing.length > 0 || !OIDC_ISSUER) throw new Error(`Single sign-on lacks ${missing.join(", ")}: set all four OIDC_… or none.`);
  const { protocol, hostname } = new URL(OIDC_ISSUER);
  if (protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname))
    throw new Error("OIDC_ISSUER must begin with https://: only an address of this very computer may do without.");
}
