roles-as-recruiter = a recruiter
roles-as-staff = a staff member
roles-as-approver = an approver
roles-as-helper = a registration helper
roles-as-admin = an admin
roles-role-recruiter = recruiter
roles-role-staff = staff member
roles-role-approver = approver
roles-role-helper = registration helper
roles-role-admin = admin
roles-nameless = Telegram account { $id }
roles-everywhere = all centres
roles-title = <b>Invitations and roles</b>
    An invitation is a link that works once, for at most 24 hours. A role can be taken back at any time.
roles-title-button = Invitations and roles
roles-invite-staff = Invite a staff member
roles-invite-approver = Invite a broadcast approver
roles-invite-helper = Invite a helper (village, instructor)
roles-invite-admin = Invite an admin
roles-holders-button = Who holds a role · { $count }
roles-invitations-button = Open invitations · { $count }
roles-which-centre = Invite <b>{ $as }</b> for which centre?
roles-made = Invitation to be <b>{ $as }</b>, { $where }. It works once, until { $until }.
roles-line = Invitation to be { $as }, { $where }:
roles-line-with-link = Send this line on:
    { $line } { $link }
roles-made-care = Whoever opens it first can accept it, so send it to that person only. This link will not be shown again.
roles-send-on = Send it to the person
roles-withdraw = Withdraw this invitation
roles-invitations-title = <b>All invitations</b>, the newest first
roles-invitation-line = { $number }. { $role }, { $where }: { $state }
roles-invitation-button = No. { $number }
roles-invitation-card = <b>Invitation no. { $number }</b>: { $role }, { $where }
    Made on { $at } by { $by }.
    Now: { $state }
roles-standing-open = waiting until { $until }
roles-standing-used = used by { $name }, { $at }
roles-standing-declined = declined, { $at }
roles-standing-withdrawn = withdrawn
roles-standing-expired = out of time
roles-none = None yet.
roles-holders-title = <b>Who holds a role</b>
roles-fixed-line = • { $name }: admin, all centres (permanent: cannot be taken back here)
roles-holder-line = • { $name }: { $role }, { $where }
roles-holder-button = { $name } · { $role }
roles-holder-card = <b>{ $name }</b>: { $role }, { $where }
    Since { $at }, invited by { $by }.
roles-holder-taken = Taken back on { $at } by { $by }.
roles-take = Take this role back
roles-taking-question = Take this role back now? Their staff menu and buttons stop working at once, and the person is told.
roles-take-yes = Yes, take it back
roles-take-no = No
roles-pop-taken = The role was taken back.
roles-pop-already = This role had been taken back already.
roles-invited = <b>{ $from }</b> invites you to be <b>{ $as }</b>, { $where }.
roles-may-recruiter = Recruiters post that company's vacancies and read who applied to them: only what each person agreed to share.
roles-invited-leaves = You now act for <b>{ $left }</b>. If you accept, you leave it: a recruiter acts for one company.
roles-invited-until-company = What is done for the company is recorded. This invitation is valid until { $until }.
roles-colleagues = Colleagues
roles-recruiters = Recruiters
roles-may-staff = Staff see who registered at that centre, with their personal data, and prepare broadcasts.
roles-may-approver = Approvers check a broadcast before it goes to many people.
roles-may-helper = A helper registers people who have no Telegram: with their consent, and they get a code with which they can claim their record.
roles-may-admin = Admins may do everything: the staff desk, broadcasts, invitations and the audit trail.
roles-invited-until = Everything that staff do is recorded. This invitation is valid until { $until }.
roles-accept = Accept
roles-decline = No, thank you
roles-declining = Decline the invitation to be <b>{ $as }</b>, { $where }? Nobody can use its link after that, and { $from } is told.
roles-decline-yes = Yes, decline
roles-declined = All right, you have declined that invitation, and { $from } is told. If you change your mind, ask for a new one.
roles-accepted = Welcome! You are now <b>{ $as }</b>, { $where }.
roles-next-recruiter = On your company's page you see its vacancies, who applied, and your colleagues.
roles-next-staff = At the staff desk you see who registered. With a broadcast you write to many people at once.
roles-next-approver = Every broadcast that needs you is sent to you here: you check it, then approve it or give it back.
roles-next-helper = Press the button below, or type /assist, each time you register somebody.
roles-next-admin = From here you open the staff desk, write broadcasts, invite colleagues, and see who did what.
roles-commands = You also find all this at any time in Telegram's menu: { $commands }
roles-already = You already are <b>{ $as }</b>, { $where }.
roles-desk = Staff desk
roles-assist = Register somebody
roles-broadcasts = Broadcasts
roles-to-approve = Broadcasts that wait
roles-audit = Audit trail
roles-own = You made this invitation yourself. Send its link on to the person you want to invite.
roles-refused = This invitation link is not valid. Please ask the person who invited you for a new one.
roles-wait = Too many invitation links that are not valid. Please try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
roles-goodbye = Your role as <b>{ $role }</b>, { $where }, has ended. Thank you for your help! Everything else stays as it was.
roles-told-accepted = <b>{ $name }</b> accepted your invitation and is now <b>{ $as }</b>, { $where }.

    Not the person you meant? Look at the role and take it back.
roles-told-declined = Your invitation to be { $as }, { $where }, was declined. Its link is of no use any more, and nobody was given a role.
roles-look = Look at this role
roles-alarm = ⚠️ Many invitation links that are not valid were tried: { $count } in the last hour. No role was given because of them. See /audit.
roles-choose-one = That is not among these. Tap one, or type its name. To stop: /cancel
roles-only-at = Only { $centre }
