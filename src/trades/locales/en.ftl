# Trades, their programmes and intakes.
trades-all = <b>Trades</b>

    Choose one. The number on a button says how many dates you can register for now.
trades-trade-button = { $name } · { $open }

trades-title = <b>{ $name }</b>
trades-choose-programme = Choose a programme:
trades-no-programme = No programme is open in this trade at the moment.

trades-length = { $hours ->
        [one] { $hours } lesson hour
       *[other] { $hours } lesson hours
    }
trades-length-days = { $days ->
        [one] { $days } training day
       *[other] { $days } training days
    } ({ $hours ->
        [one] { $hours } lesson hour
       *[other] { $hours } lesson hours
    })
trades-days = { $days ->
        [one] { $days } training day
       *[other] { $days } training days
    }
trades-next-open = starts { $start }, seats left: { $seats }
trades-next-nearlyFull = starts { $start }, last seats: { $seats }
trades-next-announced = starts { $start }, registration opens later
trades-next-full = full
trades-next-closed = registration closed
trades-next-noDate = no date yet

trades-card-length = Length: { $length }
trades-card-cost = Cost: { $cost }
trades-free = free
trades-card-entry = For: { $education }, { $age }
trades-age-from = from age { $least }
trades-age-between = age { $least } to { $most }
trades-education = { $education ->
        [none] any schooling
        [SD] primary school (SD) or higher
        [SMP] junior secondary (SMP) or higher
        [SMA] senior secondary (SMA or SMK) or higher
        [SMK] vocational secondary (SMK) or higher
       *[other] { $education } or higher
    }
trades-scheme-level = { $scheme }, KKNI level { $level }
trades-card-jobs = Leads to: { $jobs }
trades-card-abroad = Abroad: { $jobs }
trades-vacancies = Vacancies open now: { $count }
trades-vacancies-button = See { $count ->
        [one] { $count } vacancy
       *[other] { $count } vacancies
    }

trades-intakes = <b>Dates (intakes)</b>
trades-no-intake = <b>No date is open yet.</b>
trades-none-open = <b>No date can be registered for now.</b>
trades-offer-to-tell = Tap the button below, and I will tell you when one opens.
trades-waiting = I will tell you once, as soon as it opens.
trades-intake = • { $dates }, { $centre }
    { $standing }
trades-standing-open = Seats left: { $seats }, register until { $closes }
trades-standing-nearlyFull = Nearly full, seats left: { $seats }, register until { $closes }
trades-standing-full = Full: { $of ->
        [one] its only seat is taken
       *[other] all { $of } seats are taken
    }
trades-standing-announced = Registration opens on { $opens }, { $of ->
        [one] { $of } seat
       *[other] { $of } seats
    }
trades-standing-closed = Registration closed on { $closes }

# One date on a card of its own.
trades-date-button = About { $start }, { $centre }
trades-date-days = { $dates }
trades-date-numbered = Intake { $number }, { $dates }
trades-date-seats = Seats left: <b>{ $seats }</b> of { $of }
trades-date-reserves = Places on the waiting list: { $reserves }
trades-date-until = Register until <b>{ $until }</b>
trades-date-window = Register from { $opens } until <b>{ $until }</b>
trades-date-closed = Registration is closed.
trades-date-test = Written test: { $day }
trades-date-interview = Interview: { $day }
trades-date-place = Where: { $place }
trades-date-written = <i>Staff wrote some of this in { $language }.</i>
trades-date-needs = <b>Also asked for this date</b>
trades-date-bring = <b>Please bring</b>
trades-date-map = Map

trades-details-needs = <b>What you need</b>
trades-details-certificate = <b>Certificate</b>
trades-line = • { $line }
trades-details-scheme = After the training there is an assessment. Whoever passes gets a certificate of competence: { $scheme }.
trades-details-no-scheme = You get a training certificate when you complete it. There is no assessment for this programme here.
trades-details-standard = Standard or exam: { $standard }

trades-term-SSW = SSW: Japan’s visa for skilled workers.
trades-term-EPS = EPS: the official way to work in Korea.
trades-term-G2G = G2G: placement by the governments.
trades-term-KKNI = KKNI: the national scale of skill.

trades-hours = One lesson hour is 45 minutes.

trades-register-button = Register: { $start }, { $centre }
trades-register-any-button = Register
trades-details-button = Requirements, certificate
trades-share-button = Share
trades-share-text = Training: { $name }
trades-all-button = All trades

trades-unknown = I cannot find that trade or programme. Perhaps it is not taught any more. Here is what there is now.
trades-programme-line = <b>{ $name }</b>
    { $length }, { $next }
