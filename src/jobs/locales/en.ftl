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
jobs-found-near = <b>Closest to <i>{ $words }</i></b>
    None fits every word yet.
jobs-found-paid = <b>Vacancies for <i>{ $words }</i></b>
    A daily wage counts for 25 days a month. Those abroad are not counted.
jobs-found-paid-near = There is none for <i>{ $words }</i> yet. The highest pay now, in Indonesia:
jobs-abroad-any-button = Vacancies abroad · { $count }
jobs-abroad-there-button = Vacancies in { $country } · { $count }
jobs-wrong =
    <b>Asked for money, or something is wrong?</b>

    1. Do not pay. Hand over no passport, ID card or original diploma.
    2. Keep the proof: chats, numbers, names, accounts.
    3. A vacancy from here: open its card and tap <b>⚠ Something is wrong</b>, or type its code, such as <b>VAC-001</b>. The company is not told who reported it.
    4. Any other offer: report it to the manpower office, BP3MI or the police. Their numbers are behind the first button. The centre helps too.

    Want to know whether a company is official? Type its name, such as <i>is PT Maju official?</i>
jobs-partner-found = <b>{ $company }</b>: ✓ a partner of the centre; its business number was checked by staff.
jobs-partner-agency = <b>{ $company }</b>: ✓ may place people abroad. Licence SIP3MI { $licence } valid until { $day }.
jobs-partner-ended = <b>{ $company }</b>: ✗ its licence SIP3MI { $licence } ended on { $day }. Do not apply through it for now.
jobs-partner-held = <b>{ $company }</b>: ✗ on hold by the centre. Do not pay, and hand over no papers.
jobs-partner-same = Make sure the name is exactly the same. Even an official partner may not take money from applicants.
jobs-partner-none = <b>{ $name }</b> is not among the centre's partners.

    That does not mean it is false, but the centre has not checked it. Ask the manpower office or BP3MI to compare its licence with the official list (SISKOP2MI): it is free. Until that is clear, do not pay and hand over no passport or diploma.
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
jobs-card-own-words = <i>What is in Indonesian is in the company's own words.</i>
jobs-hours = { $aDay ->
        [one] { $aDay } hour a day
       *[other] { $aDay } hours a day
    }, { $aWeek ->
        [one] { $aWeek } day a week
       *[other] { $aWeek } days a week
    }
jobs-document-ktp = ID card (KTP)
jobs-document-kk = family card (KK)
jobs-document-birth = birth certificate
jobs-document-diploma = school diploma (ijazah)
jobs-document-passport = passport
jobs-document-police = police letter (SKCK)
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
jobs-others-button = Vacancies like it
jobs-same-trade-button = Other vacancies of this trade
jobs-similar = <b>Vacancies like { $title }</b>
jobs-similar-none = There is no vacancy like <b>{ $title }</b> near you at the moment. Ask to be told, or look further.
jobs-further-button = All vacancies: { $trade }
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
jobs-match-abroad = wanting to go abroad
jobs-match-why-button = Explain
jobs-match-mydata-button = My data
jobs-match-title = <b>You have { $have } of { $of }</b> for { $code }
jobs-match-note = This is only what you have told me. The company chooses, and you may apply even if something is missing.
jobs-explained-age-known = Age: { $asked }. You are { $age }.
jobs-explained-age-unknown = Age: { $asked }. I do not know your age; I ask when you apply.
jobs-explained-education-known = Education: at least { $asked }. Yours: { $education }.
jobs-explained-education-unknown = Education: at least { $asked }. I do not know yours; I ask when you apply.
jobs-explained-certificate-have = Certificate { $name }: you have it, valid until { $day }.
jobs-explained-certificate-lasting = Certificate { $name }: you have it.
jobs-explained-certificate-lack = Certificate { $name }: not recorded for you, or not valid any more. If you have it, link it: /certificate.
jobs-explained-certificate-wished = Certificate { $name } (preferred): not recorded for you, or not valid any more.
jobs-explained-experience = Experience: { $months }. I keep no record of yours; tell the company.
jobs-explained-place-same = Place: { $asked }. You live there too.
jobs-explained-place-have = Place: { $asked }. You are in { $own }, the same province.
jobs-explained-place-lack = Place: { $asked }. You are in { $own }, another province.
jobs-explained-place-unknown = Place: { $asked }. I do not know where you live; I ask when you apply.
jobs-explained-abroad-have = Abroad: you once wrote that you want to work abroad.
jobs-explained-abroad-lack = Abroad: the goal you wrote is another one.
jobs-explained-abroad-unknown = Abroad: I do not know whether you want to go. That is asked when you register for a training.
jobs-match-too-young = Work abroad is allowed from the age of 18.
jobs-taught = Taught in <b>{ $programme }</b>: starts { $day }, seats left: { $seats }
jobs-taught-later = Taught in <b>{ $programme }</b>, no date yet
jobs-taught-register-button = Register: { $programme }
jobs-taught-look-button = See { $programme }
jobs-answers = This company answers { $answered } of { $of ->
        [one] { $of } application
       *[other] { $of } applications
    }, usually within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
