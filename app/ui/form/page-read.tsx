import { type Seen, seenField } from "#lib/seen.ts";
import { hashOfSeen } from "#lib/seen-hash.ts";

/** Stands in every form by which somebody agrees to what a page says: the hash of that, and the facts to tell what has changed since. */
export const PageRead = ({ facts }: { facts: Seen }) => (
  <>
    <input type="hidden" name="pageHash" value={hashOfSeen(facts)} />
    <input type="hidden" name={seenField} value={JSON.stringify(facts)} />
  </>
);
