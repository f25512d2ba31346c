staff-desk = Staff desk
staff-desk-title = <b>Staff desk</b>
staff-desk-title-of = <b>Staff desk</b>: { $centres }
staff-desk-registrations = { $open ->
        [one] { $open } open registration
       *[other] { $open } open registrations
    }, { $lately } came in the last 24 hours.
staff-desk-goals = Plans: work here { $here }, abroad { $abroad }, own business { $business }.
staff-desk-wishes = { $count ->
        [one] { $count } wish waits
       *[other] { $count } wishes wait
    } for a date.
staff-desk-empty = Nobody has registered yet.
staff-programme-button = { $name } · { $open }
staff-programme-title = <b>{ $name }</b> ({ $code })
staff-intake = { $day }, { $centre }
staff-intake-none = no intake chosen yet
staff-intake-waiting-line = <b>{ $intake }</b>: { $count } registered
staff-intake-line = <b>{ $intake }</b>: { $count } registered, { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }
staff-intake-button = { $intake } · { $count }
staff-list-all = All · { $count }
staff-title-all = All registrations
staff-list-title = <b>{ $title }</b>: { $count } ({ $filter })
staff-list-line = <b>{ $number }</b> · { $name }
    { $state } · { $day }
staff-list-line-of-programme = <b>{ $number }</b> · { $name }
    { $programme } · { $state } · { $day }
staff-list-empty = There are no registrations here.
staff-filter = State: { $filter }
staff-filter-any = all
staff-filter-open = still open
staff-filter-choice = { $filter } · { $count }
staff-states-question = Show those in which state?
staff-search = Search
staff-search-again = Search again
staff-search-question = Type a registration number, a name or a part of it, or the whole phone number. For example: las-2026-42, siti, 081234567890
staff-search-ended = The search has ended.
staff-found-title = Found: { $count }.
staff-found-more = Only the newest of { $count } are shown. Type more of the name.
staff-found-nothing = Nothing found. Try the registration number (las-2026-42), a part of the name, or the whole phone number.
staff-wishes = Wishes
staff-wishes-title = <b>Interest not yet met</b>
staff-wishes-none = None yet.
staff-wish-line = { $name }: <b>{ $count }</b> ({ $reasons })
staff-wish-no-intake = no date yet { $count }
staff-wish-full = full { $count }
staff-wish-too-young = too young { $count }
staff-card-title = <b>{ $number }</b> · { $state }
staff-card-programme = { $name }
staff-card-intake = Intake { $intake }
staff-card-no-intake = No intake chosen yet
staff-card-goal = Plan: { $goal }
staff-card-registered = Registered: { $at }
staff-card-unfit = ⚠️ <b>Age or school no longer meets the requirements</b>
staff-card-guardian-missing = ⚠️ <b>Under 18, no guardian's consent yet</b>
staff-card-name = Name: <b>{ $name }</b>
staff-card-phone = Phone: { $phone }
staff-card-age = Age: { $age }
staff-card-place = From: { $place }
staff-card-education = School: { $education }
staff-card-guardian = Guardian: { $guardian }
staff-card-guardian-unasked = Guardian: { $guardian }. Has not agreed yet: please ask.
staff-card-consent-withdrawn = Consent was withdrawn. Their personal data is not shown, and they must not be contacted any more.
staff-card-history = History:
staff-card-selection = Scores & decision
staff-card-change = • { $at }: { $state }
staff-card-reason = ({ $reason })
staff-file = CSV file
staff-file-all = All in a CSV file
staff-file-name = registrations
staff-column-number = Number
staff-column-registered = Registered
staff-column-zone = Time zone
staff-column-state = State
staff-column-programme = Programme
staff-column-centre = Centre
staff-column-starts = Starts
staff-column-goal = Plan
staff-column-name = Name
staff-column-phone = Phone (masked)
staff-column-age = Age
staff-column-place = From
staff-column-education = School
staff-column-guardian = Guardian
staff-desk-erased = { $count ->
        [one] { $count } person had their
       *[other] { $count } people had their
    } data erased, last on { $day }.
staff-notice-registered = New registration: { $number }, { $programme }, { $intake }.
staff-notice-intake = intake of { $day }, { $centre }
staff-notice-no-intake = no intake chosen yet
staff-file-of-all = all
staff-file-of-intake = intake-{ $intake }
staff-file-of-waiting = { $programme }-waiting
staff-file-note = Phone numbers are masked.

# Today on the desk
staff-today-day = { $day }
staff-today-nothing = Nothing waits for you today.
staff-today-newcomers = • Registered since yesterday: <b>{ $lately }</b>, not looked at yet: { $unseen }
staff-today-lately-button = New · { $count }
staff-today-unseen-button = Not looked at · { $count }
staff-today-selecting = • Registration closed, waiting for selection: <b>{ $count }</b> { $count ->
        [one] intake
       *[other] intakes
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
staff-today-selecting-button = Select · { $count }
staff-today-tests = • Written tests today: <b>{ $count }</b>
staff-today-tests-button = Tests · { $count }
staff-today-interviews = • Interviews today: <b>{ $count }</b>
staff-today-interviews-button = Interviews · { $count }
staff-today-assessments = • Assessments today: <b>{ $count }</b>
staff-today-assessments-button = Assessments · { $count }
staff-today-begin = • Trainings that begin today: <b>{ $count }</b>
staff-today-begin-button = Begin today · { $count }
staff-today-close = • Registrations that end today: <b>{ $count }</b>
staff-today-close-button = End today · { $count }
staff-today-questions = • Open questions: <b>{ $count }</b>, the oldest { $age }
staff-today-questions-button = Answer · { $count }
staff-today-just-now = less than an hour ago
staff-today-hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } old
staff-today-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old
staff-today-broadcasts = • Broadcasts on their way: <b>{ $running }</b>, paused: { $paused }
staff-today-broadcasts-button = Broadcasts · { $count }
staff-today-reports = ⚠ Reported vacancies: <b>{ $count }</b>
staff-today-vacancies = • Vacancies to check: <b>{ $count }</b>
staff-today-companies = • Companies to check: <b>{ $count }</b>
staff-today-alone = • Companies without a recruiter: <b>{ $count }</b>
staff-today-alone-button = No recruiter · { $count }
staff-today-imports = ⚠ Spreadsheets refused: <b>{ $refused }</b>, not saved yet: { $waiting }
staff-today-imports-button = Spreadsheets · { $count }
staff-today-undelivered = ⚠ Messages that Telegram refused: <b>{ $refused }</b>, stopped: { $halted }
staff-today-undelivered-button = Refused · { $count }
staff-programmes-button = Registrations · { $count }
staff-programmes-title = <b>Registrations</b>
staff-export-button = Take data along
staff-undelivered-title = <b>Messages that Telegram did not take</b> since yesterday. Words of the machinery: pass them on to whoever runs the bot.
staff-undelivered-none = None any more.
staff-undelivered-halt = • <code>{ $kind }</code>: stopped since { $at } ({ $reason })
staff-undelivered-refused = • <code>{ $kind }</code>: { $count } refused ({ $reason })
staff-undelivered-more = • others: { $count }
staff-filter-lately = came since yesterday
staff-filter-unseen = not looked at yet
staff-centre-button = Look at one centre
staff-centre-other = Another centre
staff-centre-all = All centres
staff-centre-question = Which centre would you like to see? The desk and its lists show that one, until you choose again.
