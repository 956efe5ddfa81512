import { FormToken } from "../form/form-token.tsx";
import { Icon } from "../icons.tsx";

export const SignOut = ({ label }: { label: string }) => (
  <form action="/sign-out" method="post">
    <FormToken />
    <button type="submit" className="link">
      <Icon name="log-out" />
      {label}
    </button>
  </form>
);
