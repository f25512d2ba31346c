# Job applications: sent by people, answered by companies.
applications-apply-button = Apply
applications-on-card = Your application: { $state }
applications-open-button = See my application
applications-mine-button = My applications
applications-mine-counted-button = My applications · { $count }
applications-jobs-button = See vacancies
applications-similar-button = Similar vacancies
applications-job-button = See the vacancy
applications-nameless = (no name)
applications-numbered = Applicant { $nth }

# What people type; lines between commas.
applications-words-mine = applications, application, my application, my applications, job application, job applications, my job application, my job applications, application status, status of my application, check my application, where is my application, how is my application, how is my application going, any news of my application, any news about my application, is there news about my application, was my application accepted, result of my application, what about my application, withdraw application, withdraw my application
applications-words-applying = apply, applying, apply for a job, apply for job, apply job, i want to apply, i would like to apply, want to apply, how to apply, how do i apply, send application, send an application, send my application, send cv, send my cv
applications-words-applicants = applicants, my applicants, list of applicants, see applicants, who applied, candidates
applications-words-coming = i will come, ill come, i am coming, im coming, coming, i can come, i can, i will be there, ill be there, yes i will come, yes i am coming
applications-words-cannot = i cannot, i can not, i cant, i cannot come, i can not come, i cant come, cannot come, cant come, i will not come, i wont come, i am not coming, im not coming, not coming, sorry i cannot, sorry i cant
applications-words-accept = accept, i accept, yes i accept, i accept the offer, accept the offer, i want it, yes i want it, i want the job, i take it, i will take it, ill take it, i agree, yes i agree
applications-words-decline = decline, i decline, i do not accept, i dont accept, i do not want it, i dont want it, i will not take it, no i do not want it
applications-words-may = can, could, may, move, change, another, reschedule, postpone, earlier, later
applications-words-when = day, time, date, hour, oclock, monday, tuesday, wednesday, thursday, friday, saturday, sunday, tomorrow, morning, afternoon, week, am, pm
applications-words-unable = cannot come, cant come, can not come, unable to come, not able to come, cannot make it, cant make it
applications-unread = Interview for <b>{ $title }</b> ({ $code }), { $company }: <b>{ $at }</b>.

    Your message did not reach the company. The time does not suit you? Tap “I cannot come”: the company can give another time, and I tell you.
applications-how = Choose the vacancy, then tap “Apply”. Before it is sent you see what the company will read.

# Applying
applications-unknown = There is no such vacancy. Have a look at those that are open.
applications-closed = <b>{ $title }</b> ({ $code }) at { $company } takes no applications any more.
applications-already = Your application is already there.
applications-missing = Applying for <b>{ $title }</b> ({ $code }) at { $company }

    The company needs to know: { $fields }. I ask one by one.

    With “Fill in now” you agree that your answers are kept for applying to jobs. A company reads them only after you send an application. See, correct or delete them at any time: /mydata
applications-needs-birthDate = Age (by your date of birth)
applications-fill-button = Fill in now
applications-asking-left = All right, I stop asking. What you answered is kept.
applications-barred-under-age-abroad = Work abroad is allowed from the age of 18. That is the law, and it keeps you safe. If somebody wants you to leave now, that is a warning sign: ask the centre first.

    Until then you can join a training.
applications-barred-under-age = You are not 18 yet, so applying here is not possible. Come to the centre with a parent or guardian: the staff help you find a way.
applications-barred-below-minimum = <b>{ $title }</b> ({ $code }) asks for an age of at least { $minimum }, so you cannot apply yet. Have a look at other vacancies or trainings.
applications-barred-born = The birth date that you wrote: <b>{ $day }</b>.
applications-born-button = A slip? Correct it
applications-born-enough = Your birth date has been corrected twice. If it is still wrong, come to the centre with your identity card: staff correct it.
applications-preview = Applying for <b>{ $title }</b> ({ $code }) at { $company }

    This is what the company will read:
