# Vacancies, as everybody reads them.
jobs-start = <b>Vacancies</b>: { $count } open now.
    The centre has checked them all. Applying costs nothing.

    Choose below, or type the name of a job, such as <b>welder</b>.
jobs-none-at-all = <b>Vacancies</b>
    There is no open vacancy at the moment. Have a look at the trainings meanwhile.
jobs-unknown = I cannot find that vacancy. These are open now.
jobs-counted = { $label } · { $count }
jobs-all-button = All vacancies
jobs-here-button = In Indonesia
jobs-abroad-button = Abroad
jobs-by-place-button = Choose a place
jobs-trainings-button = See the trainings
jobs-which-place = <b>Vacancies where?</b>
    The number on a button: how many are open now.
jobs-list-title = <b>{ $name }</b>: { $count ->
        [1] 1 vacancy
       *[other] { $count } vacancies
    }
jobs-list-line = • <b>{ $title }</b>, { $place }
    { $wage }
jobs-list-button = { $title }, { $place }
jobs-found = <b>Vacancies for <i>{ $words }</i></b>
jobs-not-found = There is no vacancy for <i>{ $words }</i> yet.
jobs-none-here = There is no open vacancy here yet. See the others.
jobs-place-here = Indonesia

# The card
jobs-card-title = <b>{ $title }</b>
jobs-card-company = { $company }
jobs-card-place = { $place }
jobs-card-place-people = { $place } · { $people }
jobs-card-wage = Pay: <b>{ $wage }</b>
jobs-card-work = Work: { $values }
jobs-card-needs = Asks for: { $values }
jobs-sex-male = men
jobs-sex-female = women
jobs-no-experience = no experience needed
jobs-experience = experience { $months }
jobs-card-more-documents = { $shown }, and { $count } more
jobs-card-free = Free: applicants pay nothing.
jobs-card-closes = Apply until <b>{ $day }</b>
jobs-card-agency = Placement agency (P3MI): { $agency }, licence { $licence } valid until { $until }
jobs-card-government = Placed by the government (G2G), without an agency.
jobs-card-permit = Permit (SIP2MI): { $permit } valid until { $until }
jobs-card-order = Job order: { $order }, verified by { $by }
jobs-card-no-fee = Placement cost to you: <b>nothing</b>. Do not pay anybody.
jobs-card-own-costs = What you pay yourself: { $costs }
jobs-details-button = Details
jobs-details-title = <b>{ $title }</b> · { $code }
jobs-details-documents = <b>Documents:</b> { $documents }
jobs-details-costs = <b>Costs, and who pays them</b>
jobs-details-line = • { $line }
jobs-details-check = <b>How to check it:</b> ask the manpower office of your regency or BP3MI to compare the licence and job order numbers on the card with the ministry's list (SISKOP2MI). It is free. Do not leave if they differ.
jobs-card-check = Compare these numbers with the ministry's official list (SISKOP2MI), or ask the manpower office or BP3MI.
jobs-card-hotlines = ☎ { $numbers } (checked { $day })
jobs-card-link = { $code } · { $link }
jobs-share-button = Share
jobs-share-text = Vacancy: { $title }
jobs-others-button = Other vacancies like it
jobs-ended-over = <b>Applications have closed.</b> This vacancy takes no more of them.
jobs-ended-closed = <b>{ $state }.</b> This vacancy takes no more applications.
jobs-ended-held = <b>The centre is checking it.</b> It takes no applications for now. Do not pay anybody for it.

# What somebody has already
jobs-match-score = <b>You have { $have } of { $of }</b>
jobs-match-have = ✓ { $names }
jobs-match-lack = ✗ { $names }
jobs-match-unknown = ? not known to me: { $names }
jobs-match-age = age
jobs-match-education = education
jobs-match-experience = experience
jobs-match-place = place
jobs-match-abroad = the goal of working abroad
jobs-match-why-button = Explain
jobs-match-mydata-button = My data
jobs-match-title = <b>You have { $have } of { $of }</b> for { $code }
jobs-match-note = This is only what you have told me. The company chooses, and you may apply even if something is missing.
jobs-explained-age-known = Age: { $asked }. You are { $age }.
jobs-explained-age-unknown = Age: { $asked }. I do not know your age.
jobs-explained-education-known = Education: at least { $asked }. Yours: { $education }.
jobs-explained-education-unknown = Education: at least { $asked }. I do not know yours.
jobs-explained-certificate-have = Certificate { $name }: you have it, valid until { $day }.
jobs-explained-certificate-lasting = Certificate { $name }: you have it.
jobs-explained-certificate-lack = Certificate { $name }: not recorded for you, or not valid any more.
jobs-explained-certificate-wished = Certificate { $name } (preferred): not recorded for you, or not valid any more.
jobs-explained-experience = Experience: { $months }. I keep no record of yours; tell the company.
jobs-explained-place-have = Place: { $asked }. You are in { $own }, the same province.
jobs-explained-place-lack = Place: { $asked }. You are in { $own }, another province.
jobs-explained-place-unknown = Place: { $asked }. I do not know where you live.
jobs-explained-abroad-have = Abroad: you once wrote that you want to work abroad.
jobs-explained-abroad-lack = Abroad: the goal you wrote is another one.
jobs-explained-abroad-unknown = Abroad: I do not know whether you want to go.
jobs-match-too-young = Work abroad is allowed from the age of 18.
jobs-taught = Taught in <b>{ $programme }</b>: starts { $day }, seats left: { $seats }
jobs-taught-later = Taught in <b>{ $programme }</b>, no date yet
jobs-taught-register-button = Register: { $programme }
jobs-taught-look-button = See { $programme }
jobs-answers = This company answers { $answered } of { $of } applications, usually within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
jobs-answers-none = This company has answered none of { $of } applications so far.
