// What somebody decides about another is told a while later: until then it can be taken back (docs/decisions/0019).

/** For so long it can be taken back before anybody is told of it. */
export const UNDO_MINUTES = 10;

/** Before this moment nobody is told of what was done at that one. */
export function undoneUntil(doneAt: Date): Date {
  return new Date(doneAt.getTime() + UNDO_MINUTES * 60_000);
}

/** Whether what was done at that moment can still be taken back. */
export function isUndoable(doneAt: Date, now: Date): boolean {
  return now < undoneUntil(doneAt);
}
