import Link from "next/link";
import { Facts } from "#app/ui/facts.tsx";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { OwnSummary } from "#lib/people/summary.ts";
import { yearsDocumentsAreKept, yearsEvidenceIsKept } from "#lib/standing/limits.ts";

const kinds = [
  "invitations",
  "approvals",
  "letters",
  "history",
  "documents",
  "codes",
  "proposals",
  "namings",
  "claims",
  "applications",
] as const;

/** What is kept about somebody, kind by kind, why and how long. The rows themselves are in the file. */
export async function Stored({ data }: { data: OwnSummary }) {
  const t = await getTranslations("ownData");
  const since = dayInText(data.person.createdAt, await getLocale());
  const filled = kinds.filter((kind) => data.counted[kind] > 0);
  return (
    <section className="stack">
      <h2>{t("stored")}</h2>
      <p>{t("storedSince", { day: since })}</p>
      {filled.length > 0 && (
        <div className="panel">
          <Facts
            items={filled.map((kind) => [
              t(`kinds.${kind}.name`),
              <span className="stack gap-xs" key={kind}>
                <span>{t("rows", { count: data.counted[kind] })}</span>
                <small>{t(`kinds.${kind}.why`, { years: yearsEvidenceIsKept, documentYears: yearsDocumentsAreKept })}</small>
              </span>,
            ])}
          />
        </div>
      )}
      <p className="quiet">{t("elsewhere")}</p>
      <p>
        <Link href="/privacy" prefetch={false}>
          {(await getTranslations("ui"))("kept")}
        </Link>
      </p>
    </section>
  );
}