jobs-answers-none = This company has answered none of { $of ->
        [one] { $of } application
       *[other] { $of } applications
    } so far.

# Something is wrong
jobs-report-button = ⚠ Something is wrong
jobs-report-which = <b>{ $title }</b> · { $code }
    What is wrong? Tap, or just write it here. The centre's staff read it; the company is not told who said so.
jobs-report-asksForMoney = It asks for money
jobs-report-isFalse = It is not true
jobs-report-other = Something else
# Words that mean: somebody asks for money; then words that mean: it is about the pay.
jobs-report-words-money = money, pay, transfer, million, rupiah, fee, fees, deposit, cost, costs, charge, charged
jobs-report-words-wage = salary, wage, wages, paid
# Other words that mean: something is wrong.
jobs-report-words-wrong = scam, scammer, fraud, cheated, fake, lie, lies, lied, passport, diploma, harassment, rude, wrong, different, not true, false
jobs-report-thanks = <b>Thank you, your report has arrived.</b> The centre's staff will look at it soon. We do not give your name to the company.

    If you wish, write here what happened: who, where, when, how much. A photo helps too. Do not confront them yourself.
jobs-report-already = You have reported this vacancy already, thank you. If there is something to add, write it here or send a photo.
jobs-report-ask-words = Write here what is wrong, or send a photo. The company is not told who wrote.
jobs-report-empty = Please say it in words, such as: <i>I was asked to transfer 2 million by WhatsApp</i>. A photo will do as well.
jobs-report-noted = Thank you, it is noted, and the centre's staff will look at it soon.
jobs-report-more-button = Add words or a photo
jobs-report-full = Thank you. Your report is full enough; the centre's staff read it first. If it is urgent, call a help number.
jobs-report-again = Your earlier report about this vacancy has been looked at. If something is still wrong, report it again.
jobs-report-enough = Thank you, you have reported a lot. I take no more for now. If something is still wrong, visit or call the centre, or call a help number.
jobs-report-left = All right, I have stopped asking. What you reported is looked at all the same.
jobs-report-back-button = See the vacancy

jobs-reports-home-button = ⚠ Reports · { $count }
jobs-reports-title = <b>Reports about vacancies</b>: { $count } waiting.
jobs-reports-none = <b>Reports about vacancies</b>
    Nothing is waiting.
jobs-reports-button = #{ $number } · { $code } · { $kind }
jobs-reports-head = <b>Report #{ $number }</b> about { $title } · { $code }
jobs-reports-kind = <b>{ $kind }</b>, { $at }
jobs-reports-said = “{ $said }”
jobs-reports-what-now = Contact the company, then record what you found. Do not say that anybody reported it, still less who; nor is the name shown here.
jobs-reports-found-true = Found: the report is true. The vacancy is on hold.
jobs-reports-found-mended = Found: the company has put it right.
jobs-reports-found-unfounded = Found: nothing wrong.
jobs-reports-erased = <i>Whoever reported it had their data erased; what they wrote and showed went with it.</i>
jobs-reports-next-report = There is another report about this vacancy.
jobs-reports-next-held = Every report about this vacancy has been looked at, and it is still on hold. Open it for the next step.
jobs-reports-next-nothing = Every report about this vacancy has been looked at.
jobs-reports-next-button = Next report, #{ $number }
jobs-reports-true-button = It is true, hold the vacancy
jobs-reports-mended-button = It was put right
jobs-reports-unfounded-button = Nothing wrong
jobs-reports-photo-button = See the photo
jobs-reports-photo = Photo from a report about { $code }
jobs-reports-vacancy-button = Open the vacancy
jobs-reports-handled = Recorded. Whoever reported it is told.
jobs-reports-handled-erased = Recorded.
jobs-reports-handled-already = This report has been dealt with already.
jobs-reports-notice = Report about <b>{ $title }</b> ({ $code }), { $company }: { $kind }.
jobs-reports-notice-suspended = The vacancy is on hold until it was looked at.
jobs-reports-told-true = Your report about <b>{ $title }</b> ({ $code }) was right. Nobody can apply to it any more. Thank you: you protected others.
jobs-reports-told-mended = Your report about <b>{ $title }</b> ({ $code }) was looked at, and the company has put it right. Thank you.
jobs-reports-told-unfounded = Your report about <b>{ $title }</b> ({ $code }) was looked at. The centre found nothing wrong. Thank you for being careful. If something still seems odd, report it again.

# The channel
jobs-channel-button = See it and apply
jobs-channel-trouble = Vacancy { $code } cannot be written to the channel: { $reason }. Others perhaps too. Please check that the bot may post there. I will try again later.
jobs-channel-given-up = The channel keeps refusing { $codes }. I stop trying. Once the channel is put right, write it there yourself, or suspend and publish the vacancy again.
jobs-channel-uncertain = Vacancy { $code } may have reached the channel, or not. Please look there; I do not send it again.
