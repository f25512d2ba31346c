helped-home = <b>Registering somebody else</b>
    For people who have no Telegram. With their consent you fill in their details; they go home with a number and a code.
helped-nobody = Nobody has been registered yet.
helped-new = Register somebody
helped-nameless = no name yet
helped-line = • { $name }: { $number }, { $state }
helped-line-unfinished = • { $name }: unfinished
helped-person-button = { $name } · { $number }
helped-helpers = Who registered how many
helped-helpers-title = <b>Registering others</b>, the last 30 days
helped-helper-line = • { $name }: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, { $claimed } claimed
helped-back = List of people
helped-enough-day = You have registered { $most ->
        [one] { $most } person
       *[other] { $most } people
    } today, which is the limit. Go on { $until }.
helped-enough-hour = You have registered { $most ->
        [one] { $most } person
       *[other] { $most } people
    } within this hour. Take a break; go on { $until }.
helped-read-aloud = <b>Read this aloud to the person</b>, then press their answer. Without their consent nothing is recorded.
helped-consent = The training centre records your name, birth date, education and where you live, only to register you for training and to tell you about it. A phone number may be left out. Your details are kept locked; you may see, correct or erase them at any time, and they are not shared without your permission. Until you take over your record yourself, news of being accepted comes through whoever registers you, who may pass on your answer. Do you agree?
helped-agreed = They agree
helped-refused = No
helped-in-id = Read it in Indonesian
helped-in-en = Read it in English
helped-nothing-kept = All right. Nothing was recorded.
helped-dropped = That registration was thrown away. Nothing is kept of the person.
helped-for-new = <i>Registering somebody else: ask them</i>
helped-for = <i>Registering { $name }: ask them</i>
helped-ask-phone = Their phone number? Type it, like <b>0812 3456 7890</b>. A relative’s is fine, too.
helped-no-phone = No phone number
helped-later = Later
helped-drop = Throw away
helped-left = All right, the answers so far are kept. Go on at any time from the list of people.
helped-registered-already = This person is registered already.
helped-phone-used-up = This number stands for three people already. Write another, or press “No phone number”.
helped-other-centre = That training is at another centre. Choose another, or note their interest first.
helped-card = <b>{ $name }</b>
    Number: { $number }
    Now: { $state }
    The code is valid until { $until }. If it is lost, make a new one; the old one then ends.
helped-new-code = Make a new code
helped-code-made = A new code has been made already: see the newest paper or message. Only the newest code is valid. If it is lost, make another; then that one ends.
helped-done = <b>Registered: { $number }</b>
    Code: <code>{ $code }</code>, valid for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
    Read it aloud, or pass this on:
helped-done-again = <b>New code for { $number }</b>
    Code: <code>{ $code }</code>, valid for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The earlier one is not valid any more.
    Read it aloud, or pass this on:
helped-pass-on = { $name }, your registration at { $centre } has the number { $number }. To follow it on Telegram, open { $link } or write the code { $code } to the bot, then say your birth date. Valid until { $until }, once.
helped-once = This code is shown only once. Hand it to the person and nobody else.
helped-fact = • { $text }
helped-take-selection = Selection: { $day }
helped-take-interview = Interview: { $day }
helped-take-starts = Training: { $from } to { $to }
helped-take-place = Place: { $centre }, { $address }
helped-take-bring = Bring: { $bring }
helped-take-phone = Telephone of the centre: { $phone }
helped-slip-caption = To print or to show. Hand it to the person and nobody else.
helped-slip-name = registration
helped-slip-title = Training registration
helped-slip-number = Registration number: { $number }
helped-slip-how = Scan this picture with a phone’s camera, or write the code above to the bot on Telegram, then say your birth date. Valid until { $until }, once. Keep this paper safe.
helped-claim-birth-date = This is a registration code. What is the birth date of the person who is registered? Like 17-8-1999
helped-claim-not-a-date = Write the birth date of the person who is registered, like 17-8-1999. Not now? /cancel
helped-claim-no = This code and birth date fit no registration that is waiting. Check what is written, then write the code once more. A code works once and for 90 days; whoever registered you can make a new one.
helped-claim-again = This code and birth date fit no registration that is waiting. If the date was a slip, write it once more, like 17-8-1999. If the code was, write the code anew. A code works once and for 90 days; whoever registered you can make a new one.
helped-claim-expired = This code was valid until { $day }. The registration still stands: whoever registered you, or the centre, can make a new code.
helped-claim-not-helper = This is the code of <b>{ $name }</b>, { $number }. Whoever registers others or works at the centre does not take their record over. Hand the code to the person, for a Telegram account of their own; it still works, and nothing has changed. No Telegram? That is fine: the news keeps coming through whoever registered them.
helped-claim-wait = It did not fit several times. To be safe, try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }, or ask the centre.
helped-claim-left = All right, not now.
helped-claim-done = <b>{ $name }, registration { $numbers } is yours now.</b> Further news comes here.
helped-claim-joined = There were two registrations for the same training. The one further along stays; { $numbers } was closed.
helped-claim-helper = Whoever registered you can no longer open it in the bot; what they typed is still in their own chat. What is recorded about you is under /mydata.
helped-claim-apart = This code fits registration <b>{ $number }</b>, { $name }. This Telegram account is another person's already: one account is for one person, so the two stay apart and nothing has changed.
    The registration stands, and the code still works from a Telegram account of their own. None? That is fine: the centre has been told, and will call or pass word through whoever registered them.
