# Staff write to many people, see how it goes, and take it back.
broadcasts-list-title = <b>Broadcasts</b>
broadcasts-list-running = <b>Broadcasts under way or paused</b>
broadcasts-list-empty = There are none yet.
broadcasts-to-approve-none = No broadcast waits for you at the moment. As soon as one does, I write to you here.
broadcasts-decide-button = Check no. { $number }
broadcasts-list-line = <b>No. { $number }</b> · { $state } · { $at }
    { $excerpt }
broadcasts-to-approve = Waiting for you to approve · { $count }
broadcasts-to-approve-title = <b>Waiting for you</b>. Open one, check it, then approve it or give it back.
broadcasts-list-button = Broadcasts
broadcasts-number = No. { $number }
broadcasts-new = New broadcast
broadcasts-gone = That broadcast does not exist any more.

broadcasts-state-draft = draft
broadcasts-state-inApproval = waits for approval
broadcasts-state-scheduled = scheduled
broadcasts-state-late = missed its time
broadcasts-state-sending = being sent
broadcasts-state-running = under way
broadcasts-state-paused = paused
broadcasts-state-sent = sent
broadcasts-state-done = done
broadcasts-state-cancelled = cancelled
broadcasts-state-recalled = recalled

# Writing
broadcasts-versions-question = Should everybody get the same words, or do you write one version in each language?
broadcasts-versions-one = The same for all
broadcasts-versions-each = One in each language
broadcasts-version-all = for all
broadcasts-ask-message = Now send the message here, just as people should see it: text with its formatting, a photo, video, document, voice message or an album.
broadcasts-ask-version = Now send the version in <b>{ $version }</b> here, just as people should see it: text with its formatting, a photo, video, document, voice message or an album.
broadcasts-cannot-send = That cannot be sent to many. Send text, a photo, a video, a document, a voice message or an album.
broadcasts-text-too-long = That text is too long to send with the line below it. Please shorten it to { $most } signs.
broadcasts-caption-too-long = The words under the file are too long. Please shorten them to { $most } signs, or send the text by itself.
broadcasts-edit-needs-text = Only words can be put in place of the ones sent. Send the new text, or make a correction instead.
broadcasts-album-arrives = The album is saved: { $count } so far. When all are here, tap <b>Continue</b>.
broadcasts-ask-link = Send the words of the button and its address in one message. For example: Register now https://blk.example/register
broadcasts-link-no-address = I see no address. It begins with https://, as in: Register now https://blk.example/register
broadcasts-link-not-https = The address must begin with https://, so that nobody can read along. For example: Register now https://blk.example/register
broadcasts-link-no-words = Write the words of the button before the address. For example: Register now https://blk.example/register
broadcasts-link-too-long = The words of the button are too long. At most 60 signs, such as: Register now https://blk.example/register
broadcasts-link-button = Link button
broadcasts-unlink-button = Take the button away
broadcasts-write-button = Message
broadcasts-kept = Stopped. The draft is kept.
broadcasts-kept-none = Stopped. Nothing was written yet, so no draft is kept.
broadcasts-reopened-time = It has no time any more. Change it, then send it again.
broadcasts-reopened-asking = The request for approval is void. Change it, then ask again.
broadcasts-drop-button = Delete draft
broadcasts-dropped = The draft is deleted. Nobody got it.

broadcasts-draft-title = <b>Broadcast no. { $number }</b>, draft
broadcasts-draft-of-send = A correction for those who got no. { $number }
broadcasts-draft-of-edit = New words in place of no. { $number }
broadcasts-draft-under-file = They stand under the file that was sent. The file stays.
broadcasts-draft-under-album = That was an album: only its first words change. Pictures, other words and its button stay.
broadcasts-draft-topic = Topic: { $topic }
broadcasts-draft-content = Message ({ $version }): { $content }
broadcasts-draft-nobody = For: nobody chosen yet
broadcasts-draft-people = For: { $people } · <b>{ $count }</b>
broadcasts-content-none = not written yet
broadcasts-content-text = text
broadcasts-content-photo = photo
broadcasts-content-video = video
broadcasts-content-document = document
broadcasts-content-audio = music
broadcasts-content-voice = voice message
broadcasts-content-animation = animation
broadcasts-content-album = album of { $count }
broadcasts-preview-button = Preview and send
broadcasts-topic-button = Topic
broadcasts-audience-button = For whom
broadcasts-topic-question = Which topic is it? People who stopped a topic do not get its messages.
broadcasts-topic-announcements = Announcements
broadcasts-topic-training = Trainings
broadcasts-topic-certificates = Certificates
broadcasts-topic-vacancies = Jobs
broadcasts-topic-surveys = Questions

