mydata-title = <b>What we store about you</b>
mydata-line = { $label }: <b>{ $value }</b>
mydata-no-profile = No personal details yet.
mydata-nothing = We hold no data of yours.
mydata-language = Language
mydata-registration = • { $number }, { $programme }: { $state }, registered { $day }{ $changed ->
    [same] {""}
   *[other] , changed { $changed }
    }
mydata-draft = • an unfinished registration, last changed { $day }
mydata-wish = • to be told of dates for { $programme }, { $day }
mydata-alert = • told of vacancies: { $what } (/alerts)
mydata-silenced = • stopped: { $topics } (/stop)
mydata-certificate = • certificate { $scheme }, { $number }: { $status }; yours here since { $since }, { $why }.
mydata-certificate-no-number = no number yet
mydata-certificate-by-claim = because you gave its number and birth date
mydata-certificate-by-registration = because you said so when asked
mydata-certificate-by-staff = by the centre's staff
mydata-certificate-looks = Looked up { $count ->
        [one] { $count } time
       *[other] { $count } times
    }.
mydata-role = • role: { $role }, { $where }, since { $since }
mydata-role-ended = • formerly { $role }, { $where }: { $since } to { $until }
mydata-role-fixed = • role: permanent admin, all centres
mydata-staff-name = • your name for colleagues: { $name }
mydata-staff-acts = • your entries in the audit trail: { $count }
mydata-more = • the rest is in the file
mydata-consent = Consent { $purpose }: { $at }
mydata-consent-withdrawn = Earlier consent { $purpose }: { $at }, no longer valid since { $until }
mydata-purpose-registration = to use your data for registration
mydata-purpose-guardian = of your guardian
mydata-purpose-application = companies read your data where you apply
mydata-purpose-alerts = what you ask for is used to tell you of vacancies
mydata-why =
    <b>What for:</b> to register you, for selection, and to contact you about the training{ $work ->
        [yes] ; also your applications, alerts and reports
       *[no] {""}
    }. Who sees it: the centre's staff{ $companies ->
        [yes] , and the companies that you applied to
       *[no] {""}
    }.
    <b>How long:</b> what is unfinished 30 days; the rest until you ask us to erase it.
mydata-show-phone = Show phone number
mydata-correct = Correct
mydata-correct-question = What would you like to correct?
mydata-corrected = { $label }: corrected.
mydata-corrected-guardian = The guardian was changed. The former guardian's consent no longer holds; the new one needs to agree.
mydata-misfit-tooYoung = { $number }, { $programme }: from { $minimumAge ->
        [one] { $minimumAge } year
       *[other] { $minimumAge } years
    } on, so you are not old enough yet.
mydata-misfit-tooOld = { $number }, { $programme }: up to { $maximumAge ->
        [one] { $maximumAge } year
       *[other] { $maximumAge } years
    }, so you are past its age.
