# Assessments: from the date to the certificate in somebody's hands.
assessments-title = <b>Assessments</b>
assessments-none-ahead = No assessment is scheduled yet.
assessments-none-today = No assessment today.
assessments-today = Today: { $count }
assessments-ahead = Coming up: { $count }
assessments-line = • <b>{ $at }</b>
    { $scheme }: people { $people }, coming { $coming }, cannot come { $cannot }
assessments-past-title = <b>Past assessments</b>
assessments-past-none = There are none yet.
assessments-past-line = • { $at }, { $scheme }: people { $people }, waiting for a result { $open }
assessments-session-button = { $at } · { $scheme }
assessments-home-button = Assessments
assessments-new-button = Schedule an assessment
assessments-past-button = Past ones
assessments-awaiting-button = Waiting for a result · { $count }
assessments-documents-button = Documents · { $count }
assessments-late-button = Late · { $count }
assessments-appeals-button = Appeals · { $count }
assessments-awaiting-title = <b>Waiting for a result</b>: { $count }
assessments-awaiting-none = Nobody waits for a result.
assessments-awaiting-line = • { $name }, { $scheme }, assessed { $day }

# Schemes and their units
assessments-trades-title = An assessment in which trade? Choose the trade, then the scheme.
assessments-trades-none = There is no scheme for your centre yet.
assessments-schemes-title = <b>{ $trade }</b>: choose the scheme.
assessments-scheme-title = <b>{ $name }</b>
assessments-scheme-validity = A certificate is valid for { $months ->
        [one] { $months } month
       *[other] { $months } months
    }.
assessments-scheme-units = Units of competence:
assessments-scheme-no-units = No units of competence yet. Add them, so that results can be noted unit by unit.
assessments-unit-line = { $nth }. { $name } <i>({ $code })</i>
assessments-scheme-ahead = Next assessment: { $at }, { $centre }
assessments-scheme-none-ahead = No assessment of this scheme is scheduled yet.
assessments-plan-button = Schedule one of this scheme
assessments-add-units-button = Add units
assessments-drop-unit-button = Take a unit out
assessments-ask-units = Type the units, one on each line: the code, then the name. For example:
    <i>C.24LAS01.001.1 Membaca gambar kerja
    C.24LAS01.002.1 Mengelas pelat posisi 3G</i>
assessments-units-wrong = I cannot read this line: “{ $line }”. Write the code, a space, then the name. For example: <i>C.24LAS01.001.1 Membaca gambar kerja</i>
assessments-units-added = Saved.
assessments-drop-question = Which unit is taken out? Earlier results keep it.
assessments-unit-dropped = That unit is assessed no more.

# Scheduling
assessments-which-centre = An assessment at which centre?
assessments-ask-plan = <b>{ $scheme }</b>, { $centre }

    Type when, where, and who assesses, each on its own line. Place and assessor may follow later. For example:
    <i>12 December 8:00
    Welding shop, BLK Mataram
    Mr Suryadi</i>
assessments-ask-when = When? Type the day and the time, such as <i>12 December 8:00</i>. Everybody in it is told.
assessments-ask-place = Where? Type the place. Everybody in it is told.
assessments-ask-assessor = Who assesses? Type the name.
assessments-when-not-a-time = I do not understand that time. Write the day and the time, such as: 12 December 8:00
assessments-when-no-time = At what time? Write for example: 12 December 8:00
assessments-when-no-such-time = There is no such hour. Write for example: 12 December 8:00
assessments-when-past = That time has passed. Write one that is to come, such as: 12 December 8:00
assessments-when-too-far = That is more than 90 days away. Write an earlier time.
assessments-when-no-such-day = The calendar has no such day. Write for example: 12 December 8:00
assessments-text-too-long = That is too long. At most { $most } letters.
assessments-over = This assessment can no longer be changed.
assessments-changed = Changed.
assessments-same = Nothing changed.
assessments-left = Stopped. Nothing changed.