applications-shared-name = • Name: { $name }
applications-shared-age = • Age: { $age }
applications-shared-education = • School: { $education }
applications-shared-place = • Lives in: { $place }
applications-shared-phone = • Phone: { $phone }
applications-shared-trainings = • Trainings completed: { $trainings }
applications-shared-certificate = • Certificate: { $scheme }, with the link to check it
applications-preview-tick = Which certificates are shared? Tap them one by one.
applications-preview-tick-asked = Which certificates are shared? Tap them one by one. This vacancy asks for those with ★.
applications-preview-not-ticked = ★ { $scheme }: the vacancy asks for it, and you have not chosen it.
applications-preview-not-there = ★ { $scheme }: the vacancy asks for it, and it is not in your data. You hold it? Connect it first. You do not? You may apply all the same.
applications-connect-button = Connect a certificate
applications-preview-consent = With “Send application” you agree that { $company } reads these data for this application only, until it ends. You may take it back at any time. Applying is free: pay nobody anything.
applications-tick = ▫️ { $scheme }
applications-tick-asked = ▫️ ★ { $scheme }
applications-ticked = ✅ { $scheme }
applications-send-button = Send application
applications-sure = Send without ★ <b>{ $scheme }</b>? This vacancy asks for it, and you hold it.
applications-sure-add-button = Share it, too
applications-sure-without-button = Send without it
applications-own-cv-button = My CV (PDF)
applications-correct-button = Correct my data
applications-back-to-apply-button = Back to the application
applications-cv-caption = Your CV for { $title } ({ $code }), { $company }. The company reads the same one once you have applied. You may also print it or send it yourself.
applications-look-again = What is shared has changed since you looked. Nothing was sent yet: please look once more.
applications-sent = Sent! Your application for <b>{ $title }</b> is with { $company }. I tell you here whenever something happens.

# My applications
applications-list = <b>My applications</b>
applications-list-none = You have not applied yet. Choose a vacancy, then tap “Apply”.
applications-own-line = • { $title } ({ $code }), { $company }: <b>{ $state }</b>
applications-own-head = <b>{ $title }</b> ({ $code })
    { $company }
applications-own-state = State: <b>{ $state }</b>
applications-own-sent = Sent { $day }
applications-own-state-applied = sent
applications-own-state-shortlisted = kept by the company
applications-own-state-interview = invited to an interview
applications-own-state-offered = work offered
applications-own-state-hired = hired
applications-own-state-rejected = not taken this time
applications-own-state-withdrawn = taken back by you
applications-own-state-closed = ended
applications-own-meaning-read = The company opened it on { $day }. If there is no answer for long, I remind the company, and you hear of it either way.
applications-own-meaning-applied = It waits for the company to read it. If there is no answer for long, I remind the company, and you hear of it either way.
applications-own-meaning-shortlisted = Good news: you are among those who are looked at more closely. Have your documents ready and your phone switched on.
applications-own-meaning-interview = You are invited to meet.
applications-own-meaning-offered = The company offers you this work. Read the employment contract before you sign. There is nothing to pay.
applications-own-meaning-hired = Enjoy your work!
applications-own-meaning-rejected = The reason: { $reason }
applications-own-meaning-withdrawn = The company does not read your data any more.
applications-own-stopped = The centre has stopped this company for now, so your application waits and is not read. Do not pay anything.
applications-own-stopped-hired = The centre has stopped this company for now. Do not pay anything and keep your original papers with you. Questions about your work? Ask the centre.
applications-own-stopped-meeting = Do not go to the interview until the centre tells you.
applications-own-stopped-offer = This offer waits: it cannot be accepted until the centre tells you.
applications-own-closed-silence = The company did not answer, so this application was closed. It says nothing about you.
applications-own-closed-silence-answered = Nothing more was heard from the company for long, so this application was closed. It says nothing about you.
applications-own-closed-silence-offered = This work was offered to you, but nothing was heard for long afterwards, so the application was closed. Do you still want it, or work there already? Ask the company.
applications-own-closed-stopped = The centre has held this company for too long, so the application was closed. This is no judgement of you.
applications-own-closed-filled = All places are taken. It says nothing about you.
applications-own-closed-vacancy-withdrawn = The company called this vacancy off.
applications-noted-coming = { $company } is told: you will come.
applications-noted-cannot = { $company } is told: you cannot come at that time. If there is another time, I tell you.
applications-noted-accepted = { $company } is told: you accept the offer. They reach you at { $phone } about the contract and the first day. Do not pay anything.
applications-noted-accepted-unreached = { $company } is told: you accept the offer. I tell you the first day here. Do not pay anything.
applications-own-reply-coming = You told them: you will come.
applications-own-reply-cannot = You told them: you cannot come at that time. The company can offer another.
applications-own-reply-accepted = You told them: you accept this offer.
applications-own-shared = { $count ->
    [0] { $company } may read your profile, without certificates.
    [1] { $company } may read your profile and one certificate.
   *[other] { $company } may read your profile and { $count } certificates.
    }
