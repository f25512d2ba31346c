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
