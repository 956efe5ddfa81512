import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";

type Props = { companies: { companyId: string; companyName: string }[]; chosen: string | undefined };

export async function CompanySwitcher({ companies, chosen }: Props) {
  const t = await getTranslations("my");
  return (
    <nav className="bar" aria-label={t("companies")}>
      <Link className="filter" href="/my" aria-current={chosen ? undefined : "page"}>
        {t("allCompanies")}
      </Link>
      {companies.map(({ companyId, companyName }) => (
        <Link className="filter" key={companyId} href={`/my?company=${companyId}`} aria-current={companyId === chosen ? "page" : undefined}>
          {companyName}
        </Link>
      ))}
    </nav>
  );
}
