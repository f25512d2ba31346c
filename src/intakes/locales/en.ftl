# Intakes: opened, changed, postponed, called off by staff.
intakes-home-button = Intakes
intakes-new-button = Open an intake
intakes-resume-button = Go on with the draft
intakes-ahead-button = All
intakes-open-button = Open
intakes-running-button = Running
intakes-past-button = Past
intakes-off-filter = Called off
intakes-list-ahead = <b>Intakes</b> ahead and running: { $count }
intakes-list-open = <b>Intakes open for registration</b>: { $count }
intakes-list-running = <b>Intakes that are running</b>: { $count }
intakes-list-past = <b>Past intakes</b>: { $count }
intakes-list-off = <b>Intakes that were called off</b>: { $count }
intakes-list-begins = <b>Intakes that start today</b>: { $count }
intakes-list-closes = <b>Registration ends today</b>: { $count }
intakes-none-begins = Nothing starts today any more.
intakes-none-closes = No registration ends today any more.
intakes-none-ahead = <b>Intakes</b>

    No intake is ahead. Open a new one with the button below.
intakes-none-open = No intake is open for registration.
intakes-none-running = No intake is running.
intakes-none-past = There are no past intakes yet.
intakes-none-off = No intake was called off.
intakes-list-selecting = <b>Intakes that wait for decisions</b>: { $count }
intakes-none-selecting = No intake waits for decisions any more.
intakes-list-undecided-test = ⚠ { $count } undecided, test { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }
intakes-list-undecided-start = ⚠ { $count } undecided, starts { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }
intakes-list-line = • <b>{ $name }</b>, { $day }{ $centre }
    { $phase }, { $people } registered, { $free } of { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    } free
intakes-list-line-full = • <b>{ $name }</b>, { $day }{ $centre }
    { $phase }, { $people } registered, full ({ $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    })
intakes-find-hint = To find one, type a programme, a centre, the day it starts, or the intake number.
intakes-found = Fits “{ $said }”: { $count }
intakes-found-none = No intake fits “{ $said }”. Type a programme, a centre, the day it starts, or its number, for example: welding 2
intakes-found-more = Only five are shown. Type more of it.
intakes-find-left = All right, no longer looking for an intake.
intakes-phase-announced = registration not yet open
intakes-phase-open = registration open
intakes-phase-closed = registration closed
intakes-phase-running = running
intakes-phase-over = over
intakes-phase-off = called off
intakes-name = { $day }, { $centre }
intakes-name-numbered = Intake { $number }, { $day }, { $centre }

## Opening a new one
intakes-choose-trade = <b>New intake</b>: which trade?
intakes-choose-programme = <b>{ $trade }</b>: which programme?
intakes-no-programme = No programme is called “{ $said }”. Type a part of its name, for example: welding smaw
intakes-which-programme = These fit “{ $said }”: which one?
intakes-sure = <b>{ $weekday } { $day }</b>?
intakes-sure-button = Yes, that day
intakes-other-button = Another day
intakes-words-back = back, previous, go back
intakes-words-drop = discard, throw away, drop it
intakes-words-leave = cancel, stop, later, leave
intakes-words-anew = anew, new, one by one
intakes-draft-title = <b>New intake: { $programme }</b>
intakes-centre = { $centre }
intakes-draft-over = That was announced or thrown away already.
intakes-dropped = Thrown away. Nothing was announced.
intakes-left = All right. Your answers are kept for seven days.
intakes-drop-button = Throw away
intakes-ask-centre = At which centre? Choose, or type its name.
intakes-ask-like = Like the last intake? All days move along, and you check them. Tap the day it starts or type it, for example { $example }.
intakes-like-button = Like the last, from { $day }
intakes-anew-button = One by one
intakes-ask-start = When does the training start? Tap or type, for example { $example }.
intakes-ask-end = When does the training end? Tap or type, for example { $example }.
intakes-ask-opens = When does registration open? Tap or type, for example { $example }.
intakes-ask-closes = The last day of registration? Tap or type, for example { $example }.
intakes-ask-test = When is the written test? Tap or type, for example { $example }.
intakes-ask-interview = When is the interview? Tap or type, for example { $example }.
intakes-ask-place = Where are test and interview? Tap, type the place, for example Main hall, 2nd floor, or share a location from Telegram.
intakes-ask-seats = How many seats? Tap or type, for example 16.
intakes-ask-reserves = How many on the waiting list? Tap or type, for example 4.
intakes-usual-needs = What the programme asks anyway: { $usual }
intakes-usual-papers = What people bring anyway at this centre: { $usual }
intakes-ask-needs = Does this intake ask for anything more? Type one thing a line, for example: At least 155 cm tall
intakes-ask-papers = What else do people bring to the test, besides what is usual at the centre? Type one thing a line, for example: Sports clothes
intakes-ask-number = Which intake of that year is it? Type the number, for example 2.
intakes-ask-confirm = How many days before the start are people asked whether they come? Tap or type, for example 7, 3, 1.
intakes-ask-hold = For how many hours is a freed seat held for one person of the waiting list? Tap or type, for example 24.
intakes-ask-hour = At what hour does the first day begin? Tap or type, for example 08:00.
intakes-point-kept = The point on the map is kept. Now the name of the place.
intakes-last = The last one: { $name }
intakes-summary = Waiting for this programme: { $waiting }. They hear when registration opens. All correct? Tap Announce, or what you want to change.
intakes-start-closed = ⚠️ By its hours the centre is closed on { $weekday }, { $day }. If it does start on that day, leave it so.
intakes-start-holiday = ⚠️ { $day } is entered as a holiday of the centre: { $holiday }. If it does start on that day, leave it so.
intakes-summary-together = ⚠️ Another intake of this programme starts on the same day.
intakes-announce-button = Announce
intakes-announced = <b>Announced</b>, and everybody sees it now.
intakes-announced-soon = <b>Announced</b>, and everybody sees it now. { $waiting ->
        [one] One person waits
       *[other] { $waiting } people wait
    } for this programme and will hear of it in ten minutes.
