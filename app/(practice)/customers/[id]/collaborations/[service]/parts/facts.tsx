import Link from "next/link";
import { Facts } from "#app/ui/facts.tsx";
import { addressOnScreen } from "#lib/addresses.ts";
import type { ShownCollaboration } from "#lib/collaborations/views/office-page.ts";
import { dayInText, listOf } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { calledIn } from "#lib/i18n/texts.ts";
import { fullNameOf } from "#lib/names.ts";
import { isErasedAddress } from "#lib/people/erased.ts";

type Item = Parameters<typeof Facts>[0]["items"][number];
type Props = { customerId: string; customer: string; office: string; collaboration: ShownCollaboration };

export async function CollaborationFacts({ customerId, customer, office, collaboration }: Props) {
  const t = await getTranslations("service.facts");
  const locale = await getLocale();
  const { company, task, invoiceRecipient, period, asked, status, expiresAt, access, sender, declineReason } = collaboration;
  const people = asked.filter(({ replacedAt }) => !replacedAt).map(addressed);
  const items: Item[] = [
    ...(company && company !== customer ? [[t("company"), company] satisfies Item] : []),
    [
      t("task"),
      <Link key="task" href={`/customers/${customerId}/tasks`}>
        {task}
      </Link>,
    ],
    [t("invoiceRecipient"), t(`recipients.${invoiceRecipient ?? "none"}`, { office, customer })],
    ...(period ? [[t("period"), t("months", { months: period })] satisfies Item] : []),
    [t("asked"), people.map((person) => <div key={person}>{person}</div>)],
    [t("askedBy"), sender],
  ];
  if (collaboration.personalLine) items.push([t("personalLine"), collaboration.personalLine]);
  if (status === "requested") items.push([t("answerBefore"), dayInText(expiresAt, locale)]);
  if (status === "requested" || status === "active") {
    items.push([status === "active" ? t("access") : t("willGetAccess"), access.length > 0 ? listOf(access, locale) : t("nobody")]);
  }
  if (declineReason) items.push([t("reason"), declineReason]);
  return (
    <section className="panel">
      <Facts items={items} />
    </section>
  );

  function addressed({ email, ...names }: (typeof asked)[number]) {
    const name = calledIn(locale, fullNameOf(names));
    return isErasedAddress(email) ? name : `${name}, ${addressOnScreen(email)}`;
  }
}
