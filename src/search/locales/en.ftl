# What a typed word finds.
search-found = This fits “{ $words }”:
search-nothing = I did not find “{ $words }”; perhaps it is not taught here yet. Please try another word, such as <i>welding</i> or <i>sewing</i>. Here is what is taught:
search-not-yours = That number is not among your registrations. Please check it, or see your registrations.
search-applicants = Tap <b>Applicants</b>: who applied to your company. Invitations to an interview are sent from an applicant's card.
search-mine-button = My registrations

# Greetings and small talk; ".words" are the lines that get this answer.
search-talk-salam = Waalaikumsalam. How can I help?
    .words = assalamualaikum, salam, peace be upon you
search-talk-hello = Hello! How can I help?
    .words = hello, hi, hey, good morning, good afternoon, good evening, good night, morning
search-talk-thanks = You are welcome. Glad to help.
    .words = thanks, thank you, thank u, thankyou, thx, ty, tq, many thanks, thanks a lot, thank you very much
search-talk-fine = Good. I am here when you need me.
    .words = ok, okay, yes, no, fine, good, great, alright, all right, nice, cool, got it
search-talk-who = I am Jembatan, a computer program of the training centre, not a person. I help you choose a free training and register. You can visit or phone the centre's staff.
    .words = who are you, who is this, what are you, are you a bot, are you a robot, are you human, what is jembatan, what is this

# Words that mean: my own registration.
search-words-mine = my registration, my registrations, my number, my status, registration number, status, withdraw, cancel my registration, cancel registration, i registered, already registered, after registering, have registered
# Words that mean: my own applications for work.
search-words-applied = my application, my applications, my job application, application status, status of my application, withdraw my application, cancel my application, take back my application, i have applied, already applied, after applying
# Words that mean: work in another country. Names of countries, then words that tell of leaving.
search-words-countries = malaysia, japan, korea, south korea, taiwan, hong kong, hongkong, singapore, brunei, saudi arabia, saudi, dubai, qatar, kuwait, oman, bahrain, jordan, turkey, turkiye, maldives, papua new guinea, middle east, gulf, australia, germany, poland, romania, italy, canada, america, macau, cambodia, myanmar, thailand, vietnam
search-words-leaving = abroad, overseas, migrant, migrant worker, foreign country
search-words-going = go, going, to, in, work, working, job, jobs, worker, employment, move
# Names of countries that, written alone, mean the language.
search-words-tongues = japan, korea

# Somebody asks for money, or something else is wrong.
search-words-wrong = scam, scammed, scammer, fraud, cheated, asked for money, asks for money, ask for money, asking for money, asked me to pay, asks me to pay, pay a fee, fake vacancy, fake job, report agent, report an agent, report a vacancy, kept my passport, took my passport
# Looking for work, whatever it is.
search-words-work = job, jobs, work, what jobs, what work, which jobs, what jobs are there, any job, find a job, find work, find job, looking for a job, looking for job, looking for work, i need a job, need a job, need work, i want a job, i want to work, want to work, any jobs, any work
# Whether a company is official; then words for a company.
search-words-official = official, legal, illegal, real, fake, licensed, licenced, licence, license, registered, genuine, trusted, safe, check
search-words-company = pt, cv, company, agency, agent
# A recruiter looks for those who applied.
search-words-applicants = applicants, applicant, who applied, who has applied, invite to interview, schedule an interview
# A company looks for people.
search-words-recruiting = post a vacancy, post a job, post vacancies, post jobs, looking for workers, looking for staff, we are hiring, i am hiring, become a partner, partner company, need workers, i am a recruiter
