import Link from "next/link";
import { getTranslations } from "#lib/i18n/request.ts";

export async function Recent({ customers }: { customers: { id: string; name: string }[] }) {
  const t = await getTranslations("ui");
  return (
    <nav className="recent" aria-labelledby="recent">
      <h2 id="recent">{t("recent")}</h2>
      <ul>
        {customers.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/customers/${id}`} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
