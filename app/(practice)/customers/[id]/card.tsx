import type { ReactNode } from "react";
import { Facts } from "#app/ui/facts.tsx";
import { shownAddress } from "#lib/addresses.ts";
import type { CustomerOverview } from "#lib/customers/show.ts";
import { monthName } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { legalFormOf, organisationNumberOnScreen } from "#lib/identifiers.ts";
import { fullNameOf } from "#lib/names.ts";
import { telephoneOnScreen } from "#lib/telephone.ts";

/** What the office knows about the customer; what nobody has filled in is left out. */
export async function CardFacts({ customer }: { customer: CustomerOverview }) {
  const t = await getTranslations("customer.overview");
  const f = await getTranslations("card.fields");
  const words = await getTranslations("card");
  const locale = await getLocale();
  const { main, street, postcode, city, yearEndsIn, vatPeriod, paymentDays } = customer;
  const place = [street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const facts: [string, string | null | undefined][] = [
    [f("number"), customer.number],
    [f("shortName"), customer.shortName],
    [f("organisationNumber"), organisationNumberOnScreen(customer.organisationNumber)],
    [t("legalForm"), words(`legalForms.${legalFormOf(customer.organisationNumber)}`)],
    [f("responsibleId"), customer.responsible],
    [f("locale"), words(`languages.${customer.locale}`)],
    [t("contact"), main ? fullNameOf(main) : t("noContact")],
    [f("contactMobile"), main?.mobile && telephoneOnScreen(main.mobile)],
    [f("phone"), customer.phone && telephoneOnScreen(customer.phone)],
    [t("address"), place],
    [f("vatPeriod"), vatPeriod && words(`vatPeriods.${vatPeriod}`)],
    [f("yearEndsIn"), yearEndsIn ? monthName(yearEndsIn, locale) : null],
    [f("gln"), customer.gln],
    [f("invoiceReference"), customer.invoiceReference],
    [f("paymentDays"), paymentDays === null ? null : t("days", { days: paymentDays })],
  ];
  const addresses: [string, string | null | undefined][] = [
    [t("contactEmail"), main?.email],
    [f("email"), customer.email],
    [f("invoiceEmail"), customer.invoiceEmail],
  ];
  return (
    <Facts
      items={[
        ...facts.flatMap(([term, fact]): [string, string][] => (fact ? [[term, fact]] : [])),
        ...addresses.flatMap(([term, email]): [string, ReactNode][] =>
          email
            ? [
                [
                  term,
                  <a key={term} href={`mailto:${email}`}>
                    {shownAddress(email)}
                  </a>,
                ],
              ]
            : [],
        ),
      ]}
    />
  );
}
