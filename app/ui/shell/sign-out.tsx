import type { ReactNode } from "react";
import { Icon } from "../icons.tsx";

export const SignOut = ({ label, token }: { label: string; token?: ReactNode }) => (
  <form action="/sign-out" method="post">
    {token}
    <button type="submit" className="link">
      <Icon name="log-out" />
      {label}
    </button>
  </form>
);