# For whom
broadcasts-people-title = <b>For whom?</b>
broadcasts-people-none = Nobody chosen yet.
broadcasts-people-nobody = Nobody
broadcasts-people-chosen = { $people } · <b>{ $count }</b>
broadcasts-people-hint = Of one kind, several may be chosen; different kinds narrow it down.
broadcasts-people-everyone = Everybody who uses this bot
broadcasts-people-everyone-of = Everybody who registered at { $names }
broadcasts-everyone-instead = Now: { $people }.
    Change it to: <b>{ $everyone }</b>?
broadcasts-everyone-yes = Yes, everybody
broadcasts-everyone-no = No, leave it
broadcasts-zero = Nobody fits. Choose less.
broadcasts-zero-at-centre = Nobody fits. You write only to those who registered at { $names }. Choose less.
broadcasts-zero-centre = Nobody has registered at { $names } yet. You write only to them; for everybody, ask an admin of all centres.
broadcasts-zero-of = Nobody has broadcast no. { $number } any more.
broadcasts-more-names = { $count } more
broadcasts-people = People { $parts }
broadcasts-people-of = Those who got broadcast no. { $number }
broadcasts-people-interest = interested in { $names }
broadcasts-people-states = whose registration is: { $names }
broadcasts-people-workAbroad = who want to work abroad
broadcasts-people-ownBusiness = who want a business of their own
broadcasts-people-places = in { $names }
broadcasts-people-certificates = who hold { $names }
broadcasts-people-certificate-valid = a valid certificate
broadcasts-people-certificate-soon = a certificate that ends within 90 days
broadcasts-people-certificate-of-valid = a valid certificate in { $trade }
broadcasts-people-certificate-of-soon = a certificate in { $trade } that ends within 90 days
broadcasts-people-languages = who use { $names }
broadcasts-people-untold = who got no broadcast for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
broadcasts-people-centres = of { $names }
broadcasts-or = or
broadcasts-choose-everyone = Everybody
broadcasts-choose-everyone-of = Everybody at { $names }
broadcasts-choose-interest = Interest
broadcasts-choose-state = Registration
broadcasts-choose-place = Place
broadcasts-choose-language = Language
broadcasts-choose-plan = Plan
broadcasts-choose-untold = Not told lately
broadcasts-choose-whole = All of { $name }
broadcasts-choose-trades = Interested in which trade?
broadcasts-choose-programmes = All of the trade, or some of its programmes?
broadcasts-choose-intakes = All of the programme, or some of its intakes?
broadcasts-choose-states = Whose registration is in which state?
broadcasts-choose-provinces = From which province?
broadcasts-choose-regencies = All of the province, or some regencies?
broadcasts-choose-languages = Who uses which language?
broadcasts-choose-certificate = Certificate
broadcasts-choose-certificates = Who holds which certificate?
broadcasts-choose-certificates-of = Who holds which certificate in { $trade }?
broadcasts-choose-certificate-valid = One that is valid
broadcasts-choose-certificate-soon = One that ends within 90 days
broadcasts-choose-certificate-any-valid = Any that is valid
broadcasts-choose-certificate-any-soon = Any that ends within 90 days
broadcasts-choose-goals = Who plans what?
broadcasts-goal-workAbroad = Work abroad
broadcasts-goal-ownBusiness = Own business
broadcasts-clear-button = Begin again
broadcasts-done-button = Done
broadcasts-ask-untold = For how many days should they have got no broadcast? Type a number, such as 7.
broadcasts-untold-unclear = Please type a number from 1 to 365, such as 7.
broadcasts-saved-button = Saved ones
broadcasts-save-button = Save
broadcasts-saved-title = Which saved audience?
broadcasts-saved-none = No audience is saved yet. Choose people first, then tap <b>Save</b>.
broadcasts-ask-name = What should this audience be called? For example: Welders Lombok
broadcasts-name-unclear = Please type a name of at most 60 signs, such as: Welders Lombok

