import { randomUUID } from "node:crypto";
import type { ApplicationInput } from "#lib/offices/input.ts";
import { askToJoin } from "#lib/offices/join/ask.ts";
import { confirmApplication } from "#lib/offices/join/confirm.ts";
import { currentOfficeTerms } from "#lib/services/catalogue.ts";
import { anOrganisationNumber } from "./cast.ts";
import { lettersTo } from "./office.ts";

/** What Maria Ek types to add her office. */
export const anApplication = (): ApplicationInput => ({
  ...{ name: "Byrån Ek AB", organisationNumber: anOrganisationNumber() },
  ...{ firstName: "Maria", lastName: "Ek", email: `maria-${randomUUID()}@ek.example`, mobile: "+46701740605", locale: "sv" as const },
  ...{ terms: "on" as const, termsVersion: currentOfficeTerms().version, termsLocale: "sv" as const },
});

/** The code in the latest letter that has one. */
export async function codeTo({ email }: { email: string }): Promise<string> {
  const letters = (await lettersTo(email)).filter(({ kind }) => kind === "sign-in-code");
  const facts: unknown = letters.at(-1)?.facts;
  return typeof facts === "object" && facts && "code" in facts ? String(facts.code) : "";
}

/** Sent, and confirmed by the code. */
export async function confirmed(application: ApplicationInput, mode: "ask" | "open") {
  const { email, locale } = application;
  const { browserToken } = await askToJoin({ email, locale, network: email });
  return confirmApplication({ browserToken, typed: await codeTo(application), application, mode });
}