applications-leave-button = Take back
applications-leave = Take back your application for <b>{ $title }</b> ({ $code }) at { $company }? The company is told and does not read your data any more.
applications-decline = Turn down the offer <b>{ $title }</b> ({ $code }) of { $company }? I tell the company politely, and it no longer reads your data.
applications-decline-yes-button = Yes, turn it down
applications-declined-it = All right. I have told the company politely.
applications-decline-button = No, thank you
applications-share-button = Add a certificate
applications-share = Which certificate may { $company } read, too, for <b>{ $title }</b> ({ $code })? Your application stays the same.
applications-share-one-button = Share { $scheme }
applications-share-done = Added. { $company } sees it in your application.
applications-ask-button = Centre: address & phone
applications-others-there = There are similar vacancies.
applications-others-none = There is no similar vacancy yet. Shall I tell you when there is?
applications-others-awaited = There is no similar vacancy yet. As soon as there is one for you, I tell you.
applications-others-tell-button = Tell me
applications-leave-yes-button = Yes, take it back
applications-left-it = Taken back. Thank you for letting them know.
applications-leave-too-late = The company has just answered.
applications-again-button = Apply again
applications-coming-button = I will come
applications-cannot-button = I cannot come
applications-accept-button = I accept
applications-calendar-button = Add to calendar
applications-say-over = That has changed. This is the newest.
applications-calendar-at = Interview { $title }, { $company } ({ $code })
applications-calendar-with = Interview { $name }: { $title } ({ $code }), { $company }
applications-calendar-caption = Open this file to put it into your phone’s calendar.

# News to those who applied
applications-told-shortlisted = Good news: { $company } keeps your application for <b>{ $title }</b> ({ $code }) and looks at it more closely. Keep your phone switched on.
applications-told-interview = { $company } invites you to an interview for <b>{ $title }</b> ({ $code }).

    🗓 <b>{ $at }</b>
    📍 { $place }

    Can you come? Tap one button, so that they know.
applications-told-interview-moved = { $company } changed your interview for <b>{ $title }</b> ({ $code }).

    🗓 <b>{ $at }</b>
    📍 { $place }

    Can you come? Tap one button, so that they know.
applications-told-offered = { $company } offers you the work <b>{ $title }</b> ({ $code }). Read the employment contract before you sign. There is nothing to pay.
applications-told-hired = Congratulations! { $company } takes you as <b>{ $title }</b> ({ $code }), from { $day }.
applications-told-rejected = { $company } cannot take you for <b>{ $title }</b> ({ $code }) this time. The reason: { $reason }

    This is one door of many.
