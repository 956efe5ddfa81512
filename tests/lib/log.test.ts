import { execFileSync } from "node:child_process";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client.ts";
import { describeError } from "#lib/log.ts";

test("what is logged of a failed query names nobody", async () => {
  const failure = await db.execute(sql`select ${"karin@agrens.example"}::text, ${"559999-0010"}::uuid`).catch((error: unknown) => error);

  const logged = JSON.stringify(describeError(failure));

  expect(String(failure)).toContain("karin@agrens.example");
  expect(logged).toContain("invalid input syntax for type uuid");
  expect(logged).toContain("22P02");
  expect(logged).not.toMatch(/karin|559999/);
});

test("what is thrown without being an error is described too", () => {
  expect(describeError("no route to karin@agrens.example")).toEqual({ message: "no route to [address]" });
  expect(describeError({ message: "the queue of karin@agrens.example is away" })).toEqual({ message: "the queue of [address] is away" });
});

test("what should not be in a log is not, wherever it stands", () => {
  const script = `const { log } = await import("#lib/log.ts");
    log.info({ email: "a-secret", person: { email: "a-secret" }, request: { headers: { cookie: "a-secret", authorization: "a-secret" } } }, "told");
    log.error({ err: Object.assign(new Error("gone"), { code: "ECONNRESET" }), code: "a-secret", organisationNumber: "a-secret" }, "failed");`;

  const logged = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, LOG_LEVEL: "info", LOG_FILE: "" },
    encoding: "utf8",
  });

  expect(logged).toContain("told");
  expect(logged).toContain("ECONNRESET");
  expect(logged).not.toContain("a-secret");
});

test("what a library prints of a failed query names nobody either", () => {
  const script = `const { takeOverConsole } = await import("#lib/log.ts");
    takeOverConsole();
    console.error("⨯", new Error("Failed query, params: karin@agrens.example", { cause: new Error("duplicate key of karin@agrens.example") }));
    console.warn("no answer for karin@agrens.example");`;

  const logged = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, LOG_LEVEL: "info", LOG_FILE: "" },
    encoding: "utf8",
  });

  expect(
    logged
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { msg: "printed", level: 50, err: { message: "duplicate key of [address]" } },
    { msg: "printed", level: 40, err: { message: "no answer for [address]" } },
  ]);
});
