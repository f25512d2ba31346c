# Before the questions
registration-consent =
    <b>First: about your data</b>

    We will ask your name, phone number, birth date, regency or city, last school, and what you want to do after the training.

    • <b>What for:</b> to register you, for the selection, and to reach you about this training
    • <b>Who sees it:</b> staff of the training centre. This chat goes through Telegram, whose servers are abroad
    • <b>How long:</b> an unfinished registration is deleted after 30 days, others when you ask for it
    • <b>Your rights:</b> see it, correct it, withdraw your consent, or have it deleted, at any time with { $mydata }

    You may stop halfway: type { $cancel }, and your answers are kept. Do you agree?
registration-consent-yes = I agree
registration-consent-no = No
registration-consent-unclear = Agreeing means that your data may be used for this registration. Tap I agree to begin or No to stop; you can also type <b>I agree</b>.
registration-declined = That is fine, nothing is kept for a registration. What we remember of this chat, such as your language, is in { $mydata }. You can still look at every training, and register whenever you like.

# Which training
registration-ask-programme = Which training would you like? Choose a trade, or type one word, such as <b>welding</b>.
registration-programmes-of = <b>{ $trade }</b>: choose a training.
registration-programme-opens = • { $programme }: starts { $day }
registration-programme-without-date = • { $programme }: no date yet
registration-programme-full = • { $programme }: full
registration-programme-found = These look like it. Choose one.
registration-programme-unknown = We did not find that training. Try a single word, such as <b>welding</b> or <b>sewing</b>.
registration-all-trades = All trades
registration-other-programme = Choose another training
registration-already = You are already registered for this training, with number <b>{ $number }</b>. There is no need to register again.
registration-ask-intake = <b>{ $programme }</b>: which start suits you?
registration-no-intake = There is no open date for <b>{ $programme }</b> yet. We can note your interest and tell you when a date opens.
registration-intake-line =
    • { $days }, { $centre }
      { $seats ->
        [one] { $seats } seat left
       *[other] { $seats } seats left
    }, register until { $closes }
registration-intake-label = { $day }, { $centre }
registration-intake-full = The date you chose has just filled up. Your answers are kept.
registration-intake-closed = Registration for the date you chose has closed. Your answers are kept.
registration-intake-unclear = Tap one of the dates, or type its place in the list, such as <b>1</b>.
registration-interest-tooYoung = { $programme } is for people of { $minimumAge } and older. You are not that old yet, so you cannot join the selection.
registration-interest-tooOld = { $programme } is for people up to { $maximumAge }, so you cannot join the usual selection.
registration-interest-education = { $programme } asks for at least { $education }, so you cannot join the selection with your present school.
registration-ask-interest = We can still note your interest, so that the centre knows of it and can reach you.
registration-fitting = These trainings suit you and are open:
registration-interest-yes = Note my interest for now
registration-interest-noted = Your interest is noted all the same, without a seat.
registration-correct-birthDate = Correct birth date
registration-correct-education = Correct school
registration-interest-unclear = Tap one of the buttons, or type its place in the list, such as <b>1</b>.
registration-switch = You still have registration <b>{ $number }</b> ({ $programme }). At this centre one person can hold one registration. Switch to { $wanted }? The old one is withdrawn when the new one is sent.
registration-in-training = You are in the training { $programme } ({ $number }), so you cannot register for a date of { $wanted } yet. We can note your interest for now.
registration-switch-yes = Yes, switch
registration-switch-no = No, keep the old one
registration-switch-unclear = Tap one of the buttons, or type <b>yes</b> to switch and <b>no</b> to keep the old one.
registration-kept = All right, your registration stays as it is.

