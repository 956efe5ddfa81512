import { createServer, request } from "node:http";
import { anAgent } from "./ask.ts";

/** What stands in front of several servers: each request goes to the next of `ports`, which may change meanwhile. */
export async function openProxy(ports: number[]) {
  const agent = anAgent();
  let turn = 0;
  const proxy = createServer((asked, answer) => {
    const { method, url: path, headers, socket } = asked;
    const from = [headers["x-forwarded-for"], socket.remoteAddress].flat().filter(Boolean).join(", ");
    const port = ports[turn++ % ports.length];
    const passed = request({ agent, host: "127.0.0.1", port, method, path, headers: { ...headers, "x-forwarded-for": from } }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on("error", () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
    asked.pipe(passed);
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  const address = proxy.address();
  return {
    ports,
    port: typeof address === "object" && address ? address.port : 0,
    close: () => {
      proxy.closeAllConnections();
      proxy.close();
      agent.destroy();
    },
  };
}
