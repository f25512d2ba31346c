# Reminders before a certificate ends.
certificates-remind-named = <b>{ $scheme }</b>, the certificate whose number ends in { $end }
certificates-remind-left = Valid until <b>{ $day }</b>: { $left ->
        [one] { $left } day left
       *[other] { $left } days left
    }.
certificates-remind-today = Valid until today, <b>{ $day }</b>.
certificates-remind-over = It was valid until <b>{ $day }</b>.
certificates-remind-how-early =
    <b>How to renew it:</b> apply to the certification body (LSP) that issued it, usually 3–6 months before it ends. Have the old certificate ready, and evidence of recent work, such as a letter from your employer, a contract or photos of your work. The fee is set by the LSP.
certificates-remind-how-soon =
    <b>If you have not renewed it yet:</b> contact the certification body (LSP) that issued it now. Have the old certificate ready, and evidence of recent work, such as a letter from your employer, a contract or photos of your work. After the last day a full assessment is usually needed.
certificates-remind-how-over =
    Your skill stays yours. For a new certificate a full assessment is usually needed. Ask the certification body (LSP) that issued it, and bring the old certificate and evidence of recent work.
certificates-remind-session = Next assessment for { $scheme }: { $at }, { $place }.
certificates-remind-no-session = { $centre } has no date for the next assessment yet. Please ask.
certificates-remind-why = I write because this certificate is recorded as yours. To stop all messages like this one: /stop
certificates-remind-open = Open my certificate
certificates-remind-open-one = Open certificate …{ $end }
certificates-remind-ask = Ask the centre
certificates-remind-off = No more reminders of this one
certificates-remind-off-one = No more reminders of …{ $end }
certificates-remind-off-here = You are not reminded before it ends.
certificates-remind-on = Remind me again
certificates-remind-is-off = Done. I will not remind you of this certificate again. Of your other certificates I will.
certificates-remind-on-again = Done. I will remind you again before this certificate ends.
certificates-not-yours = That certificate is not recorded as yours.

# Is this certificate yours?
certificates-match-question = Is this yours? The centre's records hold somebody with your name and birth date:
certificates-match-issued = • <b>{ $scheme }</b>, issued in { $year }, number ends in { $end }
certificates-match-on-the-way = • <b>{ $scheme }</b>, registered for assessment
certificates-match-why = I ask first, for it may belong to somebody else of the same name. If it is yours, you can see here how long it is valid, and I remind you before it ends.
certificates-match-yes = Yes, mine
certificates-match-no = Not mine
certificates-match-words-yes = mine, yes mine, it is mine, its mine, that is mine, thats mine, yes it is mine, this is mine
certificates-match-words-no = not mine, no not mine, it is not mine, its not mine, that is not mine, thats not mine, this is not mine
certificates-match-open = My certificates
certificates-match-matched = Good, it is recorded as yours here. I will remind you before it ends.
certificates-match-declined = Thank you. I will not ask about it again.
certificates-match-taken = Sorry, meanwhile that certificate has been recorded as another account's. If it is yours, please come to the centre with your identity card and the certificate.
certificates-match-unknown = That question no longer holds. If the certificate is yours, please ask the centre.

# ---- where a certification stands, in a few words
certificates-status-registered = registered for the assessment
certificates-status-scheduled = assessment scheduled
certificates-status-competent = competent, the certificate is being made
certificates-status-notYetCompetent = not yet competent
certificates-status-absent = absent from the assessment
certificates-status-withdrawn = withdrawn
certificates-status-active = valid
certificates-status-expiring = valid, ends soon
certificates-status-expired = expired
certificates-status-revoked = revoked
certificates-status-superseded = replaced by a newer one

certificates-change-registered = registered for the assessment
certificates-change-scheduled = assessment scheduled
certificates-change-competent = competent
certificates-change-notYetCompetent = not yet competent
certificates-change-absent = absent from the assessment
certificates-change-issued = issued
certificates-change-revoked = revoked
certificates-change-superseded = replaced by a newer one
certificates-change-withdrawn = withdrawn
certificates-change-corrected = corrected
# ---- one's own
certificates-mine-none =
    <b>Certificates</b>

    No certificate is linked to your account yet.

    What is meant here is the <b>certificate of competence</b> (BNSP), proof of a passed assessment. A <b>training certificate</b> only proves that you took part.
