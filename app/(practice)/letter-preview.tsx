import { getTranslations } from "next-intl/server";
import { Facts } from "#app/ui/facts.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Preview } from "#lib/collaborations/preview.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { composePreview } from "#lib/mail/preview.ts";
import styles from "./letter-preview.module.css";

/** The same page with the letter in one of its languages. */
type Address = `/customers/${string}/collaborations/${string}/activate/letter?language=${Locale}`;
type Props = { preview: Preview; letter: Preview["letters"][number]; addressOf: (locale: Locale) => Address; frame: string };

/** A letter that has not been sent: from whom, to whom, and as its receiver will see it. */
export async function LetterPreview({ preview, letter, addressOf, frame }: Props) {
  const t = await getTranslations("letterPreview");
  const { subject, text, sender } = await composePreview(letter);
  const { person, administrators } = preview.to;
  return (
    <>
      <p>{t("text")}</p>
      {preview.letters.length > 1 && (
        <Tabs
          label={t("languages.label")}
          current={addressOf(letter.locale)}
          items={preview.letters.map(({ locale }) => ({ href: addressOf(locale), name: t(`languages.${locale}`) }))}
        />
      )}
      <section className="panel stack gap-s">
        <Facts
          items={[
            [t("subject"), <b key="subject">{subject}</b>],
            [t("from"), `${letter.from.name} <${sender}>`],
            [t("replyTo"), letter.from.replyTo],
            [t("to"), person ? `${person.name} <${person.email}>` : t("administrators", { many: administrators })],
          ]}
        />
        {person && <p className="quiet">{t("known")}</p>}
      </section>
      <iframe className={styles.letter} src={frame} title={t("letter")} sandbox="" />
      <details className="panel">
        <summary>{t("plain")}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </>
  );
}