mydata-misfit-education = { $number }, { $programme }: at least { $education }, so your school is below what it asks.
mydata-misfit-stays = Your registration has not been changed; the centre's staff see this and decide. Feel free to ask the centre.
mydata-guardian-agreed = Your parent's or guardian's consent is recorded.
mydata-guardian-not-yet = All right, ask them first. The centre sees that a parent or guardian has not agreed yet.
mydata-not-changed = Nothing was changed.
mydata-edited = I do not read messages that are changed. Send the right answer as a new message.
mydata-thanks = Thank you.
mydata-ask = Ask the centre
mydata-file = Get it as a file
mydata-file-caption = All your data. The phone number is in it in full: keep it safe.
mydata-file-name = my-data
mydata-file-made = Made
mydata-file-telegram-id = Telegram account number
mydata-file-since = First wrote
mydata-file-profile = Personal details
mydata-file-registrations = Registrations
mydata-file-number = Number
mydata-file-programme = Programme
mydata-file-centre = Centre
mydata-file-starts = Starts
mydata-file-goal = Plan
mydata-file-state = State
mydata-file-registered = Registered
mydata-file-changes = History
mydata-file-at = Time
mydata-file-alerts = Vacancy alerts
mydata-file-wanted = Wanted
mydata-file-certificates = Certificates
mydata-file-scheme = Scheme
mydata-file-holder-name = Name on the certificate
mydata-file-issued = Issued
mydata-file-valid-until = Valid until
mydata-file-why = Why it is taken for yours
mydata-file-assessment = assessment
mydata-file-coming = coming
mydata-file-units = units
mydata-file-appeals = appeals
mydata-file-said = said
mydata-file-answer = answer
mydata-file-place = place
mydata-file-looks = Looked up
mydata-file-look-chat = in the chat
mydata-file-look-page = on its page
mydata-file-look-staff = by staff
mydata-file-unfinished = Unfinished registration
mydata-file-begun = Begun
mydata-file-wishes = To be told of dates
mydata-file-told = Told
mydata-file-service = Work for centres
mydata-file-name-for-staff = Name for colleagues
mydata-file-roles = Roles
mydata-file-role = Role
mydata-file-since-when = Since
mydata-file-until = Until
mydata-file-acts = Entries in the audit trail
mydata-file-silenced = Stopped messages
mydata-file-topic = Topic
mydata-file-consents = Consents
mydata-file-purpose = For
mydata-file-wording = Wording
mydata-file-given = Given
mydata-file-withdrawn = Withdrawn
mydata-withdraw = Withdraw consent
mydata-withdraw-question =
    <b>Withdraw your consent?</b>

    As soon as you do, your data is used no more: open registrations and applications are withdrawn, your details are deleted, and we send you no more news. If your training has begun, your details are deleted once it ends.
mydata-withdraw-yes = Yes, withdraw consent
mydata-withdrawn = Your consent is withdrawn. Your data is used no more.
mydata-withdrawn-profile = Your details are deleted: name, phone, birth date, home and school.
mydata-withdrawn-registrations = Withdrawn: { $numbers }.
mydata-withdrawn-remaining = Remaining: { $numbers }, because the training has begun, and until it ends the centre needs to know who takes part. Then your details are deleted. Please talk to the centre.
mydata-withdrawn-stays = Still stored: the numbers and history of your registrations, and this record of your consent. The law (UU 27/2022) asks us to be able to show when you agreed and when you withdrew. That goes too if you ask us to erase it.
mydata-withdrawn-already = No consent stands at present.
mydata-back = My data
mydata-erase = Erase all my data
mydata-erase-question =
    <b>Erase all your data?</b>

    Your details, registrations, job applications, alerts and consents are erased at once. You lose your seat, your registration number and applications that are still open. This cannot be undone.

    All that is left is a note of the date on which somebody's data was erased, without a name. The messages in this chat are on your phone; delete them yourself if you like.
mydata-erase-served = You work for a centre, or did: the roles that you were invited to end. The record of that work stays in the audit trail under the number of your Telegram account, without your name, so that the centre can answer for it.
mydata-erase-recruited = You recruit for a company, or did: that role ends. The record of that work stays in the centre's audit trail under the number of your Telegram account, without your name, so that the company and the centre can answer for it. The company's vacancies stay the company's.
mydata-erase-certified = Your certificate itself stays in the register: the law has the centre and the certification body keep whom they certified. It is no longer tied to your account or your data here, and I will not remind you of it.
mydata-erase-reported = Your reports about vacancies: what you wrote and showed is deleted too. Only that the vacancy was reported stays, without a name.
mydata-erase-yes = Yes, erase everything
mydata-erasing = ⏳ <b>Your data is being erased</b>
    Asked for at { $at }, done by { $until } at the latest.{ $seconds ->
        [0] {""}
       *[other] {" "}Second { $seconds }.
    }
