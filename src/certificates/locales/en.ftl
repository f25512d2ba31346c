# Reminders before a certificate ends.
certificates-remind-named = <b>{ $scheme }</b>, the certificate whose number ends in { $end }
certificates-remind-left = Valid until <b>{ $day }</b>: { $left } days left.
certificates-remind-today = Valid until today, <b>{ $day }</b>.
certificates-remind-over = It was valid until <b>{ $day }</b>.
certificates-remind-how-early =
    <b>How to renew it:</b> apply to the certification body (LSP) that issued it, usually 3–6 months before it ends. Have the old certificate ready, and evidence of recent work, such as a letter from your employer, a contract or photos of your work. The fee is set by the LSP.
certificates-remind-how-soon =
    <b>If you have not renewed it yet:</b> contact the certification body (LSP) that issued it now. Have the old certificate ready, and evidence of recent work, such as a letter from your employer, a contract or photos of your work. After the last day a full assessment is usually needed.
certificates-remind-how-over =
    Your skill stays yours. For a new certificate a full assessment is usually needed. Ask the certification body (LSP) that issued it, and bring the old certificate and evidence of recent work.
certificates-remind-session = Next assessment for { $scheme }: { $at }, { $place }.
certificates-remind-no-session = { $centre } has no date for the next assessment yet. Please ask.
certificates-remind-why = I write because this certificate is recorded as yours. To stop all messages like this one: /stop
certificates-remind-open = Open my certificate
certificates-remind-open-one = Open certificate …{ $end }
certificates-remind-ask = Ask the centre
certificates-remind-off = No more reminders of this one
certificates-remind-off-one = No more reminders of …{ $end }
certificates-remind-on = Remind me again
certificates-remind-is-off = Done. I will not remind you of this certificate again. Of your other certificates I will.
certificates-remind-on-again = Done. I will remind you again before this certificate ends.
certificates-not-yours = That certificate is not recorded as yours.

# Is this certificate yours?
certificates-match-question = Is this yours? The centre's records hold somebody with your name and birth date:
certificates-match-issued = • <b>{ $scheme }</b>, issued in { $year }, number ends in { $end }
certificates-match-on-the-way = • <b>{ $scheme }</b>, registered for assessment
certificates-match-why = I ask first, for it may belong to somebody else of the same name. If it is yours, you can see here how long it is valid, and I remind you before it ends.
certificates-match-yes = Yes, mine
certificates-match-no = Not mine
certificates-match-open = My certificates
certificates-match-matched = Good, it is recorded as yours here. I will remind you before it ends.
certificates-match-declined = Thank you. I will not ask about it again.
certificates-match-taken = Sorry, meanwhile that certificate has been recorded as another account's. If it is yours, please come to the centre with your identity card and the certificate.
certificates-match-unknown = That question no longer holds. If the certificate is yours, please ask the centre.

certificates-status-registered = registered for the assessment
certificates-status-scheduled = assessment scheduled
certificates-status-competent = competent, the certificate is being made
certificates-status-notYetCompetent = not yet competent
certificates-status-absent = absent from the assessment
certificates-status-withdrawn = withdrawn
certificates-status-active = valid
certificates-status-expiring = valid, ends soon
certificates-status-expired = expired
certificates-status-revoked = revoked
certificates-status-superseded = replaced by a newer one

certificates-change-registered = registered for the assessment
certificates-change-scheduled = assessment scheduled
certificates-change-competent = competent
certificates-change-notYetCompetent = not yet competent
certificates-change-absent = absent from the assessment
certificates-change-issued = issued
certificates-change-revoked = revoked
certificates-change-superseded = replaced by a newer one
certificates-change-withdrawn = withdrawn
certificates-change-corrected = corrected
