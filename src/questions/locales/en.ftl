# Asking the centre's staff, and the desk where they answer.
questions-button = Ask the centre
questions-ask = <b>Ask { $centre }</b>

    Write your question now. A photo, a voice message or a document is fine, too.
questions-about = About: { $about }
questions-subject-abroad = work abroad
questions-subject-certificate = certificate
questions-subject-data = my data
questions-subject-application = application for work
questions-no-nik = The staff read it together. Please do not write your NIK, a bank account or a password: they are not needed to answer you.
questions-usually = Usually answered within { $time } of opening hours.
questions-open-now = The centre is open now, until { $until }.
questions-closed-now = The centre is closed now. Questions are read from { $at }.
questions-closed-holiday = Today is a holiday: { $holiday }. Questions are read from { $at }.
questions-closed-long = The centre is closed. Questions are read as soon as it opens again.
questions-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    }
questions-moments = less than 5 minutes
questions-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
questions-hours = { $count ->
    [1] 1 hour
   *[other] { $count } hours
    }
questions-days = { $count ->
    [1] 1 day
   *[other] { $count } days
    }
questions-which = <b>Which centre do you want to ask?</b>
questions-which-kept = Your question is kept.
questions-ended = All right. Question #{ $number } is with the centre; its answer comes in this chat.
questions-corrected = (corrected) { $text }
questions-words-end = done, cancel, finished, that is all, thats all, never mind, selesai, batal
questions-words-thanks = thanks, thank, thx, ty, ok, okay
questions-words-polite = you, so, very, much, a, lot, many, sir, madam, fine, great, good, for, the, your, answer, help
questions-words-small = i, want, would, like, to, can, could, a, an, the, with, real, please, may, need, id, of, at, some, me, let, in, one, centre, center, for, it, is, have, got, hello, hi, some, am, make, about, something
questions-words-who = person, human, staff, somebody, someone, agent, people, operator
questions-words-how = talk, speak, ask, contact, chat, reach
questions-words-alone = question, questions, complaint, complain, complaints, confused, admin
questions-other-centre = Ask another centre
questions-mine-one = See the question
questions-all-mine = My questions
questions-new-button = Ask something else
questions-number = #{ $number }
questions-sent = Question <b>#{ $number }</b> has reached the centre. The answer comes in this chat.
questions-sent-more = Anything to add? Just send it now. If not, type done.
questions-added = Added to question #{ $number }.
questions-nik-masked = Your message had a number of 16 digits. We covered it, so that nobody reads your NIK.
questions-left = All right. Nothing was sent.
questions-left-kept = All right. The question that we kept was not sent, and it is deleted.
questions-empty = Write the question in words, for example: When is the welding test? A photo, a voice message or a document is fine, too.
questions-too-big = This file is too large. Send one below 20 MB, or just a photo of it.
questions-too-long = This message is too long. Send it in several, each at most 3,000 characters.
questions-too-many-open = You have 5 questions that are not finished. Add to one of them, or mark those that are answered.
questions-too-many-messages = You sent 20 messages within an hour; all have arrived. Please wait a little before you send more.
questions-list = <b>My questions</b>
questions-list-line = #{ $number }, { $day }: { $state }
questions-list-none = No questions yet.
questions-own-state-open = waiting for an answer
questions-own-state-answered = answered
questions-own-state-closed = finished
questions-one = <b>Question #{ $number }</b>: { $state }
questions-line = <b>{ $who }</b>, { $at }
    { $said }
questions-from-you = You
questions-from-person = Asker
questions-from-centre = Centre
questions-from-staff = Staff
questions-content-photo = photo
questions-content-voice = voice message
questions-content-document = document
questions-earlier = … and { $count ->
        [one] { $count } earlier message
       *[other] { $count } earlier messages
    }
