abroad-red-flags =
    <b>Working abroad, safely</b>

    Official placement takes no placement fee from the worker. Our centre trains people; it does not send them.

    <b>Stop</b> if even one of these is true:
    • you are asked to pay, or told that you owe money
    • the visa is for tourism, umrah or pilgrimage
    • there is no company licence (P3MI) and no recruiting permit (SIP2MI)
    • you are under 18, or papers are falsified
    • there is no work contract before you leave

    <b>Beware</b> too if you are given money first, told to leave fast, asked to keep it from your family, or if your passport or diploma is kept.
abroad-who-to-ask = <b>Help lines</b>

    Before you answer an offer, ask your regency's manpower office (Disnaker) or BP3MI. Asking is free.
abroad-hotline = ☎ { $name }: { $value }
abroad-hotline-note = ({ $note })
abroad-checked-on = last checked on { $day }
abroad-all-checked-on = These numbers were last checked on { $day }; if one does not connect, ask the centre's staff.
abroad-to-hotlines = ☎ Help lines
abroad-to-flags = Warning signs
abroad-to-trades = See the trades
abroad-to-centres = Centre's address
abroad-button = Warning signs & help lines