certificates-mine-training = Your training certificate: <b>{ $number }</b>, { $programme }. Fetch it at the centre during opening hours; see /status.
certificates-mine-list = <b>Your certificates</b>
certificates-mine-line = • { $scheme }: <b>{ $status }</b>
certificates-mine-connect-another = Link another one
certificates-mine-connect-mine = Link my certificate
certificates-mine-check-button = Check somebody else's
certificates-mine-all-button = ‹ All my certificates
certificates-mine-open-button = Open my certificate
certificates-mine-status = Status: <b>{ $status }</b>
certificates-left-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }
certificates-left-months =
    { $months ->
        [one] one month
       *[other] { $months } months
    }
certificates-left-years =
    { $years ->
        [one] one year
       *[other] { $years } years
    }
certificates-left-both =
    { $years ->
        [one] one year
       *[other] { $years } years
    } and { $months ->
        [one] one month
       *[other] { $months } months
    }
certificates-mine-days-left =
    { $days ->
        [0] Today is its last day.
        [1] Tomorrow is its last day.
       *[other] { $left } left.
    }
certificates-mine-holder = Holder: { $name }
certificates-mine-number = Number: <code>{ $number }</code>
certificates-mine-registration = Registration number: { $number }
certificates-mine-issued = Issued: { $day }
certificates-mine-valid-until = Valid until: { $day }
certificates-mine-ended = Ended: { $day }
certificates-mine-revoked = Revoked: { $day }
certificates-mine-assessed = Day of the assessment: { $day }
certificates-mine-level = , KKNI level { $level }
certificates-mine-units = Units of competence:
certificates-mine-unit = • { $name }
certificates-mine-unit-not-yet = • { $name }: <b>not yet</b>
certificates-mine-units-more = • and { $count } more
certificates-mine-checked = Checked against the certification body (LSP) on { $day }.
certificates-mine-not-checked = Not yet checked against the certification body (LSP).
certificates-mine-two-documents = <i>This is a certificate of competence (assessment passed), not a training certificate (took part).</i>
certificates-mine-registered = You are registered for the assessment. There is no date yet; the centre will tell you.
certificates-mine-scheduled = Your assessment is scheduled. Bring your identity card, and ask the centre if you do not know the time and place.
certificates-mine-competent = Congratulations, you were found <b>competent</b>. The certificate is made by the LSP and BNSP, which may take some months.
certificates-mine-notYetCompetent = Your result: <b>not yet competent</b>. It means that a part still needs practice. You may be assessed again, in that part alone. Only you and the centre see this result.
certificates-mine-absent = You are noted as absent from the assessment. You can still take part on the next date; contact the centre.
certificates-mine-withdrawn = This assessment was withdrawn. If you want to take part again, contact the centre.
certificates-mine-expiring = <b>Renew it now:</b> apply to the same LSP before the last day, with the old certificate and proof of recent work. Usually 3–6 months ahead.
certificates-mine-expiring-soon = <b>Contact the same LSP right now.</b> Have the old certificate and proof of recent work ready. After the last day, a full assessment is usually needed again.
certificates-mine-expired = This certificate is no longer valid. A new one usually needs a full assessment; ask the centre for the dates.
certificates-mine-revoked-reason = The reason: { $reason }. If that is not right, contact the centre.
certificates-mine-revoked-unknown = The centre can tell you the reason.
certificates-mine-superseded = Please use the newer certificate.
certificates-mine-following-button = See the newer one
certificates-mine-qr-button = QR code
certificates-mine-page-button = Open its page
certificates-mine-showing-button = Who can see it
certificates-mine-let-go-button = This is not mine
certificates-mine-qr-caption =
    { $scheme }

    { $valid ->
        [yes] Show this code to a company. Whoever scans it sees how the certificate stands, without an account.
       *[no] This certificate is no longer valid, and whoever scans this code sees that.
    }

    { $link }
certificates-mine-qr-hidden = You are hiding this certificate, so its QR code opens nothing. Show it again first.
certificates-mine-on-page = by the page or QR code
certificates-mine-on-chat = by this chat
certificates-mine-on-staff = by the centre's staff

certificates-showing =
    <b>Who can see it</b>
    { $scheme }

    { $shown ->
        [yes] Whoever has the QR code, the link, or the number and your birth date can see the status, scheme, dates, and { $named ->
            [yes] <b>your name</b>
           *[no] your initials (<b>{ $initials }</b>)
        }. Your identity number and phone are never shown.
       *[no] <b>Nobody</b> can see this certificate but you and the centre.
    }
