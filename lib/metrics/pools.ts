import type { Database } from "#db/client.ts";
import { poolSize, poolUsed, poolWaiting, queries, transactionSeconds } from "./names.ts";

type Client = Database["$client"];
type Sends = { unsafe: (...args: never[]) => unknown };

/** Counts what goes through a pool: who waits for a connection, who has one and for how long, and what is sent. */
export function countPool(pool: string, { $client: client }: Database): void {
  const { begin, reserve, unsafe } = client;
  poolSize.set({ pool }, client.options.max);
  Object.assign(client, {
    unsafe: (...args: unknown[]) => sent(pool, () => Reflect.apply(unsafe, client, args)),
    begin: (...args: unknown[]) => {
      const work = args.pop();
      if (typeof work !== "function") throw new TypeError("begin() takes a callback");
      const use = wish(pool);
      const counted = (tx: Sends) => {
        use.begin();
        return work(counting(pool, tx));
      };
      const ended: Promise<unknown> = Reflect.apply(begin, client, [...args, counted]);
      return ended.finally(use.end);
    },
    reserve: () => reserveCounted(pool, () => Reflect.apply(reserve, client, [])),
  });
}

/** One that dies is never given back: whatever fails on it ends its use. */
async function reserveCounted(pool: string, reserve: () => ReturnType<Client["reserve"]>) {
  const use = wish(pool);
  try {
    const connection = await reserve();
    use.begin();
    const release = () => {
      use.end();
      connection.release();
    };
    return new Proxy(counting(pool, connection, use.end), {
      get: (target, name) => (name === "release" ? release : Reflect.get(target, name)),
    });
  } catch (error) {
    use.end();
    throw error;
  }
}

/** A transaction from the wish for a connection on. It may end before it has one, and is told of its end more than once. */
function wish(pool: string) {
  const stop = transactionSeconds.startTimer({ pool });
  let state: "waiting" | "using" | "over" = "waiting";
  poolWaiting.inc({ pool });
  const leave = () => (state === "waiting" ? poolWaiting : poolUsed).dec({ pool });
  return {
    begin: () => {
      if (state !== "waiting") return;
      leave();
      state = "using";
      poolUsed.inc({ pool });
    },
    end: () => {
      if (state === "over") return;
      leave();
      state = "over";
      stop();
    },
  };
}

function counting<Connection extends Sends>(pool: string, connection: Connection, failed?: () => void): Connection {
  return new Proxy(connection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "unsafe" || typeof value !== "function") return value;
      return (...args: unknown[]) => sent(pool, () => Reflect.apply(value, target, args), failed);
    },
  });
}

function sent(pool: string, send: () => unknown, failed?: () => void): unknown {
  queries.inc({ pool });
  const query = send();
  if (failed && isPending(query)) {
    const reject = query.reject;
    query.reject = (error: unknown) => {
      failed();
      reject.call(query, error);
    };
  }
  return query;
}

const isPending = (query: unknown): query is { reject: (error: unknown) => void } =>
  typeof query === "object" && query !== null && "reject" in query && typeof query.reject === "function";