# About the person
registration-ask-name = What is your full name, as on your identity card? For example <b>Siti Aminah</b>.
registration-name-no-letters = There is no name in that; write your full name, for example <b>Siti Aminah</b>.
registration-name-too-short = One letter is too short; write your full name, for example <b>Siti Aminah</b>.
registration-name-too-long = That is too long for a name; write only your name, for example <b>Siti Aminah</b>.
registration-name-link = That looks like an internet address; write your full name, for example <b>Siti Aminah</b>.
registration-name-command = That looks like a command; write your full name without a slash, for example <b>Siti Aminah</b>.
registration-name-digits = A name has no digits; write your full name, for example <b>Siti Aminah</b>.
registration-name-username = That is a Telegram username; write your name as on your identity card, for example <b>Siti Aminah</b>.
registration-name-question = That looks like a question; write your full name first, for example <b>Siti Aminah</b>.
registration-ask-phone = What is your mobile number? Tap the button below, or type it, for example <b>0812 3456 7890</b>. A foreign number is fine.
registration-share-phone = 📱 Share my number
registration-phone-of-another = That contact is not your own number; tap Share my number, or type it, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-not-a-number = That is not a phone number; write it in digits, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-too-short = Some digits are missing; write the whole number, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-too-long = There are too many digits; write one number only, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-letters = There are letters in the number; write digits only, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-several = There are several numbers; write the one you use most, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-landline = That is a landline; write a mobile number, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-phone-service-number = That is a service number; write your own mobile number, for example <b>0812 3456 7890</b> or <b>+60 12 345 6789</b>.
registration-ask-birth-date = When were you born? For example <b>17-8-1999</b> or <b>17 August 1999</b>.
registration-birth-date-not-a-date = That is not a birth date; write day, month and year, for example <b>17-8-1999</b>.
registration-birth-date-no-such-day = No calendar has that day; check it once more, for example <b>17-8-1999</b>.
registration-birth-date-in-the-future = That day is still to come; write the year you were born, for example <b>17-8-1999</b>.
registration-birth-date-too-young = By that date you are not yet 13; check the year, for example <b>17-8-1999</b>.
registration-birth-date-too-old = By that date you are over 80; check the year, for example <b>17-8-1999</b>.
registration-birth-date-year-missing = The year is missing; write all of it, for example <b>17-8-1999</b>.
registration-birth-date-day-missing = The day is missing; write all of it, for example <b>17-8-1999</b>.
registration-birth-date-only-age = We need the birth date, not the age; for example <b>17-8-1999</b>.
registration-birth-date-other-calendar = We can only read dates of the Western calendar; look on your identity card or diploma, for example <b>17-8-1999</b>.
registration-ask-regency = Which regency or city are you from? Choose, or type its name.
registration-other-province = Another province
registration-ask-other-place = Write the regency or city and its province, for example <b>Sleman, Yogyakarta</b>.
registration-which-regency = Which { $place }?
registration-regency-did-you-mean = We did not find { $place } here; do you mean one of these? If it is in another province, write the regency and the province, for example <b>Bandung, Jawa Barat</b>.
registration-regency-unknown = We did not find that place; write the regency or city and its province, for example <b>Sleman, Yogyakarta</b>. Abroad at present? Write the regency you come from, or for example <b>abroad: Kuala Lumpur</b>.
registration-regency-not-a-place = That is not the name of a place; write your regency or city, for example <b>Lombok Timur</b>.
registration-ask-education = Which school did you finish last?
registration-education-none = Did not finish SD
registration-education-SD = SD (primary)
registration-education-SMP = SMP (junior)
registration-education-SMA = SMA (senior)
registration-education-SMK = SMK (vocational)
registration-education-D1 = D1
registration-education-D2 = D2
registration-education-D3 = D3
registration-education-D4 = D4
registration-education-S1 = S1 (bachelor)
registration-education-S2 = S2 (master)
registration-education-S3 = S3 (doctor)
registration-education-not-known = We do not know that school; tap a button, or type for example <b>SMA</b>.
registration-education-unfinished = Choose a school that you have finished; if SMA is not done yet, write the one before, for example <b>SMP</b>.
registration-education-several = That is more than one; choose the last one you finished, for example <b>SMK</b>.
registration-education-which-diploma = Which diploma? Tap a button, or type for example <b>D3</b>.
registration-ask-higher = Which diploma or degree?
registration-higher-education = Diploma / degree ›
registration-place-understood = { $typed } → <b>{ $place }</b>
registration-left-empty = All right. Nothing was entered, so nothing is kept.
registration-ask-goal = What would you like to do after the training?
registration-goal-workHere = Work in Indonesia
registration-goal-workAbroad = Work abroad
registration-goal-ownBusiness = My own business
registration-goal-unclear = Tap one of the buttons, or type for example <b>own business</b>.