certificates-showing-never = Nobody has checked it so far.
certificates-showing-looks =
    Checked { $count ->
        [one] once
       *[other] { $count } times
    } within the last year. The newest:
certificates-showing-look =
    • { $day }, about { $time }, { $way }{ $count ->
        [one] {""}
       *[other] {" "}({ $count } times)
    }
certificates-showing-who = We do not record who it was.
certificates-showing-hide-button = Hide it from everybody
certificates-showing-show-button = Show it again
certificates-showing-name-button = Show my name
certificates-showing-initials-button = My initials are enough
certificates-showing-hidden = Hidden. Its QR code and link open nothing any more.
certificates-showing-shown = Shown again.
certificates-showing-named = Whoever checks it now reads your name.
certificates-showing-initials = Now only your initials are shown.

certificates-letting-go =
    <b>Not yours?</b>
    { $scheme }

    If you let it go, it is no longer shown in your account, nor is anything else under the same name. The centre's record stays.
certificates-letting-go-button = Yes, let it go
certificates-let-go = It is no longer linked to your account.

# ---- asking for number and birth date
certificates-asked-check =
    <b>Check a certificate</b>

    Send the <b>certificate's number</b> and the holder's <b>birth date</b>, in one message or one after the other. Example:
    <code>62012 3514 3 0001234 2024, 17-8-1999</code>

    The number is printed on the certificate. Do not send an identity number (NIK).
certificates-asked-claim =
    <b>Link your certificate</b>

    Send the <b>certificate's number</b> and your <b>birth date</b>, in one message or one after the other. Example:
    <code>62012 3514 3 0001234 2024, 17-8-1999</code>

    For your own certificate only. Do not send your identity number (NIK).
certificates-asked-number = I have read the birth date. Now send the <b>certificate's number</b>, such as <code>62012 3514 3 0001234 2024</code>
certificates-asked-birth-date = I have read the number. Now send the holder's <b>birth date</b>, such as 17-8-1999
certificates-asked-own-birth-date = I have read the number. Now send your <b>birth date</b>, such as 17-8-1999
certificates-wrong-number = I could not read that as a certificate's number. It is long and printed on the certificate, such as <code>62012 3514 3 0001234 2024</code>
certificates-wrong-registration = That is the registration number (No. Reg.). What I need is the <b>certificate's number</b>, figures only, such as <code>62012 3514 3 0001234 2024</code>
certificates-wrong-birth-date = I could not read that as a birth date. Write day, month, year, such as 17-8-1999
certificates-wrong-nik = That looks like an identity number (NIK). I have deleted the message from this chat, and I never search by it. What is needed is the <b>certificate's number</b>, such as <code>62012 3514 3 0001234 2024</code>
certificates-nik-elsewhere = That looks like an identity number (NIK). To be safe I have deleted the message from this chat. Please do not send it here; we only ask for it at the centre.

# ---- what a stranger reads
certificates-looking-miss =
    Our records hold no certificate with that number and birth date.

    Please check both. Certificates of other centres are not here; ask the LSP or BNSP.
