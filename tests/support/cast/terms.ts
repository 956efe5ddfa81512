import { onTestFinished } from "vitest";
import { services } from "#lib/services/catalogue.ts";
import { publishTerms } from "#lib/services/publish.ts";
import { service } from "./requests.ts";

/** Publishes one more version of the terms, which is current until the test is over; gives its number. */
export async function publishAnotherVersion(): Promise<number> {
  const { terms } = services[service];
  const version = terms.length + 1;
  terms.push({ version, sv: `1. Tjänsten\nDetta är version ${version}.`, en: `1. The service\nThis is version ${version}.` });
  onTestFinished(() => void terms.splice(version - 1, 1));
  await publishTerms(process.env.DATABASE_OWNER_URL ?? "");
  return version;
}

/** Does something as before the latest version of the terms was published. */
export async function underEarlierTerms<Result>(work: () => Promise<Result>): Promise<Result> {
  const { terms } = services[service];
  const latest = terms.splice(-1);
  return work().finally(() => terms.push(...latest));
}
