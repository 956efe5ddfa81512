import type { ReactNode } from "react";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale } from "#lib/i18n/request.ts";

export type Happening = { title: ReactNode; note?: ReactNode; moment: Date; now?: boolean };

export async function Timeline({ items }: { items: Happening[] }) {
  const locale = await getLocale();
  return (
    <ol className="timeline">
      {items.map(({ title, note, moment, now }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several things happen in one moment
        <li key={`${moment.getTime()}-${index}`} className={now ? "now" : undefined}>
          <b>{title}</b>
          <small>
            <time dateTime={moment.toISOString()}>{momentInText(moment, locale)}</time>
            {note && <> · {note}</>}
          </small>
        </li>
      ))}
    </ol>
  );
}
