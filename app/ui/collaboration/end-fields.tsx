import { Field } from "#app/ui/form/field.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import type { FormState } from "#lib/forms.ts";

export type EndTexts = Record<"title" | "when" | "now" | "nowNote" | "later" | "laterNote" | "day" | "dayHint" | "end" | "keep", string>;

/** What stands chosen when the page opens: what is planned, or what was chosen before a detour. */
export type ChosenEnd = { when?: string; endsOn?: string } | undefined;

type Props = { state: FormState; words: FormWords; texts: EndTexts; days: { first: string; last: string }; chosen: ChosenEnd };

/** Now, or on a day that stands beside the choice: no script has to show it. */
export function EndFields({ state, words, texts, days, chosen }: Props) {
  const form = { state, words };
  const ways = [
    { id: "now", name: texts.now, note: texts.nowNote },
    { id: "later", name: texts.later, note: texts.laterNote },
  ];
  return (
    <>
      <Options name="when" label={texts.when} options={ways} defaultValue={chosen?.when} {...form} />
      <Field
        name="endsOn"
        type="date"
        label={texts.day}
        hint={texts.dayHint}
        width="m"
        min={days.first}
        max={days.last}
        defaultValue={chosen?.endsOn}
        {...form}
      />
    </>
  );
}
