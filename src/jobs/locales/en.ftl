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
jobs-card-check = Compare these numbers with the ministry's official list (SISKOP2MI), or ask the manpower office or BP3MI.
jobs-card-hotlines = ☎ { $numbers } (checked { $day })
jobs-card-link = { $code } · { $link }
jobs-share-button = Share
jobs-share-text = Vacancy: { $title }
jobs-others-button = Other vacancies like it
jobs-ended-over = <b>Applications have closed.</b> This vacancy takes no more of them.
jobs-ended-closed = <b>{ $state }.</b> This vacancy takes no more applications.
jobs-ended-held = <b>The centre is checking it.</b> It takes no applications for now. Do not pay anybody for it.