helped-apart-group = The code of registration <b>{ $number }</b> was opened from somebody else's Telegram account. The two are kept apart; reach the person by telephone or through whoever registered them.
helped-doubt-two = <b>{ $number }</b> (no Telegram) and <b>{ $other }</b> have the same phone number and birth date.
helped-doubt-nobody = <b>{ $number }</b> (no Telegram) has the same phone number and birth date as somebody who wrote to the bot and has not registered.
helped-doubt-maker = They stay two: the other registered this person. Give this person the code; with it they take over their record from a Telegram account of their own.
helped-doubt-alike = They stay two, because the names differ or the number was typed and not shared. One person? Under /mydata they can correct the name and share the number with the button; then the two become one.
helped-found = <b>You were registered already: { $numbers }.</b> The centre had you on record with this phone number, birth date and name. It is yours now; further news comes here.
helped-taken = • { $count } took over their registration themselves
helped-sent = Registration <b>{ $number }</b> is sent.
helped-claim-status = See the registration
helped-which-centre = For which centre do you register somebody?
helped-ask = Please tell <b>{ $name }</b>: accepted for <b>{ $programme }</b>, which begins on { $day }. Can they come?
helped-ask-until = Please tell <b>{ $name }</b>: accepted for <b>{ $programme }</b>, which begins on { $day }. Please ask whether they can come, and answer for them before <b>{ $until }</b>.
helped-comes = They come
helped-cannot = They cannot
helped-their-card = See their record
helped-cannot-undo = ↩ Take back, they do come
helped-cannot-undone = Taken back: the seat of <b>{ $name }</b> is still theirs. Do they come?
helped-comes-done = Noted: <b>{ $name }</b> comes. Thank you for passing it on.
helped-cannot-done = Noted: <b>{ $name }</b> does not come. In a few minutes the seat goes to somebody who waits; until then this can be taken back below. Thank you for telling us.
helped-answer-late = There is nothing to answer here for <b>{ $name }</b> any more. How it stands is in their record; if in doubt, call the centre.
helped-desk-button = No Telegram: code, erase
helped-desk = <b>{ $name }</b>, { $number }, no Telegram
helped-desk-by = Registered by { $helper }. The code on their paper is good until { $until }. The paper got lost? Make a new code; the old one ends.
helped-desk-list = Came in by the centre’s list of participants.
helped-desk-erase = Erase everything about them
helped-erase-who = <b>Erasing everything about { $name }</b>
    Only if they ask for it. Make sure first who they are. Who asks?
helped-erase-self = They themselves, here
helped-erase-family = Their family, for them
helped-erase-letter = By letter or phone
helped-erase-not = Do not erase
helped-erase-surely = <b>Erase everything about { $name }?</b> Name, numbers, registrations, notes and lines of lists go. A seat of theirs becomes free. This cannot be undone.
helped-erased = <b>Erased, { $day }.</b>
    Write this number on paper and hand it over: <code>{ $number }</code>
    With it the erasure can be shown at any time, in the bot or at the centre.
helped-erased-chat = Screens that you opened in this chat are still on your phone: delete these messages, too.
