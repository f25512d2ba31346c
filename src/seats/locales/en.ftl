## What a person reads of their seat

seats-ask =
    <b>Are you coming to the training?</b>
    { $programme } (registration { $number }) begins on <b>{ $day }</b> at { $centre }.

    Please answer, so that your seat stays yours.
seats-ask-last = ⏰ <b>This is the last time that we ask.</b>
seats-ask-until = Answer by <b>{ $until }</b>. Without an answer the seat is offered to a reserve.
seats-come-button = I am in
seats-cannot-button = I cannot
seats-take-button = Take the seat
seats-no-button = No
seats-own-answer = Are you coming? Tap one of the buttons below.
seats-own-answer-by = Are you coming? Answer by <b>{ $until }</b>, so that the seat is not offered to somebody else.
seats-own-offer = This seat is held for you until <b>{ $until }</b>. After that it is offered to the next person.
seats-own-offer-ended = The time for this offer is over.
seats-own-place = Your place on the waiting list: <b>{ $place }</b>
seats-own-not-decided = It is not noted here whether you were accepted; the centre may have decided outside this bot. Please ask the centre. This registration is closed, so that you are free to register again.
seats-own-next-told = As soon as there is a new date for this programme, we tell you. There is nothing you need to do.
seats-own-begun = The training has begun. Come on its next day; if you are unsure or cannot, ask the centre.
seats-own-over = The dates of this training are over, and how it ended is not noted here yet. If something is wrong, ask the centre.
seats-own-lapsed-over = Is something wrong? Ask the centre.
seats-own-lapsed = Is something wrong, or would you still like to come? Ask the centre.
seats-ask-leave =
    <b>You really cannot come?</b>
    Your seat will be offered to somebody else, and this registration is withdrawn.
seats-leave-button = Yes, give it up
seats-unpass-button = ↩ Take back, I still want it
seats-said-taken = <b>The seat is yours.</b> Thank you for answering.
seats-said-already = Your seat is certain already.
seats-said-ended = Sorry, the time for this offer is over. You are still on the waiting list.
seats-said-none = This seat cannot be confirmed any more. This is how your registration stands.
seats-said-left = All right, thank you for telling us.
seats-said-left-now = All right, thank you for telling us. In a few minutes your seat is offered to somebody else; until then you can take this back below.
seats-said-passed = All right. In a few minutes the seat is offered to the next person; until then this can be taken back below. You stay on the reserve list. If you are no longer interested, withdraw the registration.
seats-said-unpassed = Taken back. The seat is still held for you.

seats-first-day = First day: come on <b>{ $at }</b>
seats-first-day-place =
    Place: { $place }
    Bring: { $bring }
seats-eve =
    <b>Your training begins tomorrow!</b>
    { $programme } (registration { $number })
seats-eve-today =
    <b>Your training begins today!</b>
    { $programme } (registration { $number })
seats-eve-cannot = Something has come up? Please say so now, so that somebody else can have the seat.
seats-calendar-title = First day of the training { $programme }

# Words that answer as the buttons do, between commas
seats-words-yes = yes i am in, yes i am coming, ok i come, ok i am in, sure, of course, i will be there, yes i will be there, yes i want it, yes i can, yes i can come, yes i will take it, yes i take the seat, i am coming, i come, i will come, im coming, coming, i am in, im in, in, i take it, i will take it, take it, i want it, i can, i can come, yes i come, yes i will come, take the seat, i take the seat, i will take the seat, ill take the seat, ill take it, i want the seat, yes i take it, i would like the seat
seats-words-no = i cannot come after all, i cant come after all, sorry i cannot come, sorry i cant come, i cannot make it, i cant make it, cant make it, i am out, im out, i cannot come, i can not come, i cant come, i cannot, i cant, cannot come, cant come, not coming, i am not coming, im not coming, i will not come, i wont come, i dont want it, i do not want it, no longer, sorry i cannot, sorry i cant
seats-words-later = i will think about it, ill think about it, i will tell you tomorrow, i will answer later, i have to ask first, tomorrow, maybe later, later, maybe, not sure, i do not know yet, i dont know yet, let me think, i will answer tomorrow, wait, i need to think
seats-said-later = All right, take your time. The seat waits for your answer until the time is over.

## Staff

seats-today = ⚠ Seats at risk: <b>{ $count }</b>, in intakes: { $intakes }.
seats-today-button = Seats at risk · { $count }
seats-home = <b>Seats of intakes</b>, the nearest on top. Seats that free up are offered to reserves by themselves; here you can step in.
seats-home-risk = <b>Seats that may stay empty</b>, the nearest on top. Call those who have not answered, or offer the seat to a reserve.
seats-home-all = All intakes
seats-home-none = No intake with people is about to begin.
seats-home-line = • { $day } <b>{ $programme }</b>: { $taken } of { $seats } taken, { $risk } at risk
seats-home-button = { $day } · { $programme }
seats-home-button-risk = ⚠ { $risk } · { $day } · { $programme }
seats-home-button-short = Seats of intakes
seats-trainings-button = Trainings under way
seats-intake =
    <b>{ $programme }</b>
    { $centre }, begins { $day }
