import { currentTermsOf } from "#lib/services/catalogue.ts";
import type { Answer } from "./browser.ts";
import type { Case } from "./case.ts";
import type { World } from "./world.ts";

const isSignedIn = ({ location, status }: Answer) => status === 303 && location.startsWith("/my");

/** Tries on purpose what nobody may do, with the pages as they are after the fault. */
export async function probe(world: World, cases: Case[]): Promise<void> {
  const answered = cases.filter((one) => one.request());
  for (const [number, one] of answered.entries()) {
    const other = answered[(number + 1) % answered.length]!;
    await typeCodeAgain(world, one);
    await lookAtOthers(world, one, other);
    if (number % 2 === 0) await goOnAfterSigningOut(world, one);
  }
}

async function typeCodeAgain({ ledger, browser }: World, one: Case) {
  const { code, jar } = one.used();
  for (const known of [jar, new Map<string, string>()]) {
    const again = browser();
    for (const [name, value] of known) again.jar.set(name, value);
    const answer = await again.ask({ method: "POST", path: "/sign-in/answer", body: `code=${code}` });
    ledger.tried({ promise: 10, what: `the code ${known.size ? "once more" : "elsewhere"}`, gotThrough: isSignedIn(answer) });
  }
}

async function lookAtOthers({ ledger }: World, one: Case, other: Case) {
  const [, , companyId, , collaborationId] = other.request().split("/");
  const body = `companyId=${companyId}&collaborationId=${collaborationId}&read=on&termsVersion=${currentTermsOf("digital-invoices").version}&termsLocale=sv`;
  const pages = [await one.anna.get(other.service), await one.karin.get(other.request())];
  for (const { status } of pages) ledger.tried({ promise: 7, what: "a page of others", gotThrough: status === 200 });
  const answer = await one.karin.ask({ method: "POST", path: "/api/answers/approve", body });
  ledger.tried({ promise: 7, what: "a form of others", gotThrough: answer.location.includes("/receipts/") });
}

async function goOnAfterSigningOut({ ledger }: World, { karin, request }: Case) {
  const before = new Map(karin.jar);
  await karin.ask({ method: "POST", path: "/sign-out" });
  for (const [name, value] of before) karin.jar.set(name, value);
  const { status } = await karin.get(request());
  ledger.tried({ promise: 11, what: "a page after signing out", gotThrough: status === 200 });
}
