# Partner companies: for their recruiters, and for the staff who bring them in.
companies-how = <b>For companies</b>

    Partner companies post vacancies here and find people whose certificates can be checked. It costs nothing.

    To become a partner, ask a training centre. Have your company's name and business number (NIB) ready. The centre then sends you an invitation link for this chat.
companies-recruiting = Your company’s vacancies are written here. A new one, or those that are there?
companies-home-button = My company
companies-home = <b>{ $name }</b>
    { $state }
companies-state-inReview = Waiting to be checked by the centre
companies-state-verified = Checked by the centre ✓
companies-state-suspended = Suspended
companies-home-licence = SIP3MI licence { $number }, until { $until }
companies-home-licence-ended = SIP3MI licence { $number } ended on { $until }. Vacancies abroad are on hold until the centre has entered the new one.
companies-home-inReview = You can prepare vacancies now. They can be published as soon as the centre has checked your company.
companies-home-suspended = Vacancies and applicants are closed for now. The reason: { $reason }. Please speak to the centre that brought your company in.
companies-home-no-vacancies = No vacancies yet.
companies-home-vacancies = Vacancies: { $each }
companies-home-waiting = Applicants who wait for an answer: { $count }
companies-vacancies-draft = drafts { $count }
companies-vacancies-inReview = with the centre { $count }
companies-vacancies-published = published { $count }
companies-vacancies-closed = closed { $count }
companies-vacancies-rejected = not accepted { $count }
companies-vacancies-suspended = on hold { $count }
companies-colleagues-button = Colleagues · { $count }
companies-stopped = Your company is suspended at the moment, so its vacancies and applicants are closed. The centre that brought it in can tell you why.
companies-recruiters-title = <b>Recruiters of { $name }</b>
    They post its vacancies and read who applied. A role can be taken back at any time.
companies-recruiters-none = Nobody yet. Invite the first: the link works once, for at most 24 hours.
companies-recruiter-line = • { $name }, since { $since }
companies-invitation-line = • Invitation no. { $number }: waiting until { $until }
companies-withdraw-button = Withdraw invitation no. { $number }
companies-invite-button = Invite a recruiter
companies-invite-suspended = The company is suspended: nobody can be invited for it now.
companies-taking-question = Take this role back now? The company's page and its buttons stop working for them at once, and they are told.
companies-leave-button = Leave this company
companies-leaving-question = Leave now? This company's page and its buttons stop working for you at once. To come back you need a new invitation.
companies-leave-yes = Yes, leave
companies-left-it = You have left the company. Thank you! Everything else stays as it was.
companies-desk-button = Partner companies
companies-desk-title = <b>Partner companies</b>
    A company can publish vacancies once a second person here has checked it.
companies-desk-empty = There are none yet. Take the first one in.
companies-desk-find = To find one, type /company and a part of its name.
companies-list-button = { $state } · { $count }
companies-list-inReview = To be checked
companies-list-alone = Without a recruiter
companies-list-verified = Checked
companies-list-suspended = Suspended
companies-list-title = <b>{ $state }</b>: { $count }
companies-found-title = <b>“{ $said }”</b>: { $count }
companies-none = No company here.
companies-new-button = New company
companies-new-made = Noted.
companies-new-already = The centre has a company of that name already. Here it is.
companies-ask-centre = For which centre?
companies-ask-kind = What is it?
companies-kind-employer = Employer
companies-kind-agency = Placement agency for abroad (P3MI)
companies-kind-government = Government body
companies-ask-legalName = What is its full legal name? For example: <i>PT Presisi Jaya</i>
companies-wrong-legalName = That does not look like a company's name. Please type it as it stands in its papers, at most 100 letters. For example: <i>PT Presisi Jaya</i>
companies-ask-businessNumber = What is its business number (NIB)? Thirteen digits, for example: <i>9120001234567</i>
companies-wrong-businessNumber = A business number (NIB) has exactly 13 digits. For example: <i>9120001234567</i>
companies-taken-businessNumber = Another company here has that business number (NIB). Please compare it with the papers and type it again.
companies-ask-licence = What is the number of its placement licence (SIP3MI), and until when is it valid? For example: <i>123/SIP3MI/2025, 31-12-2027</i>
companies-wrong-licence = That does not look like a licence. Please type its number and its last day. For example: <i>123/SIP3MI/2025, 31-12-2027</i>
companies-ask-until = Until when is that licence valid? For example: <i>31-12-2027</i>
companies-wrong-until = Please type the licence's last day like this: <i>31-12-2027</i>
companies-past-until = That day is over. An agency without a valid licence may not place anybody. Please type the last day of the licence that is valid now, like <i>31-12-2027</i>
companies-ask-regencyCode = In which regency or city is it? For example: <i>Mataram</i>
companies-wrong-regencyCode = I do not know that regency or city. For example: <i>Lombok Barat</i> or <i>Kota Malang</i>
companies-which-regency = Which one do you mean?
companies-later = Later: to the card
companies-saved = Saved.
companies-saved-voided = { $count ->
    [0] Saved. Somebody else has to check the company again.
    [one] Saved. Somebody else has to check the company again. Until then its one published vacancy is on hold.
   *[other] Saved. Somebody else has to check the company again. Until then its { $count } published vacancies are on hold.
    }
companies-too-long = That is too long. At most { $most } letters, please.
companies-left = All right, nothing was changed.
companies-edit-button = Change
companies-edit-which = What is to be changed?
companies-edit-voids = { $count ->
    [0] What is marked ↻ has to be checked again by a second person.
    [one] What is marked ↻ has to be checked again by a second person. Until then its one published vacancy is on hold.
   *[other] What is marked ↻ has to be checked again by a second person. Until then its { $count } published vacancies are on hold.
    }
