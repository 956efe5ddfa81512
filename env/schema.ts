import { z } from "zod";

/** What a setting must be ends a sentence that its name begins. No value stands in one: many are secrets. */
const must = (error: string) => ({ error });

const database = (role: string) =>
  z.url({
    protocol: /^postgres(ql)?$/,
    ...must(`must be the address of a PostgreSQL database, such as postgres://${role}:password@localhost:5432/app`),
  });
const email = z.email(must("must be an email address, such as spiris@example.com"));
const secret = z.string().min(32, must("must have at least 32 characters: openssl rand -base64 32"));
const yesOrNo = z.stringbool(must("must be true or false"));
const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, must(`must be one of ${words.join(", ")}`));
const number = (least: number, most: number) =>
  z.coerce
    .number(must(between(least, most)))
    .min(least, must(between(least, most)))
    .max(most, must(between(least, most)));
const whole = (least: number, most: number) => number(least, most).int(must(`must be a whole number, without decimals`));
const between = (least: number, most: number) => `must be a number from ${least} to ${most}`;
const words = (most: number) => z.string().max(most, must(`must have at most ${most} characters`));

/** Links in letters are made by adding a path to it. */
const origin = z
  .url({ protocol: /^https?$/, ...must(anOrigin()) })
  .refine((address) => URL.parse(address)?.origin === address, must(anOrigin()));
function anOrigin() {
  return "must be an address without a path and without a slash at its end, in small letters, such as https://example.com";
}

/** Every setting there is: .env.example and compose.yaml name the same ones. */
export const Environment = z.object({
  DATABASE_URL: database("app_web").default("postgres://unset@127.0.0.1:1/unset"),
  DATABASE_WORKER_URL: database("app_worker").optional(),
  /** Only the migration and the check are given it, never what serves people. */
  DATABASE_OWNER_URL: database("app_owner").optional(),
  /** Only the operator's orders are given it. */
  DATABASE_OPERATOR_URL: database("app_operator").optional(),
  PREPARE: yesOrNo.default(true),
  PUBLIC_URL: origin.default("http://localhost:3000"),
  /** The same once more: next-auth reads it by itself. */
  NEXTAUTH_URL: origin.optional(),
  SESSION_SECRET: secret.default("for development only, thirty-two characters"),
  /** The one before, while second factors are still sealed with it. */
  SESSION_SECRET_FORMER: secret.optional(),
  WORKER: oneOf("inside", "off").default("inside"),
  MAIL_FROM: email.default("no-reply@my-spiris.example"),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/, ...must("must be an address that begins with https://") }).optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[\w+/=-]{8,}$/, must("must be the signing secret of Resend's webhook, which begins with whsec_"))
    .optional(),
  /** What all workers together send: no more than the provider takes. */
  LETTERS_PER_SECOND: number(0.1, 1000).default(4),
  /** What the provider takes in a day, where there is such a number: a part of it is kept for codes. */
  LETTERS_PER_DAY: whole(10, 100_000_000).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, ...must("must be the address of a mail server, such as smtp://user:password@smtp.example.com:587") })
    .optional(),
  DEMO: yesOrNo.default(false),
  TRUSTED_PROXIES: whole(0, 3).default(0),
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https)$/, ...must("must begin with mailto: or https:, such as mailto:security@example.com") })
    .optional(),
  /** Whether offices can join: an operator is asked, at once, or not at all. */
  JOIN: oneOf("ask", "open", "closed").default("ask"),
  /** Who is told that something waits for an operator. */
  OPERATOR_EMAIL: email.optional(),
  /** Where people turn to us: on pages, in the foot of letters, and where replies to our own letters go. */
  SUPPORT_EMAIL: email.optional(),
  SUPPORT_PHONE: words(40).optional(),
  /** Single sign-on for employees: all four, or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/, ...must("must be the issuer's address, which begins with https://") }).optional(),
  OIDC_CLIENT_ID: words(200).optional(),
  OIDC_CLIENT_SECRET: words(1000).optional(),
  OIDC_NAME: words(40).optional(),
  /** Where Prometheus asks, for server and worker each; nothing is counted without. */
  METRICS_PORT: whole(1, 65_535).optional(),
  /** The address of this computer that it may ask at: its own alone, unless a private network leads there. */
  METRICS_HOST: z
    .union([z.ipv4(), z.ipv6()], must("must be an IP address of this computer, or 0.0.0.0 for all of them"))
    .default("127.0.0.1"),
  LOG_LEVEL: oneOf("debug", "info", "warn", "error", "silent").default("info"),
  /** A file to write the log into; standard output without. */
  LOG_FILE: z.string().optional(),
});

export type Settings = z.infer<typeof Environment>;