intakes-announced-later = <b>Announced</b>, and everybody sees it now. { $waiting ->
        [one] One person waits
       *[other] { $waiting } people wait
    } for this programme and will hear of it when registration opens, { $day }.

## Names and values
intakes-field-start = Start
intakes-field-end = End
intakes-field-opens = Opens
intakes-field-closes = Closes
intakes-field-test = Written test
intakes-field-interview = Interview
intakes-field-place = Test place
intakes-field-seats = Seats
intakes-field-reserves = Waiting list
intakes-field-needs = Requirements
intakes-field-papers = To bring
intakes-field-number = Intake number
intakes-field-confirm = Asked if they come
intakes-field-hour = Starting hour
intakes-field-hold = Seat is held
intakes-line = { $field }: { $value }
intakes-line-training = Training: <b>{ $days }</b>
intakes-line-until = Registration: until { $closes }
intakes-line-window = Registration: { $opens } until { $closes }
intakes-line-seats = Seats: { $seats }, waiting list { $reserves }
intakes-now = <b>{ $field }</b> is now: { $value }
intakes-without-test = no written test
intakes-without-interview = no interview
intakes-value-at-once = at once
intakes-value-none = none
intakes-value-at-centre = at the centre
intakes-value-days-before = { $days ->
        [one] { $days } day before
       *[other] { $days } days before
    }
intakes-value-hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
intakes-choice-last = As before: { $value }

## What cannot be taken
intakes-problem-centre = There is no such centre here. Tap one, or type its name.
intakes-problem-day = I do not understand that date. Write it like: { $example }
intakes-problem-past = That day is past; today is { $today }. Write one that is ahead.
intakes-problem-earlier = Postponing goes to a later day. To start earlier, use Edit and then Start.
intakes-problem-far = That is more than three years ahead. Check the year, for example: { $example }
intakes-problem-before = { $field } cannot be after { $other }, { $day }. Write that day or an earlier one.
intakes-problem-after = { $field } cannot be before { $other }, { $day }. Write that day or a later one.
intakes-of-start = the first day of the training
intakes-of-end = the last day of the training
intakes-of-opens = the first day of registration
intakes-of-closes = the last day of registration
intakes-of-test = the written test
intakes-of-interview = the interview
intakes-problem-figure = Write a number from { $least } to { $most }, for example { $good }.
intakes-problem-hour = Write the hour with a colon, for example: 08:00
intakes-problem-days = Write at most five numbers from 1 to 30, for example: 7, 3, 1
intakes-problem-place = Write the name of the place in at most 120 letters, for example: Main hall, 2nd floor
intakes-problem-lines = Write at most eight lines, one thing a line, for example: Identity card (KTP)
intakes-problem-lines-long = A line is too long. Write at most 120 letters, for example: Identity card, original and copy
intakes-problem-held = { $held ->
        [one] { $held } seat is taken
       *[other] { $held } seats are taken
    } already, so there cannot be fewer than { $held }.
intakes-problem-reason = Write the reason in 5 to 300 letters, for example: The workshop is being repaired.

