import { Facts } from "#app/ui/facts.tsx";
import styles from "#app/ui/letter.module.css";
import { Tabs } from "#app/ui/list/tabs.tsx";
import { shownAddress } from "#lib/addresses.ts";
import { letterIn, type Preview } from "#lib/collaborations/request/preview.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Locale } from "#lib/locale.ts";
import { composePreview } from "#lib/mail/preview.ts";
import type { ServicePath } from "#lib/standing/links.ts";

type Address = `${ServicePath}/activate/letter` | `/collaborations/activate/${string}/letter/${string}`;
type Props = { preview: Preview; language: unknown; address: Address };

/** A letter that has not been sent: from whom, to whom, and as its receiver will see it. */
export async function LetterPreview({ preview, language, address }: Props) {
  const letter = letterIn(preview, language);
  const addressIn = (locale: Locale) => `${address}?language=${locale}` as const;
  const t = await getTranslations("letterPreview");
  const { subject, text, sender } = await composePreview(letter);
  const { person, administrators } = preview.to;
  return (
    <>
      <p>{t("text")}</p>
      {preview.letters.length > 1 && (
        <Tabs
          label={t("languages.label")}
          current={addressIn(letter.locale)}
          items={preview.letters.map(({ locale }) => ({ href: addressIn(locale), name: t(`languages.${locale}`) }))}
        />
      )}
      <section className="panel stack gap-s">
        <Facts
          items={[
            [t("subject"), <b key="subject">{subject}</b>],
            [t("from"), `${letter.from.name} <${sender}>`],
            [t("replyTo"), shownAddress(letter.from.replyTo)],
            [t("to"), person ? `${person.name} <${shownAddress(person.email)}>` : t("administrators", { many: administrators })],
          ]}
        />
        {person && <p className="quiet">{t("known")}</p>}
      </section>
      {/* The key makes a new frame for another language: the same one would add a step on the way back. */}
      <iframe
        key={letter.locale}
        className={styles.letter}
        src={`${address}/html?language=${letter.locale}`}
        title={t("letter")}
        sandbox=""
      />
      <details className="panel">
        <summary>{t("plain")}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </>
  );
}
