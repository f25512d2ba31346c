/** Runs an act when whoever it is for has had everything for which a place was taken before. */
export type Place = (act: () => Promise<void>) => Promise<void>;

/**
 * Several messages to one person arrive in the order in which they were claimed, however long each takes to be written
 * out and sent. Each place that is taken must be used, or those behind it wait for ever.
 */
export function createLines(): (person: number) => Place {
  const lastInLine = new Map<number, Promise<void>>();
  return (person) => {
    const before = lastInLine.get(person);
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    lastInLine.set(person, left);
    return async (act) => {
      try {
        await before;
        await act();
      } finally {
        leave();
        if (lastInLine.get(person) === left) lastInLine.delete(person);
      }
    };
  };
}