# Before it is sent
broadcasts-review-title = <b>Broadcast no. { $number }</b>: this is how people see it.
broadcasts-lacks-message = The message is not written yet. Tap Message.
broadcasts-lacks-version = The { $version } version is not written yet.
broadcasts-lacks-people = Nobody is chosen yet. Tap For whom.
broadcasts-lacks-both = The message is not written yet, and nobody is chosen.
broadcasts-review-people = For: { $people }
broadcasts-replaces = Replaces the words of broadcast no. { $number } in the chats of those who got it, without a sound.
broadcasts-replaces-old = The words at present: { $excerpt }
broadcasts-replaces-link = ⚠️ The link button goes away. If it is still needed, add it again.
broadcasts-replaces-each = ⚠️ Each language had a version of its own. Now everybody reads the same words.
broadcasts-told-send = Will get it: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } fit, { $out } left out)
    }
broadcasts-told-edit = Will be replaced for: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } fit, { $out } left out)
    }
broadcasts-told-delete = Will be deleted for: <b>{ $told }</b>{ $out ->
        [0] { "" }
       *[other] { " " }({ $all } fit, { $out } left out)
    }
broadcasts-left-opted-out = Left out: { $count } stopped this topic
broadcasts-left-unreachable = Left out: { $count } blocked the bot
broadcasts-left-quiet = Later: { $count } have their quiet hours then, and get it from { $at } on
broadcasts-review-duration = Takes { $duration }
broadcasts-duration-minute = less than a minute
broadcasts-duration-minutes = { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
broadcasts-duration-hours = { $hours ->
        [one] about { $hours } hour
       *[other] about { $hours } hours
    }
broadcasts-warning-money = ⚠️ It speaks of money: “{ $found }”. The training is free: does it ask anybody to pay?
broadcasts-warning-phone = ⚠️ There is a phone number: { $found }. Is it the centre's?
broadcasts-warning-capitals = ⚠️ Capitals read like shouting: “{ $found }”
broadcasts-warning-long = ⚠️ It is longer than the screen of a small phone: { $found ->
        [one] some { $found } line
       *[other] some { $found } lines
    }.
broadcasts-warning-link = ⚠️ The link to { $found }: not a site of the centre that we know. Open it first and make sure that the address is right.
broadcasts-despite = { $count ->
        [one] , { $count } warning
       *[other] , { $count } warnings
    }
broadcasts-review-second = { $above ->
        [0] Every broadcast must be
       *[other] More than { $above } people: it must be
    } approved by somebody else before it goes out. { $count ->
        [one] { $count } approver will be asked.
       *[other] { $count } approvers will be asked.
    }
broadcasts-review-no-approver = { $above ->
        [0] Every broadcast must be
       *[other] More than { $above } people: it must be
    } approved by somebody else, but nobody may yet. Ask an admin to invite an approver with /invite.
broadcasts-review-at-once = It goes out as soon as you tap send.
broadcasts-review-timed = Until then it can still be stopped.
broadcasts-review-alone = After you tap send, there { $minutes ->
        [one] is { $minutes } minute
       *[other] are { $minutes } minutes
    } in which it can be stopped.
broadcasts-send-now = Send now
broadcasts-send-morning = Tomorrow 8:00
broadcasts-ask-now = Ask for approval
broadcasts-ask-morning = Ask for tomorrow 8:00
broadcasts-send-chosen = Send on { $at }
broadcasts-ask-chosen = Ask for { $at }
broadcasts-send-timed = Send it at that time
broadcasts-ask-timed = Ask for approval
broadcasts-reschedule = Change it to that time
broadcasts-send-when = Choose a time
broadcasts-another-time = Change the time
broadcasts-time-title = <b>Broadcast no. { $number }</b> on { $at }
broadcasts-time-content = Message: { $excerpt }
broadcasts-edit-button = Change it
broadcasts-ask-when = When should it go out? For example: tomorrow 9:00, Monday 14:30, 27 November 8:00
broadcasts-when-not-a-time = I do not understand that time. Write the day and the time, such as: tomorrow 9:00
broadcasts-when-no-time = At what time of that day? Write for example: tomorrow 9:00
broadcasts-when-no-such-time = There is no such hour: a day goes from 0:00 to 23:59. Write for example: tomorrow 9:00
broadcasts-when-past = That time has passed. Write one that is to come, such as: tomorrow 9:00
broadcasts-when-too-far = That is more than 90 days away. Write an earlier time, such as: Monday 9:00
broadcasts-when-no-such-day = The calendar has no such day. Write for example: 27 November 8:00
broadcasts-unseen = It was changed after the preview. Please look at the preview again.
broadcasts-past = That time has passed. Please choose another.
broadcasts-nobody = Nobody fits that choice. Choose other people.
broadcasts-stale = It has changed meanwhile. Here it is as it is now.
broadcasts-own = A different person must approve what you wrote.
broadcasts-not-yours = Only the author can change this broadcast.
broadcasts-too-late = It is under way or over, so it cannot be changed any more.
broadcasts-no-longer = It does not wait for approval any more.
broadcasts-first = { $name } was first, at { $at }.
broadcasts-you = You
broadcasts-somebody = A colleague
broadcasts-the-bot = The bot
broadcasts-approve-title = <b>Broadcast no. { $number }</b> by { $author }: this is how people see it.
broadcasts-approve-soon = It goes out { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } after your approval. Until then it can still be stopped.
broadcasts-approve-at-once = It goes out as soon as you approve it.
broadcasts-approve-at = It goes out on { $at }.
broadcasts-approve-button = Approve
broadcasts-return-button = Give it back
broadcasts-approved = Broadcast no. { $number } is approved and goes out on { $at }. Until then it can still be stopped.
broadcasts-approved-now = Broadcast no. { $number } is approved and goes out now.
broadcasts-approved-late = Broadcast no. { $number } is approved, but its time has passed. Its author is asked when to send it.
broadcasts-return-why = Why do you give it back? Type the reason in one message; { $name } reads it. Until then the broadcast still waits.
broadcasts-return-long = That is too long. Please keep it to { $most } signs, such as: The date is wrong.
broadcasts-return-unsaid = Without a reason
broadcasts-return-kept = Fine, it is not given back. The broadcast still waits.
broadcasts-asked-again = Asked again, after { $name } gave it back.
broadcasts-asked-again-said = Asked again, after { $name } gave it back: “{ $said }”
broadcasts-given-back-said = Broadcast no. { $number } is back with its author, with your reason. Nobody got it.
broadcasts-given-back = Broadcast no. { $number } is back with its author. Nobody got it.
broadcasts-waits-approval = It waits for approval. { $count ->
        [one] { $count } approver was asked.
       *[other] { $count } approvers were asked.
    }
broadcasts-waits-nobody = It waits for approval, but nobody else may give it yet. Ask an admin to invite an approver with /invite{ $above ->
        [0] .
       *[other] , or change it to at most { $above } people.
    }
broadcasts-waits-time = It goes out on { $at }. Until then it can be stopped, and nobody gets it.
broadcasts-was-cancelled = Cancelled on { $at }. Nobody got it.
broadcasts-waits-draft = It is still being written. Only its author can change it and send it.
broadcasts-waits-now = It begins in a moment.
broadcasts-waits-late = It should have gone out on { $at }, but has not. What now?
broadcasts-late-now = Send now
broadcasts-reopen-button = Change it (voids the approval)
broadcasts-cancel-button = Cancel
broadcasts-cancel-unsent = Cancel broadcast no. { $number }? Nobody gets it then.
broadcasts-cancel-running = Cancel broadcast no. { $number }? Those who have it keep it, the others never get it.
broadcasts-cancel-yes = Yes, cancel it

# While it goes out, and after
broadcasts-standing-title = <b>Broadcast no. { $number }</b>: { $state }
broadcasts-run-edit = Puts new words in place of no. { $number }
broadcasts-run-delete = Deletes no. { $number } for those who got it
broadcasts-run-of = { $done } of { $audience }
broadcasts-run-audience = For <b>{ $audience }</b>
broadcasts-part-sent = ✓ arrived: { $count }
broadcasts-part-sent-delete = ✓ Deleted for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
broadcasts-part-sent-edit = ✓ Replaced for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
broadcasts-part-unreachable = Not reachable (blocked the bot): { $count }
broadcasts-part-refused = Refused by Telegram: { $count }
broadcasts-part-skipped = Left out: { $count }
broadcasts-part-skipped-delete = Could not be deleted for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
broadcasts-part-skipped-edit = Not replaced for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
broadcasts-part-cancelled = Cancelled: { $count }
broadcasts-part-uncertain = Uncertain, tried once more: { $count }
broadcasts-part-unknown = Not known whether it arrived: { $count }
broadcasts-part-waiting = Still waiting: { $count }
broadcasts-partname-sent = arrived
broadcasts-partname-sent-delete = deleted
broadcasts-partname-sent-edit = replaced
broadcasts-partname-unreachable = not reachable
broadcasts-partname-refused = refused
broadcasts-partname-skipped = left out
broadcasts-partname-skipped-delete = not deleted
broadcasts-partname-skipped-edit = not replaced
broadcasts-partname-cancelled = cancelled
broadcasts-partname-uncertain = uncertain
broadcasts-partname-unknown = not known
broadcasts-partname-waiting = waiting
broadcasts-reason-blocked = blocked the bot
broadcasts-reason-optedOut = stopped this topic
broadcasts-reason-noConsent = withdrew their consent
broadcasts-reason-erased = erased
broadcasts-reason-tooOld = older than 48 hours
broadcasts-reason-gone = not there any more
broadcasts-reason-sameAlready = said so already
broadcasts-reason-nothingToSay = nothing to say
broadcasts-reason-interrupted = was cut off
broadcasts-run-rate = { $rate } a second, { $left } left
broadcasts-run-refused = Telegram refuses this message: { $reason }
broadcasts-run-refused-next = If what it says is wrong: cancel it and write a new one. Go on to try again.
broadcasts-run-started = Began { $at }
broadcasts-run-ended = Began { $began }, ended { $ended }
broadcasts-run-at-once = Ended { $at }
broadcasts-pause-button = Pause
broadcasts-resume-button = Go on
broadcasts-refresh-button = Refresh
broadcasts-look-button = Look at it
broadcasts-file-button = CSV: { $part }
broadcasts-file-name = broadcast-{ $number }-{ $part }
broadcasts-file-title = Report of broadcast no. { $number }, { $part }
broadcasts-file-note = Phone numbers are masked.
broadcasts-column-name = Name
broadcasts-column-phone = Phone (masked)
broadcasts-column-place = From
broadcasts-column-state = Outcome
broadcasts-column-reason = Reason
broadcasts-column-sent = Sent
broadcasts-unnamed = not registered

# Taking it back
broadcasts-recall-button = Recall or correct
broadcasts-correct-button = Correct it
broadcasts-later-send = Corrected: no. { $number } ({ $state })
broadcasts-later-edit = Words replaced: no. { $number } ({ $state })
broadcasts-later-delete = Deleted: no. { $number } ({ $state })
broadcasts-recall-title = <b>Broadcast no. { $number }</b> reached { $count ->
        [one] { $count } person
       *[other] { $count } people
    }.
broadcasts-recall-delete = Delete: it disappears for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }. It cannot be brought back.
broadcasts-recall-old = For { $count ->
        [one] { $count } person
       *[other] { $count } people
    } it is older than 48 hours. Telegram does not let a bot delete that any more.
