"use client";

import { createContext, type ReactNode, useActionState, useContext } from "react";
import type { FormState } from "#lib/forms.ts";

const Kept = createContext<Record<string, string> | undefined>(undefined);

type Props = { typed: Record<string, string> | undefined; children: ReactNode };

/** Around every page: what its reader had typed there when her time was up. */
export const RestoredForm = ({ typed, children }: Props) => <Kept value={typed}>{children}</Kept>;

/** A form's state and action; it begins with what was typed before its writer had to sign in again. */
export function useForm(action: (previous: FormState, form: FormData) => Promise<FormState>) {
  const values = useContext(Kept);
  const start: FormState = values ? { values, isKept: true } : {};
  return useActionState(action, start);
}
