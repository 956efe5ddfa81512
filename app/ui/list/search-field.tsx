import { Icon } from "#app/ui/icons.tsx";

type Props = { label: string; hint: string; value: string; keys?: string };

/** What a list is searched for. */
export const SearchField = ({ label, hint, value, keys }: Props) => (
  <span className="search">
    <Icon name="search" />
    <input
      className="input"
      type="search"
      id="search"
      name="search"
      aria-label={label}
      aria-keyshortcuts={keys}
      placeholder={hint}
      defaultValue={value}
      maxLength={200}
    />
  </span>
);
