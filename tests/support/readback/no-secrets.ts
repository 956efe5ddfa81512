import { readFileSync } from "node:fs";
import { secretsIn, serverLog } from "./logged.ts";

/** When all journeys are over: nothing that they made secret stands in what the server has logged. */
export default async function findSecrets(): Promise<void> {
  const lines = readFileSync(serverLog, "utf8").split("\n").length;
  const secrets = await secretsIn(serverLog);
  console.log(`${lines} lines of the server's log, ${secrets.length} secrets in them`);
  if (secrets.length > 0) throw new Error(`in the server's log: ${secrets.slice(0, 20).join(", ")}`);
}
