import { Steps } from "#app/ui/steps.tsx";
import type { Finding } from "#lib/collaborations/request/scenario.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Locale } from "#lib/locale.ts";
import { askedFor, type Service } from "#lib/services/catalogue.ts";

type Props = { service: Service; scenario: Finding["scenario"]; administrators: number; company: string; locale: Locale };

/** What will happen, before the button: what is created, who gets which e-mail, who is billed, what the customer has to do. */
export async function Explanation({ service, scenario, administrators, company, locale }: Props) {
  const t = await getTranslations("activate.happens");
  const facts = { company, many: administrators, language: t(`languages.${locale}`) };
  const bold = (text: React.ReactNode) => <b>{text}</b>;
  return (
    <section className="panel note stack">
      <h2>{t("title")}</h2>
      <p>{t(`${scenario}.found`, facts)}</p>
      <Steps
        items={[
          t(`${scenario}.created`, facts),
          t(`${scenario}.mailed`, facts),
          t.rich(`billed.${askedFor(service).invoiceRecipient}`, { b: bold }),
          t(`${scenario}.approves`, facts),
        ]}
      />
    </section>
  );
}
