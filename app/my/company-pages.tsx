import Link from "next/link";
import { Icon } from "#app/ui/icons.tsx";
import { getTranslations } from "#lib/i18n/request.ts";

/** What there is to see and govern beside the collaborations, company by company. */
export async function CompanyPages({ companies }: { companies: { companyId: string; companyName: string }[] }) {
  const t = await getTranslations("my.pages");
  return companies.map(({ companyId, companyName }) => (
    <section className="stack" key={companyId}>
      <h2>{companyName}</h2>
      <div className="services">
        <Link className="service" href={`/my/${companyId}/access`} prefetch={false}>
          <span className="badge">
            <Icon name="shield-check" />
          </span>
          <strong>{t("access")}</strong>
          <small>{t("accessLine")}</small>
        </Link>
        <Link className="service" href={`/my/${companyId}/users`} prefetch={false}>
          <span className="badge">
            <Icon name="users" />
          </span>
          <strong>{t("users")}</strong>
          <small>{t("usersLine")}</small>
        </Link>
      </div>
    </section>
  ));
}
