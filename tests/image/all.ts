import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { publicUrl } from "#tests/support/servers/product.ts";
import type { Browser } from "../faults/server/browser.ts";
import { anImage, type Started } from "./builder.ts";
import { aPostOffice } from "./mail.ts";
import { walkOneActivation } from "./walk.ts";

const megabytesAtMost = 80;
const requestsInFlight = 40;
/** How Next says that it has ended as it was asked to. */
const endedBySignal = 143;
const secondsToBeReady = 60;
const port = process.env.IMAGE_PORT || "3177";

const began = performance.now();
const say = (words: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}`);
const fail = (words: string): never => {
  throw new Error(words);
};

const { DATABASE_URL = "", DATABASE_WORKER_URL = "", DATABASE_OPERATOR_URL = "", DATABASE_OWNER_URL = "" } = process.env;
const post = await aPostOffice();
const servers = {
  ...{ DATABASE_URL, DATABASE_WORKER_URL, PUBLIC_URL: publicUrl, NEXTAUTH_URL: publicUrl, TRUSTED_PROXIES: "1", WORKER: "off" },
  ...{ SESSION_SECRET: "for this test only, thirty-two characters", MAIL_FROM: "no-reply@spiris.example", SMTP_URL: post.url },
  ...{ OPERATOR_EMAIL: "lisa@spiris.example", SUPPORT_EMAIL: "help@spiris.example", PORT: port, HOSTNAME: "127.0.0.1" },
};
const everything = { ...servers, DATABASE_OPERATOR_URL, DATABASE_OWNER_URL };
const orders = { DATABASE_OPERATOR_URL, DATABASE_WORKER_URL, PUBLIC_URL: publicUrl };
const image = anImage();
const started: Started[] = [];
try {
  say(`built with ${image.build()}`);
  await measure();
  await refuseWrongSettings();
  for (const script of ["migrate", "publish"]) await succeed({ DATABASE_OWNER_URL }, `dist/${script}.mjs`);
  say("migrated, and terms published");
  const [server, worker] = [image.start("web", servers, "node", "server.js"), image.start("worker", servers, "node", "dist/worker.mjs")];
  started.push(server, worker);
  await untilReady(server, worker);
  say("server and worker are ready");
  await checkInstallation();
  const route = () => ({ port: Number(port) });
  const operate = (...words: string[]) => succeed(orders, "dist/operator.mjs", ...words);
  const { office, collaboration } = await walkOneActivation({ route, post, operate });
  say(`an office, a customer, a task, an activation and an approval; ${post.count()} emails`);
  await endWithoutLoss(office, collaboration, server);
  if ((await worker.stop()) !== 0) fail(`The worker did not end well.\n${worker.said()}`);
  say("server and worker ended by SIGTERM, and no request was lost");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const { said } of started) console.error(said().slice(-3000));
  process.exitCode = 1;
} finally {
  for (const one of started) await one.stop();
  image.remove();
  await post.close();
}

async function succeed(environment: Record<string, string>, ...script: string[]): Promise<string> {
  const { code, said } = await image.run(environment, "node", ...script);
  return code === 0 ? said : fail(`${script.join(" ")} ended with ${code}.\n${said}`);
}

/** The Dockerfile puts everything into one folder. */
async function measure() {
  const { said } = await image.run({}, "sh", "-c", "id -un && du -sb /app");
  const [user, size = ""] = said.split("\n");
  const megabytes = Number(size.split(/\s/)[0]) / 1e6;
  if (user !== "node") fail(`The image runs as ${user}.`);
  if (!(megabytes > 1 && megabytes <= megabytesAtMost))
    fail(`The product adds ${megabytes.toFixed(1)} MB to its base, more than ${megabytesAtMost}.`);
  say(`runs as ${user}; the product adds ${megabytes.toFixed(1)} MB to its base, of ${megabytesAtMost}`);
}

async function refuseWrongSettings() {
  for (const script of ["server.js", "dist/worker.mjs", "dist/migrate.mjs", "dist/operator.mjs"]) {
    const { code, said } = await image.run({ JOIN: "maybe", PORT: port }, "node", script);
    if (code === 0 || !said.includes("JOIN must be one of ask, open, closed."))
      fail(`${script} starts with a wrong setting (${code}).\n${said}`);
  }
  say("a wrong setting ends every start with a sentence");
}

/** Nobody answers at the public address here; all the rest must be as in production. */
async function checkInstallation() {
  const said = await succeed(everything, "dist/operator.mjs", "check");
  if (/^WRONG/m.test(said) || !said.includes("has been seen within the last minute")) fail(said);
  say("operator check finds nothing wrong");
}

async function untilReady(...programs: Started[]) {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const until = Date.now() + secondsToBeReady * 1000; !(await isReady()); await wait(200)) {
    const ended = programs.find(({ process: child }) => child.exitCode !== null);
    if (ended || Date.now() > until) fail(`Not ready within ${secondsToBeReady} s.`);
  }
  const { code } = await image.runBeside("worker", "node", "dist/is-alive.mjs");
  if (code !== 0) fail("The worker does not say that it is alive.");
}

/** What has reached the server before the signal is answered after it. Whoever is let in after them shows that all of them have been let in. */
async function endWithoutLoss(office: Browser, page: string, server: Started) {
  let waiting = requestsInFlight;
  const asked = Array.from({ length: requestsInFlight }, () => office.get(page).finally(() => waiting--));
  await wait(50);
  await office.get("/api/health");
  const inFlight = waiting;
  const [code, ...answers] = await Promise.all([server.stop(), ...asked]);
  const statuses = answers.map(({ status }) => status);
  if (inFlight === 0) fail("All were answered before the signal: nothing was tried.");
  if (!statuses.every((status) => status === 200)) fail(`Requests in flight were answered with ${statuses}.`);
  if (code !== endedBySignal) fail(`The server ended with ${code}.`);
  say(`${inFlight} requests that were under way at SIGTERM were answered`);
}
