import type { ChildProcess } from "node:child_process";
import { aChild, ask } from "./child.ts";
import { aQueue } from "./queue.ts";

type Limits = { megabytes: number; seconds: number };
type Ask<Task, Answer> = (task: Task) => Promise<Answer>;

/** It is slower to begin than most work is to do. */
const secondsKept = 15;

/**
 * Work of one kind in a process of its own, one piece at a time: what it takes is taken from nobody else, and no page waits for it.
 * `file` serves it. Throws `TooMuch` and `TooBusy`; afterwards the next piece of work begins in a new process.
 */
export function aSandbox<Task, Answer>(file: string, { megabytes, seconds }: Limits) {
  const turn = aQueue();
  let child: ChildProcess | undefined;
  let rest: NodeJS.Timeout | undefined;

  function end() {
    child?.kill("SIGKILL");
    child = undefined;
  }

  return async <Result>(whose: string, work: (ask: Ask<Task, Answer>) => Promise<Result>): Promise<Result> => {
    const leave = await turn(whose);
    clearTimeout(rest);
    const own = isAlive(child) ? child : aChild(file, megabytes);
    child = own;
    try {
      const result = await work((task) => ask(own, task, seconds));
      rest = setTimeout(end, secondsKept * 1000).unref();
      return result;
    } catch (error) {
      end();
      throw error;
    } finally {
      leave();
    }
  };
}

const isAlive = (child: ChildProcess | undefined): child is ChildProcess => child?.exitCode === null && child.signalCode === null;