# One assessment
assessments-session-title = <b>{ $scheme }</b>
assessments-session-at = { $at }
assessments-session-place = Place: { $place }
assessments-session-centre = Centre: { $centre }
assessments-session-assessor = Assessor: { $assessor }
assessments-session-no-assessor = Assessor: not named yet
assessments-session-units = Units assessed: { $count } of { $all }
assessments-session-people = People: { $count }
assessments-session-cancelled = <b>Cancelled</b>
assessments-session-nobody = Nobody is in it yet.
assessments-person-line = { $nth }. { $name }: { $state }{ $silent }
assessments-person-silent = {" "}(no Telegram)
assessments-add-button = Add people
assessments-when-button = Change the time
assessments-place-button = Change the place
assessments-assessor-button = Assessor
assessments-units-button = Units assessed
assessments-cancel-button = Cancel it
assessments-batch-button = Documents of this one
assessments-units-question = Which units are assessed? Tap to put one in or take it out. People are told when this changes.
assessments-unit-in = ✓ { $name }
assessments-unit-out = { $name }
assessments-unit-last = At least one unit is assessed.
assessments-ask-reason = Why is it cancelled? Type the reason. Everybody in it reads it.
assessments-cancelled = The assessment is cancelled. People who wait again and are told: { $count }.

# Choosing people
assessments-people-title = <b>Who takes part?</b> { $scheme }, { $at }
    Tap the names, then <b>Invite</b>. Whoever is invited is told in Telegram at once.
assessments-people-none = Nobody waits for an assessment of this scheme yet. Add people by their registration number.
assessments-people-kind-registered = registered
assessments-people-kind-renewal = renewal
assessments-people-kind-scheduled = scheduled outside the bot
assessments-people-kind-absent = absent before
assessments-people-kind-notYetCompetent = again
assessments-ticked = ✓ { $name } · { $kind }
assessments-unticked = { $name } · { $kind }
assessments-invite-button = Invite · { $count }
assessments-numbers-button = By registration number
assessments-ask-numbers = Type the registration number, one or several. For example: <i>LAS-2026-00042</i>
assessments-numbers-none = There is no registration number in that. For example: <i>LAS-2026-00042</i>
assessments-number-ticked = { $number }: chosen
assessments-number-renewal = { $number }: chosen, for a renewal
assessments-number-unknown = { $number }: not found
assessments-number-other-programme = { $number }: registered for another training, not for this scheme
assessments-number-ended = { $number }: that registration has ended
assessments-number-untold = { $number }: their data is incomplete, or their consent was withdrawn
assessments-number-on-the-way = { $number }: scheduled or competent already
assessments-name-ticked = { $name }: chosen
assessments-name-several = Several are called “{ $name }”. Tap the one that you mean.
assessments-name-none = Nobody in this list is called “{ $name }”. Type a part of the name, or add them by their registration number.
assessments-added = People invited: { $count }.
assessments-added-none = Nobody was added. Perhaps a colleague did it already.
assessments-nobody-ticked = Nobody is chosen yet.