broadcasts-recall-edit = New words: they replace the old ones in the chat, without a sound.
broadcasts-recall-send = Correction: a new message to exactly those who got it.
broadcasts-recall-delete-button = Delete for all
broadcasts-delete-question = Delete broadcast no. { $number } for { $count ->
        [one] { $count } person
       *[other] { $count } people
    }? It acts as soon as you tap: nobody has to approve it, and there is no time to stop it. What is deleted cannot be brought back.
broadcasts-delete-yes = Yes, delete it
broadcasts-delete-no = No
broadcasts-recall-edit-button = Replace the words
broadcasts-recall-send-button = Send a correction
broadcasts-recall-already = It is being deleted already.

# What staff are told
broadcasts-notice-approve = { $author } asks you to approve broadcast no. { $number }.
broadcasts-notice-approved = Broadcast no. { $number } is approved and goes out on { $at }. Until then it can be stopped.
broadcasts-notice-approved-now = Broadcast no. { $number } is approved and goes out now.
broadcasts-notice-given-back = { $name } gave broadcast no. { $number } back to you. Nobody got it. No reason was given. Change it, then ask for approval again.
broadcasts-notice-given-back-said = { $name } gave broadcast no. { $number } back to you: “{ $said }”
    Nobody got it. Change it, then ask for approval again.
broadcasts-notice-late = Broadcast no. { $number } should have gone out on { $at }, but was not sent. What now?
broadcasts-notice-changed = Broadcast no. { $number } was not sent: it is not what was approved. Please look at it.
broadcasts-notice-nobody = Broadcast no. { $number } was not sent: nobody fits the choice any more.
broadcasts-notice-halted = Broadcast no. { $number } is paused: Telegram refuses the message ({ $reason }). Somebody should look at it.

# Why somebody gets it
broadcasts-why-centre = You get this because you registered at { $names }.
broadcasts-why-centres = You get this because you registered at one of our centres.
broadcasts-why-interest = You get this because of your registration or your interest.
broadcasts-why-earlier = You get this because you got an earlier message from us.
broadcasts-goal-workHere = Work in Indonesia
broadcasts-people-workHere = who want to work in Indonesia
broadcasts-saved-as = Saved as “{ $name }”. Next time it stands in <b>Saved ones</b>.
broadcasts-version-in = { $language }
