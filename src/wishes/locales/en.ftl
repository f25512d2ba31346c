# "Tell me when it opens."
wishes-wish-button = Tell me when it opens
wishes-take-back-button = Do not tell me any more
wishes-wished = Noted. I will write to you once, when it opens.
wishes-taken-back = Done. I will not write about it.
wishes-open = Good news: it is open already. You can register now.
wishes-opened = Good news: you can register for <b>{ $name }</b> now.

    { $dates }
    { $centre }
    Seats left: { $seats }, register until { $closes }

    I write because you asked me on { $wished } to tell you. I will not write about it again.
wishes-look-button = Look and register
wishes-unknown = That programme is no longer there.
wishes-silence =
    I send no advertisements. I write first only where you asked to be told, such as with the button <b>Tell me</b>.
wishes-silence-waiting =
    You asked to be told about { $names }. Tap below if you no longer want that.
wishes-silence-none = You wait for nothing now, so I will not write first.
wishes-silence-more = Do you want to withdraw your consent, or erase all your data? Open <b>My data</b>.
wishes-silence-button = Do not tell me any more
wishes-silence-done = Done. I will not write first.
wishes-mydata = My data
