/** The reason with which the registrations of a called-off intake are withdrawn; its words stand with those of registrations. */
export const CALLED_OFF = "intake-called-off";
/** The reason with which they stand again, when that is taken back. */
export const ON_AGAIN = "intake-on-again";
