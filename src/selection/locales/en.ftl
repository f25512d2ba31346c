# The selection: papers, tests, interviews, results.

## What registrants read

selection-time-elsewhere = { $at } ({ $theirs } where you are)
selection-told-written = You are invited to the <b>written test</b> for { $programme } (registration { $number }).
selection-told-interview = You are invited to the <b>interview</b> for { $programme } (registration { $number }).
selection-told-moved = <b>The time or place of the selection has changed</b>, for { $programme } (registration { $number }). This is the new one:
selection-told-written-soon = Coming soon: the <b>written test</b> for { $programme } (registration { $number }).
selection-told-interview-soon = Coming soon: the <b>interview</b> for { $programme } (registration { $number }).
selection-told-written-off = <b>The written test is cancelled</b>: { $programme } (registration { $number }), which was on { $at }.
selection-told-interview-off = <b>The interview is cancelled</b>: { $programme } (registration { $number }), which was on { $at }.
selection-told-reason = The reason: { $reason }
selection-told-off-next = Your registration still stands. We tell you the new date here.
selection-told-formerly = It was: { $at }, { $place }
selection-told-written-lines =
    📝 Written test: <b>{ $at }</b>
    Place: { $place }
    Bring: { $bring }
selection-told-interview-lines =
    🗣 Interview: <b>{ $at }</b>
    Place: { $place }
    Bring: { $bring }
selection-told-question = Can you come? Please answer with a button below.
selection-told-is-coming = You have answered: I will come. See you there!
selection-told-cannot = You have answered: I cannot come.
selection-coming-button = I will come
selection-cannot-button = I cannot
selection-calendar-button = Add to my calendar
selection-map-button = Map
selection-calendar-written = Written test { $programme }
selection-calendar-interview = Interview { $programme }
selection-calendar-caption = Open this file to put it in the calendar of your phone.
selection-noted-yes = Thank you. The centre knows that you will come.
selection-noted-no = Thank you for telling us. <b>Why can you not come?</b> Tap one, so that the centre can help; if there is another date, you are told here.
selection-noted-over = That time has passed or changed. This is where it stands now.
selection-told-file =
    Registration { $number }, { $programme }: some of your papers are still missing.

    Missing: <b>{ $missing }</b>

    There is no need to register again. Bring them to the selection, or earlier to { $centre }.
selection-own-waiting-result = We tell you the result here.
selection-own-waiting-date = We tell you the date of the selection here.
selection-own-file-complete = Your papers are complete.
selection-own-file-missing = Papers still missing: <b>{ $missing }</b>. Bring them to the selection, or to the centre.
selection-own-still-missing = Papers still missing: <b>{ $missing }</b>. Please bring them to the centre before the training begins.
selection-own-missing-begun = Papers still missing: <b>{ $missing }</b>. The training has begun: please bring them as soon as you can.
selection-own-was-missing = What your papers lacked: <b>{ $missing }</b>. Have it ready for the next time.
selection-next-open = Do not stop here: these trainings are open and suit you.
selection-next-none = Do not stop here: we can tell you as soon as the next date opens.
selection-next-button = Register: { $programme }
selection-wish-button = Tell me of the next date

## Staff: the list