applications-told-closed-silence = { $company } did not answer your application for <b>{ $title }</b> ({ $code }), not even when reminded. So that you do not go on waiting, it was closed. It says nothing about you.
applications-told-closed-silence-answered = { $company } gave no more news of your application for <b>{ $title }</b> ({ $code }) for long, not even when reminded. So that you do not go on waiting, it was closed. It says nothing about you.
applications-told-closed-silence-offered = { $company } offered you <b>{ $title }</b> ({ $code }), but nothing was heard for long afterwards. So that you do not go on waiting, the application was closed. Do you still want it, or work there already? Ask the company.
applications-told-closed-stopped = The centre has held { $company } for two months. So that you need not wait on, your application for <b>{ $title }</b> ({ $code }) is closed. This is no judgement of you.
applications-told-closed-filled = All places for <b>{ $title }</b> ({ $code }) at { $company } are taken. Thank you for applying; it says nothing about you.
applications-told-closed-vacancy-withdrawn = { $company } called the vacancy <b>{ $title }</b> ({ $code }) off, so your application ends. It says nothing about you.
applications-told-company-stopped-abroad = The centre has stopped { $company } for now. Your application there waits. Do not pay anything, and do not leave with this company. Questions? Ask the centre.
applications-told-company-stopped-here = The centre has stopped { $company } for now. Your application there waits. Do not pay anything. Questions? Ask the centre.
applications-told-company-stopped-hired-abroad = The centre has stopped { $company }, where you applied for work, for now. Do not pay anything, do not hand over your original papers, and do not leave with this company before you have asked the centre.
applications-told-company-stopped-hired-here = The centre has stopped { $company }, where you applied for work, for now. Do not pay anything and do not hand over your original papers. Questions about your work? Ask the centre.
applications-told-vacancy-stopped = The vacancy <b>{ $title }</b> ({ $code }) at { $company } is held back until the centre has looked at it. Your application waits. Do not pay anything.
applications-told-resumed-meeting = Your interview stands again, too: its time is in “My applications”.
applications-told-vacancy-resumed = The centre has looked at the vacancy <b>{ $title }</b> ({ $code }) at { $company }. It is open again, and your application still stands. You need not apply again.
applications-told-company-resumed-waiting = The centre has looked at { $company }: the company may go on. Your application there still stands. You need not apply again.
applications-told-company-resumed-hired = The centre has looked at { $company }, where you applied for work: the company may go on. Still, pay nothing to anybody.

# News to companies
applications-told-new = { $count ->
    [1] One applicant waits for an answer for <b>{ $title }</b> ({ $code }).
   *[other] { $count } applicants wait for an answer for <b>{ $title }</b> ({ $code }).
    }
applications-told-wait = Applicants without a word for { $days ->
        [one] { $days } day or more
       *[other] { $days } days or more
    }: { $count }. Seven days after this reminder their applications are closed and they are told. One tap is enough:
applications-told-wait-line = • { $title } ({ $code }): { $count }
applications-told-said-coming = { $name } will come to the interview for <b>{ $title }</b> ({ $code }).
applications-told-said-cannot = { $name } cannot come to the interview for <b>{ $title }</b> ({ $code }) at that time. You can offer another.
applications-told-said-accepted = { $name } accepts your offer for <b>{ $title }</b> ({ $code }). Note the first day of work.
applications-told-unheard = { $count ->
    [1] One applicant waits for an answer of { $company }, but nobody recruits for that company here. Invite a recruiter from the company’s card, or telephone the company.
   *[other] { $count } applicants wait for an answer of { $company }, but nobody recruits for that company here. Invite a recruiter from the company’s card, or telephone the company.
    }
applications-told-said-declined = { $name } thanks you for the offer <b>{ $title }</b> ({ $code }), but does not take it.
applications-told-said-withdrawn = { $name } has taken back the application for <b>{ $title }</b> ({ $code }).
applications-look-button = Look