# One person
assessments-person-title = <b>{ $name }</b>
assessments-person-scheme = { $scheme }, { $centre }
assessments-person-state = Stage: { $state }
assessments-person-session = Assessment: { $at }, { $place }
assessments-person-reached = Can be told in Telegram.
assessments-person-unreached = Not connected to Telegram: please tell them yourself.
assessments-person-appeal = An appeal is not answered yet.
assessments-person-unknown = somebody
assessments-state-registered = registered, no date yet
assessments-state-scheduled = scheduled
assessments-state-awaitingResult = waiting for a result
assessments-state-competent = competent
assessments-state-notYetCompetent = not yet competent
assessments-state-absent = absent
assessments-state-reported = competent, reported to the certification body
assessments-state-issued = certificate issued
assessments-state-arrived = certificate at the centre
assessments-state-handedOver = certificate handed over
assessments-state-revoked = certificate revoked
assessments-state-superseded = renewed
assessments-state-withdrawn = withdrawn
assessments-coming-yes = will come
assessments-coming-no = cannot come
assessments-coming-open = no answer yet
assessments-result-question = Note the result: tap each unit until it is right, then save.
assessments-result-no-units = This scheme has no units. Note the result in all.
assessments-unit-competent = ✓ { $name }
assessments-unit-not-yet = ✗ { $name }
assessments-unit-open = … { $name }
assessments-all-competent-button = All competent
assessments-save-competent = Save: competent
assessments-save-notYetCompetent = Save: not yet competent
assessments-save-absent = Absent
assessments-saved-competent = Saved: competent. They are told in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
assessments-saved-notYetCompetent = Saved: not yet competent. They are told in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
assessments-saved-absent = Saved: absent. They are told in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
assessments-units-moved = A colleague has just changed the units. Look again, then save.
assessments-result-over = A colleague has noted the result already.
assessments-undo-result-button = Take this result back
assessments-undone = Taken back. They have not been told.
assessments-undo-too-late = Too late: they have been told. A result is changed through an appeal.
assessments-out-button = Take out of this assessment
assessments-out-question = Take <b>{ $name }</b> out of the assessment of { $at }? They are told, and stay registered.
assessments-out-yes = Yes, take out
assessments-out-done = Taken out.
assessments-next-person-button = Next person
assessments-to-session = To this assessment
assessments-units-found-line = { $mark } { $name }

# Documents
assessments-documents-title = <b>Documents under way</b>
assessments-documents-usual = At { $centre } a certificate is usually issued { $median ->
        [one] { $median } day
       *[other] { $median } days
    } after the assessment, 9 of 10 within { $most ->
        [one] { $most } day
       *[other] { $most } days
    } (from { $known ->
        [one] { $known } certificate
       *[other] { $known } certificates
    }).
assessments-documents-unmeasured = How long it usually takes cannot be measured yet. Late: more than 60 days after the assessment.
assessments-filter-competent = Not reported yet · { $count }
assessments-filter-reported = Reported · { $count }
assessments-filter-issued = Issued, not here yet · { $count }
assessments-filter-arrived = Waiting to be fetched · { $count }
assessments-filter-late = ⚠️ Late · { $count }
assessments-list-competent = <b>Not reported to the certification body yet</b>
assessments-list-reported = <b>Reported, not issued yet</b>
assessments-list-issued = <b>Issued, not at the centre yet</b>
assessments-list-arrived = <b>At the centre, waiting to be fetched</b>
assessments-list-late = <b>Late</b>
assessments-document-line = { $nth }. { $name }, { $scheme }, assessed { $day }{ $late }
assessments-document-late = {" "}⚠️
assessments-documents-none = There are none.
assessments-batch-title = <b>Documents of the assessment of { $at }</b>
    { $scheme }
assessments-batch-none = Nobody of this assessment is competent yet.
assessments-tick-reported = Reported today · { $count }
assessments-tick-arrived = Arrived today · { $count }
assessments-tick-handedOver = Handed over today · { $count }
assessments-mark-reported = Reported today
assessments-mark-arrived = Arrived at the centre today
assessments-mark-handedOver = Handed over today
assessments-unmark-reported = Not reported yet
assessments-unmark-arrived = Not arrived yet
assessments-unmark-handedOver = Not handed over yet
assessments-ticked-count = Noted: { $count }.
assessments-ticked-none = Nothing changed. Perhaps a colleague has noted it already.
assessments-issue-button = Issued: type the number
assessments-unissue-button = Take this number back
assessments-numbering-button = Issued: type all numbers
assessments-ask-issue = Type the number of <b>{ $name }</b>’s certificate as it is printed, and on a second line the day of issue (without it: today). For example:
    <i>62012 3514 3 0001234 2026
    12 December 2026</i>