selection-intake = { $programme }, { $day }, { $centre }
selection-list-title = <b>Registrants</b> { $intake }
selection-list-seats = { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }, { $free } free. Undecided: { $open }. Reserves: { $reserves }.
selection-list-shown = Shown: { $filter } ({ $count }), { $sort }.
selection-list-none = Nobody fits here.
selection-line = { $nth }. <b>{ $name }</b> · papers { $file } · score { $scores } · { $state }{ $marks }
selection-line-cannot = ✋ cannot come
selection-telegram-none = 📵 no Telegram
selection-telegram-blocked = 📵 blocked the bot
selection-sort-n = as they registered
selection-sort-s = by score
selection-by-n-button = Sort: registered
selection-by-s-button = Sort: score
selection-filter-button = Filter
selection-find-button = Search
selection-tests-button = Tests & interviews
selection-many-button = Decide many
selection-file-button = File of results
selection-intake-button = Card of the intake
selection-filter-question = Which ones?
selection-filter-all = all
selection-filter-open = undecided
selection-filter-nofile = papers not looked at
selection-filter-gaps = papers missing
selection-filter-nowritten = no test score
selection-filter-nointerview = no interview score
selection-filter-unfit = does not fit
selection-filter-invited = invited
selection-filter-cannot = cannot come to the test
selection-filter-seated = has a seat
selection-filter-reserve = in reserve
selection-filter-rejected = not selected
selection-filter-gone = withdrawn / lapsed
selection-find-question = Type a name or a registration number. For example: siti, las-2026-42, 42
selection-found = Found: { $count }.
selection-found-none = Not found in this intake. Type another name, or the number.
selection-state-interested = interest
selection-state-submitted = sent
selection-state-invited = invited
selection-state-accepted = accepted
selection-state-reserve = reserve
selection-state-rejected = not selected
selection-state-offered = seat offered
selection-state-confirmed = confirmed
selection-state-lapsed = lapsed
selection-state-inTraining = in training
selection-state-completed = completed
selection-state-droppedOut = dropped out
selection-state-withdrawn = withdrawn

## Staff: the card of a registrant

selection-card-title = <b>{ $name }</b> · { $number } ({ $nth } of { $total })
selection-card-state = State: <b>{ $state }</b>
selection-card-age = { $age ->
        [one] { $age } year
       *[other] { $age } years
    }
selection-card-place = { $place }
selection-card-goal = Plan: { $goal }
selection-card-fits = ✓ Fits what the programme asks
selection-card-unfit-tooYoung = ⚠️ <b>Younger than the programme asks</b>
selection-card-unfit-tooOld = ⚠️ <b>Older than the programme asks</b>
selection-card-unfit-education = ⚠️ <b>School below what the programme asks</b>
selection-card-unfit-otherSchool = ⚠️ <b>The programme asks for SMK, this is SMA: please check</b>
selection-card-guardian-missing = ⚠️ <b>Under 18, and no guardian has agreed</b>
selection-card-telegram-none = 📵 No Telegram, phone: { $phone }
selection-card-telegram-blocked = 📵 Blocked the bot, phone: { $phone }
selection-card-helper = Registered by { $helper }
selection-card-file-open = Papers: not looked at
selection-card-file-complete = Papers: ✓ complete
selection-card-file-missing = Papers: ✗ missing <b>{ $missing }</b>
selection-card-scores = Scores: test <b>{ $written }</b> · interview <b>{ $interview }</b> · together <b>{ $score }</b>
selection-card-written = Test { $at }: { $coming }
selection-card-interview = Interview { $at }: { $coming }
selection-coming-open = no answer yet
selection-coming-yes = will come
selection-coming-no = cannot
selection-coming-past = did not answer
selection-card-note = 📌 { $said }
selection-card-history = History:
selection-change = • { $at }: { $state }
selection-change-why = • { $at }: { $state } ({ $reason })
selection-complete-button = ✓ Papers complete
selection-missing-button = ✗ Something missing
selection-written-button = Test score
selection-interview-button = Interview score
selection-note-button = Note
selection-accept-button = Accept
selection-reserve-button = Reserve
selection-reject-button = Refuse
selection-undo-button = ↩ Take it back
selection-rank-button = Change the rank
selection-previous-button = ‹ Previous
selection-next-one-button = Next ›
selection-to-list-button = ‹ List
selection-to-card-button = All details
selection-over = It is decided already, or the person has withdrawn. This is where it stands now.
selection-begun-today = The training begins today, so nobody is kept in reserve any more. Until tonight you can still <b>Accept</b> while a seat is free. For whoever does not take part: <b>Refuse</b>, with a reason.
selection-begun = The training has begun, so nobody can be accepted or kept in reserve any more. If the person is in the training, send the list of participants. If not: <b>Refuse</b>, with a reason.
selection-file-saved = The papers are noted as complete.
selection-ask-missing = What is missing of the papers of <b>{ $name }</b>? Type it, for example <i>diploma and photo 3x4</i>. They read it in ten minutes, so that they can bring it.
selection-missing-saved = It is noted. They are told in ten minutes, unless you note it as complete.
selection-missing-saved-untold = It is noted. Telegram does not reach them: please call.
selection-ask-note = A note on <b>{ $name }</b>? Write only what is needed: they are not told, but may read it in their own data.
selection-note-saved = The note is kept.
selection-ask-written = The test score of <b>{ $name }</b> (now { $now })? Tap, or type 0 to 100.
selection-ask-interview = The interview score of <b>{ $name }</b> (now { $now })? Tap, or type 0 to 100.
selection-no-score-button = Remove the score
selection-points-saved = { $name }: score { $points } saved.
selection-points-unclear = A score is a number from 0 to 100. For example: <b>82</b>
selection-text-unclear = Write it in words, at most { $most } letters.
selection-left = All right, nothing was saved.