# Under 18
registration-ask-guardian-name = As you are under 18, a parent or guardian must agree. What is their full name? For example <b>Siti Aminah</b>.
registration-guardian-name-unclear = Write the full name of your parent or guardian, not a yes or no; for example <b>Siti Aminah</b>.
registration-guardian-phone-own = That is your own number; write your parent's or guardian's, for example <b>0812 3456 7890</b>.
registration-abroad-from-18 = Work abroad is allowed from the age of 18. We note your plan all the same.
registration-ask-guardian-phone = What is the mobile number of your parent or guardian? For example <b>0812 3456 7890</b>.
registration-ask-guardian-agreed = Please ask { $guardian }: may you register, and may the data of both of you be used for this registration? The centre may call to make sure.
registration-guardian-yes = Yes, they agree
registration-guardian-no = I have not asked yet
registration-guardian-unclear = Tap one of the buttons, or type <b>yes</b> if your parent or guardian agrees.
registration-guardian-later = All right, please ask first. Your answers are kept for 30 days; tap Continue when you are ready.

# The summary
registration-summary = <b>Is everything right?</b>
registration-summary-line = { $label }: <b>{ $value }</b>
registration-summary-send = Something wrong? Tap that part to correct it. If all is right, send it.
registration-summary-interest = This notes your interest and takes no seat yet. Something wrong? Tap that part. If all is right, send it.
registration-summary-unclear = Tap Send if all is right, or tap the part that you want to correct.
registration-without-date-chosen = interest only, no date
registration-without-date-tooYoung = interest only, not old enough yet
registration-without-date-tooOld = interest only, past the age
registration-without-date-education = interest only, school below what it asks
registration-send = ✅ Send registration
registration-back-to-summary = ‹ Back to the summary
registration-field-programme = Training
registration-field-intake = Dates
registration-field-fullName = Name
registration-field-phone = Phone
registration-field-birthDate = Birth date
registration-field-regency = Home
registration-language-id = Indonesian
registration-language-en = English
registration-as-typed-one = { $name } reads { $language }; your words go out as you typed them.
registration-as-typed-many =
    { $count } of them { $count ->
        [one] reads
       *[other] read
    } another language; your words go out as you typed them.
registration-field-education = School
registration-field-goal = Plan
registration-field-guardianName = Guardian
registration-field-guardianPhone = Their phone

# Along the way
registration-thanks = Thank you, the number is saved.
registration-once-more = Still difficult? The centre's staff will gladly help.
registration-ask-centre = Contact the centre
registration-help = Help
registration-answers-kept = Your answers are kept.
registration-edited = I do not read messages that are changed. Answer the open question first. Before you send, every answer can still be corrected.
registration-looked-at = The centre is just looking at your other registration again; we tell you shortly. Your answers are saved: if you still need it after that, just send it.
registration-aside = All right, we stop here for now. Your answers are kept for 30 days.
registration-resume = Continue registration
registration-discard = Delete my answers
registration-discarded = All your answers are deleted, and your consent with them.
registration-discarded-but-registered = The unfinished registration is deleted. Your details stay, as another registration of yours needs them; see or erase them with { $mydata }.
registration-nothing-open = No question is open now. This is what you can do.
registration-start = Register
registration-trades = See the trades