questions-words-deleted = The words were deleted, 90 days after it was finished.
questions-add-button = Add
questions-more-button = Ask more
questions-done-button = Answered
questions-ask-more = Write on about question #{ $number }.
questions-done = All right, question #{ $number } is finished. If there is more, just ask again.
questions-answer = <b>Answer of { $centre }</b> to question #{ $number }
questions-closed-by-silence = We take question #{ $number } as finished, for nothing new was written in a week. If it is not, press Ask more.
questions-closed-by-staff = Question #{ $number } was closed by the centre. If it is not answered, press Ask more.
questions-closed-for-elsewhere = As far as we know the staff have answered you in person.
questions-closed-for-twice = You asked the same in another question; its answer comes there.
questions-closed-for-noQuestion = We found no question in your message. Just write again, we are glad to help.
questions-closed-for-notOurs = Sorry, this is not a matter of the centre, so we cannot answer it.
questions-closed-words = The staff say: { $words }
questions-taken = A colleague took question #{ $number } for { $centre } over from you; you need not answer it.
questions-desk-take-over = Question #{ $number } is with <b>{ $name }</b>. Take it over? They are told.
questions-desk-take-over-yes = Take it over
questions-group-closed = <b>#{ $number } was closed</b> at the desk. There is nothing left to answer; whoever still answers opens it again.
questions-group-closed-by-person = <b>#{ $number } is settled</b>, says whoever asked. There is nothing left to answer; whoever still answers opens it again.
questions-given = Question #{ $number } for { $centre } was handed to you. Please answer it.
questions-topic = #{ $number } · { $centre }
questions-group-asked = <b>Question #{ $number }</b> · { $centre }
questions-group-from-desk = <b>Answered from the desk</b> · #{ $number }
questions-group-former = <b>Answered before</b> · #{ $number }
questions-group-hint = <i>To answer, reply to this message: text, photo, voice message or document. The answer goes out in the centre's name, without yours. What you change or delete later does not change at the asker.</i>
questions-topic-hint = <i>What is written in this topic goes to the asker in the centre's name, without yours. What you change or delete later does not change at the asker.</i>
questions-group-edited = This change does not reach the asker. Send the correction as a new message.
questions-group-unreadable = What can be sent to the asker: text, photos, voice messages and documents.
questions-group-undelivered = The answer to #{ $number } has not arrived: the asker blocked the bot. It waits, and is sent as soon as they are back.
questions-desk-button = Questions ({ $count })
questions-desk-list = List of questions
questions-desk-home = Desk
questions-desk-title-open = <b>Questions that wait for an answer: { $count }</b>
questions-desk-title-mine = <b>Questions that you took: { $count }</b>
questions-desk-title-answered = <b>Answered, not finished: { $count }</b>
questions-desk-title-closed = <b>Finished: { $count }</b>
questions-desk-filter-open = Waiting ({ $count })
questions-desk-filter-mine = Mine ({ $count })
questions-desk-filter-answered = Answered ({ $count })
questions-desk-filter-closed = Finished ({ $count })
questions-desk-none = There are none.
questions-desk-head = <b>Question #{ $number }</b> · { $centre } · language: { $language }
questions-desk-state-open = Waiting for an answer for { $age }
questions-desk-state-answered = Answered { $age } ago
questions-desk-state-closed = Finished { $age } ago
questions-desk-mine = You took it.
questions-desk-with = { $name } took it.
questions-desk-colleague = a colleague
questions-desk-undelivered = An answer has not arrived: the asker blocked the bot. It is sent as soon as they are back.
questions-desk-answer = Answer
questions-desk-ready = Ready answer
questions-desk-files = See the files ({ $count })
questions-desk-take = Take
questions-desk-give-back = Give back
questions-desk-give = Hand over
questions-desk-close = Close
questions-desk-reopen = Open again
questions-desk-ask-answer = Write the answer to #{ $number }. It goes out in the centre's name, without yours.
questions-desk-answered = The answer is sent.
questions-desk-closed = Closed. The asker is told.
questions-desk-you = you
questions-desk-close-why = #{ $number } is not answered yet. Why is it closed? Whoever asked reads the reason. Choose one, or write it.
questions-desk-close-elsewhere = Answered in person
questions-desk-close-twice = Same as another one
questions-desk-close-noQuestion = Not a question
questions-desk-close-notOurs = Not the centre's matter
questions-desk-close-length = Please write the reason in a few words, at most { $most } letters.
questions-desk-is-answer = Send this as the answer to <b>#{ $number }</b>?
questions-desk-is-answer-yes = Send
questions-desk-is-answer-no = Do not send
questions-desk-given = Handed over to { $name }.
questions-desk-which-colleague = Who is to have #{ $number }?
questions-desk-no-colleague = There is no other colleague at this centre who may answer #{ $number }.
questions-ready-manage = Ready answers
questions-ready-which = Ready answers for #{ $number }:
questions-ready-none = This centre has no ready answers yet.
questions-ready-new = Make one
questions-ready-preview = This is what goes out:

    { $text }
