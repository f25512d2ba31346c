# Common questions. ".title" stands on a button; ".words" are the words by which the answer is found.
answers-free = <b>Registering is free.</b> The state usually pays for training at the centre; each programme's screen says what it costs. If somebody asks for money to get you in, do not pay, and tell the centre.

    Practice materials are provided. Meal or transport money depends on the budget, so ask the centre.
    .title = Is it free?
    .words = free, cost, costs, price, fee, fees, pay, payment, how much, money, allowance, expensive
answers-requirements = <b>What you generally need</b>

    • Your identity card (KTP)
    • Your last school diploma: each programme names the lowest one
    • The programme's age, usually 17 or older
    • Not at school, at university or in another training

    The full list is with each programme.
    .title = What do I need?
    .words = requirement, requirements, documents, papers, diploma, condition, conditions, qualify, eligible
answers-age = <b>Age</b>

    Most programmes take people from age 17. The highest age is usually 35 or 40; see each programme.

    Below 18, a parent or guardian has to agree.
    .title = Which age?
    .words = age, old, how old, years, age limit, young
answers-where = <b>Where, and when is it open?</b>

    Choose a centre to see its address, opening hours, phone, and what to bring.
    .title = Address and opening hours
    .words = address, location, where, place, office, opening hours, open, hours, phone, phone number, number, contact, call, map
answers-when = <b>When does it start?</b>

    Programmes run in intakes. Choose a trade, then a programme: there you see dates, seats left, and the last day to register. If there is no date yet, I can tell you when there is.
    .title = When does it start?
    .words = when, start, schedule, date, dates, intake, intakes, seats, batch
answers-certificate = <b>Certificate</b>

    Whoever completes the training gets a <b>training certificate</b>. Then there is an assessment; whoever is found competent gets a <b>certificate of competence</b>, usually valid for 3 years.

    Each programme says what its certificate is called.
    .title = Which certificate?
    .words = certificate, certificates, certification, competence, assessment, exam certificate
answers-work = <b>After the training</b>

    Graduates apply to companies, open a business, or work abroad by the official way. Each programme names the jobs it leads to. Training helps, but it does not guarantee a job.
    .title = Where can I work afterwards?
    .words = job, jobs, work, vacancy, vacancies, placement, salary, wage, after training, employment
answers-abroad = <b>Do you want to work abroad?</b>

    Only by the official way: at least 18 years old, a work visa, a contract before you leave, and a licensed placement company (P3MI). Do not pay brokers, and do not leave on a tourist or umrah visa.

    Choose <b>work abroad</b> when you register; the centre will know of your wish.
    .title = Work abroad
    .words = abroad, overseas, migrant, foreign, malaysia, saudi, taiwan, hongkong, agency, broker
answers-lodging = <b>Lodging</b>

    Not every centre has a dormitory, and places are few. Ask the centre by phone or at the selection.
    .title = Is there lodging?
    .words = lodging, dormitory, dorm, sleep, accommodation, stay, room, boarding
answers-register = <b>How to register</b>

    1. Choose a trade and a programme
    2. Tap <b>Register</b>
    3. Answer a few questions, about 5 minutes
    4. You get a registration number

    After registration closes, the centre's staff contact you about the selection, by phone or chat. The day of the selection is in /status.
    .title = How do I register?
    .words = register, registration, sign up, enrol, enroll, apply, how, join
answers-selection = <b>Selection</b>

    The centre looks at your papers; then there is usually a written test and an interview. Then the centre tells you: accepted, waiting list, or not accepted. Where your registration stands is in /status.
    .title = How does selection work?
    .words = selection, test, interview, accepted, reserve, result, results
answers-business = <b>Do you want to open a business?</b>

    After the training the centre can mentor your business: advice and referral, not capital. Choose a centre to see how.
    .title = Help with a business
    .words = business, own business, capital, mentoring, entrepreneur, self-employed, startup
answers-disability = <b>People with a disability</b>

    You are welcome to register. Contact the centre first, so that they can prepare the place and the help you need.
    .title = For people with a disability
    .words = disability, disabled, deaf, wheelchair, blind
answers-more = Other questions
answers-all = <b>Common questions</b>
