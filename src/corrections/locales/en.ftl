# Corrections of facts that decide a selection or a certificate: asked for by the person, decided by staff.
corrections-asked = The centre already relies on this for { $number } ({ $field }), so its staff decide, by { $due } at the latest. You will be told. Until then the former fact holds.
corrections-waits = • correction of { $field } for { $number }: to be decided by { $due }
corrections-today = • Corrections: <b>{ $count }</b>{ $overdue ->
        [0] {""}
       *[other] , overdue { $overdue }
    }{ $hours ->
        [none] {""}
       *[other] , { $hours } h left
    }
corrections-desk-button = Corrections ({ $count })
corrections-desk = Desk
corrections-list = List of corrections
corrections-title = <b>Corrections that wait: { $count }</b>
corrections-none = There are none.
corrections-line = { $number }: { $field }, { $hours } h left, until { $due }
corrections-line-late = ⚠ { $number }: { $field }, was due { $due }
corrections-staff-asked = Somebody asks for a correction at { $centre }. Decide by { $due }: staff desk, Corrections.
corrections-staff-late = Overdue: a correction at { $centre } was to be decided by { $due }. The person has been told. Decide now: staff desk, Corrections.
corrections-open = See the request
corrections-told-late = Sorry, the correction of { $field } for { $number } is not decided yet, although it was due by { $due }. The staff have been reminded, and you will still be told the result.
corrections-waits-late = • correction of { $field } for { $number }: not decided yet, it was due by { $due }. The staff have been reminded.
corrections-card = <b>Correction of { $field }</b> for { $number }
corrections-values = Recorded: { $before }
    According to the person: <b>{ $after }</b>
corrections-due = Asked for on { $asked }. Decide by { $due }; look at the original document first.
corrections-grant = Correct it
corrections-refuse = Refuse
corrections-to-card = See the registration
corrections-granted = Corrected. The person is told.
corrections-refused = Refused. The person reads the reason.
corrections-over = It was decided already.
corrections-ask-reason = Why not? The person reads your sentence.
corrections-reason-length = Write the reason, at most { $most } characters.
corrections-left = All right. Nothing is decided yet.
corrections-told-granted = The centre corrected your data for { $number }: { $field }.
corrections-told-refused = Your data for { $number } was not changed: { $field }. The centre's reason: { $reason }
    If you do not agree, ask the centre.
corrections-mydata = My data
