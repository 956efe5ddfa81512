import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

type Production = { address: string; logged: () => string[]; stop: () => Promise<void> };

/** The same build on the same database, as a server that serves people: nothing is a demo, letters would leave by SMTP. */
export async function startProduction(level = "warn"): Promise<Production> {
  const port = await aFreePort();
  const address = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    ["--import", "./lib/demo/exit-with-parent.ts", "node_modules/next/dist/bin/next", "start", "-p", `${port}`],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PUBLIC_URL: address,
        NEXTAUTH_URL: address,
        SESSION_SECRET: "for this test only, thirty-two characters",
        DEMO: "false",
        WORKER: "off",
        RESEND_API_KEY: "",
        MAIL_FROM: "no-reply@my-spiris.example",
        SMTP_URL: "smtp://127.0.0.1:1",
        LOG_LEVEL: level,
        NEXT_TELEMETRY_DISABLED: "1",
      },
    },
  );
  let written = "";
  server.stdout.on("data", (chunk) => {
    written += chunk;
  });
  const health = () => fetch(`${address}/api/health`).then(({ status }) => status, String);
  for (const began = Date.now(); (await health()) !== 200; await wait(100)) {
    if (Date.now() - began > 30_000) throw new Error(`The production server answers ${await health()}`);
  }
  const stop = async () => {
    server.kill("SIGTERM");
    await once(server, "exit");
  };
  return { address, logged: () => written.split("\n"), stop };
}

function aFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