mydata-erasing-tables = personal data, registrations, applications, questions, consents
mydata-erasing-memory = unfinished conversations, messages still waiting to go out
mydata-erasing-group = your questions in the staff's group
mydata-erasing-limit = The law gives us 72 hours.
mydata-receipt-button = Receipt
mydata-receipt = <b>Receipt of erasure</b>
    Number: <code>{ $number }</code>
mydata-receipt-time = { $seconds ->
    [0] Asked for on { $at }; done in a few seconds.
   *[other] Asked for on { $at }; done in { $seconds } seconds.
    }
mydata-receipt-day = The data was erased on { $day }.
mydata-receipt-gone = <b>Erased:</b> everything that we had about you, but for what is named below. We will not write again.
mydata-receipt-nothing-kept = <b>Kept:</b> nothing, but that data was erased on that day.
mydata-receipt-kept = <b>Kept:</b>
mydata-receipt-kept-certificates = • the centre's record of your certificates: the law has the centre and the certification body keep who was certified. It is no longer connected with your account.
mydata-receipt-kept-service = • the record of your work in the staff's trail, without a name, so that the centre can answer for it.
mydata-receipt-kept-recruiting = • the record of your work for a company in the centre's trail, without a name, so that it can be answered for.
mydata-receipt-kept-reports = • that a vacancy was once reported, without a name and without your words.
mydata-receipt-kept-group = • old messages in the staff's group that Telegram's rules do not let the bot delete; the staff can delete them.
mydata-receipt-use = Keep this number. With { $command } whoever holds it can prove this erasure. There is nothing of your data in it.
mydata-receipt-start = If you ever want to start from the beginning, type /start. The messages in this chat are on your phone; delete them yourself if you like.
mydata-receipt-unknown = We have no receipt of this number. A good example: HPS-7K2QD-9FWX3.
mydata-erased-already = Already erased. Receipt: { $number }
mydata-application = • Application: { $title }, { $company }: <b>{ $state }</b>, sent { $day }. { $count ->
    [0] Without certificates.
    [1] With one certificate.
   *[other] With { $count } certificates.
    }
mydata-withdrawn-applications = { $count ->
    [0] Companies do not read your data any more.
    [1] One application for work was taken back. The company does not read your data any more.
   *[other] { $count } applications for work were taken back. Companies do not read your data any more.
    }
mydata-file-applications = Applications
mydata-file-vacancy = Vacancy
mydata-file-company = Company
mydata-file-sent = Sent
mydata-file-shared = What is shared
mydata-file-shared-profile = name, age, school, regency, phone, trainings completed
mydata-file-shared-certificates = Certificates shared
mydata-file-reason = Reason
mydata-report = • Report about { $title } ({ $code }), { $day }{ $count ->
    [0] {""}
    [one] , { $count } message
   *[other] , { $count } messages
    }: <b>{ $found }</b>
mydata-report-waits = waits to be looked at
mydata-report-true = it was true
mydata-report-mended = put right
mydata-report-unfounded = nothing wrong was found
mydata-file-reports = Reports about vacancies
mydata-file-what = About
mydata-file-photo = photo
mydata-uses-button = What for, and who sees it
mydata-uses = <b>Your data: what for, and who sees it</b>
mydata-use-none = Your data is used for nothing at the moment, but for me to answer you.
mydata-use-training = <b>Training.</b> Your details and registrations, for selection and to contact you. Who sees it: the centre's staff, { $seen }. To end it: withdraw your consent.
mydata-use-applications = <b>Applications for work.</b> Name, age, school, where you live, phone, and the certificates you chose. Only the companies you applied to see it. To end it: withdraw the application.
mydata-use-company = • { $company } ({ $title }): { $seen }
mydata-use-alerts = <b>Vacancy alerts.</b> { $count ->
        [one] { $count } wish
       *[other] { $count } wishes
    }. Only I use them; no company knows who is told. To end it: /alerts.
mydata-use-certificates = <b>Certificates.</b> Looked at { $count ->
        [one] { $count } time
       *[other] { $count } times
    } by people who check. Set it at /certificate.
