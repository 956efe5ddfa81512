type Written = { write: (chunk: string | Uint8Array) => unknown };

/** Where an order of the command says what it has to say. */
export type Output = { stdout: Written; stderr: Written };
