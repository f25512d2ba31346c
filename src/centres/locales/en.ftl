# Where the training centres are.
centres-button = Address
centres-choose = <b>Training centres</b>

    Which one?
centres-card = <b>{ $name }</b>

    <b>Address</b>
    { $address }

    <b>Open</b>
    { $hours }

    <b>Bring with you</b>
    { $bring }
centres-phone = <b>Phone</b> { $phone }
centres-map-button = Show on the map
centres-mentoring-button = Ask for business mentoring
centres-mentoring = <b>Business mentoring at { $name }</b>

    { $how }
centres-none = No training centre is entered yet. Please come back later.