## Staff: decisions

selection-full = No seat is free: { $seats ->
        [one] the only seat is taken
       *[other] all { $seats } seats are taken
    }. Keep them in reserve, or give this intake more seats.
selection-done-accepted = <b>{ $name } is accepted.</b> They are told from { $at } on; until then it can be taken back.
selection-done-reserve = <b>{ $name } is reserve number { $rank }.</b> They are told from { $at } on; until then it can be taken back. Free seats are offered to reserves once everybody is decided, at the latest three days before the start.
selection-done-rejected = <b>{ $name } is not selected.</b> They are told from { $at } on; until then it can be taken back.
selection-done-accepted-untold = <b>{ $name } is accepted.</b> Telegram does not reach them: please call. Until { $at } it can be taken back.
selection-done-reserve-untold = <b>{ $name } is reserve number { $rank }.</b> Telegram does not reach them: please call. Until { $at } it can be taken back.
selection-done-rejected-untold = <b>{ $name } is not selected.</b> Telegram does not reach them: please call. Until { $at } it can be taken back.
selection-ask-reason = Why is <b>{ $name }</b> not selected? They will read the reason. Tap, or type it in your own words.
selection-refused-full-button = Seats went to the highest scores
selection-refused-score-button = Score not enough
selection-refused-file-button = Papers missing
selection-refused-absent-button = Did not come
selection-refused-requirements-button = Age or school do not fit
selection-refused-elsewhere-button = In another training
selection-undone = Taken back. The person is told nothing of it.
selection-undo-too-late = It cannot be taken back any more: the person was told.
selection-ask-rank = <b>{ $name }</b> is reserve { $rank } of { $count }. Which number instead? The others move.
selection-ranked = Now reserve number { $rank }.

## Staff: many at once

selection-many-title = <b>Decide about many at once</b>: { $intake }
selection-many-counts-score = { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }, { $free } free. Undecided: { $open }; { $able ->
        [one] { $able } of them has a score, nothing missing of the papers, and fits
       *[other] { $able } of them have a score, nothing missing of their papers, and fit
    }.
selection-many-counts-order = { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }, { $free } free. Undecided: { $open }; { $able ->
        [one] { $able } of them fits, and nothing is missing of the papers
       *[other] { $able } of them fit, and nothing is missing of their papers
    }. Nobody has a score yet, so they stand as they registered.
selection-many-accepted-score-button = Accept { $count ->
        [one] the best score
       *[other] the { $count } best scores
    }
selection-many-accepted-order-button = Accept { $count ->
        [one] the first who registered
       *[other] the first { $count } who registered
    }
selection-many-accepted-other-button = Accept another number
selection-many-accepted-score-ask = How many with the best scores? Type the number.
selection-many-accepted-order-ask = How many of the first who registered? Type the number.
selection-many-reserve-score-button = Keep the next { $count } in reserve
selection-many-reserve-order-button = Keep the next { $count } in reserve
selection-many-reserve-other-button = Keep another number in reserve
selection-many-reserve-score-ask = How many of the next scores? Type the number.
selection-many-reserve-order-ask = How many of the next who registered? Type the number.
selection-many-rejected-button = Refuse all undecided · { $count }
selection-many-count-unclear = Type the number alone. For example: <b>12</b>
selection-many-why = Why are they not selected? They will read the reason.
selection-many-reason = The reason: { $reason }
selection-many-accepted-question = <b>Accept { $count ->
        [one] this one?
       *[other] these { $count }?
    }</b>
