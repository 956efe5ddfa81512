import { existsSync, readFileSync } from "node:fs";

/** What looks like a token, a code or an address, whoever made it. */
const looks = [/(?<![\w./-])[\w-]{43,}(?![\w./-])/g, /\b(?=\d*[A-Z])[BCDFGHJKMNPQRSTVWXZ2-9]{8}\b/g, /[\w.+-]+@[\w-]+\.[a-z]{2,}/gi];

const ofEnvironment = () =>
  [
    process.env.SESSION_SECRET,
    process.env.RESEND_WEBHOOK_SECRET,
    ...["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_WORKER_URL", "DATABASE_OPERATOR_URL"].map(
      (name) => URL.parse(process.env[name] ?? "")?.password,
    ),
  ].flatMap((secret) => secret || []);

export const textOf = (file: string, from = 0): string => (existsSync(file) ? readFileSync(file).subarray(from).toString() : "");

/** What stands in a text of the log and should not: words that look like secrets, and secrets that this process was given. */
export const secretLooksIn = (text: string): string[] => [
  ...looks.flatMap((pattern) => [...text.matchAll(pattern)].map(([word]) => word)),
  ...ofEnvironment().filter((secret) => text.includes(secret)),
];
