## What a person reads of their training

training-own-attended = Attendance: <b>{ $present } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }</b> (excused { $excused })
training-own-certificate =
    Training certificate: <b>{ $number }</b>, { $day }
    It proves that you attended; it is not a certificate of competence.
training-own-next =
    <b>What comes next</b>
    • The assessment: the centre invites you here. Whoever passes gets a certificate of competence.
    • Jobs that suit you: the button below, or /vacancies
training-stop-button = I stop
training-ask-stop =
    <b>Do you really want to stop this training?</b>
    If there is a problem, ask the centre first: there may be a way. If you stop all the same, choose why; the centre hears of it at once.
training-words-stop = stop, quit, leave, leaving, stopping
training-words-around = i, want, would, like, to, must, have, need, the, this, my, training, course, class, from, with, please, sorry, am
training-left-noted = It is noted, and the centre knows. Thank you for telling us. If this was a mistake, take it back within 10 minutes; after that the centre can bring you back.
training-unstop-button = Take it back, I go on
training-unstopped = You are still in this training, and the centre knows.
training-unstop-late = Only the centre can bring you back to this training now. Ask the centre.
training-unstopped-group = Whoever said that they stop goes on with the training: { $number }.
training-return-button = Back in the training
training-left-open = Look
training-left-group = Somebody in training says that they stop: { $number }.
training-told-certificate =
    <b>Your training certificate is ready</b>
    { $programme }
    Number: <b>{ $number }</b>, { $day }

    Fetch it at { $centre } during opening hours. It proves that you attended to the end; it is not a certificate of competence.

## Staff

training-today = Attendance of today not noted yet: <b>{ $count }</b> { $count ->
        [one] class
       *[other] classes
    }, { $begin ->
        [one] { $begin } begins today
       *[other] { $begin } begin today
    }.
training-today-button = Attendance · { $count }
training-ended = ⚠ Classes that are over, without anybody having noted how: <b>{ $count }</b>
training-ended-button = End · { $count }
training-home-open = <b>Attendance of today is not noted</b>
training-home-ended = <b>Over, without anybody having noted how</b>
    Open the class: note who completed it, left, or never came.
training-home-line-ended = • <b>{ $programme }</b>, { $days }: of { $leftOpen } of { $people ->
        [one] { $people } person
       *[other] { $people } people
    } it is not noted how it ended
training-left-open-class = <b>This training is over.</b> { $count ->
        [one] Of { $count } person
       *[other] Of { $count } people
    } it is not noted yet: completed, left, or never came?
training-home-recent = <b>Trainings under way</b>
training-home-none = No training is under way.
training-home-line = • <b>{ $programme }</b>, { $days }: { $people ->
        [one] { $people } person, { $today }
       *[other] { $people } people, { $today }
    }
training-today-none = no training day today
training-today-marked = today is marked
training-today-open = today is not marked yet
training-class =
    <b>{ $programme }</b>
    { $centre }, { $days }
training-begins-today = <b>It begins today.</b> Open the attendance: whoever is there is noted as in training.
training-day-open = Today's attendance is not noted yet.
training-day-marked = Today: present { $present }, excused { $excused }, absent { $absent }
training-class-figures =
    In training: { $inTraining }
    Confirmed, never there yet: { $confirmed }
    Completed: { $completed }
    Left: { $droppedOut }
training-never-came = Never came:
training-never-came-line = • { $name }: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
training-not-begun = This training has not begun yet.
training-mark-today-button = Attendance today
training-days-button = Another day
training-people-button = People · { $count }
training-finish-button = All completed
training-numbering-button = Training certificates
training-day =
    <b>Attendance { $day }</b>
    { $programme }
training-day-how = Everybody is present but whom you tap: once for absent (✗), twice for excused (◦). Then save.
training-day-saved-before = Saved already. Tap to correct (✓ present, ✗ absent, ◦ excused), then save again.
training-save-button = Save: present { $present }, excused { $excused }, absent { $absent }
training-marks-moved = The list has changed. Look again, then save.
training-did-save = Attendance of { $day } saved: present { $present }, excused { $excused }, absent { $absent }.
training-which-day = Which day?
training-people = <b>People</b>, { $programme }: { $count }
training-person-line = { $nth }. { $name }: { $state }, { $attended }
training-attended = there { $present } of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
training-attended-none = no attendance yet
training-person-attended = Attendance: { $attended }
training-person-certificate = Training certificate: { $number }
training-complete-button = Completed
training-drop-button = Left halfway
training-number-button = Certificate number
training-nth-attended = { $nth }. { $name }: { $attended }
training-finish-early = ⚠ <b>This training ends only on { $day }.</b> Whoever is completed now cannot be marked any more.
training-ask-finish = <b>{ $count ->
        [one] Note this { $count } person
       *[other] Note these { $count } people
    } as completed?</b> Whoever left, note that first from their card.
training-finish-yes = Yes, { $count } completed
training-did-finish = { $count ->
        [one] { $count } person noted
       *[other] { $count } people noted
    } as completed. They are told in 10 minutes; until then it can be taken back from their cards.
training-did-complete = Noted as completed. They are told in 10 minutes; until then it can be taken back.
training-did-drop = Noted as left. They are told in 10 minutes; until then it can be taken back.
training-did-return = Noted as back in the training. They are told.
training-ask-drop =
    <b>{ $name }</b> left: why? They read the reason.
    Choose, or type it in your own words.
training-why-left-work = Found work
training-why-left-illness = Illness
training-why-left-family = Family matters
training-why-left-moved = Moved away
training-why-left-unheard = No word from them
training-ask-number =
    The number of <b>{ $name }</b>'s training certificate? The day may stand on a second line. For example:
    <i>001/BLK/II/2027
    12-2-2027</i>
training-ask-numbering =
    <b>Training certificates</b>
    Type the place in the list, then the number, one person a line; the day may stand on a line of its own. For example:
    <i>12-2-2027
    1 001/BLK/II/2027
    2 002/BLK/II/2027</i>
training-numbering-line = { $nth }. { $name }: { $number }
training-did-number = Numbers noted: { $count }. People are told in 10 minutes; until then they can be corrected.
training-number-unclear = “{ $line }” is no certificate's number. For example: <b>001/BLK/II/2027</b>
training-number-taken = “{ $line }” is somebody else's. Please look again.
training-number-over = “{ $line }”: they are not noted as completed.
training-number-no-line = “{ $line }”: there is no such place in the list.