# After submitting
registration-confirmed =
    <b>Registration sent</b>

    Your number: <b>{ $number }</b>
    { $programme }
registration-confirmed-interest =
    <b>Your interest is noted</b>

    Your number: <b>{ $number }</b>
    { $programme }
registration-hears-of-opening = As soon as a date opens, we tell you here.
registration-closes-on = Registration closes: { $day }
registration-selection-on = Selection: <b>{ $day }</b>
registration-interview-on = Interview: <b>{ $day }</b>
registration-training-on = Training: { $days }
registration-where =
    Where: <b>{ $centre }</b>, { $address }
    Bring: { $bring }
registration-where-only = Where: <b>{ $centre }</b>, { $address }
registration-abroad-safely = Work abroad: check safely
registration-mentoring = Business mentoring
registration-centre = Address & hours
registration-mine = My registrations
registration-mine-one = See registration

# Registrations
registration-list = <b>Your registrations</b>
registration-list-line =
    <b>{ $number }</b>: { $state }
    { $programme }
registration-card =
    <b>{ $number }</b>
    { $programme }
    Status: <b>{ $state }</b>
registration-none = You have no registration yet.
registration-none-but-unfinished = You have sent no registration yet, but one is unfinished. Your answers are kept.
registration-withdraw = Withdraw registration
registration-withdraw-too-late = The training is under way or over, so it cannot be withdrawn here. Please contact the centre.
registration-take-a-date = Register for an open date
registration-undo-withdrawal = Undo the withdrawal
registration-undo-refused = The withdrawal can no longer be undone. You may register again for any date that is open.
registration-again = Register again
registration-standing = <b>Welcome back!</b>
registration-standing-line =
    <b>{ $number }</b>: { $state }
    { $programme }
registration-standing-unfinished = Your registration for { $programme } is unfinished. Your answers are kept.
registration-standing-begun = Your registration is unfinished. Your answers are kept.

registration-state-interested = interest noted
    .meaning = No seat is taken yet. The centre's staff see your interest. If you register for a date later, the number stays the same.
registration-state-submitted = sent, waiting for selection
    .meaning = After registration closes, the centre's staff check it and contact you about the selection, by phone or chat.
registration-state-invited = invited to the selection
    .meaning = Come to the selection on its day and bring your papers.
registration-state-accepted = accepted
    .meaning = One step is left: confirm that you come.
registration-state-reserve = on the waiting list
    .meaning = A seat that frees up is offered here, in order.
registration-state-rejected = not selected
    .meaning = Thank you for trying. You may register again for another date.
registration-state-offered = a seat is offered
    .meaning = Take the seat before its time is over.
registration-state-confirmed = seat confirmed
    .meaning = Your seat is safe. Come on the first day of the training.
registration-state-lapsed = seat lapsed
    .meaning = You have no seat in this training any more. You may register again.
registration-state-inTraining = in training
    .meaning = Enjoy the training! If there is a problem, contact the centre.
registration-state-completed = completed
    .meaning = Thank you for staying to the end.
registration-state-droppedOut = stopped halfway
    .meaning = Thank you for coming this far. You may register again at any time.
registration-state-withdrawn = withdrawn
    .meaning = This registration is withdrawn. You may register again for any date that is open.

## Why a registration changed, for its owner and for staff

