import { expect, test } from "vitest";
import { activateCollaboration } from "#lib/collaborations/request/activate.ts";
import { activationInputOf } from "#lib/collaborations/request/input.ts";
import { texts } from "#lib/i18n/texts.ts";
import { compose } from "#lib/mail/compose.ts";
import { askedFor, type Service, serviceKeys } from "#lib/services/catalogue.ts";
import { whatEnds } from "#lib/services/ending.ts";
import { administratorsOf, approveAsShown, aSituation } from "#tests/support/cast/requests.ts";
import { evidenceOf, historyOf, isHistoryWhole, letterRowsOf, standingOf } from "#tests/support/readback/history.ts";

const isBilled = (service: Service) => askedFor(service).invoiceRecipient !== "none";
const hasPeriods = (service: Service) => askedFor(service).periods.length > 0;

/** What the dialog of a service sends when everything it asks for has been chosen. */
async function filledIn(service: Service, choices: object) {
  const situation = await aSituation();
  const { service: _, invoiceRecipient: __, period: ___, personalLine: ____, ...card } = situation.input;
  return { ...situation, read: activationInputOf(service).safeParse({ ...card, service, ...choices }) };
}

test("the catalogue holds a service of every kind", () => {
  expect(serviceKeys.filter(isBilled)).toEqual(["digital-invoices", "financial-overview"]);
  expect(serviceKeys.filter((service) => !isBilled(service))).toEqual(["spiris-scanner", "payslip"]);
  expect(serviceKeys.filter(hasPeriods)).toEqual(["financial-overview"]);
});

test.each(serviceKeys)("%s: what the record asks for has to be chosen, and nothing else is read", async (service) => {
  const asked = { ...(isBilled(service) && { invoiceRecipient: 1 }), ...(hasPeriods(service) && { period: 1 }) };

  const { read: empty } = await filledIn(service, {});
  const { read: wrong } = await filledIn(service, { invoiceRecipient: "bank", period: "7" });
  const { read: full } = await filledIn(service, { invoiceRecipient: "customer", period: "3" });

  expect(empty.error?.issues.map(({ path }) => path.join()) ?? []).toEqual(Object.keys(asked));
  expect(wrong.error?.issues.map(({ path }) => path.join()) ?? []).toEqual(Object.keys(asked));
  expect(full.data).toMatchObject({
    invoiceRecipient: isBilled(service) ? "customer" : null,
    period: hasPeriods(service) ? 3 : null,
  });
});

test.each(serviceKeys)("%s: from the request to the evidence and its letters", async (service) => {
  const { employee, read } = await filledIn(service, { invoiceRecipient: "office", period: 12 });
  const { collaboration } = await activateCollaboration(employee, read.data!);
  const [administrator] = await administratorsOf(collaboration!);
  await approveAsShown(administrator!, collaboration!);

  const chosen = { service, invoiceRecipient: isBilled(service) ? "office" : null, period: hasPeriods(service) ? 12 : null };
  expect(await standingOf(collaboration!)).toMatchObject({ status: "active", ...chosen });
  expect(await evidenceOf(collaboration!)).toMatchObject([chosen]);
  expect(await historyOf(collaboration!)).toEqual(["collaboration requested", "collaboration approved"]);
  expect(await isHistoryWhole(collaboration!)).toBe(true);

  const composed = await Promise.all((await letterRowsOf(collaboration!)).map(compose));
  expect(composed).toHaveLength(3);
  for (const { text } of composed) expect(text).toContain(texts.sv.services[service].name);
  const request = composed.find(({ subject }) => subject.includes("lagt till dig"))?.text ?? "";
  expect(request.includes("Lind & Sund Redovisning AB, inte Ågrens Bageri AB")).toBe(isBilled(service));
  expect(request.includes("12 månader i taget")).toBe(hasPeriods(service));
});

test.each(serviceKeys)("%s: what ends and what stays is told in its own words", (service) => {
  const names = { office: "Lind & Sund AB", company: "Ågrens AB", service, invoiceRecipient: isBilled(service) ? "office" : null } as const;
  const inSwedish = whatEnds(names, "sv");

  expect(inSwedish).toHaveLength(3);
  expect(new Set([...inSwedish, ...whatEnds(names, "en")])).toHaveProperty("size", 6);
  expect(inSwedish.join(" ").includes("Ingen faktureras")).toBe(!isBilled(service));
  const others = serviceKeys
    .filter((other) => other !== service)
    .flatMap((other) => whatEnds({ ...names, service: other }, "sv").slice(0, 2));
  expect(others).not.toContain(inSwedish[0]);
});