selection-many-reserve-question = <b>Keep { $count ->
        [one] this one in reserve
       *[other] these { $count } in reserve, in this order
    }?</b> Free seats are offered to reserves once everybody is decided, at the latest three days before the start.
selection-many-rejected-question = <b>Refuse { $count ->
        [one] this one?
       *[other] these { $count }?
    }</b>
selection-many-line-score = { $nth }. { $name } · { $score }
selection-many-line-order = { $nth }. { $name }
selection-many-more = … and { $count } more
selection-many-silent = Telegram does not reach { $count } of them: please call.
selection-many-accepted-yes = Yes, accept { $count }
selection-many-reserve-yes = Yes, keep { $count }
selection-many-rejected-yes = Yes, refuse { $count }
selection-many-changed = <b>The list has changed since.</b> Please look at it again.
selection-many-nobody = That would be nobody.
selection-many-full = { $free ->
        [one] Only { $free } seat is free
       *[other] Only { $free } seats are free
    }, so not that many can be accepted.
selection-many-accepted-done = <b>{ $count ->
        [one] { $count } is accepted
       *[other] { $count } are accepted
    }.</b> They are told from { $at } on; until then it can be taken back.
selection-many-reserve-done = <b>{ $count ->
        [one] { $count } is in reserve
       *[other] { $count } are in reserve
    }.</b> They are told from { $at } on; until then it can be taken back.
selection-many-rejected-done = <b>{ $count ->
        [one] { $count } is not selected
       *[other] { $count } are not selected
    }.</b> They are told from { $at } on; until then it can be taken back.
selection-undo-many-accepted-button = ↩ Take back: { $count } accepted
selection-undo-many-reserve-button = ↩ Take back: { $count } in reserve
selection-undo-many-rejected-button = ↩ Take back: { $count } refused
selection-many-undone = { $count ->
        [one] { $count } decision is taken back
       *[other] { $count } decisions are taken back
    }; nobody is told of that.
selection-many-undone-left = { $count ->
        [one] Your other decision stands, and can be taken back as well.
       *[other] Your { $count } other decisions stand, and can be taken back as well.
    }

## Staff: tests and interviews

selection-stage-written = Written test
selection-stage-interview = Interview
selection-tests-title = <b>Tests & interviews</b>: { $intake }
selection-tests-none = Nothing is planned yet.
selection-test-line = • { $stage }, <b>{ $at }</b>: { $invited } invited, { $coming } will come, { $cannot } cannot
selection-test-button = { $stage } · { $at }
selection-plan-written-button = Plan a test
selection-plan-interview-button = Plan an interview
selection-ask-plan = <b>{ $stage }</b>: { $intake }

    Type when, then the place, then its point on the map, each on a line of its own. Place and point may be left out: then it is { $place }. For example:
    <i>12 December 08.00
    Hall of the BLK, 2nd floor
    -8.5833, 116.1167</i>
selection-proposed-button = { $at }
selection-place-too-long = The place is too long; at most { $most } letters.
selection-planned = It is planned. Now invite the people.
selection-test-title = <b>{ $stage }</b>: { $intake }
selection-test-cancelled = ❌ Cancelled: { $reason }
selection-test-at = Time: <b>{ $at }</b>
selection-test-place = Place: { $place }
selection-test-place-point = Place: { $place } 📍
selection-test-people = Invited { $invited }: { $coming } will come, { $cannot } cannot, { $open } have not answered.
selection-test-person = { $nth }. { $name }: { $coming }{ $mark }
selection-invite-button = Invite
selection-when-button = Change the time
selection-place-button = Change the place
selection-cancel-button = Cancel this date
selection-ask-when = When instead? Type the day and the hour, for example <i>12 December 08.00</i>. Everybody invited is told and asked again.
selection-ask-place = Where instead? Type the place; its point on the map may follow on the next line, for example <i>-8.5833, 116.1167</i>. Everybody invited is told and asked again.
selection-ask-cancel = Why is it cancelled? Everybody invited reads it.
selection-changed = It is changed. Whoever is invited is told.
selection-same = That is as it is now, so nothing has changed.
selection-cancelled = Cancelled. Those invited ({ $count }) are told.
selection-test-over = This date has passed or is cancelled. This is where it stands now.
selection-invite-title = <b>Invite to the { $stage }</b>, { $at }
selection-invite-question = Who is invited? Whoever is invited to another date and has not said no is not counted.
selection-invite-nobody = Everybody who is undecided is invited already.
selection-invite-none = Nobody is invited: all of them are invited already, decided about, or have withdrawn.
selection-group-complete-button = All with complete papers · { $count }
selection-group-scored-button = All with a test score · { $count }
selection-group-open-button = All undecided · { $count }
selection-group-ticked-button = Invite those ticked · { $count }
selection-tick-button = One by one
selection-tick-title = Tap a name to tick it. Ticked: { $count }.
selection-ticked = ☑ { $name } · papers { $file }
selection-unticked = ☐ { $name } · papers { $file }
selection-invite-preview =
    <b>{ $count ->
        [one] Invite { $count } person
       *[other] Invite { $count } people
    }?</b>

    { $stage }: { $at }
    Place: { $place }

    Each of them gets the time, the place, what to bring, and buttons to answer. They are reminded three days and one day before.