questions-ready-send = Send
questions-ready-centre = Ready answers of which centre?
questions-ready-title = <b>Ready answers: { $count }</b>
questions-ready-one = <b>{ $title }</b>

    { $text }
questions-ready-english = <b>English</b>
    { $text }
questions-ready-no-english = No English text yet: whoever asks in English gets the Indonesian one.
questions-ready-edit = Change
questions-ready-drop = Delete
questions-ready-dropped = Deleted.
questions-ready-saved = Saved.
questions-ready-ask =
    Write it in one message. The first line is the title, the answer stands below. English words, if any, begin with EN:

    Jam buka
    Balai buka Senin–Jumat, 08.00–16.00.
    EN: We are open Monday to Friday, 08:00–16:00.
questions-ready-unreadable = That cannot be read yet. The first line is the title (at most { $most } characters), the answer stands below.
questions-waits = A new question, #{ $number }, for { $centre }. Whoever has time, please answer it.
questions-office-button = Office hours
questions-office = <b>When { $centre } answers</b>
questions-office-which = Office hours of which centre?
questions-office-days = Days: { $days }
questions-office-hours = Hours: { $hours }
questions-office-span = { $from }–{ $to }
questions-office-friday = Friday prayer: { $hours }, nobody answers
questions-office-friday-none = Friday prayer: answered as usual
questions-office-next = Next holiday: { $day }, { $name }
questions-office-said = People who ask read now:
    <i>{ $said }</i>
questions-office-hours-button = Change the hours
questions-office-friday-button = Friday prayer
questions-office-no-friday = Answer as usual
questions-office-last-day = One day has to stay.
questions-office-ask-hours = Write when it opens and closes, for example: 08:00-16:00
questions-office-ask-friday = Write when nobody answers on Fridays, for example: 11:30-13:00
questions-office-unreadable = These hours cannot be read yet. Write them like this: 08:00-16:00
questions-office-left = All right, the hours stay as they are.
questions-holidays-button = Holidays
questions-holidays-all-button = National holidays
questions-holidays-all = of all centres
questions-holidays = <b>Holidays { $centre }: { $count }</b>
questions-holidays-line = { $day }: { $name }
questions-holidays-none = No holiday is noted yet.
questions-holidays-drop = Delete { $day }
questions-holidays-add = Add
questions-holidays-dropped = Deleted.
questions-holidays-ask =
    Write one holiday a line, the date and then its name. A whole list is fine:

    25 December 2026 Christmas
    20-24 March 2027 Eid
questions-holidays-kept = { $count ->
    [one] 1 holiday is kept.
   *[other] { $count } holidays are kept.
    }
questions-holidays-unread = These lines cannot be read yet, or their day is over:
    { $lines }

    Please send just those again, for example: 25 December 2026 Christmas
questions-offer-file = I cannot look at photos, listen to voices or open files myself. Shall it go to the centre? Tap Ask the centre; what you sent is kept.
