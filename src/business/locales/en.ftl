business-what-it-is =
    <b>Starting a business of your own</b>

    The centre can advise you: working out your costs, getting a business licence, finding buyers. It is free.
    This is <b>advice, not money</b>. The centre gives no capital and promises no funds. If anyone asks a fee in the centre's name, do not pay.
business-place = <b>{ $name }</b>
business-how = { $how }
business-address = 📍 { $address }
business-hours = 🕘 { $hours }
business-phone = ☎ { $phone }
business-to-trades = See the trades
business-button = How to ask for mentoring
