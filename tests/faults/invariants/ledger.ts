/** What somebody did, as she was told that it was done. */
type Deed = "activated" | "approved" | "declined" | "withdrawn" | "reported" | "sent";
/** Something that must not get through, tried on purpose. */
export type Probe = { promise: 6 | 7 | 10 | 11; what: string; gotThrough: boolean };

/** What the clients know, whatever the database says. */
export function aLedger() {
  const acknowledged: { deed: Deed; id: string }[] = [];
  const pressed = new Set<string>();
  const probes: Probe[] = [];
  return {
    acknowledged,
    /** Every answer that somebody sent, acknowledged or not. */
    pressed,
    probes,
    acknowledge: (deed: Deed, id: string) => void acknowledged.push({ deed, id }),
    press: (id: string) => void pressed.add(id),
    tried: (probe: Probe) => void probes.push(probe),
  };
}

export type Ledger = ReturnType<typeof aLedger>;
