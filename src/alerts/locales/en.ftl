# Vacancy alerts: what was asked for, and the messages that come of it.
alerts-list =
    <b>Vacancy alerts</b>

    As soon as there is a vacancy that fits one of these, I tell you:
alerts-none =
    <b>Vacancy alerts</b>

    I can tell you when there is a vacancy that fits you. It is free, and you can stop it at any time.
alerts-list-line = { $nth }. { $what }
alerts-list-button = { $nth }. { $what }
alerts-silenced = Just now all vacancy alerts are stopped.
alerts-add-button = + Another alert
alerts-first-button = Yes, tell me
alerts-to-list = My alerts
alerts-too-many = You have ten already. Change or stop one of them first.

# One of them
alerts-card = <b>I tell you about:</b>
alerts-card-trade = Trade: <b>{ $value }</b>
alerts-card-place = Place: <b>{ $value }</b>
alerts-card-wage = Wage: <b>{ $value }</b>
alerts-card-scheme = Certificate: <b>{ $value }</b>
alerts-card-when = When: <b>{ $value }</b>
alerts-change-trade = Trade
alerts-change-place = Place
alerts-change-wage = Wage
alerts-change-scheme = Certificate
alerts-change-when = When I tell you
alerts-end-button = Stop this one
alerts-subscribed = Done, saved.
alerts-already = You asked for this already.
alerts-changed = Changed.
alerts-same = You asked for just that already, so I changed nothing.
alerts-begun = Saved: { $what }.
alerts-begun-before = You have this already: { $what }. For another place, choose below.
alerts-ended = Stopped: <b>{ $what }</b>
alerts-undo-button = No, go on telling me

# After consent was withdrawn
alerts-agree-question =
    <b>Nothing is sent yet:</b> you have withdrawn your consent.
    If you agree, I keep this only to tell you of vacancies. You can withdraw it at any time with /mydata.
alerts-agree-button = I agree, tell me
alerts-agreed = Thank you. From now on I tell you.

# Its words
alerts-any-trade = Any trade
alerts-any-trade-button = Any
alerts-any-wage = Any amount
alerts-from-wage = From { $sum }
alerts-any-scheme = Any
alerts-any-scheme-button = Any
alerts-asks-for = Certificate { $scheme }
alerts-here = All of Indonesia
alerts-abroad = Abroad
alerts-anywhere = Anywhere
alerts-at-once = At once
alerts-at-once-button = At once, as they come
alerts-daily = Daily at { $time }
alerts-hour = { $hour }:00

# Questions
alerts-ask-trade = <b>What work are you looking for?</b> Choose, or type for example: <i>welding</i> or <i>welding, Lombok Timur, 3 million</i>
alerts-ask-place = <b>Where?</b> Choose, or type for example: <i>Lombok Timur</i>
alerts-ask-regency = <b>In which regency or city?</b> Choose, or type its name.
alerts-regencies-button = Another regency ›
alerts-ask-country = <b>In which country?</b> Choose, or type its name. These are the countries to which people may officially go.
alerts-countries-button = Choose a country ›
alerts-ask-wage =
    <b>How much a month at the least?</b> Choose, or type for example: <i>3.5 million</i>

    Vacancies abroad that pay in other money I tell you of all the same.
alerts-ask-scheme = <b>Only vacancies that ask for your certificate?</b>
alerts-no-certificate = No valid certificate is recorded as yours here yet.
alerts-to-certificate = My certificates
alerts-ask-when =
    <b>When do I tell you?</b> Choose, or type the hour, for example: <i>17</i>

    Daily: all new vacancies in one message.
alerts-whole-province = All of { $place }
alerts-which-place = Which one?
alerts-unknown-place = I do not know that place yet.
alerts-wrong-wage = Type a month's wage in rupiah, for example: <i>3 million</i>
alerts-wrong-when = Type the hour, from 0 to 23, for example: <i>17</i>
alerts-wrong-quiet = At that hour people rest and I send nothing. Choose an hour of the day, for example: <i>17</i>

# What comes
alerts-new = <b>A new vacancy for you</b>
alerts-new-abroad = <b>A new vacancy abroad</b>
alerts-title-line =
    <b>{ $title }</b> · { $code }
    { $company }