assessments-ask-numbering = Type the certificate numbers, one person on each line: their place in the list, then the number. The day of issue, on a line of its own, is for all of them (without it: today). For example:
    <i>12 December 2026
    1 62012 3514 3 0001234 2026
    2 62012 3514 3 0001235 2026</i>
assessments-issue-no-number = I cannot read the number “{ $line }”. Write it as it is printed, such as: 62012 3514 3 0001234 2026
assessments-issue-number-taken = Another certificate has the number “{ $line }” already. Please check the digits.
assessments-issue-before-assessment = That day of issue is before the assessment. Please check the date.
assessments-issue-in-the-future = That day of issue has not come yet. Please check the date.
assessments-issue-over = This person’s number is noted already, or there is no result of competent.
assessments-issue-no-such-line = Nobody in the list has the place of the line “{ $line }”.
assessments-issued = Noted: the certificate is issued. They are told in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
assessments-issued-count = Certificates noted as issued: { $count }.
assessments-issue-undone = That number is taken back. They have not been told.
assessments-issue-too-late = Too late: they have been told. Please correct it on the certificate’s card.
assessments-certificate-line = Number { $number }, valid until { $until }
assessments-stage-assessed = Assessed
assessments-stage-reported = Reported to the certification body
assessments-stage-issued = Certificate issued
assessments-stage-arrived = Arrived at the centre
assessments-stage-handedOver = Handed over
assessments-stage-done = ✓ { $stage }: { $day }
assessments-stage-open = … { $stage }

# Appeals
assessments-appeals-title = <b>Appeals not answered yet</b>: { $count }
assessments-appeals-none = There are none.
assessments-appeal-line = • { $name }, { $scheme }, { $at }
assessments-appeal-title = <b>Appeal</b> of { $name }, { $at }
assessments-appeal-said = “{ $said }”
assessments-appeal-decided = Answered already: { $answer }
assessments-grant-button = Grant: look at the result again
assessments-dismiss-button = Do not grant
assessments-ask-grant = Type your answer. The result is opened again to be looked at, and they read this answer.
assessments-ask-dismiss = Type your answer: why the result stands. They read this answer.
assessments-granted = Granted. This person waits for a result again.
assessments-granted-gave-way = Granted. This person is back among those who wait for a result. Their repeated assessment, not yet done, is cancelled; they are told.
assessments-dismissed = Answered. The result stands.
assessments-appeal-assessed-again = This person has been assessed again meanwhile: that result stands, so there is nothing to review. Answer the appeal with Not granted.
assessments-appeal-over = A colleague has answered this appeal already.
assessments-notice-appeal = Somebody appeals against a result in { $scheme }. Answer it by /staff, Assessments.

# What the person reads
assessments-told-scheduled = <b>Your assessment has a date</b>
assessments-told-moved = <b>Your assessment has changed</b>
assessments-told-soon = <b>A reminder: your assessment is near</b>
assessments-told-time = <b>{ $at }</b>
    { $place }
assessments-told-formerly = Before: { $at }, { $place }
assessments-told-same-time = Time and place stay; what changed is the units.
assessments-told-assessor = Assessor: { $assessor }
assessments-told-bring = Bring: { $bring }
assessments-told-units = What is assessed:
assessments-told-repeat-units = What you repeat:
assessments-told-unit = • { $name }
assessments-told-more-units = • and { $count ->
        [one] { $count } more unit
       *[other] { $count } more units
    }
