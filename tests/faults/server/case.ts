import { db } from "#db/client.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { aSituation } from "#tests/support/cast/requests.ts";
import { openedByTest } from "../invariants/people.ts";
import type { Answer } from "./browser.ts";
import { codeFor, invitationFor } from "./post.ts";
import type { World } from "./world.ts";

const noLongerOpen = textsFor("sv")("refusals.noLongerOpen");
const cookie = "__Host-session";
const isTo = (answer: Answer | undefined, words: string) => answer?.status === 303 && answer.location.includes(words);

/** One office with one customer: Anna asks, Karin answers. Each step presses once and says whether it is done, by whichever press. */
export async function aCase({ browser, ledger, provider: { ledger: taken } }: World) {
  const { employee, customer } = await aSituation();
  const [anna, karin] = [browser(), browser()];
  anna.jar.set(cookie, await db.transaction((tx) => openSession(tx, employee.personId, openedByTest)));
  const service = `/customers/${customer.id}/collaborations/digital-invoices`;
  let request = "";
  let used = { code: "", jar: new Map<string, string>() };
  const requestId = () => request.split("/").at(-1) ?? "";

  return {
    anna,
    karin,
    employee,
    customer,
    service,
    /** The page where Karin answers, once she has signed in, and the request's id. */
    request: () => request,
    requestId,
    /** The code that signed Karin in, and what her browser knew then. */
    used: () => used,

    async activate(): Promise<boolean> {
      const shown = await anna.get(`${service}/activate`);
      if (shown.status === 307 && shown.location.includes("notice=already")) return true;
      const answer = await anna.submit(shown, `${service}/activate`, 'name="taskId"', { invoiceRecipient: "office" });
      if (isTo(answer, "notice=activated")) ledger.acknowledge("activated", customer.id);
      return isTo(answer, "notice=activated") || isTo(answer, "notice=already");
    },

    /** Karin opens the link in her letter, asks for a code and types it. */
    async signIn(): Promise<boolean> {
      const invitation = invitationFor(taken, customer.contactEmail);
      const shown = invitation && (await karin.get(`/invitations/${invitation}`));
      if (!shown) return false;
      if (shown.status === 307 && shown.location.startsWith("/my/")) request = shown.location;
      if (request) return true;
      const asked = await karin.submit(shown, "", 'name="invitation"', {});
      const code = isTo(asked, "/sign-in/code") && (await codeFor(taken, customer.contactEmail));
      if (!code) return false;
      used = { code, jar: new Map(karin.jar) };
      const answer = await karin.submit(await karin.get("/sign-in/code"), "", 'name="code"', { code });
      if (isTo(answer, "/my/")) request = answer?.location ?? "";
      return request !== "";
    },

    async approve(): Promise<boolean> {
      const shown = await karin.get(request);
      const isWaiting = shown.text.includes('action="/api/answers/approve"');
      if (shown.status === 200 && !isWaiting) return true;
      if (isWaiting) ledger.press(requestId());
      const answer = await karin.submit(shown, "", 'action="/api/answers/approve"', { read: "on" });
      if (isTo(answer, "notice=approved")) ledger.acknowledge("approved", requestId());
      return isTo(answer, "notice=approved");
    },

    async decline(): Promise<boolean> {
      const shown = await karin.get(`${request}/decline`);
      const isWaiting = shown.text.includes('action="/api/answers/decline"');
      if (shown.status === 307 && shown.location === request) return true;
      if (isWaiting) ledger.press(requestId());
      const answer = await karin.submit(shown, "", 'action="/api/answers/decline"', { reason: "Inte nu." });
      const isDone = answer?.status === 303 && answer.location === request;
      if (isDone) ledger.acknowledge("declined", requestId());
      return isDone;
    },

    async withdraw(): Promise<boolean> {
      const shown = await anna.get(`${service}/withdraw`);
      const [, id = ""] = /name="collaborationId" value="([^"]+)"/.exec(shown.text) ?? [];
      const answer = await anna.submit(shown, `${service}/withdraw`, 'name="collaborationId"', {});
      if (isTo(answer, "notice=withdrawn")) ledger.acknowledge("withdrawn", id);
      return isTo(answer, "notice=withdrawn") || Boolean(answer?.text.includes(noLongerOpen));
    },
  };
}

export type Case = Awaited<ReturnType<typeof aCase>>;