# Companies: lists
applications-way-button = Applicants
applications-left = All right, nothing was changed.
applications-home = <b>Applicants</b>
applications-home-none = <b>Applicants</b>
    Nobody has applied yet. I tell you when somebody does.
applications-home-line = • { $title } ({ $code }), { $state }: { $waiting } waiting, { $total } in all
applications-home-button = { $title } · { $waiting }
applications-report-button = Report of filled vacancies (Excel)
applications-of = <b>{ $title }</b> ({ $code })
    { $company } · { $state }
applications-of-hired = Hired: { $hired } · Wanted: { $openings }
applications-of-full = All places are taken. Close the vacancy, so that the others need not wait.
applications-of-none = No applicants yet.
applications-next-button = Next applicant ›
applications-list-button = { $state } · { $count }
applications-close-button = Close the vacancy
applications-list-title = <b>{ $state }</b>: { $count }
    { $title } ({ $code }), { $company }
applications-list-line = • { $name }, { $day }
applications-state-applied = Waiting
applications-state-shortlisted = Kept
applications-state-interview = Interview
applications-state-offered = Offered
applications-state-hired = Hired
applications-state-rejected = Not taken
applications-state-withdrawn = Taken back
applications-state-closed = Ended

# Companies: one applicant
applications-card-head = <b>{ $name }</b> · { $state }
applications-card-for = { $title } ({ $code }), { $company }, sent { $day }
applications-card-hidden = The data of this applicant are not shared any more: the application has ended or was taken back.
applications-card-held = While the centre holds this vacancy or the company, nothing of its applicants is shown and nothing can be decided.
applications-card-no-certificates = No certificates.
applications-card-certificate = 📜 { $scheme }: { $status }, until { $until }
    Check: { $link }
applications-card-no-link = its owner hides the link
applications-fit = Fits: <b>{ $have } of { $of }</b>
applications-fit-certificate-have = Certificate { $scheme }: there and valid
applications-fit-certificate-lack = Certificate { $scheme }: not in this application
applications-fit-age-have = Age: as asked
applications-fit-age-lack = Age: outside what is asked
applications-fit-education-have = School: enough
applications-fit-education-lack = School: below what is asked
applications-fit-place-have = Lives in the same province
applications-fit-place-lack = Lives in another province
applications-card-meeting = 🗓 { $at }
    📍 { $place }
applications-card-reply-coming = Applicant: will come.
applications-card-reply-cannot = Applicant: cannot come at that time.
applications-card-reply-accepted = Applicant: accepts the offer.
applications-card-refused = The reason that the applicant reads: { $reason }
applications-card-closed-silence = Closed after a long time without a word.
applications-card-closed-stopped = Closed because the centre has held it for too long.
applications-card-closed-filled = Closed because the vacancy is filled.
applications-card-closed-vacancy-withdrawn = Closed because the vacancy was called off.
applications-card-hired = First day of work: { $day }
applications-call-button = Call
applications-cv-button = CV (PDF)
applications-keep-button = Keep
applications-invite-button = Invite
applications-move-button = Change the time
applications-offer-button = Offer
applications-hire-button = Hired
applications-no-button = No
applications-undo-button = ↩️ Take that back
applications-to-card-button = The applicant’s card
applications-phone = { $name }: { $phone }
applications-cv-caption-recruiter = CV of { $name }: only what they agreed to share, for this application alone.