assessments-told-question = Can you come? Please answer with a button below.
assessments-told-is-coming = You have answered that you will come. See you there!
assessments-told-cannot = You have answered that you cannot come.
assessments-told-why = I write because you are registered for an assessment at { $centre }.
assessments-told-cancelled = <b>Your assessment is cancelled</b>
assessments-told-removed = <b>You are no longer in this assessment</b>
assessments-told-was = { $scheme }, { $at }
assessments-told-reason = The centre’s reason: { $reason }
assessments-told-still = You stay registered. I write again as soon as there is a date for you.
assessments-told-next = The next assessment at { $centre }: { $at }.
assessments-told-no-next = There is no date for the next assessment yet.
assessments-told-competent = <b>Congratulations, you are competent!</b>
assessments-told-competent-on = Assessment in { $scheme }, { $day }.
assessments-told-competent-way = The result now goes to the certification body, which issues the certificate of competence. I write again when it is issued and when you can fetch it.
assessments-told-notYetCompetent = <b>Your result: not yet competent</b>
assessments-told-notYet-meaning = This means that something needs more practice. Only this part is to be repeated; the rest is good.
assessments-told-notYet-all = This means that something needs more practice before you are assessed again.
assessments-told-notYet-appeal = You do not agree with this result? You have the right to appeal.
assessments-told-absent = <b>You are noted as absent from your assessment</b>
assessments-way-absent = You are recorded as absent from this assessment. If that is not right, please contact the centre.
assessments-told-absent-still = That is all right: you can still take part on another day.
assessments-told-granted = <b>Your appeal is granted</b>
assessments-told-granted-next = Your result is looked at again. I write as soon as it is there.
assessments-told-gave-way = Your repeated assessment is cancelled for now, because the earlier result is reviewed first. You need not go there.
assessments-told-dismissed = <b>Your appeal is answered: the result stands</b>
assessments-told-answer = The centre’s answer: “{ $answer }”
assessments-told-issued = <b>Your certificate of competence is issued</b>
assessments-told-issued-number = { $scheme }
    Number { $number }, valid until { $until }
assessments-told-issued-wait = The paper is not at the centre yet. I write again when you can fetch it.
assessments-told-arrived = <b>You can fetch your certificate</b>
assessments-told-arrived-where = At { $centre }
    { $address }
    { $hours }
assessments-told-arrived-bring = Bring your identity card (KTP).
assessments-usual = At this centre a certificate is usually issued { $median ->
        [one] { $median } day
       *[other] { $median } days
    } after the assessment (measured from { $known ->
        [one] { $known } certificate
       *[other] { $known } certificates
    }).
assessments-usual-arrived = At this centre a certificate can usually be fetched { $median ->
        [one] { $median } day
       *[other] { $median } days
    } after the assessment (measured from { $known ->
        [one] { $known } certificate
       *[other] { $known } certificates
    }).
assessments-way-title = <b>{ $scheme }</b>, { $centre }
assessments-way-registered = You are registered for an assessment. The centre tells you the date in this chat.
assessments-way-awaiting = The assessment is over. Its result is not noted yet; I write as soon as it is.
assessments-way-appealed = The centre has your appeal. The answer comes in this chat.
assessments-way-dismissed = Your appeal was answered: “{ $answer }” The result stands.
assessments-way-again = You will be assessed again.
assessments-way-button = My date and result
assessments-coming-button = I will come
assessments-cannot-button = I cannot
assessments-words-coming = i will come, ill come, i am coming, im coming, coming, i can come, i can, i will be there, ill be there, yes i will come, yes i am coming, yes i will be there, yes i can, yes i can come
assessments-words-cannot = i cannot, i can not, i cant, i cannot come, i can not come, i cant come, cannot come, cant come, i will not come, i wont come, i am not coming, im not coming, not coming, sorry i cannot, sorry i cant
assessments-noted-yes = Thank you. The centre knows that you will come.
assessments-noted-no = Thank you for telling us. The centre will look for another date.
assessments-noted-over = That assessment is over or has changed. This is how it stands now.
assessments-appeal-button = Appeal
assessments-ask-appeal = Write in one message why you do not agree with the result. The centre reads it and answers in this chat.
assessments-appeal-empty = Please write your appeal in words, such as: I finished every task, but unit 3 was not looked at.
assessments-appeal-sent = Sent.
assessments-appeal-impossible = An appeal against this result is not possible (any more).
assessments-appeal-left = All right, no appeal was sent.
