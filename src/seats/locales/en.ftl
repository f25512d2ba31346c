## What a person reads of their seat

seats-ask =
    <b>Are you coming to the training?</b>
    { $programme } (registration { $number }) begins on <b>{ $day }</b> at { $centre }.

    Please answer, so that your seat stays yours.
seats-ask-until = Answer by <b>{ $until }</b>. Without an answer the seat is offered to a reserve.
seats-come-button = I am in
seats-cannot-button = I cannot
seats-take-button = Take the seat
seats-no-button = No
seats-own-answer = Are you coming? Tap one of the buttons below.
seats-own-answer-by = Are you coming? Answer by <b>{ $until }</b>, so that the seat is not offered to somebody else.
seats-own-offer = This seat is held for you until <b>{ $until }</b>. After that it is offered to the next person.
seats-own-offer-ended = The time for this offer is over.
seats-own-place = Your place on the reserve list: <b>{ $place }</b>
seats-ask-leave =
    <b>You really cannot come?</b>
    Your seat will be offered to somebody else, and this registration is withdrawn.
seats-leave-button = Yes, give it up
seats-come-after-all-button = I am in
seats-ask-pass =
    <b>Not taking this seat?</b>
    You can stay on the reserve list, behind the others. If you are no longer interested, withdraw.
seats-pass-button = Stay a reserve
seats-no-more-button = Not interested any more
seats-said-taken = <b>The seat is yours.</b> Thank you for answering.
seats-said-already = Your seat is certain already.
seats-said-ended = Sorry, the time for this offer is over. You are still on the reserve list.
seats-said-none = This seat cannot be confirmed any more. This is how your registration stands.
seats-said-left = All right, thank you for telling us.
seats-said-passed = All right. The seat is offered to the next person; you stay on the reserve list.

# Words that answer as the buttons do, between commas
seats-words-yes = i am coming, i come, i will come, im coming, coming, i am in, im in, in, i take it, i will take it, take it, i want it, i can, i can come, yes i come, yes i will come
seats-words-no = i cannot come, i can not come, i cant come, i cannot, i cant, cannot come, cant come, not coming, i am not coming, im not coming, i will not come, i wont come, i dont want it, i do not want it, no longer, sorry i cannot, sorry i cant
