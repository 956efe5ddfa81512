import type { ReactNode } from "react";
import { FormKey } from "#app/ui/form/form-key.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import type { ShownUser } from "#lib/companies/users.ts";

export type Place = { companyId: string; user: ShownUser; isSelf: boolean };

/** A plain form that does one thing with somebody; its button says which. */
export const MoveForm = ({ companyId, user, children }: Place & { children: ReactNode }) => (
  <form className="stack gap-s" action="/api/company-users" method="post">
    <FormToken />
    <FormKey />
    <input type="hidden" name="companyId" value={companyId} />
    <input type="hidden" name="userId" value={user.id} />
    {children}
  </form>
);
