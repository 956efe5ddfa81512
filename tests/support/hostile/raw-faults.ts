import { type Answer, origin, type Sent, sendRaw } from "./raw.ts";

/** What an answer has in it that must not be there. */
const faultsIn = ({ method }: Sent, { status, seconds, headers, location, body }: Answer, hidden: string[]) => [
  // Node closes the connection of whoever asks for a tunnel.
  ...(status === 0 && method !== "CONNECT" ? ["no answer"] : []),
  ...(status >= 500 ? [`the status ${status}`] : []),
  ...(location?.startsWith("/error") ? ["a page that failed"] : []),
  ...(seconds > 5 ? [`${seconds} s`] : []),
  ...(location && new URL(location, origin).origin !== origin ? [`leads to ${location}`] : []),
  ...hidden.filter((word) => `${headers}${body}`.includes(word)).map((word) => `says ${word}`),
];

/** The faults in the answers to everything that was sent, each with its name. */
export async function triedAll(sendings: (Sent & { name: string })[], hidden: string[]) {
  const faults: string[] = [];
  for (const { name, ...sent } of sendings) {
    const answer = await sendRaw(sent);
    for (const fault of faultsIn(sent, answer, hidden)) faults.push(`${name}, ${sent.method ?? "GET"} ${sent.path.slice(0, 50)}: ${fault}`);
  }
  return faults;
}
