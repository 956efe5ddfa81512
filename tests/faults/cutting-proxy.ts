import { connect, createServer } from "node:net";

/** Cuts the connection at the so-many-th statement from now: before it arrives, or after it was done and before its answer. */
type Cut = { at: number; when: "before" | "after" };

/** Stands between the product and PostgreSQL, and counts the statements that pass, BEGIN and COMMIT included. */
export async function aCuttingProxy(address: string) {
  const behind = new URL(address);
  let cut: Cut | undefined;
  let passed = 0;

  /** How the connection fares with these bytes of a client. */
  function deliveryStatusOf(messages: Buffer[]): "lives" | Cut["when"] {
    for (const message of messages) {
      if (!isStatement(message) || !cut) continue;
      passed++;
      if (passed === cut.at) return cut.when;
    }
    return "lives";
  }

  const server = createServer((client) => {
    const database = connect(Number(behind.port), behind.hostname);
    const end = () => {
      client.destroy();
      database.destroy();
    };
    const read = messagesIn();
    let isDeaf = false;
    client.on("data", (chunk) => {
      const outcome = deliveryStatusOf(read(chunk));
      if (outcome === "before") return end();
      isDeaf ||= outcome === "after";
      database.write(chunk);
    });
    database.on("data", (chunk) => (isDeaf ? end() : client.write(chunk)));
    for (const socket of [client, database]) socket.on("error", end).on("close", end);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const place = server.address();
  const through = new URL(address);
  through.hostname = "127.0.0.1";
  through.port = String(typeof place === "object" ? place?.port : 0);
  return {
    address: through.href,
    arm: (next: Cut | undefined) => {
      cut = next;
      passed = 0;
    },
    passed: () => passed,
  };
}

/** Execute, or a simple query. */
const isStatement = (message: Buffer) => message[0] === 0x45 || message[0] === 0x51;

/** Takes a client's bytes as they come and gives the messages that are complete; the first one has no kind. */
function messagesIn(): (chunk: Buffer) => Buffer[] {
  let unread: Buffer = Buffer.alloc(0);
  let head = 0;
  return (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    const messages: Buffer[] = [];
    while (unread.length >= head + 4 && unread.length >= head + unread.readInt32BE(head)) {
      const length = head + unread.readInt32BE(head);
      messages.push(unread.subarray(0, length));
      unread = unread.subarray(length);
      head = 1;
    }
    return messages;
  };
}
