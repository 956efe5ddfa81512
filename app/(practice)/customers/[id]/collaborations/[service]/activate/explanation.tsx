import { getTranslations } from "next-intl/server";
import { Steps } from "#app/ui/steps.tsx";
import type { Finding } from "#lib/collaborations/scenario.ts";
import type { Locale } from "#lib/i18n/locale.ts";

type Props = { scenario: Finding["scenario"]; administrators: number; company: string; locale: Locale };

/** What will happen, before the button: what is created, who gets which e-mail, who is billed, what the customer has to do. */
export async function Explanation({ scenario, administrators, company, locale }: Props) {
  const t = await getTranslations("activate.happens");
  const facts = { company, many: administrators, language: t(`languages.${locale}`) };
  const bold = (text: React.ReactNode) => <b>{text}</b>;
  return (
    <section className="panel note stack">
      <h2>{t("title")}</h2>
      <p>{t(`${scenario}.found`, facts)}</p>
      <Steps
        items={[t.rich(`${scenario}.created`, { ...facts, b: bold }), t(`${scenario}.mailed`, facts), t(`${scenario}.approves`, facts)]}
      />
    </section>
  );
}
