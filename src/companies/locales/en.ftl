# Partner companies: for their recruiters, and for the staff who bring them in.
companies-home-button = My company
companies-stopped = Your company is suspended at the moment, so its vacancies and applicants are closed. The centre that brought it in can tell you why.
companies-how = <b>For companies</b>

    Partner companies post vacancies here and find people whose certificates can be checked. It costs nothing.

    To become a partner, ask a training centre. Have your company's name and business number (NIB) ready. The centre then sends you an invitation link for this chat.
companies-home = <b>{ $name }</b>
    { $state }
companies-state-inReview = Waiting for the centre to check it
companies-state-verified = Checked by the centre ✓
companies-state-suspended = Suspended
companies-home-inReview = You can prepare vacancies now. They can be published as soon as the centre has checked your company.
companies-home-suspended = Vacancies and applicants are closed for now. Please ask the centre that brought your company in.
