import type { FormState } from "#lib/forms.ts";
import { type Seen, seenField } from "#lib/seen.ts";

type Props = { state: FormState; of: Seen };

/** Stands in every form that saves what something is: what it showed of that, so that nobody's change is taken back unseen. */
export const SeenBefore = ({ state, of }: Props) => (
  <input type="hidden" name={seenField} value={state.seen ?? state.values?.[seenField] ?? JSON.stringify(of)} />
);
