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
wishes-why = I write because you asked me on { $wished } to tell you. I will not write about it again.
wishes-why-instead = I write because the date that you were registered for was called off. I will not write about it again.
wishes-look-button = Look and register
wishes-unknown = That programme is no longer there.