registration-reason-consent-withdrawn = consent withdrawn
registration-reason-withdrawal-undone = withdrawal undone
registration-reason-switched = went over to another training
registration-reason-joined = there were two registrations for the same training
registration-reason-brought-in = registered by the centre
registration-reason-without-invitation = decided without a test
registration-reason-decision-undone = decision taken back
registration-reason-refused-full = there are more registrants than seats, and the seats went to those who scored highest
registration-reason-refused-score = the score of the selection was not enough yet
registration-reason-refused-file = some of the papers were still missing
registration-reason-refused-absent = you were not at the test or interview
registration-reason-refused-requirements = age or school are not what this training asks for
registration-reason-refused-elsewhere = you are in another training already
registration-reason-silent = there was no answer in time
registration-reason-offer-expired = the seat was not taken in time
registration-reason-offer-untold = the offer ended before word of it could reach the person
registration-reason-offer-declined = the seat that was offered was not taken
registration-reason-offer-moved = the centre offered this seat to somebody else
registration-reason-out-unreachable = you could not be reached
registration-reason-out-own-wish = you asked for it
registration-reason-out-elsewhere = you have work or another training
registration-reason-out-requirements = what this training asks for is not there yet
registration-reason-out-no-show = you did not come on the first days
registration-reason-left-work = you found work
registration-reason-left-illness = illness
registration-reason-left-family = family matters
registration-reason-left-moved = you moved away
registration-reason-left-unheard = there was no word from you
registration-reason-intake-called-off = the centre called this date off
registration-reason-intake-on-again = the date takes place again
registration-reason-not-decided-here = the training began without a decision noted here
registration-reason-not-come = nobody noted that you came
registration-reason-seat-given-back = the centre has given this seat back to you
registration-reason-training-again = the centre noted that you are back
registration-reason-no-seat-came-free = no seat came free before the training began

## What is pushed when it has changed

registration-news-reason = The reason: { $reason }
registration-news-interested = News of your registration <b>{ $number }</b>, { $programme }: your interest is noted.
registration-news-submitted = News of your registration <b>{ $number }</b>, { $programme }: it waits for the selection.
registration-news-invited = You are invited to the selection for <b>{ $programme }</b> (registration { $number }).
registration-news-accepted = Good news: you have a place in the training <b>{ $programme }</b>! (registration { $number })
registration-news-reserve = The result of the selection for <b>{ $programme }</b> (registration { $number }): you are on the waiting list.
registration-news-reserve-again = The offer of a seat in <b>{ $programme }</b> (registration { $number }) does not stand any more. You stay on the waiting list.
registration-news-rejected = The result of the selection for <b>{ $programme }</b> (registration { $number }): this time it did not work out.
registration-news-offered = A seat is free for you in the training <b>{ $programme }</b>! (registration { $number })
registration-news-confirmed = Your seat in the training <b>{ $programme }</b> is certain (registration { $number }).
registration-news-lapsed = Your seat in the training <b>{ $programme }</b> does not stand any more (registration { $number }).
registration-news-inTraining = The training <b>{ $programme }</b> has begun (registration { $number }).
registration-news-completed = Well done: you completed the training <b>{ $programme }</b>! (registration { $number })
registration-news-droppedOut = The training <b>{ $programme }</b> is noted as left before its end (registration { $number }).
registration-news-withdrawn = The registration <b>{ $number }</b>, { $programme }, is withdrawn.
registration-news-called-off = We are sorry: the centre has called your training off. We have withdrawn your registration <b>{ $number }</b>, { $programme }.
registration-news-not-decided = The training <b>{ $programme }</b> (registration { $number }) has begun without a decision about you here. We are sorry: we know that you were waiting.
registration-news-not-come = The training <b>{ $programme }</b> (registration { $number }) is under way, and nobody noted here that you came. So we have given up your seat. If you do take part, or were kept away and still want to, this can be put right.
registration-news-training-again = The centre has noted that you are back in the training <b>{ $programme }</b> (registration { $number }). Welcome back!
registration-news-not-come-over = The training <b>{ $programme }</b> (registration { $number }) is over, and nobody noted here that you took part. So we have closed the registration. If you did take part, the centre can put this right.
registration-news-given-back-over = The centre has put its record right: you belong to the training <b>{ $programme }</b> (registration { $number }). You hear of the result once the centre has noted it.
registration-news-no-seat = The training <b>{ $programme }</b> (registration { $number }) begins, and sadly there was no seat for you this time. Thank you for waiting.
