import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { buildWhenNeeded } from "./build.ts";
import { claim } from "./claim.ts";
import { begin, endOnSignals, leave, succeed } from "./steps.ts";

const port = Number(process.env.PORT || 3000);
const address = `http://localhost:${port}`;

endOnSignals();
const { freePort } = await claim(port);
const environment = {
  PUBLIC_URL: process.env.PUBLIC_URL || address,
  NEXTAUTH_URL: process.env.PUBLIC_URL || address,
  DEMO: "true",
  WORKER: "inside",
  SESSION_SECRET: process.env.SESSION_SECRET || secretOfThisClone(),
  LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  NEXT_TELEMETRY_DISABLED: "1",
  // Letters stay in the mailbox, also where .env has a key, and lie there at once.
  RESEND_API_KEY: "",
  LETTERS_PER_SECOND: "50",
  LETTERS_PER_DAY: "",
  SMTP_URL: "",
};

console.log("Preparing the database and the demo data …");
await succeed("db/migrate.ts", environment);
await succeed("lib/services/publish.ts", environment);
const people = await succeed("lib/demo/seed.ts", environment);
await buildWhenNeeded(environment);
await serve();

async function serve() {
  await freePort();
  const server = begin(["node_modules/next/dist/bin/next", "start", "-p", String(port)], environment);
  const outcome = await Promise.race([server.finished, answered()]);
  if (outcome !== "answered") leave(`${server.output()}\nThe server did not start.`);
  console.log(welcome());
  server.show();
  await server.finished;
  leave("The server ended by itself.");
}

async function answered(): Promise<"answered"> {
  for (;;) {
    const response = await fetch(`${address}/api/health`, { redirect: "manual" }).catch(() => undefined);
    if (response) return "answered";
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

function welcome() {
  const letters = `${environment.PUBLIC_URL}/dev/mailbox`;
  return `
The demo runs at    ${environment.PUBLIC_URL}
Letters arrive at   ${letters}

${people.trim()}

Ctrl-C ends it.
`;
}

function secretOfThisClone(): string {
  const file = ".data/secret";
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
