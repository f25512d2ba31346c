// What another version of the product, or of the library, may have left where an unfinished dialogue is stored.

interface Stored {
  version: unknown[];
  state: Record<string, { replay: { send: object[]; receive: object[] } }[]>;
}

/** By what it is: from what this version stores to what that one would have. */
export const storedDialogues: Record<string, (stored: Stored) => object> = {
  "of another version": ({ version, state }) => ({ version: [version[0], "another"], state }),
  "of another version of the library": ({ version, state }) => ({ version: [7, version[1]], state }),
  "of a dialogue that has another name now": ({ version, state }) => ({
    version,
    state: { enrolment: Object.values(state ?? {}).flat() },
  }),
  "of a dialogue that began otherwise": (stored) => withSteps(stored, (send) => [{ payload: "external" }, ...send]),
  "of a dialogue that had fewer steps": (stored) => withSteps(stored, () => []),
  "of a dialogue that had other steps": (stored) => withSteps(stored, (send) => send.map(() => ({ payload: "now" }))),
  "without a state": ({ version }) => ({ version }),
};

function withSteps({ version, state = {} }: Stored, steps: (send: object[]) => object[]): Stored {
  const changed = Object.entries(state).map(([name, open]) => [
    name,
    open.map((each) => ({ ...each, replay: { ...each.replay, send: steps(each.replay.send) } })),
  ]);
  return { version, state: Object.fromEntries(changed) };
}