# Companies: decisions
applications-done-shortlisted = Kept. The applicant is told in ten minutes; until then you can take it back.
applications-done-interview = Invited. The applicant is told in ten minutes; until then you can take it back.
applications-done-moved = The time is changed. The applicant is told in ten minutes. Wrong? Change it again before then.
applications-done-offered = Offered. The applicant is told in ten minutes; until then you can take it back.
applications-done-hired = Congratulations! Noted as a placement. The applicant is told in ten minutes; until then you can take it back.
applications-done-rejected = Noted. The applicant reads the reason in ten minutes; until then you can take it back.
applications-not-already = That is noted already.
applications-not-stale = Something has changed meanwhile. Please look again.
applications-not-impossible = That is not possible any more as things stand.
applications-not-held = That is not possible now: the centre holds this vacancy or the company.
applications-undo-undone = Taken back. The applicant hears nothing of it.
applications-undo-held = Not now: the centre holds this vacancy or its company.
applications-undo-too-late = It cannot be taken back any more: the applicant has been told.
applications-ask-when = <b>When is the interview?</b> Write day and time, the place too if you like, for example <i>Thursday 9:00 at our office</i> or <i>3 December 09:00</i>
applications-ask-when-moved = <b>When is the interview?</b> Write the new day and time, for example: <i>Thursday 9 am</i>

    The place stays { $place }, unless you write another one behind the time.
applications-when-not-a-time = I do not understand that time. Write day and time, for example <i>3 December 09:00</i>
applications-when-no-time = At what time? Write day and time, for example <i>3 December 09:00</i>
applications-when-no-such-time = There is no such time. Write for example <i>3 December 09:00</i>
applications-when-past = That time is over. Write one to come, for example <i>Thursday 9:00</i>
applications-when-too-far = That is too far away. At most 90 days from now, please.
applications-when-no-such-day = There is no such day. Write for example <i>3 December 09:00</i>
applications-ask-where = { $at }. <b>Where?</b> An address that is easy to find, or a number for an interview by phone. For example: <i>{ $example }</i>
applications-where-example = Our office, Jalan Pejanggik 5
applications-where-length = Write the place, in at most { $most } letters.
applications-ask-start = <b>What is the first day of work?</b> Choose, or write for example <i>1 December</i>
applications-start-unclear = I do not understand that day. Write for example <i>1 December 2026</i>
applications-start-far = That day is too far away. Write the real first day of work, for example <i>1 December 2026</i>
applications-ask-why = <b>Why not?</b> Choose, or write it yourself. The applicant reads this reason as it stands, so make it honest and helpful.
applications-refusal-experience = Not enough experience yet
applications-refusal-certificate = The certificate that is asked for is missing
applications-refusal-others = Others suited better this time
applications-refusal-place = Lives too far away
applications-refusal-schedule = The times do not fit
applications-refusal-own = In my own words
applications-ask-own-words = Write the reason kindly. The applicant reads exactly what you type.
applications-why-length = Write the reason, in 3 to { $most } letters.

# CV
applications-cv-title = CV { $name }
applications-cv-for = Application: { $title } ({ $code }), { $company }
applications-cv-age = Age
applications-cv-years = { $age ->
        [one] { $age } year
       *[other] { $age } years
    }
applications-cv-place = Lives in
applications-cv-certificates = Certificates of competence
applications-cv-no-certificates = None included
applications-cv-level = KKNI level { $level }
applications-cv-number = No. { $number }
applications-cv-valid = valid { $from } to { $until }
applications-cv-trainings = Trainings completed
applications-cv-foot = Made with Jembatan on { $day }, from the centre’s records and its owner’s word. Certificates can be checked by their link or QR code.

# Report of filled vacancies
applications-report-none = No vacancy is filled yet. Once somebody is noted as hired, the report can be had here.
applications-report-caption = Vacancies up to today: { $count }. For the report of filled vacancies to the ministry (Perpres 57/2023). Figures only, no applicant’s name.
applications-report-file = filled-vacancies
applications-report-sheet = Filled vacancies
applications-report-company = Company
applications-report-number = NIB
applications-report-code = Vacancy
applications-report-title = Job title
applications-report-trade = Trade
applications-report-place = Place of work
applications-report-wage = Wage
applications-report-openings = Wanted
applications-report-hired = Hired
applications-report-first = First start of work
applications-report-last = Last start of work
applications-report-published = Published
applications-report-closed = Closed
applications-report-state = State