selection-invite-silent = 📵 Telegram does not reach { $count } of them, please call: { $names }
selection-invite-silent-helper = { $name } (through { $helper })
selection-send-button = Yes, invite { $count }
selection-invited-done = Invited: { $count }.
selection-today-title = <b>Tests & interviews today</b>
selection-today-none = None.

## Staff: the file of results

selection-part = { $programme }, { $day } · { $count }
selection-file-title = Results of the selection { $intake }
selection-file-name = selection-results
selection-column-number = Number
selection-column-name = Name
selection-column-phone = Phone (masked)
selection-column-education = School
selection-column-place = Home
selection-column-file = Papers
selection-column-file-open = not looked at
selection-column-file-complete = complete
selection-column-file-missing = missing
selection-column-missing = What is missing
selection-column-written = Test
selection-column-interview = Interview
selection-column-score = Together
selection-column-decision = Decision
selection-column-rank = Rank
selection-column-reason = Reason
selection-column-telegram = Telegram
selection-column-telegram-none = none
selection-column-telegram-blocked = blocked

## Staff: tests that are near without invitations

selection-uninvited-line = 📨 { $when }: <b>{ $count }</b> { $count ->
        [one] registrant
       *[other] registrants
    } not invited yet
selection-uninvited-button = Invite · { $count }
selection-uninvited-when = { $days ->
    [0] { $stage } today
    [1] { $stage } tomorrow
   *[other] { $stage } in { $days } days
    }
selection-uninvited-title = <b>Tests and interviews that are near</b>, who is not invited yet:
selection-uninvited-intake = • { $programme }, { $when }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
selection-tests-day = { $stage }: { $day } (as the intake says), not planned yet.

## Staff: undecided before the start

selection-undecided-line = ⏳ <b>{ $count }</b> { $count ->
        [one] registrant not decided, the training
       *[other] registrants not decided, their training
    } { $begins }.
selection-undecided-button = Decide · { $count }
selection-undecided-begins = { $days ->
    [0] begins today
    [1] begins tomorrow
   *[other] begins in { $days } days
    }
selection-undecided-begun = has begun
selection-undecided-title = <b>Not decided</b>, and the training is near:
selection-undecided-none = None.
selection-undecided-intake = • { $programme }, { $begins }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
selection-undecided-ask =
    <b>{ $count ->
        [one] { $count } registrant of { $programme } is not decided
       *[other] { $count } registrants of { $programme } are not decided
    }</b>, their training { $begins }.

    Up to the first day you can still accept while a seat is free; after that no more. If the participants were chosen outside this bot, send the list: whoever is on it is noted as in training, the others are told.
selection-undecided-elsewhere-button = Decided elsewhere: send the list

# Why somebody cannot come
selection-own-cannot = You are not coming to this selection. Your registration still stands; the centre sees your answer.
selection-told-cannot-why = You have answered: I cannot come ({ $why }).
selection-noted-why = Thank you. The centre sees why. If there is another day, you are told here.
selection-why-day-button = Another day, please
selection-why-ill-button = I am ill
selection-why-work-button = I am at work
selection-why-far-button = Too far
selection-why-day = asks for another day
selection-why-ill = ill
selection-why-work = at work
selection-why-far = too far
