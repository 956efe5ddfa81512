import Link from "next/link";
import { FormKey } from "#app/ui/form/form-key.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { ServicePath } from "#lib/standing/links.ts";
import { Notice } from "../notice.tsx";

type Props = {
  endsOn: string;
  /** Whether this person may undo it, and choose another day. */
  mayEnd: boolean;
  path: ServicePath | `/my/${string}/collaborations/${string}`;
  hidden: Record<string, string>;
};

/** That a collaboration is going to end, and the way back. */
export async function PlannedEnd({ endsOn, mayEnd, path, hidden }: Props) {
  const t = await getTranslations("ending");
  const day = dayInText(new Date(`${endsOn}T12:00:00Z`), await getLocale());
  return (
    <Notice tone="note" title={t("planned", { day })}>
      <p>{t("plannedText")}</p>
      {mayEnd && (
        <form className="bar" action="/api/endings/undo" method="post">
          <FormToken />
          <FormKey />
          {Object.entries({ ...hidden, back: path }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button className="button" type="submit">
            {t("undo")}
          </button>
          <Link href={`${path}/end`}>{t("change")}</Link>
        </form>
      )}
    </Notice>
  );
}
