import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { Socket } from "node:net";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Answered } from "./serve.ts";

/** Thrown when the work takes more memory or time than it may have. */
export class TooMuch extends Error {}

/**
 * A process for one kind of work, without our environment, unable to write files, to start others, or to outgrow its memory. Not a thread:
 * a thread that asks for more than its `resourceLimits` in one piece ends the whole server (Node 24).
 */
export function aChild(file: string, megabytes: number): ChildProcess {
  const child = fork(/* turbopackIgnore: true */ pathOf(file), {
    env: { NODE_ENV: "production" },
    execArgv: [`--max-old-space-size=${megabytes}`, "--max-semi-space-size=4", "--permission", "--allow-fs-read=*", "--no-warnings"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (child.stderr instanceof Socket) child.stderr.unref();
  return child;
}

/** Where the sources are they run as they are; the image has only what is bundled of them, and the build should not trace them into it. */
function pathOf(file: string): string {
  const source = join(/* turbopackIgnore: true */ process.cwd(), file);
  const bundled = join(/* turbopackIgnore: true */ process.cwd(), "dist", basename(file).replace(/ts$/, "mjs"));
  return existsSync(/* turbopackIgnore: true */ source) ? source : bundled;
}

/** What the child answers. One that takes too long is ended. */
export function ask<Answer>(child: ChildProcess, task: unknown, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (words: Buffer) => {
      said = `${said}${words}`.slice(0, 2_000);
    };
    const ended = (code: number | null) => finish(() => reject(code === null ? new TooMuch() : new Error(`A process ended: ${said}`)));
    const answered = (message: unknown) => {
      const { answer, error }: Answered<Answer> = deserialize(Buffer.from(message instanceof Uint8Array ? message : []));
      finish(() => (error ? reject(error) : resolve(answer)));
    };
    const limit = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    const finish = (settle: () => void) => {
      clearTimeout(limit);
      child.off("exit", ended).off("message", answered);
      child.stderr?.off("data", listen);
      hold(child, "unref");
      settle();
    };

    hold(child, "ref");
    child.once("exit", ended).once("message", answered);
    child.stderr?.on("data", listen);
    child.send(serialize(task), (error) => error && finish(() => reject(new TooMuch())));
  });
}

/** While it works we wait for it; idle, it holds up nobody who wants to leave, and leaves with us. */
function hold(child: ChildProcess, how: "ref" | "unref") {
  child[how]();
  child.channel?.[how]();
}
