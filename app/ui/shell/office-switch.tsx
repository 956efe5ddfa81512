import { getTranslations } from "#lib/i18n/request.ts";
import { Icon } from "../icons.tsx";

type Props = { office: string; others: { officeId: string; officeName: string }[] };

/** Where one is; for somebody who works at several offices also the way to the others. */
export async function OfficeSwitch({ office, others }: Props) {
  if (others.length === 0) return <small>{office}</small>;
  const t = await getTranslations("ui");
  return (
    <details className="switch">
      <summary>
        <small>{office}</small>
      </summary>
      <form action="/office" method="post" aria-label={t("switchOffice")}>
        {others.map(({ officeId, officeName }) => (
          <button className="link" key={officeId} type="submit" name="officeId" value={officeId}>
            <Icon name="building-2" />
            {officeName}
          </button>
        ))}
      </form>
    </details>
  );
}