seats-at-risk = ⚠ <b>Seats at risk: { $count }</b>
seats-intake-figures =
    Seats: { $seats } (outside the bot: { $elsewhere })
    Confirmed: { $confirmed }
    Free: { $free }
seats-by-themselves = The accepted are asked some days before the start; a seat that frees up goes to the reserves in order.
seats-kept-for-selection = Some registrants still wait for a decision. Free seats are kept for them; reserves are offered only seats that somebody gave up.
seats-silent = Did not answer, seat lapsed: { $count }
seats-list-accepted = Unanswered · { $count }
seats-list-offered = Offered · { $count }
seats-list-reserve = Reserves · { $count }
seats-list-confirmed = Confirmed · { $count }
seats-list-lapsed = Seat lapsed · { $count }
seats-add-button = Add seats
seats-training-button = Training & attendance
seats-people = <b>{ $which }</b>, { $programme }: { $count }
seats-people-none = Nobody.
seats-which-accepted = Unanswered
seats-which-offered = Being offered a seat
seats-which-reserve = Reserves, in order
seats-which-confirmed = Confirmed
seats-which-lapsed = Seat lapsed
seats-person-line = { $nth }. { $name }: { $facts }
seats-asked = asked { $count }×
seats-until = until { $until }
seats-call-them = the bot cannot ask them or could not in time, please call
seats-helper = registered by { $name } ({ $phone })
seats-person =
    <b>{ $name }</b>
    { $number }: { $state }
seats-person-phone = Phone: { $phone }
seats-person-unreachable = The bot cannot ask them or could not in time: please call. The seat does not lapse by itself.
seats-person-helper = Registered by { $name }, phone { $phone }
seats-person-asked = Asked by the bot: { $count }×
seats-person-until = Their time ends { $until }
seats-person-place = Place among the reserves: { $place }
seats-person-undoable = The last step can still be taken back; they have not been told.
seats-confirm-button = Comes for sure (called)
seats-out-button = Take out
seats-offer-button = Offer a seat now
seats-shift-button = Move the offer from { $name }
seats-up-button = One up
seats-first-button = Put first
seats-undo-button = Take the last step back
seats-card-button = Registration's card
seats-did-confirmed = The seat is confirmed. They are told in 10 minutes; until then it can be taken back.
seats-did-undone = Taken back.
seats-did-offered = The seat is offered, the message is on its way.
seats-did-out = Taken out. They are told in 10 minutes; until then it can be taken back. After that the seat is offered, if the training has not begun.
seats-did-ranked = The order is changed.
seats-did-add = { $count ->
        [one] { $count } seat added
       *[other] { $count } seats added
    }. Reserves are offered them by themselves.
seats-not-over = Things have changed meanwhile. This is how they stand.
seats-not-full = No seat is free.
seats-not-late = The start is too near to offer it. Call them, then tap “Comes for sure”.
seats-not-call = The bot cannot reach them. Call them, then tap “Comes for sure”.
seats-not-begun = The training has begun or was called off, so its seats are not given away any more.
seats-back-button = Give the seat back
seats-back-yes = Yes, give it back
seats-back-full = No seat is free just now. One can be added for them alone; no reserve is offered it.
seats-back-add = Add a seat for them
seats-back-add-yes =
    { $needed ->
        [one] Yes, make it { $needed } seat
       *[other] Yes, make it { $needed } seats
    }
seats-ask-back-adding =
    No seat is free. Add one for <b>{ $name }</b>? This intake then has { $needed ->
        [one] { $needed } seat
       *[other] { $needed } seats
    }, now { $seats }.

    The seat is theirs at once and is not offered to a reserve. They are told 10 minutes later; until then it can be taken back. If it is, the added seat stays, for a reserve.
seats-ask-back =
    Give the seat back to <b>{ $name }</b>? Free seats now: { $free }.

    The seat is theirs at once and is not offered to a reserve. They are told 10 minutes later; until then it can be taken back.
seats-did-given-back = The seat is theirs again. They are told in 10 minutes; until then it can be taken back.
seats-not-finished = The training is over or was called off, so the seat is not given any more.
seats-not-elsewhere = They have another registration that is open, and may have only one. If that one is a mistake, they can withdraw it first.
seats-ask-out =
    Take <b>{ $name }</b> out: why? They read the reason.
    Choose, or type it in your own words.
seats-why-out-unreachable = Cannot be reached
seats-why-out-own-wish = They asked for it
seats-why-out-elsewhere = Has work or another training
seats-why-out-requirements = Requirements not met
seats-why-out-no-show = Did not come
seats-reason-unclear = Write the reason in one sentence, for example: <i>The number has been off since yesterday.</i>
seats-ask-add = { $seats ->
        [one] { $seats } seat now
       *[other] { $seats } seats now
    }. How many more? Choose, or type the number.
seats-add-unclear = Write a number from 1 to 50, for example <b>3</b>.
seats-left = All right, nothing was done.
