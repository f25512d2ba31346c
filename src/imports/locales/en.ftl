imports-title = <b>Import { $title }</b>, { $place }
imports-how = Send a CSV or XLSX file here <b>as a document</b>, { $most } MB at most. The first row has the headings, in any order.
imports-how-kind = • { $title }: { $row }. Needed: { $needed }.
imports-how-safe = Nothing is saved before you have seen the result and agreed.
imports-which-kind = <b>Import no. { $number }</b>, { $place }
    Its headings fit more than one list. Which is it?
imports-company-button = Vacancies by spreadsheet
imports-which-centre = <b>Import { $title }</b>
    For which centre?
imports-which-centre-file = The file has arrived. Which centre is it for?
imports-sample = Sample file
imports-sample-of = Sample: { $title }
imports-sheet = Data
imports-other-centre = Another centre
imports-open-waiting = Import no. { $number } waits for you
imports-again = Import again
imports-desk = Staff desk
imports-as-document = Please send the file as a document (📎 → File), not as a photo.
imports-reading = <b>Import no. { $number }</b>, { $place }
    The file is being checked. This message changes when that is done.
imports-reading-rows = <b>Import no. { $number }</b>, { $place }
    The file is being checked: { $done } of { $all ->
        [one] { $all } row
       *[other] { $all } rows
    }.
imports-preview = <b>Import no. { $number }</b>, { $place }: rows read: { $rows }
imports-count-new = • new: { $count }
imports-count-changed = • change what is stored: { $count }
imports-count-same = • stored already, unchanged: { $count }
imports-count-bad = • with problems, not to be saved: { $count }
imports-count-review = • { $count } in doubt: you decide
imports-count-left = • { $count } left out by you
imports-nothing-saved = <b>Nothing is saved yet.</b>
imports-sent-before = Exactly this file was saved on { $at }.
imports-ignored = Columns that are not read: { $columns }
imports-problem = • Row { $row }, { $column }: { $problem }
imports-problem-row = • Row { $row }: { $problem }
imports-problems-more = … and { $count } more.
imports-mend-coming = All rows with problems are in the file below: mend them there and send it again.
imports-good-first = The good rows can be saved meanwhile.
imports-mend-name = to-mend-{ $number }
imports-mend-column = What is wrong
imports-mend-caption = Rows of import no. { $number } that need mending: { $count }. The last column says what is wrong. Mend them, then send this file again.
imports-undecided-name = undecided-{ $number }
imports-undecided-caption = Rows of import no. { $number } in doubt that nobody decided, so they were not saved: { $count }. The last column says why. Mend them, then send this file again.
imports-save = Save rows: { $count }
imports-doubts = Decide those in doubt ({ $count })
imports-doubt-title = <b>Import no. { $number }</b>, { $place }: row { $row }. { $left } still in doubt.
imports-doubt = • { $problem }
imports-doubt-of = • { $column }: { $problem }
imports-doubt-later = Later
imports-doubt-decided = That row was decided already.
imports-use = Use it
imports-leave = Leave it out
imports-drop = Drop
imports-saving = <b>Import no. { $number }</b>, { $place }
    It is being saved. This message changes when that is done.
imports-saving-rows = <b>Import no. { $number }</b>, { $place }
    It is being saved: { $done } of { $all ->
        [one] { $all } row
       *[other] { $all } rows
    }.
imports-saved = <b>Import no. { $number } is saved</b>, { $place }
imports-saved-changed = • updated: { $count }
imports-saved-same = • unchanged: { $count }
imports-saved-bad = • not saved, with problems: { $count }
imports-saved-review = • { $count ->
        [one] { $count } row in doubt was not saved, because nobody has decided; it comes back in a file
       *[other] { $count } rows in doubt were not saved, because nobody has decided; they come back in a file
    }
imports-saved-left = • { $count ->
        [one] { $count } row you left out
       *[other] { $count } rows you left out
    }
