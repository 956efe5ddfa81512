import { Notice } from "#app/ui/notice.tsx";
import type { Part } from "./props.ts";

/** What has been filled in from the invoice that is credited, and what could not be. */
export function CreditNotice({ left, texts: { credit } }: { left: string[] } & Pick<Part, "texts">) {
  return (
    <>
      <p className="quiet">{credit.filled}</p>
      {left.length > 0 && (
        <Notice tone="note" title={credit.leftTitle}>
          {left.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
