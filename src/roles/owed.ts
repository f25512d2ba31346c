// The messages about roles that are owed to somebody; `notices.ts` says what they read.

/** To whoever invited: what became of it. Its subject is the invitation's id. */
export const INVITATION_ANSWERED = "invitation-answered";
/** To whoever held a role that was taken back. Its subject is the role's id. */
export const ROLE_TAKEN = "role-taken";