mydata-use-reports = <b>Reports about vacancies.</b> { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }. The centre's staff read them without your name; companies do not. Words and photos are deleted 90 days after staff looked.
mydata-use-unseen = not opened yet
mydata-use-seen = opened { $count ->
        [one] { $count } time
       *[other] { $count } times
    }, last on { $day }
mydata-use-applications-button = My applications
mydata-use-alerts-button = Vacancy alerts
mydata-withdraw-applications = Withdraw all applications
mydata-withdraw-applications-question =
    <b>Withdraw all applications?</b>

    Companies can no longer read your data, and applications that are still open end. Your training registrations and vacancy alerts stay.
mydata-withdraw-applications-yes = Yes, withdraw all applications
mydata-file-caption-json = The same for machines (JSON).
mydata-file-questions = Questions
mydata-file-corrections = Corrections
mydata-file-who-looked = Who looked
mydata-file-messages = Messages
mydata-file-from = By
mydata-file-attached = Attached
mydata-file-decided = Decided
mydata-file-written = Score of the written test
mydata-file-interview = Score of the interview
mydata-file-rank = Rank in reserve
mydata-file-complete = File complete
mydata-file-missing = Missing from the file
mydata-file-notes = Remarks of the selection
mydata-file-attendance = Attendance
mydata-file-training-certificate = Number of the training certificate
mydata-correction-open = waiting
mydata-correction-granted = corrected
mydata-correction-refused = refused
mydata-questions = • { $count ->
    [1] 1 question to a centre (/ask)
   *[other] { $count } questions to centres (/ask)
    }
mydata-seen-button = Who looked
mydata-seen = <b>Who looked at your data</b>
mydata-seen-line = { $at }: { $who } { $what } { $subject }
mydata-seen-none = Nobody yet.
mydata-seen-admin = admin
mydata-consents-button = Consent
mydata-consents = <b>Consent, one by one</b>
mydata-switch-registration = <b>Training</b>: registration, selection, word of dates. It rests on your consent; while a training runs, on the centre's task by law.
mydata-switch-application = <b>Applications for work</b>: companies you apply to read your details and the certificates you choose. It rests on your consent.
mydata-switch-alerts = <b>Vacancy alerts</b>: what you asked for is matched with new vacancies. It rests on your consent.
mydata-consent-on = Agreed since { $since }.
mydata-consent-off = Not agreed, or not any more.
mydata-switch-on-registration = Agree: training
mydata-switch-on-application = Agree: applications
mydata-switch-on-alerts = Agree: alerts
mydata-switch-off-registration = Take back: training
mydata-switch-off-application = Take back: applications
mydata-switch-off-alerts = Take back: alerts
mydata-consent-given = Thank you, your consent is noted.
mydata-consent-taken = The consent is taken back.
mydata-file-invitations = Invitations
mydata-file-invited = Invited
mydata-file-answered = Answered
mydata-file-coming-yes = will come
mydata-file-coming-no = cannot come
mydata-mark-present = present
mydata-mark-absent = absent
mydata-mark-excused = excused
mydata-file-lists = Your lines in centres' lists
mydata-file-name-in-list = Name in the list
mydata-file-trade = Trade
mydata-file-intake = Intake
mydata-file-birth-place = Place of birth
mydata-file-email = Email
mydata-file-regency = Regency or city
mydata-file-result = Result
mydata-result-competent = competent
mydata-result-notYetCompetent = not yet competent
mydata-file-changed = Last changed
mydata-file-helped = Registered by somebody else
mydata-file-consent-read = Consent read out (language, version)
mydata-file-claimed = Taken over by you
mydata-file-listed = Lists and files with you in them
mydata-listed = <b>Lists with you in them</b>
mydata-listed-line = last { $at }: { $who } { $what }
mydata-listing = { $what } { $intake } ({ $people ->
        [one] { $people } person
       *[other] { $people } people
    }), { $times }×
mydata-file-holders = Known in certificates and lists as
mydata-file-sex = Sex
