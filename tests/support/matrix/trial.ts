import { startProduction } from "#tests/support/servers/production.ts";
import { type Actor, aCastOfThirteen } from "./actors.ts";
import { isRefusal, uuid } from "./cells.ts";
import { type Answer, type Asked, sendTo } from "./send.ts";
import { looseIn } from "./strict.ts";

export type Trial = Awaited<ReturnType<typeof aTrial>>;

/** Thirteen people and a server that serves people, which notes what it refuses: each answer is looked at, and each refusal counted. */
export async function aTrial() {
  const cast = await aCastOfThirteen();
  const production = await startProduction("info");
  const send = sendTo(production.address);
  const ours = { origin: production.address, "sec-fetch-site": "same-origin" };
  const loose = new Set<string>();
  const refusals: string[] = [];

  const ask = async (actor: Actor, path: string, { headers, ...asked }: Asked = {}): Promise<Answer> => {
    const answer = await send(path, {
      ...asked,
      headers: { ...(asked.method === "POST" && ours), ...headers, cookie: cast.cookieOf(actor) },
    });
    // A prefetch is answered with an address of its own for what it asks.
    if (headers?.rsc && !path.includes("_rsc=") && /[?&]_rsc/.test(answer.headers.location ?? ""))
      return ask(actor, answer.headers.location ?? "", { ...asked, headers });
    for (const said of looseIn(answer)) loose.add(`${path}: ${said}`);
    if (isNoted(path, answer)) refusals.push(lineOf(asked.method ?? "GET", path, whoIsKnownAt(path, actor)));
    return answer;
  };

  /** Whom the server can name: whose session is over is nobody, and where nothing is for anybody it does not ask. */
  const whoIsKnownAt = (path: string, actor: Actor) =>
    isSignedIn(actor) && !/^\/(?:dev|too-many|refused)\b/.test(path) ? cast.people[actor]?.personId : undefined;

  /** What the server has noted of those whom it turned away, and what it should have. */
  const finish = async () => {
    await production.stop();
    const noted = production
      .logged()
      .filter((line) => line.includes('"msg":"refused"'))
      .map((line) => JSON.parse(line))
      .map(({ method, path, person }) => lineOf(method, path, person));
    return { noted: noted.sort(), refusals: refusals.sort(), loose: [...loose] };
  };

  return { ...cast, ask, finish };
}

const isSignedIn = (actor: Actor) => actor !== "disabled" && actor !== "session ended";

/** An unknown page is not there for anybody, and a method that nothing takes is no wall either. */
const isNoted = (path: string, answer: Answer) => !isLedToPlaces(path, answer) && isTurnedAway(path, answer);
const isTurnedAway = (path: string, answer: Answer) =>
  answer.status === 403 || answer.status === 429 || (answer.status < 400 && (isRefusal(answer) || isSentHome(path, answer)));
/** From the start page, which is nobody's wall. */
const isLedToPlaces = (path: string, { headers, body }: Answer) =>
  path.split("?")[0] === "/" && (headers.location === "/places" || body.includes(";/places;"));
const isSentHome = (path: string, { headers, body }: Answer) =>
  path.split("?")[0] === "/" && (headers.location === "/sign-in" || body.includes(";/sign-in;"));

const lineOf = (method: string, path: string, person = "-") => `${method} ${path.split("?")[0]?.replace(uuid, "…")} by ${person}`;
