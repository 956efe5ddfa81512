"use client";

import { createContext, type ReactNode, useActionState, useContext } from "react";
import type { FormState } from "#lib/forms.ts";

const Shown = createContext<{ typed?: Record<string, string> | undefined; formKey?: string }>({});

type Props = { typed: Record<string, string> | undefined; formKey: string; children: ReactNode };

/** Around every page: the key of this showing of its forms, and what its reader had typed there when their time was up. */
export const ShownPage = ({ typed, formKey, children }: Props) => <Shown value={{ typed, formKey }}>{children}</Shown>;

type Options = { restores?: boolean };

/** A form's state and action; it begins with what was typed before its writer had to sign in again, unless another form of the page does. */
export function useForm(action: (previous: FormState, form: FormData) => Promise<FormState>, { restores = true }: Options = {}) {
  const { typed } = useContext(Shown);
  const start: FormState = typed && restores ? { values: typed, isKept: true } : {};
  return useActionState(action, start);
}

/** By which a form that is sent twice is known again. */
export const useFormKey = () => useContext(Shown).formKey;