## The card and changes
intakes-card-title = <b>{ $programme }</b>
intakes-card-numbered = <b>{ $programme }</b>, intake { $number }
intakes-card-centre = { $centre }, <b>{ $phase }</b>
intakes-counts = Seats taken: { $held } of { $seats }. { $counts }
intakes-counts-none = Nobody has registered yet.
intakes-plan-written-button = Plan the written test
intakes-plan-interview-button = Plan the interview
intakes-people-button = Registered
intakes-tests-along = { $count ->
        [one] One planned test
       *[other] { $count } planned tests
    } moved along.
intakes-history-button = History
intakes-edit-button = Edit
intakes-postpone-button = Postpone
intakes-close-button = Close registration
intakes-reopen-button = Open registration again
intakes-off-button = Call it off
intakes-undo-button = ↩ Undo (until { $until })
intakes-edit-which = What do you change? Everybody registered hears of new dates and a new place.
intakes-changed = Changed; it holds from now on.
intakes-changed-told = Changed. Whoever opens the dates sees it at once; { $people ->
        [one] { $people } registered person hears
       *[other] { $people } registered people hear
    } of it from { $at }, and until then it can be undone.
intakes-same = Nothing has changed.
intakes-ask-postpone = It starts on { $start } now. Until when is it postponed? All days move along. Tap, or type the new first day, for example { $example }.
intakes-postpone-by = { $weeks } { $weeks ->
        [one] week
       *[other] weeks
    }: starts { $day }
intakes-postpone-preview = The new dates:
intakes-postpone-tests = Tests that are planned move along: { $count }. Whoever is invited is asked again.
intakes-postpone-why = { $people ->
        [one] { $people } registered person hears of it and reads the reason
       *[other] { $people } registered people hear of it and read the reason
    }. Type the reason to postpone, for example: The workshop is being repaired.
intakes-is-closed = Registration is closed. Whoever is registered stays registered.
intakes-is-reopened = Registration is open again.
intakes-ask-off = Call this intake off? { $people ->
        [one] { $people } registered person is withdrawn, reads your reason, and hears
       *[other] { $people } registered people are withdrawn, read your reason, and hear
    } of the next date. Type the reason, for example: The workshop is being repaired.
intakes-is-off = This intake is called off. { $people ->
        [one] { $people } registered person hears
       *[other] { $people } registered people hear
    } of it from { $at }; until then it can be undone.
intakes-undo-undone = Undone. Nobody hears of it.
intakes-undo-late = That cannot be undone any more: the ten minutes are over, or there was another change since.
intakes-undo-taken = That cannot be undone: people have registered or hold seats. Edit the intake or call it off.
intakes-fixed-off = This intake is called off, so it cannot be changed any more.
intakes-fixed-over = This intake is over, so it cannot be changed any more.
intakes-fixed-begun = The training has begun: only its last day can still be changed.
intakes-fixed-passed = That day is past, so it cannot be changed any more.
intakes-history-title = <b>History of this intake</b>
intakes-history-none = Nothing was changed here yet.
intakes-history-line = • { $at }: { $what }{ $reason }
intakes-history-undone = • { $at }: undone ({ $what })
intakes-was = { $field } (was { $was })
intakes-step-opened = announced
intakes-step-closedAt = registration closed or opened again
intakes-step-calledOff = called off

## What registered people read
intakes-news-changed = The dates of your registration <b>{ $number }</b>, { $programme }, have changed.
intakes-news-training = Training: <b>{ $is }</b> (before: { $was })
intakes-news-hour = The first day begins at: <b>{ $is }</b> (before: { $was })
intakes-news-test = Written test: <b>{ $is }</b> (before: { $was })
intakes-news-interview = Interview: <b>{ $is }</b> (before: { $was })
intakes-news-place = Test place: <b>{ $is }</b> (before: { $was })
intakes-news-point = The point on the map of the test place has changed.
intakes-news-none = not fixed yet
intakes-news-next = You stay registered and need not do anything. If the new dates do not suit you, open your registration and withdraw it.
intakes-news-next-seat = The seat is now for the new dates. If they do not suit you, answer below that you cannot come.
intakes-off-reason = The centre’s reason: { $reason }
intakes-off-next = You need not do anything: as soon as this programme has a new date, I will tell you.

## Files
intakes-file-title = Intakes
intakes-file-name = intakes
intakes-file-all = All intakes
intakes-file-year = Year { $year }
intakes-column-code = Code
intakes-column-programme = Programme
intakes-column-centre = Centre
intakes-column-phase = State
intakes-column-people = Registered
intakes-column-held = Seats taken