alerts-free = Applying is free: pay nobody.
alerts-free-abroad = Pay nobody. The placement licence stands on its card.
alerts-why-line = <i>I send this because you asked for vacancy alerts.</i>
alerts-open-button = See the vacancy
alerts-why-button = Why?
alerts-less-button = Less
alerts-stop-button = Stop
alerts-digest = <b>{ $count ->
        [one] { $count } new vacancy
       *[other] { $count } new vacancies
    } for you</b>
alerts-digest-line =
    { $nth }. <b>{ $title }</b>, { $place }
    { $terms }
alerts-digest-same = { $title } ({ $code })
alerts-digest-until = until { $day }
alerts-digest-button = { $nth }. { $title }
alerts-digest-more = …and { $count } more.
alerts-digest-more-button = { $count } more ›

# Why, less, stop
alerts-why = <b>Why did I send it?</b> The vacancy fits what you asked for:
alerts-why-several = <b>Why did I send it?</b> The vacancies fit what you asked for:
alerts-why-title = { $nth }. <b>{ $title }</b>
alerts-why-changed = • you have changed or stopped that since
alerts-why-asked = • { $what }, asked for on { $day }
alerts-why-no-more = You have changed or stopped what this came from.
alerts-less = <b>{ $what }</b>
    How do you want less?
alerts-less-which = Which of them do you want less of?
alerts-less-daily = Once a day, at { $time }
alerts-less-home = Only { $place }
alerts-less-wage = Only from a certain wage…
alerts-less-other = Change something else…
alerts-stop-which = Which one do I stop?
alerts-stop-all = Stop all vacancy alerts
alerts-stop-one = Stop: { $what }

# Offered on other screens
alerts-like-this-button = Tell me of others like it
alerts-offer-button = Tell me of vacancies in this trade
alerts-hired-line = Do you still want word of other vacancies? If not, stop it below.
alerts-hired-button = Stop vacancy alerts
alerts-start-button = Tell me of new vacancies

# Staff tell that a vacancy ended
alerts-tell-button = Tell those who heard of it
alerts-tell-question = { $count ->
    [1] I have told one person of this vacancy. Send them this message?
   *[other] I have told { $count } people of this vacancy. Send them this message?
    }
alerts-tell-yes = { $count ->
    [1] Yes, send it to one person
   *[other] Yes, send it to { $count } people
    }
alerts-tell-nobody = There is nobody to tell: nobody has had word of this vacancy.
alerts-tell-done = Done, it is being sent. Those who applied are told by themselves.
alerts-tell-changed = The vacancy has changed since, so I send nothing.
alerts-closed = The vacancy <b>{ $title }</b> at { $company } is closed. There is no need to apply any more.
alerts-held = The centre is checking the vacancy <b>{ $title }</b> at { $company }. Do not apply for now, and pay nobody.
alerts-ended-why = <i>I send this because I had told you of this vacancy.</i>
alerts-others-button = See other vacancies

# What people type about vacancy alerts, between commas: to see the list, to ask for them, why one came, to stop them.
alerts-words-list = my alerts, alerts, tell me of vacancies, tell me of new vacancies, vacancy alerts, my vacancy alerts, job alerts, tell me, notify me, change my alerts, what are alerts
alerts-words-ask = tell me when, tell me if, tell me whenever, tell me of, let me know when, let me know if, let me know of, notify me, alert me, vacancy alert, vacancy alerts, job alert, job alerts, alerts for
alerts-words-about = vacancy, vacancies, job, jobs, work, opening, openings, alert, alerts
alerts-words-small = me, when, if, whenever, there, is, are, a, an, any, new, some, of, about, for, the, please, want, i, would, like, to, vacancy, vacancies, job, jobs, work, opening, openings
alerts-words-why = why do i get this, why did i get this, why am i getting this, why did you send, why do you send, why did i receive this
alerts-words-stop = stop, no more, unsubscribe, do not, dont, cancel
alerts-words-stopped = alert, alerts, vacancy, vacancies, jobs, sending this, these messages