imports-saved-meanwhile = • not saved: { $count }. What is stored here changed since they were checked. Send the file again to see why.
imports-unchanged = <b>Import no. { $number }</b>, { $place }
    This file changes nothing: all its rows are stored exactly like that ({ $count }).
imports-all-bad = <b>Import no. { $number }</b>, { $place }: no row can be saved
imports-dropped = <b>Import no. { $number }</b> was dropped. Nothing was saved.
imports-expired = <b>Import no. { $number }</b> is more than a day old, so what was in it is deleted. Nothing was saved. Please send the file again.
imports-no-longer = This import has been decided.
imports-refused = <b>This file cannot be read yet.</b> Nothing was saved.
imports-reason-empty = The file is empty.
imports-reason-xls = This is Excel's old format (.xls). In Excel choose Save As → Excel Workbook (.xlsx), then send it again.
imports-reason-ods = This is a LibreOffice file (.ods). Save it as Excel (.xlsx) or CSV, then send it again.
imports-reason-numbers = This is a file of Apple's Numbers. Export it as Excel (.xlsx), then send it again.
imports-reason-xlsb = This is a binary workbook (.xlsb). Save it as .xlsx, then send it again.
imports-reason-encrypted = The file has a password. Save it without one, then send it again.
imports-reason-document = This is a document, not a spreadsheet. Move its table into Excel, save that as .xlsx, then send it.
imports-reason-pdf = This is a PDF. The spreadsheet itself is needed: .xlsx or CSV.
imports-reason-picture = This is a picture. The spreadsheet itself is needed: .xlsx or CSV.
imports-reason-web-page = This is a web page, though it may be named .xls. Open it in Excel, save it as .xlsx, then send it again.
imports-reason-archive = These are files packed together (zip, rar and the like). Unpack them, then send only the spreadsheet.
imports-reason-unknown-type = This is no spreadsheet. Please send .xlsx or CSV.
imports-reason-encoding = Its letters are stored in an unknown way. Save it as “CSV UTF-8”, then send it again.
imports-reason-broken = The file is damaged or cut off. Open it in Excel, save it as .xlsx once more, then send it again.
imports-reason-bomb = Unpacked it is too large. Divide it into several files of 50,000 rows at most.
imports-reason-too-big = The file is too large: { $most } MB at most. Save it as .xlsx (smaller than CSV), or divide it in two.
imports-reason-too-many-rows = It has too many rows: { $rows } at most. Divide it into several files.
imports-reason-too-many-columns = It has too many columns: 200 at most. Delete those you do not need, then send it again.
imports-reason-row-too-long = One row or cell is too long. Often a quotation mark (") is never closed.
imports-reason-no-headings = No row of headings was found among the first 20 rows of the visible sheets. Needed: { $needed }. Please compare it with the sample file.
imports-reason-no-rows = There are headings, but no rows below them.
imports-reason-too-slow = Reading the file took too long and was stopped. Save it as CSV, or divide it into several files.
imports-reason-duplicate-headings = Some columns have headings that mean the same: { $detail }. Keep one of them, then send it again.
imports-reason-missing-headings = Columns that are missing: { $detail }. Please compare it with the sample file.
imports-reason-numbers-rounded = All NIKs in this file end with 0: a spreadsheet program has rounded them. Make the NIK column text, fill it in again from its source, then send the file again.
imports-reason-gone = The file can no longer be fetched from Telegram. Please send it once more.
imports-reason-trouble = Something went wrong while reading. Please send the file once more.
imports-or = or
imports-subject = no. { $number }
imports-subject-counts = no. { $number }: { $new } new, { $changed } changed, { $same } unchanged, { $bad } with problems
imports-desk-title = <b>Files since yesterday: refused, or not saved yet</b> ({ $count })
imports-desk-none = There are none.
imports-desk-line-refused = • Number { $number }, { $kind }, { $centre }, { $at }: <b>refused</b> (sent by { $by })
imports-desk-line-waiting = • Number { $number }, { $kind }, { $centre }, { $at }: <b>not saved yet</b> (sent by { $by })
imports-desk-open-button = Open number { $number }
imports-desk-new-button = Send a file
