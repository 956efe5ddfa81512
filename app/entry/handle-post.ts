import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import { env } from "#env.ts";
import { askingOnce } from "#lib/ask-once.ts";
import { RateLimited } from "#lib/auth/rate-limits.ts";
import { signInFor } from "#lib/auth/sessions/leave.ts";
import { findPerson } from "#lib/auth/sessions/require.ts";
import { hasTooManyFields, withoutNul } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";
import { isBusy, isOutage } from "#lib/outage.ts";
import { LettersUsedUp } from "#lib/outbox/limits.ts";
import { pressOf } from "#lib/sent-forms/press.ts";
import { readLimited } from "./body-limit.ts";
import { failed } from "./failure.ts";
import { refused } from "./forbidden.ts";
import { carriesToken } from "./form-token.ts";
import { saveUnsentForm } from "./keep-form.ts";
import { wordsFor } from "./letters-used-up.ts";
import { forgetLastPress, once } from "./once.ts";
import { senderOf } from "./same-origin.ts";
import { takesToken } from "./token-paths.ts";
import { tooMany } from "./too-many.ts";
import { unavailable } from "./unavailable.ts";

/**
 * `tooLarge` is where somebody goes whose form is larger than the limit, by the address that it was sent to; `who` must be known before a large form is read at all.
 * What is sent `once` is answered as the first time when it is sent again, if it was done then.
 */
type Options = { limit?: number; tooLarge?: (path: string) => string; who?: () => Promise<unknown>; once?: true };

/** The form somebody sent from one of our pages; nothing when it came from elsewhere or is no form. */
async function readPosted(request: Request, limit: number, who?: () => Promise<unknown>): Promise<FormData | "too large" | undefined> {
  const sender = senderOf(request);
  if (sender === "foreign" || (sender === "untold" && !takesToken(new URL(request.url).pathname))) return undefined;
  await who?.().catch(async (error: unknown) => {
    await readLimited(request, 0, limit);
    throw error;
  });
  const body = await readLimited(request, limit);
  if (!body) return "too large";

  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => undefined);
  if (!form || (sender === "untold" && !(await carriesToken(form)))) return undefined;
  return hasTooManyFields(form) ? "too large" : withoutNul(form);
}

/** Makes a POST handler: it gets the form, and neither a foreign form nor a failure gives an empty answer. */
export function postHandler(
  answer: (form: FormData, request: Request) => Promise<Response>,
  { limit = 64 * 1024, tooLarge, who, once: isOnce }: Options = {},
): (request: Request) => Promise<Response> {
  const handle = async (request: Request) => {
    const from = ownPath(request.headers.get("x-from"));
    try {
      const form = await readPosted(request, limit, who);
      if (form === "too large" && tooLarge) return seeOther(tooLarge(new URL(request.url).pathname));
      if (!form || form === "too large") return refused();
      if (!isOnce) await forgetLastPress();
      const act = () => answer(form, request);
      return await (isOnce ? answerOnce(form, request, act, from) : act()).catch((error: unknown) => notTaken(error, form, from));
    } catch (error) {
      const signIn = signInFor(error);
      if (signIn) return seeOther(signIn);
      unstable_rethrow(error);
      const address = await failed(error);
      return isOutage(error) ? unavailable(from, { isBusy: isBusy(error) }) : redirect(address);
    }
  };
  return (request) => askingOnce(() => handle(request));
}

async function answerOnce(form: FormData, { url }: Request, act: () => Promise<Response>, from: Route): Promise<Response> {
  const person = await findPerson();
  const press = person && pressOf(person.personId, form, new URL(url).pathname);
  if (!press) return act();
  const outcome = await once(press, { act, answerOf: (response) => answersOfDone.get(response) });
  if (outcome === "busy") return unavailable(from);
  return "answer" in outcome ? seeOther(outcome.answer) : outcome.result;
}

/** What whoever sent it can do something about themselves: sign in again, or wait. */
async function notTaken(error: unknown, form: FormData, from: Route): Promise<Response> {
  const signIn = await saveUnsentForm(error, form);
  if (signIn) return seeOther(signIn);
  if (error instanceof RateLimited) return tooMany(error.seconds, from);
  if (error instanceof LettersUsedUp) return tooMany(error.seconds, from, await wordsFor(error));
  throw error;
}

/** Sends the browser on with a GET, whatever host it thinks it talks to. A header carries no å: the path is escaped. */
export function seeOther(path: string): Response {
  const { pathname, search, hash } = new URL(path, env.PUBLIC_URL);
  return new Response(null, { status: 303, headers: { location: `${pathname}${search}${hash}` } });
}

const answersOfDone = new WeakMap<Response, string>();

/** The same when what was sent `once` is done. */
export function seeDone(path: string): Response {
  const response = seeOther(path);
  answersOfDone.set(response, path);
  return response;
}
