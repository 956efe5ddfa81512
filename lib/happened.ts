import { channel } from "node:diagnostics_channel";

/** What is counted where METRICS_PORT is set. Telling costs nothing while nobody listens; what is told names no person. */
type Happening = {
  letter: { fate: string };
  limit: { limit: string };
  "sign-in": { by: string; outcome: "done" | "refused" };
  render: { outcome: "shown" | "failed" };
};

const channelOf = (what: keyof Happening) => channel(`practice ${what}`);
const channels = { letter: channelOf("letter"), limit: channelOf("limit"), "sign-in": channelOf("sign-in"), render: channelOf("render") };

export const tell = <What extends keyof Happening>(what: What, labels: Happening[What]): void => channels[what].publish(labels);

/** Pages and the server's start are bundled apart: a channel is one for the whole process. */
export function hear<What extends keyof Happening>(what: What, act: (labels: Happening[What]) => void): void {
  const isIts = (told: unknown): told is Happening[What] => typeof told === "object" && told !== null;
  channels[what].subscribe((told) => isIts(told) && act(told));
}
