participants-import-title = training participants
participants-import-row = one row for each participant
participants-import-saved-new = • { $count ->
        [one] { $count } new participant
       *[other] { $count } new participants
    }
participants-import-needed = Name, NIK, Trade, and Intake or Registration date
participants-import-sample-name = participants-sample
participants-import-sample-caption = A sample list of participants. Columns in any order; needed: name, NIK, trade, and intake or registration date. Intake: year and number (2026-04 = the fourth that begins in 2026), or the code of the intake.
participants-import-sample-note = can start on Monday
participants-import-person = <b>{ $name }</b>, { $trade } { $label }
participants-import-column-no = No
participants-import-column-name = Full name
participants-import-column-nik = NIK
participants-import-column-birthPlace = Place of birth
participants-import-column-birthDate = Date of birth
participants-import-column-sex = Sex
participants-import-column-phone = Phone
participants-import-column-education = Education
participants-import-column-region = Regency
participants-import-column-trade = Trade
participants-import-column-intake = Intake
participants-import-column-registeredOn = Registration date
participants-import-column-result = Result
participants-import-column-certificateNo = Certificate number
participants-import-column-email = Email
participants-import-column-note = Note
participants-import-birth_date_impossible = no calendar has this day. If used, the day in the NIK: { $value }.
participants-import-duplicate_nik_conflict = the same person as row { $value }, but with other data. If used, this row counts.
participants-import-duplicate_nik_other_name = this NIK belongs to somebody with another name already. If used, saved as another person, without the NIK.
participants-import-encoding_mojibake = the letters were damaged by another program. If used, the mended text.
participants-import-minor_needs_guardian = only 15 or 16 years old: a guardian must agree, and check the minimum age.
participants-import-nik_column_rounded = nearly every NIK in this file ends in 0: a spreadsheet program may have lost the last digit. If used, saved without the NIK.
participants-import-nik_dob_mismatch = the birth date in the list differs from the NIK. If used, the date in the list.
participants-import-nik_non_digit = there is a letter in the NIK. If used, it is read as the digit it looks like (O becomes 0).
participants-import-nik_regency_unknown = this NIK begins with a regency that is not known. Perhaps a typing mistake, perhaps a new regency.
participants-import-nik_sex_mismatch = the sex in the list differs from the NIK ({ $value }). If used, as the list says.
participants-import-result_certificate_conflict = the result is BK, but there is a certificate number. If used, saved as BK without the number.
participants-import-trade_unknown = this trade is not known. If used: { $value }.
participants-import-trade-unlike-any = this trade is not known. Correct it in the file, then send it again.
participants-import-age_out_of_range = the age is not between 15 and 65. Check birth date and NIK.
participants-import-column_count = it has fewer or more cells than the headings. A separator may be missing or one too many.
participants-import-formula_in_required_field = there is a formula where plain text is needed.
participants-import-name_missing = there is no name.
participants-import-nik_birthdate = the date inside the NIK is impossible. Check the NIK on the ID card.
participants-import-nik_length = a NIK has 16 digits.
participants-import-nik_province = its first two digits are no province. Check the NIK on the ID card.
participants-import-nik_scientific = the NIK was turned into a figure (5.2E+15), so digits are lost. Make this column text and fill it in again from the source.
participants-import-nik_serial_zero = the last four digits 0000 are never issued. A spreadsheet program may have rounded it.
participants-import-trade_missing = there is no trade.
participants-doubt-both = { $column }: in the file <b>{ $said }</b>, { $other }
participants-doubt-nik = in the NIK { $value }
participants-doubt-read = read as { $value }
participants-doubt-stored = recorded as { $value }
participants-doubt-row = in row { $row } { $value }
participants-import-fixed = ✓ { $count ->
        [one] { $count } row was tidied
       *[other] { $count } rows were tidied
    } (dates, phone numbers, spaces and the like)
participants-import-certificate_number_dropped = • { $count ->
        [one] { $count } certificate number cannot be read
       *[other] { $count } certificate numbers cannot be read
    }, left empty
participants-import-education_dropped = • { $count ->
        [one] { $count } education cannot
       *[other] { $count } educations cannot
    } be read, left empty
participants-import-email_dropped = • { $count ->
        [one] { $count } email address cannot
       *[other] { $count } email addresses cannot
    } be read, left empty
participants-import-markup_escape_on_display = • { $count } hold formatting signs, shown as plain text
participants-import-nik_region_differs_from_domicile = • { $count } live in another regency than their NIK begins with (that is fine)
participants-import-phone_foreign = • { $count ->
        [one] { $count } foreign number
       *[other] { $count } foreign numbers
    }
participants-import-phone_landline = • { $count ->
        [one] { $count } landline number
       *[other] { $count } landline numbers
    }
participants-import-phone_missing = • { $count } without a readable phone number
participants-import-region_unknown = • { $count ->
        [one] { $count } regency is not known
       *[other] { $count } regencies are not known
    }, left empty
participants-import-registered_on_dropped = • { $count ->
        [one] { $count } registration date cannot
       *[other] { $count } registration dates cannot
    } be read, left empty
participants-import-result_dropped = • { $count ->
        [one] { $count } result cannot
       *[other] { $count } results cannot
    } be read, left empty
participants-import-sex_dropped = • { $count ->
        [one] { $count } sex cannot
       *[other] { $count } sexes cannot
    } be read, taken from the NIK
participants-import-under_18_no_overseas = • { $count } are 17: not yet for work abroad
participants-import-exact_duplicate = • { $count ->
        [one] { $count } row equals another row
       *[other] { $count } rows equal another row
    }, skipped
participants-import-repeated_header = • { $count } repeated heading rows, skipped
participants-import-total_row = • { $count ->
        [one] { $count } row of totals
       *[other] { $count } rows of totals
    }, skipped
participants-import-no-intake = • Not matching exactly one intake here: { $labels }. After saving you can choose the intake.
participants-import-choose = Which intake is meant? Once chosen, the participants are registered in it.
participants-choose-intake = { $trade } { $label } ({ $count })
participants-which-intake = Which training is <b>{ $trade } { $label }</b>?
participants-no-intakes = This centre has no training of { $trade } yet for intake <b>{ $label }</b>. Open the intake first, then choose it from here.
participants-intake = { $programme }, { $day }
participants-placed = <b>{ $trade } { $label }</b>: { $count ->
        [one] { $count } participant placed
       *[other] { $count } participants placed
    }, { $registered ->
        [one] { $registered } new registration
       *[other] { $registered } new registrations
    }.
participants-export-title = Training participants
participants-export-note = NIKs and phone numbers are masked, ages stand for birth dates, BK results and notes are left out.
participants-export-file = participants
participants-export-all = All participants
participants-column-name = Name
participants-column-nik = NIK
participants-column-age = Age
participants-column-sex = Sex
participants-column-phone = Phone
participants-column-education = Education
participants-column-place = Regency
participants-column-centre = Centre
participants-column-trade = Trade
participants-column-label = Intake
participants-column-registered = Registered on
participants-column-number = Registration
participants-column-state = State
participants-column-result = Result
participants-column-certificate = Certificate number
participants-listed = { $name } · { $trade } { $label } (list)
participants-listed-found = Not registered for any intake, but on a list of participants:
participants-line = <b>{ $name }</b>
    Trade { $trade }, intake { $label }, registered { $day }.
    On a list of participants, in no intake yet.
participants-line-registered = <b>{ $name }</b>
    Trade { $trade }, intake { $label }, registered { $day }.
participants-line-choose = Choose the intake
