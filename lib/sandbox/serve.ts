import { deserialize, serialize } from "node:v8";

export type Answered<Answer> = { answer: Answer; error?: undefined } | { answer?: undefined; error: Error };

/** Answers what the server asks of this process, one piece of work after the other, until the server lets go of it. */
export function serve<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>): void {
  process.on("message", async (message) => {
    const task: Task = deserialize(Buffer.from(message instanceof Uint8Array ? message : []));
    process.send?.(serialize(await answeredBy(work, task)));
  });
}

async function answeredBy<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>, task: Task): Promise<Answered<Answer>> {
  try {
    return { answer: await work(task) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
