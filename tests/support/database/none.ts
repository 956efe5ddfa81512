import { rmSync } from "node:fs";
import { afterAll, expect } from "vitest";
import { secretLooksIn, textOf } from "../readback/secrets.ts";
import { addresses } from "./copy.ts";

/** Whatever asks a database all the same fails, and has to be declared as one that needs it. */
for (const name of addresses) Reflect.deleteProperty(process.env, name);

const log = `test-results/logs/pure_${process.env.VITEST_POOL_ID}.log`;
process.env.LOG_FILE ??= log;
rmSync(log, { force: true });

afterAll(() => expect(secretLooksIn(textOf(log)), "what should not be in a log").toEqual([]));