certificates-looking-wait =
    Too many searches did not match. To protect people's data, searching rests for a while.

    Please try again after { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Urgent? Contact the centre.
certificates-looking-hidden = This certificate exists, but its holder does not show it. Please ask the person directly.
certificates-looking-not-shown = This code opens no certificate. It may be mistyped, or the holder does not show it at present. Please ask the person for a new code.
certificates-looking-try-again-button = Try again
certificates-looking-again-button = Check another
certificates-looking-claim-button = This is my certificate
certificates-looking-scheme = <b>{ $scheme }</b>
certificates-looking-holder = Holder: <b>{ $holder }</b>
certificates-looking-valid = ✅ <b>Valid</b> until { $day }
certificates-looking-expired = ⚠️ <b>No longer valid</b>. It was valid until { $day }
certificates-looking-revoked = ⛔ <b>Revoked</b> on { $day }. Do not accept it as proof.
certificates-looking-superseded = ↪️ <b>Replaced</b> by a newer certificate.
certificates-looking-authority = This is the record of { $centre }. The authority is BNSP and its certification body (LSP){ $licence ->
        [none] {""}
       *[other] {" "}{ $licence }
    }.

# ---- claiming
certificates-claim-done = Linked. Here is your certificate:
certificates-claim-already = This certificate is already linked to your account.
certificates-claim-miss =
    No certificate with that number and birth date can be linked.

    Please check both. If they are right, come to the centre with the certificate and your identity card; the staff will help.
certificates-claim-notice =
    Somebody wants to link certificate <b>{ $record }</b> ({ $centre }) to their account, but { $why ->
        [taken] it is already linked to another account
        [other-person] the birth date is not the one recorded for that account
       *[parted] staff once undid that link
    }. They were asked to come to the centre with the certificate and an identity card.

# ---- when somebody guesses
certificates-alarm =
    ⚠️ <b>{ $count ->
        [one] { $count } search
       *[other] { $count } searches
    } for certificates did not match</b> lately. Somebody may be guessing numbers and birth dates.

    Nothing was shown by it. Whoever guesses wrong has to wait.

# ---- the public page
certificates-page-title = Certificate of competence
certificates-page-holder = Holder
certificates-page-scheme = Scheme
certificates-page-level = KKNI level
certificates-page-issued = Issued
certificates-page-until = Valid until
certificates-page-revoked-on = Revoked on
certificates-page-centre = Recorded by
certificates-page-valid = Valid
certificates-page-valid-text =
    Until { $day }{ $days ->
        [0] {""}, today is its last day
       *[other] {""}, { $left } left
    }.
certificates-page-expired = No longer valid
certificates-page-expired-text = It was valid until { $day }.
certificates-page-revoked = Revoked
certificates-page-revoked-text = Revoked on { $day }. Do not accept it as proof.
certificates-page-replaced = Replaced
certificates-page-replaced-text = Its holder has a newer certificate.
certificates-page-newer = See the newer one
certificates-page-read-at = Read on { $at }. This may change; open the address again to check it.
certificates-page-unknown = Nothing is shown here
certificates-page-unknown-text = This address opens no certificate. The code may be mistyped, or the holder does not show it at present. Please ask the person for a new code.
certificates-page-too-many = Please wait a moment
certificates-page-too-many-text = Too many pages were opened from this network. Please try again in a minute.
certificates-page-trouble = Something is out of order
certificates-page-trouble-text = The trouble is ours. Please try again in a moment.
certificates-page-whose = Jembatan, a service of the training centre.
certificates-page-other-language = Bahasa Indonesia


# The desk's page of certificates.
certificates-desk = Certificates
certificates-desk-title = <b>Certificates</b>. Records: { $count }
certificates-desk-title-of = <b>Certificates</b>, { $centres }. Records: { $count }
certificates-desk-late = Late documents
certificates-desk-empty = There are no records of certificates yet. Send a list by Import a list, or type /import.
certificates-desk-hint = Tap a figure to see the people.
certificates-desk-counted = { $name } · { $count }
certificates-desk-all = All
certificates-desk-valid = Valid
certificates-desk-expired = Expired
certificates-desk-soon = End by { $until }
certificates-desk-brief-soon = end soon
certificates-desk-way = On the way
certificates-desk-waiting = Waiting for a result
certificates-desk-unmatched = Not matched to a person
certificates-desk-nowhere = place not known
certificates-desk-of-status = Certificates: { $status }
certificates-desk-of-trade = Certificates in { $trade }
certificates-desk-by-trade = By trade
certificates-desk-by-status = By status
certificates-desk-soon-title = <b>End by { $until }</b>. Certificates: { $count }
certificates-desk-soon-trades = Which trade?
certificates-desk-soon-in = <b>{ $trade }</b>, end by { $until }. Certificates: { $count }
certificates-desk-soon-places = Where do their holders live? As the person told, or else as the certificate's record says.
certificates-desk-everyone = Everybody · { $count }
certificates-desk-list-title = <b>{ $title }</b>: { $count }
certificates-desk-why-waiting = The day of the assessment has passed, and no result is entered yet.
certificates-desk-why-unmatched = Still valid, but the holder is not matched to anybody in this bot, so gets no reminders. Ask them to type /certificate.
certificates-desk-line = { $place }. <b>{ $name }</b> · { $scheme }
    { $what }
certificates-desk-until = until { $day }
certificates-desk-assessed = assessment { $day }
certificates-desk-number = no. …{ $end }
certificates-desk-none = There are none here.
certificates-desk-tap = Tap a number to open the card.
certificates-desk-file = certificates
certificates-desk-file-button = Excel file
certificates-desk-file-all = Download all
certificates-desk-import = Import a list
certificates-desk-note = NIKs are masked, birth dates are left out.
certificates-desk-note-all = NIKs are masked, birth dates are left out. Those not yet competent ({ $count }) are left out, unless that status is chosen.
certificates-desk-note-trade = NIKs are masked, birth dates are left out. Who is not yet competent is left out, unless that status is chosen.
certificates-desk-yes = yes
certificates-desk-no = no
certificates-kind-initial = first
certificates-kind-renewal = renewal
certificates-kind-reassessment = reassessment
certificates-kind-duplicate = replacement
certificates-column-record = Record
certificates-column-name = Name
certificates-column-nik = NIK (masked)
certificates-column-place = From
certificates-column-trade = Trade
certificates-column-scheme = Scheme
certificates-column-level = KKNI level
certificates-column-centre = Centre
certificates-column-status = Status
certificates-column-kind = Kind
certificates-column-assessed = Assessed on
certificates-column-number = Certificate number
certificates-column-registration = Registration number
certificates-column-body = LSP licence
certificates-column-issued = Issued
certificates-column-until = Valid until
certificates-column-left = Days left
certificates-column-revoked = Revoked
certificates-column-reason = Why revoked
certificates-column-checked = Checked with the LSP
certificates-column-chat = Matched
# Imports: lists of certificates from files.
certificates-import-title = certificates of competence
certificates-import-row = one row for each certificate
certificates-import-saved-new = • new certificates: { $count }
certificates-import-sample-name = sample-certificates
certificates-import-sample-caption = A sample file. The two people in it do not exist: put your own in their place, then send it here as a document.
certificates-import-sample-competent = competent
certificates-import-sample-not-yet = not yet competent
certificates-import-column-record = Record ID
certificates-import-column-name = Full name
certificates-import-column-nik = NIK
certificates-import-column-birthDate = Date of birth
certificates-import-column-sex = Sex
certificates-import-column-regency = Regency/City
certificates-import-column-trade = Trade
certificates-import-column-programme = Programme
certificates-import-column-scheme = Scheme
certificates-import-column-level = KKNI level
certificates-import-column-lsp = Body licence
certificates-import-column-kind = Kind of issue
certificates-import-column-previous = Previous
certificates-import-column-assessedOn = Assessment date
certificates-import-column-result = Result
certificates-import-column-number = Certificate number
certificates-import-column-registration = Registration number
certificates-import-column-issuedOn = Issued on
certificates-import-column-validUntil = Valid until
certificates-import-column-state = Status
certificates-import-column-revokedOn = Revoked on
certificates-import-column-reason = Revocation reason
certificates-import-missing = is empty. Example: { $example }
certificates-import-garbled = has broken letters, such as â€™ or �. Please type it again.
certificates-import-too-long = is too long: { $value } letters at most.
certificates-import-name-unreadable = cannot be read as a name: letters only, no figures. Example: { $example }
certificates-import-nik-rounded = its last digits were lost when the spreadsheet program rounded it. Make this column text, then type the 16 digits from the identity card again.
certificates-import-nik-not-16-digits = must have 16 digits. Example: { $example }
certificates-import-nik-no-such-province = its first two digits are no province. Please compare it with the identity card.
certificates-import-nik-no-such-day = its digits 7 to 12 are no date of birth. Please compare it with the identity card.
certificates-import-nik-serial-zero = its last four digits cannot be 0000. Please compare it with the identity card.
certificates-import-nik-birth-date = does not agree with the date of birth. Please compare both with the identity card. If the card really says so, leave the NIK empty.
certificates-import-nik-sex = does not agree with the sex. Please compare both with the identity card. If the card really says so, leave the NIK empty.
certificates-import-birth-date-unreadable = cannot be read as a date. Example: { $example }
certificates-import-birth-date-age = would make the person younger than 13 or older than 80. Please check the year. Example: { $example }
certificates-import-not-a-date = cannot be read as a date. Example: 24-11-2026
certificates-import-no-such-day = is no day of the calendar. Example: 28-02-2026
certificates-import-year-unlikely = has an impossible year. Example: 24-11-2026
certificates-import-in-the-future = has not happened yet. Please check the year.
certificates-import-issued-before-assessed = is before the assessment. Please check both dates.
certificates-import-valid-before-issued = is before the day of issue. Please check both dates.
certificates-import-revoked-before-issued = is before the day of issue. Please check both dates.
certificates-import-unknown-sex = write L (male) or P (female).
certificates-import-unknown-trade = “{ $value }” is no trade of the catalogue. Use its code or name, such as LAS.
certificates-import-unknown-programme = “{ $value }” is no programme of the catalogue. Use its code, such as LAS-SMAW3G, or leave it empty.
certificates-import-programme-of-other-trade = this programme does not belong to the trade { $value }.
certificates-import-unknown-level = write a figure from 1 to 9.
certificates-import-unknown-kind = write new, renewal, reassessment or duplicate.
certificates-import-unknown-result = write K (competent), BK (not yet competent) or TH (absent).
certificates-import-unknown-state = write registered, scheduled, competent, not yet competent, absent, issued, revoked, superseded or withdrawn.
certificates-import-number-unreadable = cannot be read as a certificate number. Example: { $example }
certificates-import-result-against-state = the result does not agree with the status. Please check both.
certificates-import-number-against-state = there is a certificate number, but by its status none was issued. Please check both.
certificates-import-repeated-row = is exactly like row { $value }. Delete one of them.
certificates-import-duplicate-number = is the same as in row { $value }. A number belongs to one certificate: which row is right?
certificates-import-duplicate-record = is the same as in row { $value }. Each row needs an ID of its own.
certificates-import-nik-two-names = the NIK is that of row { $value }, but the name is another. Which is right?
certificates-import-previous-unknown = “{ $value }” is neither in this file nor stored. Please check the ID, or leave it empty.
certificates-import-previous-bad = the row “{ $value }” has a problem, too. Please mend that one first.
certificates-import-previous-itself = leads back to this row. Give the ID of the earlier certificate.
certificates-import-previous-of-another = “{ $value }” belongs to somebody with another date of birth. Give the earlier certificate of the same person, or leave it empty.
certificates-import-number-elsewhere = this number is stored at another centre. Please check it.
certificates-import-number-of-another = this number is stored for another person or record ({ $value }). Please check it.
certificates-import-record-of-another = this record is stored for another person or number ({ $value }). Please check the ID.
certificates-import-nik-other-name = this NIK is stored under another name. Please compare it with the identity card.
certificates-import-person-unclear = there are several people of this name and date of birth. Please fill in the NIK.
certificates-import-was-revoked = this certificate was revoked ({ $value }). An import does not make it valid again. If it was revoked by mistake, undo that on its card.
certificates-import-corrected-by-hand = staff have corrected this here: { $value }. The file says something else. Please change the file, or correct it on the certificate's card.
certificates-import-older-than-stored = what is stored here is further on than the file. Please change the file, or correct it on the certificate's card.

# The register, for staff: one certificate at a time.
certificates-record-entry = <b>One certificate</b>

    Find it by its number, by what your spreadsheet calls it, or by its holder's name; or record a new one.
certificates-record-find = Find a certificate
certificates-record-find-again = Find another
certificates-record-find-question = Type the number, what your spreadsheet calls it (<i>CRT-0008</i>), or a part of the holder's name.
certificates-record-found-nothing = Nothing was found at your centre.
certificates-record-found = <b>Found: { $count }</b>
certificates-record-found-more = These are the newest { $count }. Type more of the name to find fewer.
certificates-record-line = { $label }
    <b>{ $name }</b>, { $scheme }: { $status }
certificates-record-no-number = no number yet
certificates-record-title = <b>{ $label }</b>: { $status }
certificates-record-scheme = { $scheme }
certificates-record-scheme-level = { $scheme }, KKNI level { $level }
certificates-record-centre = Register of { $centre }
certificates-record-issued = Issued: { $day }
certificates-record-until = Valid until: { $day }
certificates-record-until-left = Valid until: { $day }, { $left } left
certificates-record-registration-no = Registration: { $number }
certificates-record-lsp = Certification body: { $licence }
certificates-record-key = In your spreadsheet: { $key }
certificates-record-revoked = Revoked on { $day }: { $reason }
certificates-record-checked = Checked with the certification body on { $day }
certificates-record-unchecked = Not yet checked with the certification body
certificates-record-holder = Holder: <b>{ $name }</b>
certificates-record-nik = NIK: { $nik }
certificates-record-born = Born: { $day }
certificates-record-matched = Belongs to somebody in this bot since { $day }
certificates-record-unmatched = Belongs to nobody in this bot
certificates-record-history = <b>Changes</b>
certificates-record-history-of = <b>Changes of { $label }</b>
certificates-record-change = • { $at }: { $what } ({ $who })
certificates-record-change-reason = “{ $reason }”
certificates-record-by-import = spreadsheet no. { $number }
certificates-record-by-person = the holder
certificates-record-by-bot = the bot
certificates-record-show-birth-date = Show birth date
certificates-record-all-changes = All changes
certificates-record-previous = ‹ The earlier one
certificates-record-following = The newer one ›
certificates-record-do-renew = Renew
certificates-record-do-correct = Correct
certificates-record-do-check = Checked today
certificates-record-do-lost = Paper was lost
certificates-record-do-revoke = Revoke
certificates-record-do-restore = Undo the revocation
certificates-record-do-part = Not this person's
certificates-record-new = Record a new one
certificates-record-correct-question = What is to be corrected?
certificates-record-lost-question = <b>The paper was lost.</b> Does the duplicate carry the same number?
certificates-record-lost-same = The same number
certificates-record-lost-other = A new number
certificates-record-today = Today, { $day }
certificates-record-drop = Do not save
certificates-record-dropped = Nothing was saved.
certificates-record-over = That is done already.
certificates-record-go-on = Go on with what is unfinished
certificates-record-kept = Nothing is saved yet. What you have answered can be gone on with for a day by <b>Go on with what is unfinished</b>.
certificates-record-answer = { $field }: <b>{ $value }</b>
certificates-record-check = Is that right? Tap what is to be changed.
certificates-record-check-new = Is that right? Compare it with the paper, and tap what is to be changed.
certificates-record-save-new = Save it in the register
certificates-record-save-renew = Save the renewal
certificates-record-save-replace = Save the duplicate
certificates-record-save-lost = Note the duplicate
certificates-record-save-correct = Save the correction
certificates-record-save-revoke = Yes, revoke it
certificates-record-save-restore = Yes, undo the revocation
certificates-record-save-part = Yes, part them
certificates-record-done-new = It is in the register.
certificates-record-done-renew = The renewal is in the register. It takes the place of the earlier one.
certificates-record-done-replace = The duplicate is in the register. It takes the place of the earlier one.
certificates-record-done-lost = The duplicate is noted.
certificates-record-done-correct = Corrected.
certificates-record-done-revoke = Revoked.
certificates-record-done-restore = The revocation is undone.
certificates-record-done-part = They are parted. The person is told, and not asked about it again.
certificates-record-done-checked = Noted: checked today.
certificates-record-done-changed = Nothing was saved: it was changed meanwhile. This is how it stands now.
certificates-record-done-elsewhere = Nothing was saved: this person also has certificates of another centre. Ask an admin of all centres.
certificates-record-told = The holder is told.
certificates-record-told-revoke = The holder is told in 10 minutes, unless the revocation is undone before.
certificates-record-told-restore = The holder is told, if they had heard of it.
certificates-field-centre = Centre
certificates-field-scheme = Scheme
certificates-field-name = Name
certificates-field-birthDate = Birth date
certificates-field-nik = NIK
certificates-field-number = Number
certificates-field-registrationNo = Registration number
certificates-field-issuedOn = Issued
certificates-field-validUntil = Valid until
certificates-field-reason = Reason
certificates-changed-fullName = name corrected
certificates-changed-birthDate = birth date corrected
certificates-changed-nik = NIK corrected
certificates-changed-schemeId = scheme corrected
certificates-changed-certificateNo = number corrected
certificates-changed-registrationNo = registration number corrected
certificates-changed-issuedOn = day of issue corrected
certificates-changed-validUntil = last day corrected
certificates-changed-checkedOn = checked with the certification body
certificates-changed-duplicate = duplicate of the paper
certificates-changed-column = { $column } corrected
certificates-changed-match = parted from somebody in this bot
certificates-change-recorded = recorded
certificates-change-restored = revocation undone
certificates-errand-new = <b>A new certificate</b>
certificates-errand-renew = <b>Renewal of { $label }</b>
certificates-errand-replace = <b>A duplicate, instead of { $label }</b>
certificates-errand-lost = <b>A duplicate of { $label }</b>, with the same number
certificates-errand-correct = <b>Correction of { $label }</b>
certificates-errand-revoke = <b>Revoking { $label }</b>
certificates-errand-restore = <b>Undoing the revocation of { $label }</b>
certificates-errand-part = <b>{ $label } is not this person's</b>
certificates-ask-centre = Whose register is it for?
certificates-ask-scheme = Which scheme? Choose, or type a part of its name.
certificates-ask-name = What is the holder's full name, as on the certificate?
certificates-ask-birthDate = When was the holder born? For example <b>17-8-1999</b>.
certificates-ask-nik = What is the holder's NIK? 16 digits, as on the identity card. Without it: Skip.
certificates-ask-number = What is the certificate's number, as printed? For example <b>25920 7212 2 0001234 2026</b>.
certificates-ask-registrationNo = What is the registration number (No. Reg.), as printed? Without one: Skip.
certificates-ask-issuedOn = On which day was it issued? For example <b>24-11-2026</b>.
certificates-ask-validUntil = Until which day is it valid?
certificates-ask-reason-correct = Why is it corrected? The holder reads this, for example <i>a slip of the pen in the number</i>.
certificates-ask-reason-revoke = Why is it revoked? Choose, or type it in your own words. The holder reads this.
certificates-ask-reason-restore = Why is the revocation undone? For example <i>the certification body has confirmed it</i>.
certificates-ask-reason-lost = What happened to the paper? For example <i>lost in a flood, police report of 3 May</i>.
certificates-ask-reason-part = Why is it not theirs? For example <i>another person of the same name</i>. Only staff read this.
certificates-problem-name = That is no name; write it as on the certificate, for example <b>Siti Aminah</b>.
certificates-problem-birth-date = That is no birth date; write day, month and year, for example <b>17-8-1999</b>.
certificates-problem-nik = That is no NIK; it has 16 digits, for example <b>5203014708990001</b>.
certificates-problem-nik-rounded = A spreadsheet has rounded that NIK; take all 16 digits from the identity card.
certificates-problem-nik-birth-date = In that NIK stands another birth date; look at the identity card and correct one of the two.
certificates-problem-nik-of-another = That NIK is recorded with another birth date; look at the identity card.
certificates-problem-number = That is no certificate number; write it as printed, for example <b>25920 7212 2 0001234 2026</b>.
certificates-problem-number-taken = Another certificate in the register has that number; check it on the paper.
certificates-problem-registration-no = That is no registration number; write it as printed, for example <b>LAS.9902.00003 2026</b>.
certificates-problem-day = That is no day; write day, month and year, for example <b>24-11-2026</b>.
certificates-problem-day-future = That day is still to come; the day of issue is on the paper, for example <b>24-11-2026</b>.
certificates-problem-day-before-birth = That is before the holder was born; check the year, for example <b>24-11-2026</b>.
certificates-problem-until-before-issued = That is before it was issued; the last day comes after, for example <b>24-11-2029</b>.
certificates-problem-reason = Please write it in a sentence of at most 300 characters, for example <i>a slip of the pen in the number</i>.
certificates-problem-choose = That is not among them. Please choose one of these.
certificates-reason-dataError = what stands in it was wrong
certificates-reason-bodyWithdrew = the certification body withdrew it
certificates-reason-misuse = it was misused
certificates-reason-fraud = the evidence for it was not true
certificates-reason-holderAsked = the holder asked for it

# What the holder reads of it.
certificates-told-recorded =
    Your certificate <b>{ $scheme }</b> is now in the centre's register.

    Number: { $number }
    Valid until: { $until }
certificates-told-renewed =
    Your certificate <b>{ $scheme }</b> is renewed. Congratulations!

    New number: { $number }
    Valid until: { $until }

    It takes the place of number { $before }. Whoever looks that up is told of the new one.
certificates-told-replaced =
    The duplicate of your certificate <b>{ $scheme }</b> is in the register.

    New number: { $number }
    Valid until: { $until }

    It takes the place of number { $before }.
certificates-told-duplicate = The centre has noted that a duplicate of your certificate <b>{ $scheme }</b> was made. Its number is the same: { $number }.
certificates-told-corrected =
    Something in the record of your certificate <b>{ $scheme }</b>, { $number }, was corrected.

    Why: { $why }

    Please look whether all is right now.
certificates-told-why-unsaid = the list that the centre sent does not say
certificates-told-why-list = brought in line with the centre's latest list
certificates-told-revoked =
    Your certificate <b>{ $scheme }</b>, { $number }, is no longer valid: it was revoked.

    Why: { $why }

    If you think that this is a mistake, please ask the centre. What you have learnt stays yours.
certificates-told-restored = Good news: your certificate <b>{ $scheme }</b>, { $number }, is valid as before. The revocation was undone. We are sorry for the trouble.
certificates-told-parted = What had been recorded as yours by mistake belongs to somebody else: <b>{ $schemes }</b>. It is no longer among your certificates. We are sorry for the trouble. If you do hold such a certificate, please ask the centre.