companies-fact-button = { $fact }
companies-fact-again = { $fact } ↻
companies-fact-legalName = Legal name
companies-fact-businessNumber = Business number (NIB)
companies-fact-licence = Licence (SIP3MI)
companies-fact-regencyCode = Regency or city
companies-fact-kind = Kind
companies-card-name = <b>{ $name }</b>
companies-card-number = NIB { $number }
companies-card-licence = SIP3MI { $number }, until { $until }
companies-card-centre = Centre: { $centre }
companies-card-made = Taken in on { $at } by { $name }
companies-card-verified = Checked on { $at } by { $name } ✓
companies-card-inReview = Not checked yet
companies-card-suspended = Suspended on { $at } by { $name }: { $reason }
companies-card-lacks = Still missing: { $lacks }
companies-card-counts = Published vacancies: { $vacancies } · Recruiters: { $recruiters }
companies-lack-businessNumber = business number (NIB)
companies-lack-regency = regency or city
companies-lack-licence = licence (SIP3MI)
companies-lack-licenceEnded = a licence (SIP3MI) that is valid today
companies-fill-businessNumber = Enter the business number
companies-fill-regency = Enter the regency or city
companies-fill-licence = Enter the licence
companies-fill-licenceEnded = Enter the new licence
companies-recruiters-button = Recruiters · { $count }
companies-check-all-button = Check companies · { $count }
companies-check-button = Check it
companies-check-employer = Compare <b>{ $name }</b> with its papers: the name and the business number as they stand in OSS, and the place.

    Does everything fit?
companies-check-agency = Compare <b>{ $name }</b> with its papers: the name and the business number as they stand in OSS, the licence and its last day as they stand in the ministry's list of agencies, and the place.

    Does everything fit?
companies-check-government = Compare <b>{ $name }</b> with its papers: the name as it stands in the decree that set it up, and the place.

    Does everything fit?
companies-check-no = It does not match
companies-ask-unfit = What does not match? Whoever entered it reads this and corrects it.
companies-unfit-done = Noted, and whoever entered it is told.
companies-unfit-not-now = The company does not wait to be checked any more.
companies-card-unfit = Does not match yet: { $reason }
companies-told-unfit = <b>{ $name }</b> does not match its papers yet: { $reason }. Correct what is written, then a second person checks it again.
companies-verify-alone = Done: the company has been checked. It has no recruiter yet: invite the first with the Recruiters button.
companies-check-yes = Yes, everything fits
companies-verify-verified = Done: the company is checked, and its recruiters are told.
companies-verify-already = Somebody else has checked it already.
companies-verify-own = You took this company in, wrote a part of this or recruit for it, so somebody else has to check it. They see it under “To be checked”.
companies-verify-lacking = Something is still missing, so it cannot be checked yet.
companies-verify-stale = Something was changed meanwhile. Please look at it once more.
companies-verify-suspended = The company is suspended. Lift that first.
companies-suspend-button = Suspend
companies-ask-why = Why is <b>{ $name }</b> suspended? The company reads the reason. One tap suspends it at once: its vacancies are on hold, and those who applied are told.
companies-reason-licence = The placement licence was withdrawn
companies-reason-money = Applicants were asked for money
companies-reason-reports = Reports about it are being looked at
companies-reason-agreement = The agreement with the centre has ended
companies-reason-own = Another reason
companies-ask-reason = What is the reason? The company reads what you type.
companies-suspend-question = Suspend <b>{ $name }</b> now? The company reads the reason: “{ $reason }”. Its vacancies are on hold, and those who applied are told.
companies-suspend-yes = Yes, suspend it
companies-suspend-done = Suspended. Published vacancies now on hold: { $count }. The company is told.
companies-suspend-already = It had been suspended already.
companies-lift-button = Lift the suspension
companies-lift-question = Lift the suspension of <b>{ $name }</b>? Its recruiters are told and can work again.
companies-lift-held = Vacancies on hold ({ $count }) stay so: the company hands each in again, and then staff check it.
companies-lift-yes = Yes, lift it
companies-lift-verified = Lifted: the company is checked and may publish vacancies again.
companies-lift-inReview = Lifted. A second person has to check the company before it can publish again.
companies-lift-already = It is not suspended any more.
companies-look-button = Look at it
companies-told-verify = A company waits to be checked: <b>{ $name }</b>. It needs a second person; you can be the one.
companies-told-verified = <b>{ $name }</b> has been checked by the centre. Its vacancies can be published now.
companies-told-changed = What is known of <b>{ $name }</b> was changed, so the centre has to check it again. Until then its vacancies are on hold.
companies-told-suspended = <b>{ $name }</b> was suspended. The reason: { $reason }. Its vacancies are on hold for now, and those who applied are told. Please speak to the centre.
companies-told-lifted = The suspension of <b>{ $name }</b> was lifted.
companies-told-lifted-inReview = The suspension of <b>{ $name }</b> was lifted. The centre checks it again first, and you are told when it has.
companies-told-held = Vacancies on hold ({ $count }) do not come back by themselves. Open each and tap “Send it to be checked”.
companies-held-button = Vacancies on hold · { $count }
companies-told-licence = The placement licence (SIP3MI) of <b>{ $name }</b> ends on { $until }. After that day its vacancies abroad stop by themselves. The new licence is entered by the centre.
companies-told-licence-ended = The placement licence (SIP3MI) of <b>{ $name }</b> ended on { $until }. Its vacancies abroad are on hold. The new licence is entered by the centre.
